"""Every kind of page under the settings that people need; what is special to a comparison is in test_modes."""

import pytest
from playwright.sync_api import expect

from program import PAGE
from visitor import SIZES

KINDS = {
    "home": "/",
    "search": "/search",
    "search-found": "/search?q=go+or+rust",
    "search-unwritten": "/search?q=rust+vs+swift",
    "search-nothing": "/search?q=xylophone",
    "category": "/tech",
    "topic": "/tech?topic=backend",
    "alternative": "/alternatives/google-cloud-functions",
    "trending": "/trending",
    "method": "/method",
    "api": "/api",
    "patterns": "/patterns",
    "comparison": "/compare/aws-lambda-vs-google-cloud-functions",
    "results": f"{PAGE}/community",
    "card": "/embed/aws-lambda-vs-google-cloud-functions",
    "missing": "/compare/rust-vs-goo",
    "wrong": f"{PAGE}?safety=purple",
}
STATUS = {"missing": 404, "wrong": 422}


@pytest.fixture(params=KINDS)
def page_kind(request):
    return KINDS[request.param], STATUS.get(request.param, 200)


@pytest.mark.parametrize("size, scripts", [("phone", False), ("desktop", True)], ids=["plain", "scripts"])
def test_a_page_keeps_nobody_out_and_offers_the_search(arrive, page_kind, size, scripts):
    path, status = page_kind
    visitor = arrive(scripts=scripts, size=SIZES[size])
    visitor.visit(path, status)
    expect(visitor.part("h1").first).to_be_in_viewport()
    if not path.startswith("/embed/"):  # its only way leads to its comparison
        visitor.part(".masthead").get_by_role("link", name="Search").click()
        assert visitor.path == "/search"


def test_a_page_magnified_four_times_does_not_scroll_sideways(arrive, page_kind):
    """320 px are what is left of 1280 (WCAG 1.4.10)."""
    path, status = page_kind
    visitor = arrive(scripts=False, size=(320, 256))
    visitor.expect_refusals_below(path if status >= 400 else "/none")
    visitor.page.goto(path)
    visitor.troubles += visitor.over_the_edge()


@pytest.mark.parametrize("size", SIZES)
def test_a_page_in_text_twice_as_large_does_not_either(arrive, page_kind, size):
    path, status = page_kind
    visitor = arrive(scripts=False, size=SIZES[size])
    visitor.expect_refusals_below(path if status >= 400 else "/none")
    visitor.devtools.send("Page.enable")
    visitor.devtools.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    visitor.page.goto(path)
    assert visitor.part("main p").first.evaluate("e => parseFloat(getComputedStyle(e).fontSize)") >= 25
    visitor.troubles += visitor.over_the_edge()


def test_what_is_chosen_is_seen_in_the_system_s_few_colours(arrive):
    visitor = arrive(scripts=False, size=SIZES["phone"], forced_colors="active")
    # Without axe: it computes contrasts from the page's own colours, which nobody sees here.
    visitor.page.goto("/tech?topic=backend")
    outlines = visitor.part(".topics a").evaluate_all(
        "all => all.map(a => [a.getAttribute('aria-current'), getComputedStyle(a).outlineStyle])"
    )
    assert ["true", "solid"] in outlines
    assert all(outline == "none" for current, outline in outlines if not current)


@pytest.mark.parametrize("size", SIZES)
def test_the_first_screen_says_what_this_is_and_leads_everywhere(arrive, size):
    visitor = arrive(scripts=False, size=SIZES[size])
    visitor.visit("/")
    for part in ("h1", "#search-field", "#voices-h"):
        expect(visitor.part(part)).to_be_in_viewport(ratio=1)
    ways = visitor.part(".opening nav a")
    names = ways.all_inner_texts()
    assert {"Trending", "Tech", "Verdict changes"} <= set(names)
    for way in ways.all():
        expect(way).to_be_in_viewport(ratio=1)
        way.click()
        visitor.page.go_back()


def test_who_found_no_page_searches_for_it(arrive):
    visitor = arrive(scripts=False, size=SIZES["phone"])
    visitor.visit("/tokio-rs", status=404)
    visitor.part("#search-field").fill("golang or rust")
    visitor.page.keyboard.press("Enter")
    visitor.page.wait_for_url("**/search?q=golang+or+rust")
    expect(visitor.part("#hits h2").first).to_have_text("The comparison you named")


@pytest.mark.parametrize("scripts", [True, False], ids=["typing", "plain"])
def test_who_found_nothing_is_led_to_the_topics(arrive, scripts):
    visitor = arrive(scripts=scripts, size=SIZES["phone"])
    for text in ("rust", "xylophone"):
        if scripts and text != "rust":
            visitor.part("#search-field").fill(text)
            visitor.page.wait_for_url(f"**/search?q={text}")
        else:
            visitor.visit(f"/search?q={text}")
        expect(visitor.part(".topics")).to_have_count(0 if text == "rust" else 1)
    expect(visitor.part("#search-status")).to_contain_text("No comparison fits “xylophone”.")
    visitor.part(".topics a", has_text="Databases").click()
    assert visitor.path == "/tech?topic=databases"
