"""More votes come from a network than it may send: they wait, or their browsers work for them."""

import re

import pytest
from playwright.sync_api import expect

from program import PAGE, Program
from test_keyboard import tab_to
from test_vote import expect_chosen, expect_counts, vote


@pytest.fixture
def strict_program(request, tmp_path):
    """One that takes two votes a minute."""
    running = Program(request.config.getoption("program"), tmp_path, "--vote-limit", "2")
    yield running
    running.stop()


def test_a_vote_too_many_is_refused_in_plain_words(arrive, strict_program, kind, reference):
    visitor = arrive(strict_program, **kind)
    visitor.visit(PAGE)
    visitor.answer(reference)
    for choice in ("rust", "go"):
        vote(visitor, choice)
        expect_chosen(visitor, choice)

    visitor.expect_refusals_below(f"{PAGE}/vote")
    vote(visitor, "depends")
    expect(visitor.part("h1")).to_have_text("Too many votes from your network")
    expect(visitor.part("main")).to_contain_text("Nothing was stored")
    expect(visitor.part("main")).to_contain_text(re.compile(r"try again in \d+ seconds?\."))
    visitor.inspect()

    visitor.page.get_by_role("link", name="Back to Rust vs Go").click()
    expect(visitor.part("#community")).to_be_in_viewport()
    expect_chosen(visitor, "go")
    expect_counts(visitor, go=1)
    assert visitor.chosen() == reference


@pytest.fixture
def working_program(request, tmp_path):
    """One that takes a vote a minute, and another with a proof of work."""
    running = Program(request.config.getoption("program"), tmp_path, "--vote-limit", "1", "--proof-of-work")
    yield running
    running.stop()


def use_up(visitor, reference) -> None:
    """Votes once, and once more than the network may."""
    visitor.visit(PAGE)
    visitor.answer(reference)
    vote(visitor, "rust")
    expect_chosen(visitor, "rust")
    visitor.expect_refusals_below(f"{PAGE}/vote")
    vote(visitor, "go")
    expect(visitor.part("h1")).to_have_text("Too many votes from your network")


def test_a_browser_works_for_a_vote_too_many(arrive, working_program, kind, reference):
    visitor = arrive(working_program, **kind)
    use_up(visitor, reference)
    expect(visitor.part("main")).to_contain_text(re.compile(r"try again in \d+ seconds?\."))
    visitor.inspect()
    if not visitor.scripts:
        expect(visitor.part("#work")).to_be_hidden()
        visitor.page.get_by_role("link", name="Back to Rust vs Go").click()
        expect_chosen(visitor, "rust")
        return

    tab_to(visitor, lambda at: at["text"] == "Vote for Go now")
    visitor.page.keyboard.press("Enter")
    expect_chosen(visitor, "go")
    expect(visitor.part("#community")).to_be_in_viewport()
    expect_counts(visitor, go=1)
    assert visitor.chosen() == reference

    # The second bucket is empty, too.
    vote(visitor, "depends")
    expect(visitor.part("h1")).to_have_text("Too many votes from your network")
    expect(visitor.part("#work")).to_have_count(0)


def test_the_page_reacts_while_it_works_and_says_how_far_it_is(arrive, working_program, reference):
    visitor = arrive(working_program, scripts=True, size=(1440, 900))
    use_up(visitor, reference)
    # More work than can be done while the test looks on.
    visitor.part('#work [name="challenge"]').evaluate("c => { c.value = c.value.replace('.18.', '.32.') }")
    button = visitor.page.get_by_role("button", name="Vote for Go now")
    button.click()
    status = visitor.part("#work [role=status]")
    expect(status).to_have_text(re.compile(r"Working: [1-9][\d,]+ numbers tried\. Usually it takes about 4,294,967,296\."))
    # Impatience makes nothing worse.
    button.click()
    visitor.inspect()
    visitor.page.get_by_role("link", name="Back to Rust vs Go").click()
    expect_chosen(visitor, "rust")
