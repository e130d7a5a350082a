"""The texts for language models and terminals, as readers of Markdown see them."""

from urllib.parse import urlsplit

import pytest
from llms_txt import parse_llms_file
from markdown_it import MarkdownIt

from program import PAGE, ROOT

SLUGS = sorted(file.stem for file in (ROOT / "catalog" / "comparisons").glob("*.yaml"))
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


@pytest.mark.parametrize("slug", SLUGS)
def test_a_text_is_plain_markdown_whose_links_lead_somewhere(program, slug):
    found = tokens(program.get(f"/compare/{slug}.md")[1])
    assert not [token.content for token in found if token.type in ("html_block", "html_inline")]
    levels = [int(token.tag[1]) for token in found if token.type == "heading_open"]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(next <= last + 1 for last, next in zip(levels, levels[1:], strict=False))
    links = [token.attrs["href"] for token in found if token.type == "link_open"]
    assert f"{program.address}/compare/{slug}" in links
    for link in links:
        assert urlsplit(link).scheme in ("http", "https"), link
        if link.startswith(program.address):
            assert program.get(link.removeprefix(program.address))[0] == 200, link
    lengths = [token.attrs for token in found if token.type == "table_open"]
    assert len(lengths) == 2, "the scores and the comparison side by side"


def test_the_guide_has_the_form_that_is_proposed(program):
    """Source: llmstxt.org. A name, a summary, what is to be said, and sections that are lists of links."""
    text = program.get("/llms.txt")[1]
    outline = [token.tag for token in READER.parse(text) if token.level == 0 and token.nesting == 1]
    assert outline[:2] == ["h1", "blockquote"]
    sections = outline[outline.index("h2") :]
    assert set(outline[2 : -len(sections)]) == {"p"}
    assert sections == ["h2", "ul"] * (len(sections) // 2)


def test_the_guide_leads_to_the_text_of_every_comparison(program):
    """As the parser of those who propose the format reads it."""
    guide = parse_llms_file(program.get("/llms.txt")[1])
    assert guide.title == "Tradeoff" and guide.summary and guide.info
    listed = [link for section in guide.sections.values() for link in section]
    assert {link.url for link in listed} == {f"{program.address}/compare/{slug}.md" for slug in SLUGS}
    for link in listed:
        status, text, headers = program.get(urlsplit(link.url).path)
        assert status == 200 and text.startswith(f"# {link.title} (") and link.desc
        assert f'<{program.address}/llms.txt>; rel="describedby"' in headers["Link"]
