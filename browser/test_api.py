"""The API against its own description, as outside judges see both: the description by OpenAPI's own schema, the API
by schemathesis, with every check it has.

Schemathesis asks the real program what the description allows, and what it does not, and holds each answer to it. The seed is
fixed, so that a failure can be repeated. The short form is for every run; `API_EXAMPLES=500` asks for longer."""

import os
import subprocess
import sys

import pytest
import yaml
from openapi_spec_validator import OpenAPIV31SpecValidator

from program import PAGE, ROOT

SLUG = PAGE.split("/")[-1]
EXAMPLES = os.environ.get("API_EXAMPLES", "15")
# A skipped question, as a form sends it, `safety=`: so the judge writes a list of nothing, too.
EMPTY = ["", []]


@pytest.fixture
def description(program) -> dict:
    status, text, _ = program.get("/openapi.yaml")
    assert status == 200
    return yaml.safe_load(text)


def mistakes(description) -> list[str]:
    """What openapi-spec-validator has against it, by the schema of OpenAPI 3.1."""
    return [error.message for error in OpenAPIV31SpecValidator(description).iter_errors()]


def test_the_description_is_openapi(description):
    assert description["openapi"].startswith("3.1.")
    assert not mistakes(description)


def test_the_judge_of_descriptions_sees_what_is_none(description):
    listing = description["paths"]["/api/v1/comparisons"]["get"]
    listing["respones"] = listing.pop("responses")
    description["components"]["schemas"]["Tally"]["required"] = "total"
    del description["info"]["version"]
    assert len(mistakes(description)) == 3


def test_no_word_of_the_description_is_cut_off(description):
    """YAML takes what follows a comma between braces for the next key, and a schema may have any keys."""

    def keys_without_value(node, path=""):
        if isinstance(node, dict):
            yield from (f"{path}/{key}" for key, value in node.items() if value is None)
            node = node.items()
        elif isinstance(node, list):
            node = enumerate(node)
        else:
            return
        for key, value in node:
            yield from keys_without_value(value, f"{path}/{key}")

    assert not list(keys_without_value(description))


def judge(program, folder, description, *options) -> str:
    """Has every check of schemathesis made. Fails with what the judge found, and how to repeat it."""
    file = folder / "openapi.yaml"
    file.write_text(yaml.safe_dump(description))
    command = [sys.executable, "-m", "schemathesis.cli", "--config-file", ROOT / "browser/schemathesis.toml"]
    command += ["run", file, "--url", program.address]
    command += ["--seed", "1", "--max-examples", EXAMPLES, "--no-color"]
    answer = subprocess.run(
        [*command, *options], cwd=folder, capture_output=True, text=True, timeout=600, check=False
    )
    assert answer.returncode == 0, answer.stdout + answer.stderr
    return answer.stdout


def named(description, names):
    """The description with names that there are, where it can only say what names look like: names that nobody has
    seldom get further than 404."""
    description["components"]["parameters"]["Slug"]["schema"] = {"enum": names}
    return description


def test_the_api_is_as_it_is_described(program, tmp_path, description):
    paths = {path: item for path, item in description["paths"].items() if not path.endswith("/recommendation")}
    said = judge(program, tmp_path, named({**description, "paths": paths}, [SLUG, "kotlin-vs-swift"]))
    assert f"{len(paths)} selected / {len(paths)} total" in said


def test_recommendations_are_as_they_are_described(program, tmp_path, description):
    """Which questions and answers there are stands in each quiz, and cannot stand in the description: the judge is told
    those of one."""
    _, text, _ = program.get(f"/api/v1/comparisons/{SLUG}")
    answers = {"importance.safety": {"enum": [*EMPTY, "0", "1", "2"]}}
    for question in yaml.safe_load(text)["quiz"]["questions"]:
        answers[question["id"]] = {"enum": [*EMPTY, *(answer["id"] for answer in question["answers"])]}
    path = "/api/v1/comparisons/{slug}/recommendation"
    item = description["paths"][path]
    item["get"]["parameters"][0]["schema"] = {
        "type": "object",
        "properties": answers,
        "additionalProperties": False,
    }
    said = judge(program, tmp_path, named({**description, "paths": {path: item}}, [SLUG]))
    assert "1 selected / 1 total" in said


def test_the_judge_sees_what_is_not_as_described(program, tmp_path, description):
    tally = description["components"]["schemas"]["Tally"]
    tally["properties"]["total"] = {"type": "string"}
    path = "/api/v1/comparisons/{slug}/tally"
    wrong = named({**description, "paths": {path: description["paths"][path]}}, [SLUG])
    with pytest.raises(AssertionError, match="is not of type"):
        judge(program, tmp_path, wrong, "--phases", "coverage")
