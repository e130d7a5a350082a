"""What other programs make of the site: feed readers, search engines, other sites."""

import asyncio
import json
import re
import shutil
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit
from xml.etree import ElementTree

import feedparser
import pytest
from bs4 import BeautifulSoup
from rfc3339_validator import validate_rfc3339
from sitemap_verify import validate_target

from program import ROOT, Program

FEEDS = ["/feed", "/verdicts", "/tech/feed", "/alternatives/rust/feed"]
ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.mark.parametrize("feed", FEEDS)
def test_a_feed_reader_finds_nothing_to_forgive(program, feed):
    read = feedparser.parse(program.address + feed + ".xml")
    assert not read.bozo, read.bozo_exception
    assert read.version == "atom10"
    assert read.headers["content-type"].startswith("application/atom+xml")
    assert read.feed.id == program.address + feed + ".xml" == read.feed.links[0].href
    assert read.feed.updated_parsed and read.feed.title and read.feed.author
    for entry in read.entries:
        assert entry.id.startswith("tag:127.0.0.1,2026-") and entry.updated_parsed and entry.content
    assert len({entry.id for entry in read.entries}) == len(read.entries)
    assert [entry.updated for entry in read.entries] == sorted((e.updated for e in read.entries), reverse=True)


@pytest.mark.parametrize("feed", FEEDS)
def test_both_kinds_of_feed_tell_the_same(program, feed):
    atom = feedparser.parse(program.address + feed + ".xml")
    status, body, headers = program.get(feed + ".json")
    document = json.loads(body)
    assert status == 200 and headers["Content-Type"].startswith("application/feed+json")
    assert document["version"] == "https://jsonfeed.org/version/1.1"
    assert document["feed_url"] == program.address + feed + ".json"
    assert document["home_page_url"] == atom.feed.link
    told = [(item["id"], item["url"], item["title"]) for item in document["items"]]
    assert told == [(entry.id, entry.link, entry.title) for entry in atom.entries]
    texts = [parts(item["content_html"]) for item in document["items"]]
    # What feedparser hands on is what it thinks harmless.
    assert texts == [parts(entry.content[0].value) for entry in atom.entries]


def parts(text: str) -> list:
    """The elements and texts of a piece of HTML, in order."""
    return [
        str(node) if node.name is None else (node.name, node.attrs) for node in BeautifulSoup(text, "lxml").descendants
    ]


@pytest.mark.parametrize("feed", FEEDS)
def test_every_date_of_a_feed_is_one_of_rfc_3339(deployed, feed):
    root = ElementTree.fromstring(deployed.get(feed + ".xml")[1])
    dates = [node.text for node in root.iter(ATOM + "updated")]
    dates += [item["date_published"] for item in json.loads(deployed.get(feed + ".json")[1])["items"]]
    assert dates and all(map(validate_rfc3339, dates))


@pytest.mark.parametrize("feed", FEEDS)
def test_an_item_is_the_same_wherever_it_was_asked_for(deployed, feed):
    """Its identifier hangs on what the operator calls the site, and on nothing that a request says."""
    items = json.loads(deployed.get(feed + ".json")[1])["items"]
    for item in items:
        path = urlsplit(item["url"]).path
        assert item["id"].startswith("tag:tradeoff.example,2026-") and f":{path}/" in item["id"]
        assert item["url"] == f"https://tradeoff.example{path}"


def test_a_changed_verdict_reaches_those_who_follow_verdicts_only(request, tmp_path):
    catalog, data = tmp_path / "catalog", tmp_path / "data"
    shutil.copytree(ROOT / "catalog", catalog)
    data.mkdir()
    file = catalog / "comparisons/rust-vs-go.yaml"
    entry = "{date: 2026-11-25, change: 'Go leads *now*, at <5 %.', verdict: true}"
    file.write_text(file.read_text().replace("\nhistory:\n", f"\nhistory:\n  - {entry}\n"))
    running = Program(request.config.getoption("program"), data, catalog=catalog)
    try:
        read = feedparser.parse(running.address + "/verdicts.xml")
        assert not read.bozo
        assert [entry.title for entry in read.entries] == ["Rust vs Go: Go leads now, at <5 %."]
        assert ("em", {}) in parts(read.entries[0].content[0].value)
        items = json.loads(running.get("/verdicts.json")[1])["items"]
        assert [item["id"] for item in items] == [read.entries[0].id]
        told = BeautifulSoup(running.get("/")[1], "lxml").select_one("#verdicts").text
        assert "Rust vs Go: Go leads now, at <5\N{NO-BREAK SPACE}%." in told
    finally:
        running.stop()

