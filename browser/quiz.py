"""The quiz as its form offers it, and what a result has to say."""

import itertools
import re
from html.parser import HTMLParser
from urllib.parse import urlencode

from playwright.sync_api import expect

from program import PAGE, Program
from visitor import Visitor

NAMES = {"rust": "Rust", "go": "Go"}
WORDS = {"tie": "tie", "nearTie": "near.tie", "leaning": "lean", "clear": "clear"}


class Questions(HTMLParser):
    """The answers of each question, read from the page's radio buttons."""

    def __init__(self, html: str):
        super().__init__()
        self.answers: dict[str, list[str]] = {}
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        field = dict(attributes)
        if tag == "input" and field.get("type") == "radio" and field.get("value"):
            self.answers.setdefault(field["name"], []).append(field["value"])


def reference_sheet(program: Program) -> dict[str, str]:
    """The answers that lead to the reference result: Rust by 12 points to 8, a near tie, four reasons."""
    questions = Questions(program.get(PAGE)[1]).answers
    assert len(questions) == 4
    for answers in itertools.product(*questions.values()):
        sheet = dict(zip(questions, answers))
        truth = program.recommendation(sheet)
        if truth["totals"] == {"rust": 12, "go": 8} and len(truth["reasons"]) == 4:
            return sheet
    raise AssertionError("no answers lead to the reference result")


def address(fields: dict[str, str]) -> str:
    """The one address of these quiz fields, for fields in the order of the quiz."""
    return f"{PAGE}?{urlencode(fields)}" if fields else PAGE


def expect_result(visitor: Visitor, program: Program, fields: dict[str, str]) -> None:
    """The page shows, in words and numbers, what the API says to these fields."""
    truth = program.recommendation(fields)
    leaders = [truth["leader"]] if truth["leader"] else list(NAMES)
    # Waits for the last thing to change, so that the others can be read at once.
    expect(visitor.part("#result a.share")).to_have_attribute("href", address(fields) + "#result")
    names = ".*".join(NAMES[leader] for leader in leaders)
    expect(visitor.part("#result .leader")).to_have_count(1)
    for said in (names, WORDS[truth["verdict"]]):
        expect(visitor.part("#result .verdict")).to_have_text(
            re.compile(said, re.IGNORECASE | re.DOTALL)
        )
    spread = percent(truth["margin"], sum(truth["totals"].values()))
    expect(visitor.part("#result .spread")).to_have_text(re.compile(rf"spread\s{spread}\s?%"))
    matches = [
        rf"\b{name}\b.*\b{truth['totals'][one]}\b.*\b{whole_percent(truth['match'][one])}\s?%"
        for one, name in NAMES.items()
    ]
    expect(visitor.part("#result .match")).to_have_text(
        [re.compile(match, re.DOTALL) for match in matches]
    )
    expect(visitor.part("#result .reasons li")).to_have_count(len(truth["reasons"]))
    expect(visitor.part("#result")).to_contain_text(
        re.compile(rf"\b{truth['answered']} of {truth['questions']}\b")
    )


def percent(part: int, whole: int) -> int:
    """Rounded half up once."""
    return (200 * part + whole) // (2 * whole) if whole else 0


def whole_percent(fraction: float) -> int:
    # 23 of 40 arrives as 0.575, which a machine holds as a little less than that.
    return int(round(100 * fraction, 6) + 0.5)
