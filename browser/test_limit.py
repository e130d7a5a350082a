"""More votes come from a network than it may send."""

import re

import pytest
from playwright.sync_api import expect

from program import PAGE, Program
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
