"""The same page under the settings that people need: dark, large text, few colours, no motion, paper."""

import re

import pytest
from playwright.sync_api import expect

from program import PAGE
from quiz import address, expect_result
from visitor import SIZES


def test_the_whole_way_in_the_dark(arrive, fresh_program, reference):
    visitor = arrive(fresh_program, scripts=True, size=SIZES["phone"], color_scheme="dark")
    visitor.visit(PAGE)
    background = visitor.page.evaluate("() => getComputedStyle(document.body).backgroundColor")
    visitor.answer(reference)
    expect_result(visitor, fresh_program, reference)
    visitor.part('#community button[value="rust"]').click()
    expect(visitor.part("#results .tally")).to_be_visible()
    visitor.inspect()
    visitor.page.emulate_media(color_scheme="light")
    assert background != visitor.page.evaluate(
        "() => getComputedStyle(document.body).backgroundColor"
    )


def test_text_twice_as_large(arrive, reference):
    for size in SIZES.values():
        visitor = arrive(scripts=True, size=size)
        visitor.devtools.send("Page.enable")
        visitor.devtools.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
        visitor.page.goto(address(reference))
        text = visitor.part("#overview p").first
        assert float(text.evaluate("e => parseFloat(getComputedStyle(e).fontSize)")) >= 30
        visitor.part("details").evaluate_all("all => all.forEach(d => d.open = true)")
        visitor.inspect()


def test_the_system_s_few_colours(arrive, reference):
    """A chosen answer and the lines of the radar are seen where the page may choose no colours."""
    visitor = arrive(scripts=True, size=SIZES["desktop"], forced_colors="active")
    # Without axe: it computes contrasts from the page's own colours, which nobody sees here.
    visitor.page.goto(address(reference))
    question, answer = next(iter(reference.items()))
    label = visitor.radio(question, answer).evaluate_handle("radio => radio.labels[0]").as_element()
    chosen = label.screenshot()
    visitor.choose(question, "")
    assert label.screenshot() != chosen, "a chosen answer looks like any other"

    radar = visitor.part("#radar svg[role=img]").first
    drawn = radar.screenshot()
    for shape in radar.locator("polygon, polyline, path, circle, rect, use").all():
        shape.evaluate("shape => { shape.style.visibility = 'hidden' }")
    assert radar.screenshot() != drawn, "the radar is empty"
    assert not visitor.over_the_edge()


def test_nothing_moves_for_those_who_want_no_motion(arrive, reference):
    visitor = arrive(scripts=True, size=SIZES["desktop"], reduced_motion="reduce")
    visitor.visit(PAGE)
    visitor.answer(reference)
    visitor.part("#result .leader").wait_for()
    moving = "() => document.getAnimations().filter(a => a.effect.getTiming().duration > 1).length"
    assert visitor.page.evaluate(moving) == 0
    assert visitor.part("html").evaluate("e => getComputedStyle(e).scrollBehavior") == "auto"


def test_on_paper(arrive, reference):
    visitor = arrive(scripts=True, size=(794, 1123))
    visitor.visit(address(reference))
    visitor.page.emulate_media(media="print")
    assert not visitor.over_the_edge()
    for part in ("h1", "#result .leader", "#scores", "#radar svg", "#table", "#sources"):
        expect(visitor.part(part).first).to_be_visible()
    pdf = visitor.page.pdf(format="A4")
    assert pdf.startswith(b"%PDF")


def test_paper_shows_what_the_screen_folds_or_scrolls(arrive, reference):
    """Also on a wide sheet, where the result would stand in a box of its own that scrolls."""
    visitor = arrive(scripts=False, size=(1123, 794))
    visitor.visit(address(reference))
    hidden = "all => all.filter(e => !e.checkVisibility()).length"
    folded = visitor.part(".because, .faq .prose, .working table")
    assert folded.evaluate_all(hidden) == folded.count() > 0
    visitor.page.emulate_media(media="print")
    assert folded.evaluate_all(hidden) == 0
    assert visitor.part("#result").evaluate("e => e.scrollHeight - e.clientHeight") <= 0


def test_paper_has_no_way_to_results(arrive):
    visitor = arrive(scripts=True, size=(794, 1123))
    visitor.visit(PAGE)
    visitor.page.emulate_media(media="print")
    for part in (".vote", ".ask"):
        expect(visitor.part(part)).to_be_hidden()
    for part in visitor.part(".features tbody").all():
        assert part.evaluate("e => getComputedStyle(e).breakInside") == "avoid-page"


def test_the_type_of_the_charts_is_read_on_a_phone(arrive):
    visitor = arrive(scripts=True, size=(320, 700))
    visitor.visit(PAGE)
    sizes = visitor.part("#radar svg text").evaluate_all(
        "all => all.map(t => parseFloat(getComputedStyle(t).fontSize) * t.getScreenCTM().a)"
    )
    assert len(sizes) > 10 and min(sizes) >= 12
    edges = visitor.part("#radar svg text").evaluate_all(
        "all => all.map(t => t.getBoundingClientRect()).flatMap(box => [box.left, box.right])"
    )
    assert 0 <= min(edges) and max(edges) <= 320


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_lines_of_the_charts_stand_out(arrive, scheme):
    visitor = arrive(scripts=True, size=SIZES["desktop"], color_scheme=scheme)
    visitor.visit(PAGE)
    paper = visitor.part("body").evaluate("e => getComputedStyle(e).backgroundColor")
    for line in ("#radar polygon.axis", "#radar .axis", "#radar .dots .axis", "#radar .gap"):
        drawn = visitor.part(line).first.evaluate("e => getComputedStyle(e).stroke")
        assert contrast(drawn, paper) >= 3, line


def contrast(*colours: str) -> float:
    """Of two colours as a browser names them. Source: WCAG 2.2, "relative luminance"."""

    def luminance(colour: str) -> float:
        parts = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear))

    low, high = sorted(map(luminance, colours))
    return (high + 0.05) / (low + 0.05)


def test_a_result_that_goes_on_fades_at_its_lower_edge(arrive, reference):
    visitor = arrive(scripts=True, size=(1440, 600))
    visitor.visit(address(reference))
    result = visitor.part("#result")
    result.scroll_into_view_if_needed()
    assert result.evaluate("e => e.scrollHeight - e.clientHeight") > 100
    box = result.bounding_box()
    edge = {"x": box["x"], "y": box["y"] + box["height"] - 24, "width": box["width"], "height": 24}
    fading = visitor.page.screenshot(clip=edge)
    without = "sheet => sheet.insertRule('#result::after { opacity: 0 }', sheet.cssRules.length)"
    visitor.page.evaluate_handle("document.styleSheets[0]").evaluate(without)
    assert visitor.page.screenshot(clip=edge) != fading
