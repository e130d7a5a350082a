"""A reader opens the comparison and reads it from top to bottom."""

import re
from urllib.parse import urljoin, urlsplit

import pytest

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


def test_every_link_leads_somewhere(arrive, program, reference):
    """To a page that answers, and where it names a part, to a part that is there."""
    visitor = arrive(scripts=False, size=(1440, 900))
    visitor.visit(PAGE)
    visitor.answer(reference)
    start = visitor.page.url
    links = set(
        visitor.part("[href], [src], [action]").evaluate_all(
            "all => all.flatMap(e => ['href', 'src', 'action'].map(a => e.getAttribute(a))).filter(Boolean)"
        )
    )
    assert links
    for link in sorted(links):
        target = urlsplit(urljoin(start, link))
        if f"{target.scheme}://{target.netloc}" != program.address:
            assert target.scheme in ("https", "data"), f"a link that is not safe: {link}"
            continue
        if target.path.endswith("/vote"):
            continue
        query = f"?{target.query}" if target.query else ""
        status, body, _ = program.get(target.path + query)
        assert status == 200, f"{link}: {status}"
        if target.fragment:
            assert f'id="{target.fragment}"' in body, f"{link} names a part that is not there"


def test_a_policy_forbids_what_the_page_does_not_need(program):
    _, _, headers = program.get(PAGE)
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy or "default-src 'self'" in policy
    assert "unsafe" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
