"""What is read: how readers are counted, and what cards say of it."""

import sqlite3

import pytest
from playwright.sync_api import expect

from program import PAGE, Program
from readers import older_catalog, record_readers
from visitor import SIZES, Visitor

WHY = "31 readers this week, usually 12"


@pytest.fixture
def read_program(request, tmp_path):
    """One whose readers came in the weeks before: some comparisons are read as usual, two rise."""
    executable = request.config.getoption("program")
    options = ("--catalog", str(older_catalog(tmp_path)))
    Program(executable, tmp_path, *options).stop()
    record_readers(
        tmp_path,
        [
            ("rust-vs-go", 90, 99),
            ("bun-vs-nodejs", 12, 31),  # related: about backends too
            ("docker-vs-kubernetes", 40, 41),
            ("arc-vs-google-chrome", 12, 31),
            ("ansible-vs-terraform", 9, 8),
            ("astro-vs-nextjs", 9, 4),  # fewer than five do not trend
        ],
    )
    running = Program(executable, tmp_path, *options)
    yield running
    running.stop()


@pytest.fixture
def reader(arrive, read_program, kind):
    return arrive(read_program, **kind)


def cards(visitor: Visitor, section: str) -> list[dict]:
    return visitor.part(f"{section} .card").evaluate_all(
        """cards => cards.map(card => ({
            link: card.querySelector("h3 a").getAttribute("href"),
            badges: [...card.querySelectorAll(".badge")].map(b => b.innerText),
            why: card.querySelector(".why")?.innerText ?? null,
        }))"""
    )


def test_a_ranking_says_why_each_is_in_it(reader):
    reader.visit(PAGE)
    expect(reader.part("#trending h2")).to_have_text("Trending in Tech")
    assert cards(reader, "#trending") == [
        {
            "link": "/compare/docker-vs-kubernetes",
            "badges": ["Tech"],
            "why": "41 readers this week, usually 40",
        },
        {"link": "/compare/arc-vs-google-chrome", "badges": ["Tech", "Rising"], "why": WHY},
        {
            "link": "/compare/ansible-vs-terraform",
            "badges": ["Tech"],
            "why": "8 readers this week, usually 9",
        },
    ]


def test_what_rises_among_the_related_says_so_and_stands_nowhere_else(reader):
    reader.visit(PAGE)
    related = cards(reader, "#more")
    links = [card["link"] for card in related + cards(reader, "#trending")]
    assert len(links) == len(set(links)) and PAGE not in links
    (bun,) = [card for card in related if card["link"] == "/compare/bun-vs-nodejs"]
    assert bun["badges"] == ["Tech", "Rising"]
    assert bun["why"].endswith(f"; {WHY}")
    assert [card for card in related if "Rising" in card["badges"]] == [bun]


def test_the_home_page_marks_what_rises_and_what_is_new(reader):
    reader.visit("/")
    marked = {
        card["link"].rpartition("/")[2]: (card["badges"][1], card["why"])
        for card in cards(reader, "main")
        if len(card["badges"]) > 1
    }
    assert marked == {
        "bun-vs-nodejs": ("Rising", WHY),
        "arc-vs-google-chrome": ("Rising", WHY),
        "kotlin-vs-swift": ("New", None),
    }


def test_what_rises_stands_apart_from_what_trends(reader):
    for path in ("/", "/trending"):
        reader.visit(path)
        rising, trending = cards(reader, "#rising"), cards(reader, "#trending")
        assert {card["link"] for card in rising} == {
            "/compare/bun-vs-nodejs",
            "/compare/arc-vs-google-chrome",
        }
        assert all(card["why"] == WHY for card in rising)
        assert "/compare/docker-vs-kubernetes" in {card["link"] for card in trending}
        assert all("readers this week" in card["why"] for card in trending)
        links = [card["link"] for card in cards(reader, "main")]
        assert len(links) == len(set(links)), f"{path} shows a comparison twice"


def test_what_is_read_together_is_offered_with_how_many_did(
    request, arrive, kind, tmp_path
):
    """Counted by one run of the program, told by the next: the first one records what it has when it ends."""
    executable = request.config.getoption("program")
    together = ["/compare/arc-vs-google-chrome", PAGE]
    first = Program(executable, tmp_path, "--trusted-proxy", "127.0.0.1")

    def reader(number: int, agent: str = "Mozilla/5.0 (X11; Linux x86_64)") -> dict[str, str]:
        return {"User-Agent": agent, "X-Forwarded-For": f"203.0.113.{number}"}

    for number in range(16):
        order = together if number % 2 else together[::-1]
        for path in order if number < 12 else [PAGE]:
            assert first.get(path, reader(number))[0] == 200
    for path in [*together, "/compare/docker-vs-kubernetes"]:
        for number in range(20):
            first.get(path, reader(100 + number, agent="Mozilla/5.0 (compatible; Somebot/2.1)"))
    first.stop()

    second = Program(executable, tmp_path)
    visitor = arrive(second, **kind)
    for path, other, readers in [(*together[::-1], 16), (*together, 12)]:
        visitor.visit(path)
        related = cards(visitor, "#more")
        told = [card for card in related if card["why"].startswith("Also read by")]
        assert [(card["link"], card["why"]) for card in told] == [
            (other, f"Also read by 12 of {readers} readers in 4 weeks")
        ]
        links = [card["link"] for card in related + cards(visitor, "#trending")]
        assert len(links) == len(set(links)) and path not in links
    second.stop()


def test_nobody_has_read_anything(arrive, fresh_program):
    visitor = arrive(fresh_program, scripts=False, size=SIZES["desktop"])
    visitor.visit(PAGE)
    expect(visitor.part("#trending h2")).to_have_text("Latest in Tech")
    assert all(card["why"] == "Also in Tech" for card in cards(visitor, "#trending"))


def test_a_visit_is_counted_without_a_trace_of_the_visitor(
    arrive, fresh_program, reference, kind, tmp_path
):
    agent = "Mozilla/5.0 Unmistakable/4711"
    visitor = arrive(fresh_program, **kind, user_agent=agent)
    visitor.visit(PAGE)
    visitor.answer(reference)
    visitor.part("#result .leader").wait_for()
    visitor.part('#community button[value="go"]').click()
    expect(visitor.part('#community button[value="go"]')).to_have_attribute("aria-pressed", "true")
    visitor.page.reload()
    robot = arrive(fresh_program, **kind, user_agent="Somebot/1.0")
    robot.visit(PAGE)
    fresh_program.stop()

    with sqlite3.connect(tmp_path / "votes.sqlite") as database:
        found = database.execute(
            "SELECT comparison, readers, quizzes, votes FROM attention"
        ).fetchall()
    database.close()
    assert found == [("rust-vs-go", 1, 1, 1)]
    for file in tmp_path.iterdir():
        content = file.read_bytes()
        assert b"Unmistakable" not in content, f"{file.name} names the browser"
        # The log names the address that the program listens on, and no other one.
        if file.name != "serve.log":
            assert b"127.0.0.1" not in content, f"{file.name} has the address"
