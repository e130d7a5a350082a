"""The schemas, by which editors check the catalog's files, take what is right and refuse what is wrong."""

import copy
import json
import re

import pytest
import yaml
from jsonschema import Draft7Validator

from program import ROOT

CATALOG = ROOT / "catalog"
KINDS = {"site": "site.yaml", "alternative": "alternatives/*.yaml", "comparison": "comparisons/*.yaml"}
SAMPLES = {
    "site": "site.yaml",
    "alternative": "alternatives/rust.yaml",
    "comparison": "comparisons/rust-vs-go.yaml",
}


class Loader(yaml.SafeLoader):
    """Takes scalars as the program does: all are texts, except whole numbers without quotation marks."""

    yaml_implicit_resolvers = {}

    def construct_mapping(self, node, deep=False):
        return {key.value: self.construct_object(value, deep=True) for key, value in node.value}


Loader.add_implicit_resolver(
    "tag:yaml.org,2002:int", re.compile(r"^(-?[1-9][0-9]*|0)$"), list("-0123456789")
)


def load(text: str):
    return yaml.load(text, Loader)


def validator(kind: str) -> Draft7Validator:
    schema = json.loads((CATALOG / f"schema/{kind}.schema.json").read_text())
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema)


VALIDATORS = {kind: validator(kind) for kind in KINDS}


@pytest.mark.parametrize("kind", KINDS)
def test_every_file_is_valid(kind):
    files = sorted(CATALOG.glob(KINDS[kind]))
    assert files
    for file in files:
        mistakes = [
            f"{file.name}: {error.json_path}: {error.message[:200]}"
            for error in VALIDATORS[kind].iter_errors(load(file.read_text()))
        ]
        assert not mistakes


def changed(kind: str, place: str, text: str | None):
    """A valid file in which something else stands at a place, or nothing."""
    document = copy.deepcopy(load((CATALOG / SAMPLES[kind]).read_text()))
    *way, last = [int(step[1:]) if step.startswith("#") else step for step in place.split("/")]
    whole = document
    for step in way:
        whole = whole[step]
    if text is None:
        del whole[last]
    else:
        whole[last] = load(text)
    return document


GONE = None
QUESTION = "quiz/questions/#0"
ANSWER = f"{QUESTION}/answers/#0"
MISTAKES = [
    ("site", "name", GONE),
    ("site", "topics/Big Data", "Big data"),
    ("site", "topics/languages", "[Languages]"),
    ("site", "categories", "{}"),
    ("site", "categories/tech/summary", GONE),
    ("site", "limits/near-tie", "'20'"),
    ("site", "limits/leaning", "101"),
    ("site", "footer", "x"),
    ("alternative", "summary", "''"),
    ("alternative", "kind", "|\n  two\n  lines\n"),
    ("alternative", "aliases", "rust-lang"),
    ("alternative", "aliases", "[rust, rust]"),
    ("alternative", "aliases", "[depends]"),
    ("alternative", "aliases", "[rust-vs-go]"),
    ("alternative", "homepage", "javascript:alert(1)"),
    ("alternative", "homepage", "www.rust-lang.org"),
    ("alternative", "steward", "[one, two]"),
    ("alternative", "steward", "{text: x}"),
    ("alternative", "steward", "{text: x, sources: []}"),
    ("alternative", "steward", "{text: x, judgement: false}"),
    ("alternative", "steward", "{text: x, sources: [home], judgement: true}"),
    ("alternative", "status/stage", "dead"),
    ("alternative", "status/checked", "24.11.2026"),
    ("alternative", "sources/home/kind", "rumour"),
    ("alternative", "sources/home/checked", "2026-13-01"),
    ("alternative", "sources/home/title", GONE),
    ("alternative", "vendor", "x"),
    ("comparison", "titel", "x"),
    ("comparison", "thesis", "' '"),
    ("comparison", "edition", "'2026'"),
    ("comparison", "edition", "26"),
    ("comparison", "alternatives", "[rust]"),
    ("comparison", "alternatives", "[rust, rust]"),
    ("comparison", "alternatives", "[rust, Go]"),
    ("comparison", "criteria", "[]"),
    ("comparison", "criteria/#0/anchors/5", GONE),
    ("comparison", "criteria/#0/anchors/7", "x"),
    ("comparison", "criteria/#0/scores/rust/score", "11"),
    ("comparison", "criteria/#0/scores/rust/score", "-1"),
    ("comparison", "criteria/#0/scores/rust/score", "7.5"),
    ("comparison", "criteria/#0/scores/rust/score", "'7'"),
    ("comparison", "criteria/#0/scores/rust/because", GONE),
    ("comparison", "criteria/#0/scores/rust/judgement", "true"),
    ("comparison", "criteria/#0/scores/rust", "7"),
    ("comparison", "quiz/questions", "[]"),
    ("comparison", f"{QUESTION}/id", "Not an id"),
    ("comparison", f"{QUESTION}/answers", "[{id: a, say: x, points: {rust: 1, go: 2}}]"),
    ("comparison", f"{ANSWER}/points/rust", "101"),
    ("comparison", f"{ANSWER}/points/rust", "yes"),
    ("comparison", f"{ANSWER}/points/go", GONE),
    ("comparison", f"{ANSWER}/reasons/rust", "{text: x, source: [go-faq]}"),
    ("comparison", "verdicts/rust", "a text"),
    ("comparison", "verdicts/rust", "[]"),
    ("comparison", "table/#0/cells", "[x, y]"),
    ("comparison", "best-for/#0/winner", "[rust]"),
    ("comparison", "faq/#0/answer", GONE),
    ("comparison", "sources/go-faq/url", "ftp://go.dev/"),
    ("comparison", "history", "[]"),
    ("comparison", "history/#0/date", "2026-11-32"),
]


@pytest.mark.parametrize(("kind", "place", "text"), MISTAKES)
def test_a_mistake_is_found_where_it_is(kind, place, text):
    errors = list(VALIDATORS[kind].iter_errors(changed(kind, place, text)))
    around = [step.removeprefix("#") for step in place.split("/")[:-1]]
    assert errors
    for error in errors:
        found = [str(step) for step in error.absolute_path]
        assert found[: len(around)] == around


@pytest.mark.parametrize(
    ("kind", "place", "text"),
    [
        ("site", "topics", GONE),
        ("site", "limits", GONE),
        ("alternative", "summary", "no"),
        ("alternative", "first-release", "1.10"),
        ("alternative", "latest-release", "2026-11-20"),
        ("alternative", "steward", "~"),
        ("alternative", "steward", "{text: x, judgement: true}"),
        ("alternative", "sources", GONE),
        ("comparison", "caveat", "on"),
        ("comparison", "topics", "[]"),
        ("comparison", "more-context", GONE),
        ("comparison", "criteria/#0/scores/rust", "{score: 0, because: true}"),
        ("comparison", f"{ANSWER}/reasons", "{rust: x}"),
        ("comparison", f"{QUESTION}/help", GONE),
    ],
)
def test_what_may_be_is_not_refused(kind, place, text):
    assert not list(VALIDATORS[kind].iter_errors(changed(kind, place, text)))
