"""What search engines and link previews read in the head of a page, by extruct."""

import json
from html import unescape
from urllib.parse import urljoin

import extruct
import feedparser
import pytest
from bs4 import BeautifulSoup

from program import PAGE, ROOT

LISTS = ["/", "/tech", "/tech?topic=backend", "/alternatives/rust"]


def read(program, path: str) -> tuple[list[dict], dict[str, str]]:
    """The things that a page describes, and its Open Graph tags."""
    page = program.get(path)[1]
    found = extruct.extract(
        page, base_url=program.address, syntaxes=["json-ld", "opengraph"], errors="strict", with_og_array=True
    )
    things = [thing for document in found["json-ld"] for thing in document["@graph"]]
    return things, dict(found["opengraph"][0]["properties"]) if found["opengraph"] else {}


def part(program, path: str, selector: str) -> list:
    """The elements of a page that a selector chooses."""
    return BeautifulSoup(program.get(path)[1], "lxml").select(selector)


def test_a_comparison_is_an_article_about_its_alternatives_in_its_category(program):
    things, _ = read(program, PAGE)
    article, trail = things
    assert article["@type"] == "Article" and article["headline"] == "Rust vs Go"
    assert [(one["@type"], one["name"]) for one in article["about"]] == [("Thing", "Rust"), ("Thing", "Go")]
    assert article["datePublished"] <= article["dateModified"]
    assert f'<time datetime="{article["dateModified"]}">' in program.get(PAGE)[1]
    assert article["url"] == PAGE and program.get(article["image"])[2]["Content-Type"] == "image/png"
    assert trail["@type"] == "BreadcrumbList"
    steps = trail["itemListElement"]
    assert [(step["position"], step["name"]) for step in steps] == [(1, "Tradeoff"), (2, "Tech"), (3, "Rust vs Go")]
    for step in steps:
        assert program.get(step["item"].split("#")[0])[0] == 200


@pytest.mark.parametrize("path", LISTS)
def test_a_page_lists_what_it_offers_in_its_order(program, path):
    things, graph = read(program, path)
    (listed,) = (thing["itemListElement"] for thing in things if thing["@type"] == "ItemList")
    cards = part(program, path, ".card h3 a")
    assert [(item["name"], item["url"]) for item in listed] == [(a.text, a["href"]) for a in cards]
    assert [item["position"] for item in listed] == list(range(1, len(cards) + 1))
    assert len({item["url"] for item in listed}) == len(listed) > 0
    assert graph["og:type"] == "website"


@pytest.mark.parametrize("path", [*LISTS[1:], "/trending", "/method", "/api"])
def test_the_way_to_a_page_is_told_as_it_is_shown(program, path):
    things, _ = read(program, path)
    (trail,) = (thing["itemListElement"] for thing in things if thing["@type"] == "BreadcrumbList")
    shown = part(program, path, ".trail li")
    assert [step["name"] for step in trail] == [step.text for step in shown]
    assert [step["item"] for step in trail] == [step.a["href"] if step.a else path for step in shown]
    assert [step["position"] for step in trail] == list(range(1, len(shown) + 1))


def test_a_whole_address_is_named_where_the_site_has_one(deployed):
    for path in (*LISTS, PAGE):
        for thing in read(deployed, path)[0]:
            for step in thing.get("itemListElement", []):
                assert (step.get("url") or step["item"]).startswith("https://tradeoff.example/")


def test_no_vote_is_called_a_rating(program):
    for path in (*LISTS, "/trending", PAGE, f"{PAGE}/community"):
        assert not {"Rating", "AggregateRating", "Review"} & set(json.dumps(read(program, path)[0]).split('"'))


def test_every_comparison_has_a_title_a_description_and_an_address_of_its_own(program):
    seen = set()
    for file in sorted((ROOT / "catalog/comparisons").glob("*.yaml")):
        path = f"/compare/{file.stem}"
        page = program.get(f"{path}?utm_source=x")[1]
        _, graph = read(program, path)
        assert graph["og:url"] == path and graph["og:type"] == "article"
        assert f'<link rel="canonical" href="{path}">' in page
        name, thesis = unescape(page.split("<title>")[1].split(" · Tradeoff</title>")[0]).split(": ", 1)
        assert (graph["og:title"], graph["og:description"]) == (name, thesis)
        assert '<meta name="twitter:card" content="summary_large_image">' in page
        title = page.split("<title>")[1].split("</title>")[0]
        description = page.split('<meta name="description" content="')[1].split('">')[0]
        assert 20 <= len(title) and 50 <= len(description) <= 200
        seen |= {title, description, path}
    assert len(seen) == 3 * len(list((ROOT / "catalog/comparisons").glob("*.yaml")))


@pytest.mark.parametrize(
    ("path", "feeds"),
    [
        ("/", ["/feed", "/verdicts"]),
        ("/tech", ["/tech/feed", "/feed"]),
        ("/alternatives/rust", ["/alternatives/rust/feed", "/feed"]),
        ("/trending", ["/feed"]),
    ],
)
def test_a_feed_reader_finds_the_feeds_of_a_page_its_own_first(program, path, feeds):
    links = part(program, path, 'link[rel="alternate"]')
    assert [link["href"] for link in links] == [f"{feed}.{kind}" for feed in feeds for kind in ("xml", "json")]
    for link in links:
        status, body, headers = program.get(link["href"])
        assert status == 200 and headers["Content-Type"].split(";")[0] == link["type"]
        title = json.loads(body)["title"] if link["href"].endswith("json") else feedparser.parse(body).feed.title
        assert title == link["title"]
    own = feedparser.parse(program.get(links[0]["href"])[1])
    assert own.feed.link == program.address + path.replace("/trending", "/")


def test_other_programs_find_the_feed_and_the_card(program):
    page = program.get(PAGE)[1]
    for kind in ("application/atom+xml", "application/json+oembed"):
        link = page.split(f'<link rel="alternate" type="{kind}" href="')[1].split('">')[0]
        assert link.startswith("/oembed") or program.get(link)[0] == 200
        assert urljoin(program.address, link).startswith(program.address)
