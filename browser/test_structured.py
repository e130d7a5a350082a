"""What search engines and link previews read in the head of a page, by extruct."""

import json
from urllib.parse import urljoin

import extruct

from program import PAGE, ROOT


def read(program, path: str) -> tuple[list[dict], dict[str, str]]:
    """The things that a page describes, and its Open Graph tags."""
    page = program.get(path)[1]
    found = extruct.extract(
        page, base_url=program.address, syntaxes=["json-ld", "opengraph"], errors="strict", with_og_array=True
    )
    things = [thing for document in found["json-ld"] for thing in document["@graph"]]
    return things, dict(found["opengraph"][0]["properties"]) if found["opengraph"] else {}


def test_a_comparison_is_an_article_about_its_alternatives_in_its_category(program):
    things, _ = read(program, PAGE)
    article, trail = things
    assert article["@type"] == "Article" and article["headline"] == "Rust vs Go"
    assert [(one["@type"], one["name"]) for one in article["about"]] == [("Thing", "Rust"), ("Thing", "Go")]
    assert article["datePublished"] <= article["dateModified"]
    assert f'<time datetime="{article["dateModified"]}">' in program.get(PAGE)[1]
    assert trail["@type"] == "BreadcrumbList"
    steps = trail["itemListElement"]
    assert [(step["position"], step["name"]) for step in steps] == [(1, "Tradeoff"), (2, "Tech"), (3, "Rust vs Go")]
    for step in steps:
        assert program.get(step["item"].split("#")[0])[0] == 200


def test_home_is_a_list_of_comparisons(program):
    things, graph = read(program, "/")
    assert [thing["@type"] for thing in things] == ["ItemList"]
    listed = {item["url"] for item in things[0]["itemListElement"]}
    assert listed and listed <= {f"/compare/{file.stem}" for file in (ROOT / "catalog/comparisons").glob("*.yaml")}
    assert graph["og:type"] == "website"


def test_no_vote_is_called_a_rating(program):
    for path in ("/", PAGE, f"{PAGE}/community"):
        assert not {"Rating", "AggregateRating", "Review"} & set(json.dumps(read(program, path)[0]).split('"'))


def test_every_comparison_has_a_title_a_description_and_an_address_of_its_own(program):
    seen = set()
    for file in sorted((ROOT / "catalog/comparisons").glob("*.yaml")):
        path = f"/compare/{file.stem}"
        page = program.get(f"{path}?utm_source=x")[1]
        _, graph = read(program, path)
        assert graph["og:url"] == path and graph["og:type"] == "article"
        assert f'<link rel="canonical" href="{path}">' in page
        title = page.split("<title>")[1].split("</title>")[0]
        description = page.split('<meta name="description" content="')[1].split('">')[0]
        assert 20 <= len(title) and 50 <= len(description) <= 200
        seen |= {title, description, path}
    assert len(seen) == 3 * len(list((ROOT / "catalog/comparisons").glob("*.yaml")))


def test_other_programs_find_the_feed_and_the_card(program):
    page = program.get(PAGE)[1]
    for kind in ("application/atom+xml", "application/json+oembed"):
        link = page.split(f'<link rel="alternate" type="{kind}" href="')[1].split('">')[0]
        assert link.startswith("/oembed") or program.get(link)[0] == 200
        assert urljoin(program.address, link).startswith(program.address)
