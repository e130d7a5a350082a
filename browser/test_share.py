"""A reader sends the result to a colleague."""

import pytest
from playwright.sync_api import expect

from program import PAGE
from quiz import address, expect_result
from test_vote import expect_chosen, vote


COLLEAGUES = {
    "to-scripts": {"scripts": True, "size": (1440, 900)},
    "to-plain": {"scripts": False, "size": (360, 740)},
    "to-another-country": {"scripts": True, "size": (1440, 900), "locale": "ar-EG", "timezone_id": "Asia/Tokyo"},
}


@pytest.mark.parametrize("who", COLLEAGUES)
def test_a_second_person_sees_the_same_result(visitor, arrive, program, reference, who):
    visitor.visit(PAGE)
    visitor.answer(reference)
    expect_result(visitor, program, reference)
    link = visitor.part("#result a.share").get_attribute("href")
    assert link == address(reference) + "#result"

    colleague = arrive(**COLLEAGUES[who])
    colleague.visit(link)
    expect_result(colleague, program, reference)
    assert colleague.text("#result") == visitor.text("#result")
    assert colleague.chosen() == reference
    expect(colleague.part("#result")).to_be_in_viewport()
    # Who shares from the address bar shares the same.
    colleague.visit(visitor.path)
    expect_result(colleague, program, reference)


def test_a_link_tells_nothing_of_the_vote_of_who_shares_it(arrive, fresh_program, kind, reference):
    visitor = arrive(fresh_program, **kind)
    visitor.visit(PAGE)
    visitor.answer(reference)
    vote(visitor, "rust")
    expect_chosen(visitor, "rust")
    link = visitor.part("#result a.share").get_attribute("href")

    colleague = arrive(fresh_program, **kind)
    colleague.visit(link)
    expect_result(colleague, fresh_program, reference)
    expect(colleague.part("#results .tally")).to_have_count(0)
    expect(colleague.part("#community [aria-pressed=true]")).to_have_count(0)
    assert not colleague.context.cookies()


def test_the_result_s_own_address_answers_that_part_alone(program, reference):
    query = address(reference).removeprefix(PAGE)
    status, part, _ = program.get(f"{PAGE}/recommendation{query}")
    assert status == 200
    assert part.strip().startswith('<section id="result"') and part.strip().endswith("</section>")
    assert part.strip() in program.get(f"{PAGE}{query}")[1]
