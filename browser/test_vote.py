"""A visitor votes, thinks again, and takes the vote back."""

import re

import pytest
from playwright.sync_api import expect

from program import PAGE


def vote(visitor, choice: str) -> None:
    visitor.part(f'#community button[name="choice"][value="{choice}"]').click()


def expect_counts(visitor, *, rust: int = 0, go: int = 0, depends: int = 0) -> None:
    """How many votes the results give to each choice, in the order of the buttons."""
    expect(visitor.part("#tally dd")).to_have_text(
        [re.compile(rf"\b{count} votes?\b") for count in (rust, go, depends)]
    )


def expect_counts_soon(visitor, **counts: int) -> None:
    """What others voted may be a second old on a page that everybody gets."""
    for _ in range(5):
        visitor.page.wait_for_timeout(300)
        visitor.page.reload()
        try:
            return expect_counts(visitor, **counts)
        except AssertionError:
            continue
    expect_counts(visitor, **counts)


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


def test_results_are_hidden_until_asked_for_or_voted(visitor):
    visitor.visit(PAGE)
    expect(visitor.part("#tally")).not_to_have_attribute("open", "")
    visitor.part("#tally > summary").click()
    expect(visitor.part("#tally")).to_have_attribute("open", "")
    expect_counts(visitor)
    assert not visitor.context.cookies(), "reading sets no cookie"
    visitor.inspect()


def test_vote_change_withdraw_and_reload(visitor, second):
    visitor.visit(PAGE)
    second.visit(PAGE)

    vote(visitor, "rust")
    expect_chosen(visitor, "rust")
    expect(visitor.part("#tally")).to_have_attribute("open", "")
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
    expect(visitor.part("#tally")).not_to_have_attribute("open", "")
    expect(visitor.part('#community button[name="choice"][value=""]')).to_have_count(0)
    visitor.page.reload()
    expect_chosen(visitor, None)
    second.page.reload()
    expect_counts(second, rust=1)
    visitor.inspect()


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
    second.visit(PAGE)
    expect_counts_soon(second, go=1)


def test_the_voter_s_cookie_says_nothing_to_scripts_or_to_other_sites(visitor):
    visitor.visit(PAGE)
    vote(visitor, "go")
    expect_chosen(visitor, "go")
    (cookie,) = visitor.context.cookies()
    assert cookie["httpOnly"] and cookie["sameSite"] == "Lax"


def test_a_vote_in_place_keeps_the_answers_of_the_quiz(arrive, fresh_program):
    """Without scripts a vote comes back to the page as everybody sees it."""
    visitor = arrive(fresh_program, scripts=True, size=(360, 740))
    visitor.visit(PAGE)
    radio = visitor.part("#quiz input[type=radio]").first
    name, value = radio.get_attribute("name"), radio.get_attribute("value")
    visitor.choose(name, value)
    vote(visitor, "rust")
    expect_chosen(visitor, "rust")
    assert visitor.chosen() == {name: value}


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
    visitor.visit(PAGE)
    visitor.part("#tally > summary").click()
    expect_counts(visitor)
