"""A reader opens the comparison and reads it from top to bottom."""

import re

import pytest
from playwright.sync_api import expect

from program import PAGE

PARTS = (
    "h1, .thesis, #updated, #overview, #recommendation, #scores, #radar, #verdict, #table, "
    "#best-for, #community, #faq, #more, #trending, #sources, #history"
)


def test_all_parts_are_there_in_reading_order(visitor):
    visitor.visit(PAGE)
    found = visitor.part(PARTS).evaluate_all("parts => parts.map(p => [p.id, p.className, p.localName])")
    names = ["#" + id if id else "." + css.split()[0] if css else tag for id, css, tag in found]
    assert [name if name in PARTS else "h1" for name in names] == PARTS.split(", ")
    for selector in PARTS.split(", "):
        assert visitor.text(selector), f"{selector} is empty"
    assert visitor.part("h1").inner_text().startswith("Rust vs Go")


def test_headings_go_down_one_level_at_a_time(visitor):
    visitor.visit(PAGE)
    headings = visitor.part("h1, h2, h3, h4, h5, h6").evaluate_all(
        "headings => headings.map(h => [Number(h.localName[1]), h.textContent.trim()])"
    )
    assert [level for level, _ in headings].count(1) == 1
    above = 0
    for level, text in headings:
        assert level <= above + 1, f"h{above} is followed by h{level}: {text}"
        above = level


@pytest.mark.parametrize("width", [320, 360, 768, 1440])
def test_nothing_runs_over_the_edge(arrive, reference, width):
    visitor = arrive(scripts=True, size=(width, 800))
    visitor.visit(PAGE)
    visitor.answer(reference)
    visitor.part("#result .leader").wait_for()
    # Whatever can be unfolded is a part of the page too.
    visitor.part("details").evaluate_all("all => all.forEach(d => d.open = true)")
    visitor.inspect()


def test_the_radar_is_told_in_three_ways(visitor):
    visitor.visit(PAGE)
    pictures = visitor.part("#radar svg")
    assert pictures.count() >= 2
    radar = visitor.part("#radar svg[role=img]").first
    assert radar.locator("title").text_content() and radar.locator("desc").text_content()
    rows = visitor.part("#radar table tbody tr")
    assert rows.count() >= 3
    for row in rows.all():
        assert re.search(r"\d", row.inner_text()), "a criterion without a score"


def test_a_score_leads_to_its_reasons_and_their_sources(visitor):
    visitor.visit(PAGE)
    visitor.part("#scores .big a").first.click()
    expect(visitor.part("#scores-table")).to_be_in_viewport()
    visitor.part("#scores-table tbody a").first.click()
    criterion = visitor.part("#scores details.criterion").first
    expect(criterion.locator("summary")).to_be_in_viewport()
    criterion.locator("summary").click()
    expect(criterion.locator(".anchors dt")).to_have_text(["0", "5", "10"])
    expect(criterion.locator(".because")).to_have_text([re.compile("Rust 10"), re.compile("Go 6")])
    visitor.inspect()
    source = criterion.locator("a.cite").first
    target = source.get_attribute("href")
    source.click()
    expect(visitor.part(target)).to_be_in_viewport()
    expect(visitor.part(f"{target} a")).to_have_attribute("href", re.compile("^https://"))


def test_the_numbers_of_sources_stay_whole(arrive):
    visitor = arrive(scripts=False, size=(320, 700))
    visitor.visit(PAGE)
    visitor.part("details").evaluate_all("all => all.forEach(d => d.open = true)")
    links = visitor.part(".cite").evaluate_all(
        """links => links.map(link => [link.getClientRects().length, parseFloat(getComputedStyle(link).fontSize),
            link.previousSibling.data.slice(-1)])"""
    )
    assert len(links) > 20
    for lines, size, before in links:
        # Copied, they are numbers of their own, too.
        assert lines == 1 and size >= 12 and before == "\xa0"


def test_a_policy_forbids_what_the_page_does_not_need(program):
    _, _, headers = program.get(PAGE)
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy or "default-src 'self'" in policy
    assert "unsafe" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
