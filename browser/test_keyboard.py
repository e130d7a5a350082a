"""A reader answers the quiz without a mouse."""

from playwright.sync_api import expect

from program import PAGE
from quiz import expect_result

FOCUSED = """() => {
    const e = document.activeElement;
    return {
        tag: e.localName, type: e.type ?? "", name: e.name ?? "", value: e.value ?? "",
        text: e.textContent.trim(),
    };
}"""


def focused(visitor) -> dict:
    return visitor.page.evaluate(FOCUSED)


def tab_to(visitor, wanted, at_most=80) -> dict:
    for _ in range(at_most):
        visitor.page.keyboard.press("Tab")
        at = focused(visitor)
        if wanted(at):
            return at
    raise AssertionError(f"not reached with {at_most} presses of Tab; the last was {at}")


def test_from_the_first_tab_to_the_result(visitor, program, reference):
    visitor.visit(PAGE)
    keyboard = visitor.page.keyboard
    given = {}
    for question, answer in reference.items():
        at = tab_to(visitor, lambda at: at["type"] == "radio" and at["name"] == question)
        keyboard.press("Space")
        for _ in range(10):
            if focused(visitor)["value"] == answer:
                break
            keyboard.press("ArrowDown")
        at = focused(visitor)
        assert (at["name"], at["value"]) == (question, answer)
        given[question] = answer
        if visitor.scripts:
            expect_result(visitor, program, given)
            assert focused(visitor) == at, "the new result took the focus away"
    tab_to(visitor, lambda at: at["text"] == "Show my recommendation")
    keyboard.press("Enter")
    expect_result(visitor, program, reference)
    visitor.inspect()


def test_the_first_tab_offers_to_skip_to_the_content(visitor):
    visitor.visit(PAGE)
    visitor.page.keyboard.press("Tab")
    at = visitor.page.evaluate("() => document.activeElement.getAttribute('href')")
    assert at and at.startswith("#")
    expect(visitor.page.locator(":focus")).to_be_in_viewport()


def test_one_sees_where_one_is(visitor):
    """Whatever gets the focus looks different with it than without."""
    visitor.visit(PAGE)
    for kind in ("#quiz input[type=radio]", "#quiz select", "#quiz button", "#community button", "a[href]"):
        thing = visitor.part(kind).last
        thing.scroll_into_view_if_needed()
        box = thing.bounding_box()
        around = {
            "x": max(0, box["x"] - 6),
            "y": max(0, box["y"] - 6),
            "width": box["width"] + 12,
            "height": box["height"] + 12,
        }
        without = visitor.page.screenshot(clip=around)
        # A key first: then browsers show the focus that a script gives as they show a keyboard's.
        visitor.page.keyboard.press("Shift")
        thing.evaluate("e => e.focus({preventScroll: true, focusVisible: true})")
        assert visitor.page.screenshot(clip=around) != without, f"{kind} looks the same with the focus"
        thing.evaluate("e => e.blur()")


def test_votes_are_cast_by_keyboard(arrive, fresh_program, kind):
    visitor = arrive(fresh_program, **kind)
    visitor.visit(PAGE)
    at = tab_to(visitor, lambda at: at["name"] == "choice", at_most=200)
    visitor.page.keyboard.press("Enter")
    expect(visitor.part("#results .tally")).to_be_visible()
    if visitor.scripts:
        place = visitor.page.evaluate("() => !!document.activeElement.closest('#community')")
        assert place, f"after a vote with {at} the focus is lost"
    visitor.inspect()


def test_results_are_asked_for_by_keyboard(visitor):
    visitor.visit(PAGE)
    tab_to(visitor, lambda at: at["text"] == "Show the results", at_most=200)
    visitor.page.keyboard.press("Enter")
    expect(visitor.part("#results .tally")).to_be_visible()
    if visitor.scripts:
        assert visitor.page.evaluate("() => document.activeElement.id") == "results"
    visitor.inspect()
