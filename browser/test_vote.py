"""A visitor votes, thinks again, and takes the vote back."""

import re

import pytest
from playwright.sync_api import expect

from program import PAGE


def vote(visitor, choice: str) -> None:
    visitor.part(f'#community button[name="choice"][value="{choice}"]').click()


def expect_counts(visitor, *, rust: int = 0, go: int = 0, depends: int = 0) -> None:
    """How many votes the results give to each choice, in the order of the buttons."""
    expect(visitor.part("#results .tally dd")).to_have_text(
        [re.compile(rf"\b{count} votes?\b") for count in (rust, go, depends)]
    )


def expect_chosen(visitor, choice: str | None) -> None:
    for button in visitor.part('#community button[name="choice"]:not([value=""])').all():
        pressed = "true" if button.get_attribute("value") == choice else "false"
        expect(button).to_have_attribute("aria-pressed", pressed)


@pytest.fixture
def visitor(arrive, fresh_program, kind):
    return arrive(fresh_program, **kind)


@pytest.fixture
def second(arrive, fresh_program):
    return arrive(fresh_program, scripts=False, size=(1440, 900))


def ask(visitor) -> None:
    visitor.part("#community .ask").click()


def expect_hidden(visitor) -> None:
    expect(visitor.part("#community .ask")).to_have_text("Show the results")
    expect(visitor.part("#results")).to_have_count(0)


def test_results_are_hidden_until_asked_for(visitor, reference):
    visitor.visit(PAGE)
    expect_hidden(visitor)
    visitor.answer(reference)
    ask(visitor)
    expect_counts(visitor)
    assert not visitor.context.cookies(), "reading sets no cookie"
    visitor.inspect()
    if visitor.scripts:
        assert visitor.path.startswith(f"{PAGE}?"), "results come in place"
        assert visitor.page.evaluate("() => document.activeElement.id") == "results"
    else:
        assert visitor.path.startswith(f"{PAGE}/community?")
        visitor.page.get_by_role("link", name="Back to the whole comparison").click()
        expect_hidden(visitor)
    assert visitor.chosen() == reference
    visitor.page.reload()
    expect_hidden(visitor)


def test_who_asked_can_vote_right_there(visitor):
    visitor.visit(f"{PAGE}/community")
    vote(visitor, "go")
    expect_chosen(visitor, "go")
    expect_counts(visitor, go=1)
    visitor.inspect()


def test_results_open_in_a_tab_of_their_own(arrive, fresh_program):
    visitor = arrive(fresh_program, scripts=True, size=(1440, 900))
    visitor.visit(PAGE)
    with visitor.context.expect_page() as opened:
        visitor.part("#community .ask").click(modifiers=["Control"])
    expect(opened.value.locator("#results")).to_be_visible()
    expect_hidden(visitor)


def test_vote_change_withdraw_and_reload(visitor, second):
    visitor.visit(PAGE)
    second.visit(PAGE)

    vote(visitor, "rust")
    expect_chosen(visitor, "rust")
    expect_counts(visitor, rust=1)
    visitor.inspect()
    visitor.page.reload()
    expect_chosen(visitor, "rust")

    vote(second, "rust")
    expect_counts(second, rust=2)

    vote(visitor, "go")
    expect_chosen(visitor, "go")
    expect_counts(visitor, rust=1, go=1)
    second.page.reload()
    expect_chosen(second, "rust")
    expect_counts(second, rust=1, go=1)

    vote(visitor, "")
    expect_chosen(visitor, None)
    expect_hidden(visitor)
    expect(visitor.part('#community button[name="choice"][value=""]')).to_have_count(0)
    visitor.page.reload()
    expect_chosen(visitor, None)
    second.page.reload()
    expect_counts(second, rust=1)
    visitor.inspect()


def test_who_does_not_see_a_vote_is_told_of_it(arrive, fresh_program):
    visitor = arrive(fresh_program, scripts=True, size=(1440, 900))
    for page in (PAGE, f"{PAGE}/community"):
        visitor.visit(page)
        # It has to be there before something changes, else screen readers miss the change.
        status = visitor.part("body > [role=status]")
        expect(status).to_have_text("")
        vote(visitor, "go")
        expect(status).to_have_text("You chose Go. You can change it at any time.")
        vote(visitor, "")
        expect(status).to_have_text("What would you choose today? You can change it at any time.")
        ask(visitor)
        expect(status).to_have_text("0 votes so far")


def test_it_depends_is_a_vote_too(visitor):
    visitor.visit(PAGE)
    vote(visitor, "depends")
    expect_chosen(visitor, "depends")
    expect_counts(visitor, depends=1)
    visitor.inspect()


def test_voting_twice_counts_once(visitor, second):
    visitor.visit(PAGE)
    vote(visitor, "go")
    expect_chosen(visitor, "go")
    vote(visitor, "go")
    expect_counts(visitor, go=1)
    second.visit(f"{PAGE}/community")
    expect_counts(second, go=1)


def test_the_voter_s_cookie_says_nothing_to_scripts_or_to_other_sites(visitor):
    visitor.visit(PAGE)
    vote(visitor, "go")
    expect_chosen(visitor, "go")
    (cookie,) = visitor.context.cookies()
    assert cookie["httpOnly"] and cookie["sameSite"] == "Lax"


def test_a_vote_keeps_the_answers_of_the_quiz(visitor, reference):
    visitor.visit(PAGE)
    visitor.answer(reference)
    vote(visitor, "rust")
    expect_chosen(visitor, "rust")
    assert visitor.chosen() == reference


def test_what_was_not_voted_on_this_page_is_refused(fresh_program, arrive):
    """Another site cannot make its visitors vote here."""
    visitor = arrive(fresh_program, scripts=False, size=(1440, 900))
    answer = visitor.context.request.post(
        f"{PAGE}/vote",
        form={"choice": "rust"},
        headers={"Origin": "https://elsewhere.example", "Sec-Fetch-Site": "cross-site"},
        max_redirects=0,
    )
    assert answer.status == 403
    visitor.visit(f"{PAGE}/community")
    expect_counts(visitor)
