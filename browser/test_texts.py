"""The texts for language models and terminals, as readers of Markdown see them."""

import re
from urllib.parse import urlsplit

import pytest
from llms_txt import parse_llms_file
from markdown_it import MarkdownIt

from program import PAGE, ROOT

SLUGS = sorted(file.stem for file in (ROOT / "catalog" / "comparisons").glob("*.yaml"))
NAMES = sorted(file.stem for file in (ROOT / "catalog" / "alternatives").glob("*.yaml"))
PAGES = [f"/compare/{slug}" for slug in SLUGS] + [f"/alternatives/{name}" for name in NAMES] + ["/tech"]
READER = MarkdownIt("commonmark").enable("table")


def tokens(text: str) -> list:
    """All of a text in reading order, what stands within a line too."""
    blocks = READER.parse(text)
    return [inner for block in blocks for inner in [block, *(block.children or [])]]


def test_a_text_says_what_the_page_says(program):
    status, text, headers = program.get(f"{PAGE}.md")
    assert status == 200 and headers["Content-Type"].startswith("text/markdown")
    assert text.startswith("# Rust vs Go (2026)\n")
    for heading in ["Overall scores", "Quick verdict", "Side by side", "Best for", "Sources", "History"]:
        assert f"\n## {heading}\n" in text


@pytest.mark.parametrize("path", PAGES)
def test_a_text_is_plain_markdown_whose_links_lead_somewhere(program, path):
    found = tokens(program.get(f"{path}.md")[1])
    assert not [token.content for token in found if token.type in ("html_block", "html_inline")]
    levels = [int(token.tag[1]) for token in found if token.type == "heading_open"]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(next <= last + 1 for last, next in zip(levels, levels[1:], strict=False))
    links = [token.attrs["href"] for token in found if token.type == "link_open"]
    assert program.address + path in links
    for link in links:
        assert urlsplit(link).scheme in ("http", "https"), link
        if link.startswith(program.address):
            assert program.get(link.removeprefix(program.address))[0] == 200, link
    tables = [token for token in found if token.type == "table_open"]
    assert len(tables) == (2 if path in PAGES[: len(SLUGS)] else 0), "the scores and the comparison side by side"


@pytest.mark.parametrize("path", ["/method", "/api"])
def test_the_text_of_a_document_is_that_of_its_page(program, path):
    text = program.get(f"{path}.md")[1]
    assert not re.search(r"\]\((?!https?:|#)", text)
    page = program.get(path)[1]
    headings = [line.removeprefix("## ") for line in text.splitlines() if line.startswith("## ")]
    assert len(headings) >= 5
    for heading in headings:
        assert f">{heading}</h2>" in page


def test_the_guide_has_the_form_that_is_proposed(program):
    """Source: llmstxt.org. A name, a summary, what is to be said, and sections that are lists of links."""
    text = program.get("/llms.txt")[1]
    outline = [token.tag for token in READER.parse(text) if token.level == 0 and token.nesting == 1]
    assert outline[:2] == ["h1", "blockquote"]
    sections = outline[outline.index("h2") :]
    assert set(outline[2 : -len(sections)]) == {"p"}
    assert sections == ["h2", "ul"] * (len(sections) // 2)


def test_the_guide_leads_to_every_text(program):
    """As the parser of those who propose the format reads it."""
    guide = parse_llms_file(program.get("/llms.txt")[1])
    assert guide.title == "Tradeoff" and guide.summary and guide.info
    data = [link.url.removeprefix(program.address) for link in guide.sections.pop("As data")]
    assert data == ["/api.md", "/openapi.yaml", "/api/v1/comparisons"]
    assert all(program.get(path)[0] == 200 for path in data)
    listed = [link for section in guide.sections.values() for link in section]
    told = [page for page in PAGES if page != "/tech"] + ["/method"]
    assert sorted(link.url for link in listed) == sorted(f"{program.address}{page}.md" for page in told)
    for link in listed:
        status, text, headers = program.get(urlsplit(link.url).path)
        assert status == 200 and link.desc
        if not link.url.endswith("/method.md"):
            assert text.startswith(f"# {link.title}")
        assert f'<{program.address}/llms.txt>; rel="describedby"' in headers["Link"]
