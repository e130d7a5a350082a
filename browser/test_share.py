"""A reader sends the result to a colleague."""

import pytest

from quiz import address, expect_result
from program import PAGE


@pytest.mark.parametrize("scripts", [True, False], ids=["to-scripts", "to-plain"])
def test_a_second_person_sees_the_same_result(visitor, arrive, program, reference, scripts):
    visitor.visit(PAGE)
    visitor.answer(reference)
    expect_result(visitor, program, reference)
    link = visitor.part("#result a.share").get_attribute("href")
    assert link == address(reference) + "#result"

    colleague = arrive(scripts=scripts, size=(1440, 900))
    colleague.visit(link)
    expect_result(colleague, program, reference)
    assert colleague.text("#result") == visitor.text("#result")
    assert colleague.chosen() == reference


def test_the_result_s_own_address_answers_that_part_alone(program, reference):
    query = address(reference).removeprefix(PAGE)
    status, part, _ = program.get(f"{PAGE}/recommendation{query}")
    assert status == 200
    assert part.strip().startswith('<section id="result"') and part.strip().endswith("</section>")
    assert part.strip() in program.get(f"{PAGE}{query}")[1]
