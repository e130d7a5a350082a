"""Somebody comes with an address that is wrong."""

import re

from playwright.sync_api import expect

from program import PAGE
from quiz import expect_result
from visitor import Visitor


def test_a_wrong_address_names_the_page_that_was_meant(visitor: Visitor):
    visitor.visit("/compare/rust-vs-goo", status=404)
    expect(visitor.part(f'main a[href="{PAGE}"]').first).to_be_visible()
    visitor.part(f'main a[href="{PAGE}"]').first.click()
    expect(visitor.part("h1")).to_contain_text("Rust vs Go")


def test_a_wrong_answer_is_named_and_the_others_are_kept(visitor: Visitor, program, reference):
    wrong, *others = reference
    kept = {question: reference[question] for question in others}
    query = "&".join(f"{question}={answer}" for question, answer in {**reference, wrong: "purple"}.items())
    visitor.visit(f"{PAGE}?{query}", status=422)
    assert visitor.chosen() == kept
    expect_result(visitor, program, kept)
    visitor.part(f'#recommendation .problems a[href="#q-{wrong}"]').click()
    expect(visitor.part(f"#q-{wrong}")).to_be_in_viewport()


def test_a_wrong_importance_is_named_too(visitor: Visitor, reference):
    question = next(iter(reference))
    visitor.visit(f"{PAGE}?{question}={reference[question]}&importance.{question}=9", status=422)
    expect(visitor.part(f'.problems a[href="#q-{question}"]')).to_be_visible()


def test_the_reversed_pair_leads_to_the_one_page(visitor: Visitor, program, reference):
    status, _, headers = program.get("/compare/go-vs-rust")
    assert status == 301 and headers["Location"].endswith(PAGE)
    visitor.visit("/compare/go-vs-rust")
    assert visitor.path == PAGE


def test_the_home_page_leads_to_the_comparison(visitor: Visitor):
    visitor.visit("/")
    visitor.page.get_by_role("link", name=re.compile("All [0-9]+ comparisons in Tech")).click()
    visitor.page.get_by_role("link", name="Rust vs Go").first.click()
    expect(visitor.part("h1")).to_contain_text("Rust vs Go")
    visitor.inspect()