def test_the_site_tells_of_every_comparison_and_each_leads_to_its_page(program):
    read = feedparser.parse(program.address + "/feed.xml")
    written = {f"/compare/{file.stem}" for file in (ROOT / "catalog/comparisons").glob("*.yaml")}
    assert {urlsplit(entry.link).path for entry in read.entries} == written
    for path in written:
        assert program.get(path)[0] == 200


@pytest.mark.parametrize("suffix", ["xml", "json"])
def test_a_feed_item_leads_a_reader_to_the_page(visitor, program, suffix):
    """As a feed reader shows it: its title, what it says, and the link below."""
    if suffix == "xml":
        entry = feedparser.parse(program.address + "/alternatives/rust/feed.xml").entries[0]
        title, link, content = entry.title, entry.link, entry.content[0].value
    else:
        item = json.loads(program.get("/alternatives/rust/feed.json")[1])["items"][0]
        title, link, content = item["title"], item["url"], item["content_html"]
    visitor.visit(link.removeprefix(program.address))
    assert title.split(": ")[0] in visitor.text("h1")
    news = visitor.page.evaluate("html => new DOMParser().parseFromString(html, 'text/html').body.textContent", content)
    assert " ".join(news.split()) in visitor.page.evaluate("() => document.body.textContent.replace(/\\s+/g, ' ')")


def sitemap_mistakes(target: str, folder, **how) -> list[str]:
    """What sitemap-verify has against a sitemap, by the protocol's schema and its words, warnings too."""
    judging = validate_target(target, store_path=folder / "judge.sqlite3", **how)
    # In a thread of its own: the browser has an event loop in this one.
    with ThreadPoolExecutor() as pool:
        report = pool.submit(asyncio.run, judging).result()
    assert report.document_kinds == ["urlset"]
    unread = [f"{one.url}: {one.message}" for one in report.url_checks if one.level != "ok"]
    return [f"{one.location}: {one.message}" for one in report.diagnostics] + unread


def test_the_sitemap_keeps_the_protocol_and_all_its_pages_are_there(program, tmp_path):
    assert not sitemap_mistakes(program.address + "/sitemap.xml", tmp_path, mode="url")


@pytest.mark.parametrize(
    ("right", "wrong", "mistakes"),
    [
        ("", "", 0),
        (r"<lastmod>\d{4}-..", "<lastmod>2026-13", 1),
        ("</lastmod>", "</lastmod><priority>1.5</priority>", 1),
        ("<loc>https://tradeoff.example/", "<loc>/", 1),
    ],
    ids=["as-it-is", "no-such-day", "priority-over-1", "address-without-host"],
)
def test_the_judge_of_sitemaps_sees_mistakes(deployed, tmp_path, right, wrong, mistakes):
    text = deployed.get("/sitemap.xml")[1]
    file = tmp_path / "sitemap.xml"
    file.write_text(re.sub(right, wrong, text, count=1))
    found = sitemap_mistakes(str(file), tmp_path, mode="path", check_reachability=False)
    assert len(found) == mistakes, found


def test_the_sitemap_names_each_page_once_with_the_day_of_its_last_change(program):
    status, body, _ = program.get("/sitemap.xml")
    root = ElementTree.fromstring(body)
    assert status == 200 and root.tag == SITEMAP + "urlset"
    pages = {url.findtext(SITEMAP + "loc"): url.findtext(SITEMAP + "lastmod") for url in root}
    assert len(pages) == len(root)
    for address, modified in pages.items():
        path = address.removeprefix(program.address)
        status, page, _ = program.get(path)
        assert status == 200 and f'<link rel="canonical" href="{path}">' in page, path
        if path.startswith("/compare/"):
            assert f'<p id="updated" class="updated">Last updated <time datetime="{modified}">' in page
    assert f"Sitemap: {program.address}/sitemap.xml" in program.get("/robots.txt")[1]
