"""What a visitor is told of thousands of votes: shares, weeks, and the hours that stand out."""

import csv
import io
import os
import random
import re
import sqlite3
import time

import pytest
from playwright.sync_api import expect

from program import PAGE, Program
from test_names import CUT

HOUR = 3_600
# A quiet page for ten weeks, and one hour in which somebody had many browsers.
VOTES = {"rust": 300, "go": 240, "depends": 60}
FLOOD_DAYS_AGO = 12
FLOOD = 184


def fill(data, now: int) -> int:
    """Writes votes as the program stores them; returns when the flood's hour began."""
    draw = random.Random(4)
    flood = (now - FLOOD_DAYS_AGO * 24 * HOUR) // HOUR * HOUR
    times = [
        (choice, now - draw.randrange(HOUR, 70 * 24 * HOUR))
        for choice, count in VOTES.items()
        for _ in range(count)
    ]
    times += [("go", flood + draw.randrange(HOUR)) for _ in range(FLOOD)]
    with sqlite3.connect(data / "votes.sqlite") as votes:
        votes.executemany(
            "INSERT INTO vote (comparison, voter, choice, rev, at) VALUES ('rust-vs-go', ?, ?, 1, ?)",
            [(os.urandom(32), choice, at) for choice, at in times],
        )
        votes.execute(
            "INSERT INTO tally SELECT comparison, choice, count(*) FROM vote GROUP BY comparison, choice"
        )
    return flood


@pytest.fixture(scope="module")
def busy(request, tmp_path_factory):
    """A program whose visitors have voted for ten weeks, and when its flood was."""
    data = tmp_path_factory.mktemp("busy")
    executable = request.config.getoption("program")
    # It makes its own tables.
    Program(executable, data).stop()
    flood = fill(data, int(time.time()))
    running = Program(executable, data)
    yield running, flood
    running.stop()


@pytest.fixture
def visitor(arrive, busy, kind):
    return arrive(busy[0], **kind)


def test_the_results_of_many_votes(visitor, busy):
    total = sum(VOTES.values()) + FLOOD
    visitor.visit(PAGE)
    assert str(total) not in visitor.part("#community").inner_text()
    visitor.part("#community .ask").click()
    expect(visitor.part("#results h3").first).to_have_text(f"{total} votes so far")
    for words in visitor.part("#results .tally dd").all_inner_texts():
        assert re.fullmatch(r"\d+ votes, \d+\s%\s\(\d+–\d+\s%\)\s*", words), words
    bar = visitor.part("#results .share").first
    # Its style sheet comes with it.
    visitor.page.wait_for_function(
        "() => getComputedStyle(document.querySelector('#results .share')).display === 'block'"
    )
    assert 10 < bar.bounding_box()["height"] < 30

    said = time.strftime("%-d %B %Y, %-H", time.gmtime(busy[1]))
    expect(visitor.part('#results li:has-text("Unusual:")')).to_have_text(
        re.compile(rf"{said}–\d+ UTC: \d+ votes, usually fewer than 1$")
    )
    expect(visitor.part("#results .weeks")).to_be_visible()
    expect(visitor.part("#results svg .unusual")).to_have_text(["!"])
    visitor.part("#results details").evaluate_all("all => all.forEach(d => d.open = true)")
    assert visitor.part("#results th").evaluate_all(CUT) == []
    visitor.inspect()


def test_the_weeks_are_told_in_three_ways(visitor, busy):
    """The picture, the table and the file tell of the same votes."""
    visitor.visit(f"{PAGE}/community")
    visitor.part('#results summary:has-text("The same in numbers")').click()
    rows = visitor.part("#results table tbody tr").evaluate_all(
        "rows => rows.map(row => [...row.cells].slice(1).map(cell => Number(cell.textContent)))"
    )
    assert all(sum(parts) == total for *parts, total in rows)
    assert sum(total for *_, total in rows) == sum(VOTES.values()) + FLOOD
    columns = visitor.part("#results .weeks rect").count()
    assert columns == sum(part > 0 for *parts, _ in rows for part in parts)

    href = visitor.part('#results a:has-text("CSV")').get_attribute("href")
    status, body, headers = busy[0].get(href)
    assert status == 200 and headers["Content-Type"].startswith("text/csv")
    lines = list(csv.DictReader(io.StringIO(body, newline="")))
    for place, choice in enumerate(("rust", "go", "depends")):
        assert sum(int(line["votes"]) for line in lines if line["choice"] == choice) == sum(
            row[place] for row in rows
        )


def test_a_vote_among_many_is_counted_at_once(visitor, busy):
    def told() -> int:
        return int(re.match(r"\d+", visitor.text("#results h3 >> nth=0"))[0])

    visitor.visit(f"{PAGE}/community")
    before = told()
    visitor.part('#community button[value="depends"]').click()
    expect(visitor.part("#community strong")).to_have_text("It depends")
    assert told() == before + 1
    visitor.inspect()
    visitor.part('#community button[value=""]').click()
    expect(visitor.part("#community .ask")).to_be_visible()


def test_the_error_bars_are_seen_where_the_page_may_choose_no_colours(arrive, busy):
    visitor = arrive(busy[0], scripts=True, size=(1440, 900), forced_colors="active")
    # Without axe: it computes contrasts from the page's own colours, which nobody sees here.
    visitor.page.goto(f"{PAGE}/community")
    bar = visitor.part("#results .share").first
    drawn = bar.screenshot()
    bar.locator(".whisker").evaluate("line => { line.style.visibility = 'hidden' }")
    assert bar.screenshot() != drawn
