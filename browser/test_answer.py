"""A reader answers the quiz and is told which side fits, and why."""

import pytest
from playwright.sync_api import expect

from program import PAGE
from quiz import address, expect_result


def assert_address(visitor, fields):
    """With scripts the address bar shows the address to share. A form sends its untouched fields too."""
    if visitor.scripts:
        assert visitor.path == address(fields)


def test_nothing_is_recommended_before_the_first_answer(visitor):
    visitor.visit(PAGE)
    assert not visitor.chosen()
    assert visitor.text("#result")
    expect(visitor.part("#result .leader")).to_have_count(0)
    expect(visitor.part("#result a.share")).to_have_count(0)


def test_the_answers_lead_to_the_reference_result(visitor, program, reference):
    visitor.visit(PAGE)
    visitor.answer(reference)
    expect_result(visitor, program, reference)
    expect(visitor.part("#result .verdict")).to_contain_text("Rust")
    expect(visitor.part("#result .spread")).to_contain_text("20")
    expect(visitor.part("#result .reasons li")).to_have_count(4)
    expect(visitor.part("#result .flip")).not_to_be_empty()
    assert_address(visitor, reference)
    assert visitor.chosen() == reference
    visitor.inspect()


def test_the_result_follows_each_answer(visitor, program, reference):
    visitor.visit(PAGE)
    given = {}
    for question, answer in reference.items():
        given[question] = answer
        visitor.answer({question: answer})
        expect_result(visitor, program, given)
        assert_address(visitor, given)
        assert visitor.chosen() == given


def test_back_and_forward_restore_answers_and_result(visitor, program, reference):
    visitor.visit(PAGE)
    given, steps = {}, []
    for question, answer in list(reference.items())[:3]:
        given = {**given, question: answer}
        visitor.answer({question: answer})
        expect_result(visitor, program, given)
        steps.append(given)
    for step in reversed(steps[:-1]):
        visitor.page.go_back()
        expect_result(visitor, program, step)
        assert visitor.chosen() == step
        assert_address(visitor, step)
    visitor.page.go_back()
    expect(visitor.part("#result .leader")).to_have_count(0)
    assert not visitor.chosen()
    for step in steps:
        visitor.page.go_forward()
        expect_result(visitor, program, step)
        assert visitor.chosen() == step
    visitor.inspect()


def test_a_skipped_question_leaves_the_result(visitor, program, reference):
    visitor.visit(PAGE)
    visitor.answer(reference)
    expect_result(visitor, program, reference)
    skipped = next(iter(reference))
    visitor.answer({skipped: ""})
    rest = {question: answer for question, answer in reference.items() if question != skipped}
    # Without scripts the form itself sends the empty field; the link to share leaves it out.
    expect_result(visitor, program, rest)
    assert visitor.chosen() == rest


@pytest.mark.parametrize("importance", ["0", "2"])
def test_a_question_can_count_double_or_not_at_all(visitor, program, reference, importance):
    visitor.visit(PAGE)
    visitor.answer(reference)
    expect_result(visitor, program, reference)
    weighed = next(iter(reference))
    visitor.answer({f"importance.{weighed}": importance})
    fields = {}
    for question, answer in reference.items():
        fields[question] = answer
        if question == weighed:
            fields[f"importance.{question}"] = importance
    expect_result(visitor, program, fields)
    assert visitor.part(f'#quiz select[name="importance.{weighed}"]').input_value() == importance
    visitor.inspect()


def test_other_parameters_do_no_harm(visitor, program, reference):
    visitor.visit(f"{address(reference)}&utm_source=letter")
    expect_result(visitor, program, reference)
