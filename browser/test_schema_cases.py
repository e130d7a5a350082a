"""What the program and the schemas say of the same files, by check-jsonschema, which reads YAML as editors do."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from program import ROOT

SCHEMAS = ROOT / "catalog/schema"
CASES = ROOT / "Tests/CatalogTests/Cases"
FOLDERS = {"alternatives": "alternative", "comparisons": "comparison"}

# Mistakes that lie in the form of a file, in the program's words.
FORM = re.compile(
    r"""must\ be\ (a\ |one\ line)|has\ an\ unknown\ key|has\ no\ "|it\ must\ (be\ from|have)|is\ empty$
    |no\ absolute\ http|which\ (means\ nothing|is\ no\ (day|identifier))|not\ a\ (whole\ )?number""",
    re.VERBOSE,
)
# Those that a schema cannot see, with the reason.
UNSEEN = {
    "edition-future": "a schema does not know what year it is",
    "markdown-break-in-line": "a schema does not know Markdown",
    "score-octal": "for YAML 1.2 it is ten",
}


def check(files: list[Path], kind: str) -> set[Path]:
    """The files that check-jsonschema refuses."""
    if not files:
        return set()
    command = [sys.executable, "-m", "check_jsonschema", "--output-format", "json"]
    run = subprocess.run(
        [*command, "--schemafile", SCHEMAS / f"{kind}.schema.json", *files],
        capture_output=True,
        text=True,
    )
    assert run.stdout, run.stderr
    report = json.loads(run.stdout)
    return {Path(one["filename"]) for one in report.get("errors", []) + report.get("parse_errors", [])}


def refused(catalogs: list[Path]) -> set[Path]:
    found = check([one / "site.yaml" for one in catalogs if (one / "site.yaml").is_file()], "site")
    for folder, kind in FOLDERS.items():
        files = [file for one in catalogs for file in sorted((one / folder).glob("*.yaml"))]
        found |= check([file for file in files if file.is_file()], kind)
    return found


def unescaped(text: str) -> bytes:
    """As Tests/CatalogTests/Cases/README.md says."""
    text = re.sub(r"\{\{(\d+)\*(.*?)\}\}", lambda m: int(m[1]) * m[2], text)
    meaning = {"\\n": b"\n", "\\t": b"\t", "\\\\": b"\\"}
    parts = re.split(r"(\\(?:n|t|\\|x\{[0-9A-F]{2}\}|u\{[0-9A-F]+\}))", text)
    return b"".join(
        meaning.get(part)
        or (bytes.fromhex(part[3:-1]) if part.startswith("\\x{") else None)
        or (chr(int(part[3:-1], 16)).encode() if part.startswith("\\u{") else part.encode())
        for part in parts
    )


def changed(case: Path, folder: Path) -> Path | None:
    """The catalog of a case; `None` if it is about other things than texts."""
    shutil.copytree(CASES / "base", folder)
    file = "comparisons/tea-vs-coffee.yaml"
    for line in case.read_text().split("\n----")[0].splitlines():
        if not line or line.startswith("#"):
            continue
        what, rest = line.split(": ", 1)
        left, _, right = rest.partition(" => ")
        place = folder / file
        match what:
            case "in":
                file = rest
            case "replace" | "cut":
                old, new = unescaped(left), unescaped(right)
                assert place.read_bytes().count(old) == 1, f"{case.name}: {line}"
                place.write_bytes(place.read_bytes().replace(old, new))
            case "write":
                (folder / left).write_bytes(unescaped(right))
            case _:
                return None
    return folder


@pytest.fixture(scope="module")
def cases(tmp_path_factory):
    """Of each case its errors as the program finds them, and the files that a schema refuses."""
    folder = tmp_path_factory.mktemp("cases")
    # What is no YAML, or hostile YAML, is for the program alone.
    files = [file for file in sorted(CASES.glob("*.case")) if not file.name.startswith(("bytes-", "yaml-"))]
    catalogs = {case.stem: changed(case, folder / case.stem) for case in files}
    catalogs = {name: catalog for name, catalog in catalogs.items() if catalog}
    found = refused(list(catalogs.values()))
    return {
        name: (
            re.findall(r"(?m)^(\S+?):\d+:\d+: error: (.*)$", (CASES / f"{name}.case").read_text()),
            {str(file.relative_to(catalog)) for file in found if file.is_relative_to(catalog)},
        )
        for name, catalog in catalogs.items()
    }


def test_the_schemas_are_schemas():
    command = [sys.executable, "-m", "check_jsonschema", "--check-metaschema"]
    subprocess.run([*command, *SCHEMAS.glob("*.schema.json")], check=True)


def test_what_the_program_accepts_is_accepted(cases):
    assert not refused([ROOT / "catalog", CASES / "base"])
    wrong = {name: files for name, (errors, files) in cases.items() if files and not errors}
    assert not wrong


def test_a_mistake_in_the_form_of_a_file_is_refused(cases):
    unseen = {
        name: [f"{file}: {text}" for file, text in errors if FORM.search(text) and file not in files]
        for name, (errors, files) in cases.items()
    }
    assert {name: found for name, found in unseen.items() if found and name not in UNSEEN} == {}
    assert [name for name in UNSEEN if not unseen.get(name)] == [], "not needed any more"
    assert sum(bool(files) for _, files in cases.values()) > 60


def test_what_new_writes_is_accepted(request, tmp_path):
    shutil.copytree(ROOT / "catalog", tmp_path / "catalog")
    program = request.config.getoption("program")
    new = [program, "new", "zig-vs-rust", "--catalog", tmp_path / "catalog"]
    subprocess.run(new, check=True, capture_output=True)
    assert (tmp_path / "catalog/comparisons/zig-vs-rust.yaml").is_file()
    assert not refused([tmp_path / "catalog"])
