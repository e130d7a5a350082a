"""The pages around the comparisons, as a reader goes through them."""

import re

import pytest
from playwright.sync_api import expect

from program import ROOT
from visitor import SIZES

ALTERNATIVES = sorted(file.stem for file in (ROOT / "catalog/alternatives").glob("*.yaml"))


def test_from_the_front_page_to_a_comparison_and_back(visitor):
    visitor.visit("/")
    visitor.part("nav.topics a", has_text="Backend").first.click()
    assert visitor.path == "/tech?topic=backend"
    visitor.inspect()
    expect(visitor.part('.topics [aria-current="true"]')).to_contain_text("Backend")
    cards = visitor.part(".card")
    expect(visitor.part(".count")).to_contain_text(f"{cards.count()} comparisons about Backend")

    cards.locator("a", has_text="Rust vs Go").click()
    assert visitor.path == "/compare/rust-vs-go"
    visitor.part("header .badge").click()
    assert visitor.path == "/tech"
    visitor.part(".trail a").first.click()
    assert visitor.path == "/"


def test_an_alternative_says_what_its_comparisons_say(visitor):
    visitor.visit("/alternatives/rust")
    for row in visitor.part(".meetings tbody tr").all():
        own, other = (int(b.inner_text()) for b in row.locator("td b").all())
        link = row.locator("th a")
        visitor.page.goto(link.get_attribute("href"))
        shown = {
            item.locator(".who").inner_text().strip(): int(item.locator(".big b").inner_text())
            for item in visitor.part(".overall li").all()
        }
        assert shown.pop("Rust") == own
        assert list(shown.values()) == [other]
        visitor.page.go_back()
    visitor.part(".facts .cite").first.click()
    assert re.search(r"#s\d+$", visitor.page.url)


@pytest.mark.parametrize("size", SIZES)
def test_every_alternative_can_be_read(arrive, size):
    visitor = arrive(scripts=False, size=SIZES[size])
    for name in ALTERNATIVES:
        visitor.page.goto(f"/alternatives/{name}")
        expect(visitor.part(".facts dt").first).to_have_text("Life cycle")
        assert visitor.part(".card").count() >= 1, f"nothing compares {name}"
        visitor.troubles += visitor.over_the_edge()


def test_the_method_is_one_text(program):
    """Each section of the document is a section of the page."""
    page = program.get("/method")[1]
    headings = re.findall(r"^## (.*)$", (ROOT / "docs/method.md").read_text(), re.MULTILINE)
    assert len(headings) >= 5
    for heading in headings:
        anchor = heading.lower().replace(" ", "-")
        assert f'<section id="{anchor}"' in page


def test_a_wrong_name_is_led_on(visitor):
    visitor.visit("/alternatives/golang")
    assert visitor.path == "/alternatives/go"
    visitor.visit("/alternatives/rsut", status=404)
    visitor.part("main li a", has_text="Rust").first.click()
    assert visitor.path == "/alternatives/rust"
    visitor.visit("/tech?topic=purple", status=404)
    visitor.part("main li a").first.click()
    assert visitor.path == "/tech"
