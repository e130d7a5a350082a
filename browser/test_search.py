"""A reader looks for a comparison, without a mouse and with it."""

from playwright.sync_api import expect

from program import PAGE
from test_keyboard import tab_to
from visitor import SIZES

FIELD = "#search-field"


def in_the_field(at: dict) -> bool:
    return at["type"] == "search"


def test_from_the_home_page_to_the_comparison_by_keyboard(visitor):
    visitor.visit("/")
    keyboard = visitor.page.keyboard
    tab_to(visitor, in_the_field)
    keyboard.type("golang or rust")
    if visitor.scripts:
        expect(visitor.part("#search-status")).to_contain_text("the one you named first")
        visitor.inspect()
        assert visitor.page.evaluate("() => document.activeElement.id") == "search-field"
        assert visitor.path == "/"
    else:
        keyboard.press("Enter")
        visitor.page.wait_for_url("**/search?q=golang+or+rust")
        visitor.inspect()
        tab_to(visitor, in_the_field)
    expect(visitor.part("#hits h2").first).to_have_text("The comparison you named")
    tab_to(visitor, lambda at: at["tag"] == "a" and at["text"] == "Rust vs Go", at_most=3)
    keyboard.press("Enter")
    visitor.page.wait_for_url(f"**{PAGE}")
    expect(visitor.part("h1")).to_contain_text("Rust vs Go")


def test_enter_leads_to_an_address_and_from_an_unwritten_pair_to_the_nearest(visitor):
    visitor.visit("/")
    keyboard = visitor.page.keyboard
    tab_to(visitor, in_the_field)
    keyboard.type("rust vs zig")
    keyboard.press("Enter")
    visitor.page.wait_for_url("**/search?q=rust+vs+zig")
    visitor.inspect()
    expect(visitor.part("#hits h2").first).to_have_text("Rust vs Zig is not written yet")
    tab_to(visitor, in_the_field)
    tab_to(visitor, lambda at: at["tag"] == "a" and at["text"] == "Rust vs Go", at_most=3)
    keyboard.press("Enter")
    visitor.page.wait_for_url(f"**{PAGE}")
    visitor.page.go_back()
    expect(visitor.part(FIELD)).to_have_value("rust vs zig")
    expect(visitor.part("#hits h2").first).to_have_text("Rust vs Zig is not written yet")


def test_a_search_leads_to_a_topic_and_to_an_alternative(visitor):
    visitor.visit("/search?q=postgres+databases")
    visitor.inspect()
    expect(visitor.part("#hits a").first).to_have_text("PostgreSQL: facts and 1 comparison")
    visitor.part("#hits a").nth(1).click()
    visitor.page.wait_for_url("**/tech?topic=databases")


def test_a_search_is_an_address(visitor):
    visitor.visit("/search?q=k8s")
    expect(visitor.part(FIELD)).to_have_value("k8s")
    expect(visitor.part("#hits h3 a").first).to_have_attribute("href", "/compare/docker-vs-kubernetes")
    visitor.visit("/search")
    assert visitor.part("#hits a").count() == 0


def test_an_unwritten_pair_is_said_to_be_so(visitor):
    visitor.visit("/search?q=rust+vs+zig")
    expect(visitor.part("#hits h2").first).to_have_text("Rust vs Zig is not written yet")
    expect(visitor.part("#hits h3 a").first).to_have_attribute("href", PAGE)
    expect(visitor.part("#search-status")).to_contain_text("Rust vs Zig is not written yet")


def test_the_address_of_an_unwritten_pair_begins_a_search(visitor):
    visitor.visit("/compare/rust-vs-zig", status=404)
    expect(visitor.part("h1")).to_have_text("Rust vs Zig is not written yet")
    expect(visitor.part(FIELD)).to_have_value("Rust vs Zig")
    expect(visitor.part("main a").first).to_have_attribute("href", PAGE)
    assert visitor.part("#hits a").count() == 0


def test_a_typo_is_forgiven(visitor):
    visitor.visit("/search?q=kubernets")
    expect(visitor.part("#hits h3 a").first).to_have_attribute("href", "/compare/docker-vs-kubernetes")
    expect(visitor.part("#search-status")).to_contain_text("“kubernetes”")


def test_nothing_found_says_so(visitor):
    visitor.visit("/search?q=%22xylophone*")
    assert visitor.text("#search-status") == (
        "No comparison fits “\"xylophone*”."
    )


def test_typing_on_the_search_page_keeps_its_address(arrive):
    visitor = arrive(scripts=True, size=SIZES["desktop"])
    visitor.visit("/search")
    visitor.part(FIELD).press_sequentially("postgres", delay=20)
    visitor.page.wait_for_url("**/search?q=postgres")
    expect(visitor.part("#hits h3 a").first).to_have_attribute("href", "/compare/postgresql-vs-mongodb")
    visitor.part("#hits h3 a").first.click()
    visitor.page.wait_for_url("**/compare/postgresql-vs-mongodb")
    visitor.page.go_back()
    expect(visitor.part(FIELD)).to_have_value("postgres")
    expect(visitor.part("#hits h3 a").first).to_have_attribute("href", "/compare/postgresql-vs-mongodb")
    visitor.part(FIELD).fill("")
    visitor.page.wait_for_url("**/search")
    expect(visitor.part("#hits a")).to_have_count(0)


def test_letters_that_follow_quickly_ask_once(arrive):
    visitor = arrive(scripts=True, size=SIZES["desktop"])
    visitor.visit("/search")
    asked = []
    visitor.page.on("request", lambda request: asked.append(request.url))
    visitor.part(FIELD).press_sequentially("kubernetes", delay=5)
    expect(visitor.part("#hits a").first).to_be_visible()
    assert len(asked) == 1 and asked[0].endswith("?q=kubernetes")


def test_the_same_is_found_with_scripts_and_without(arrive):
    texts = set()
    for scripts in (True, False):
        visitor = arrive(scripts=scripts, size=SIZES["phone"])
        visitor.visit("/search")
        visitor.part(FIELD).fill("google cloud")
        if not scripts:
            visitor.part(FIELD).press("Enter")
        expect(visitor.part("#search-status")).to_contain_text("“google cloud”")
        texts.add(visitor.text("#hits"))
    assert len(texts) == 1
