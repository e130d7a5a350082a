"""Every comparison of the catalog works as well as the first."""

import html
import re

import pytest
from playwright.sync_api import expect

from program import ROOT
from test_markup import nu_messages, unexpected
from visitor import SIZES

SLUGS = sorted(file.stem for file in (ROOT / "catalog/comparisons").glob("*.yaml"))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("slug", SLUGS)
def test_a_comparison_is_read_and_answered(arrive, slug, size):
    visitor = arrive(scripts=True, size=SIZES[size])
    visitor.visit(f"/compare/{slug}")
    expect(visitor.part("#result .empty")).to_be_visible()
    for question in visitor.part("#quiz fieldset").all():
        question.locator("label.option").last.click()
    expect(visitor.part("#result .kicker")).to_contain_text("answered")
    count = visitor.part("#quiz fieldset").count()
    expect(visitor.part("#result .kicker")).to_contain_text(f"{count} of {count} answered")
    # All that can be unfolded is a part of the page, too.
    visitor.part("details").evaluate_all("all => all.forEach(d => d.open = true)")
    visitor.troubles += visitor.over_the_edge()


def test_every_comparison_is_valid_html(program, capfd):
    pages = {slug: program.get(f"/compare/{slug}")[1] for slug in SLUGS}
    messages = nu_messages(pages, capfd)
    assert not unexpected(messages), "\n".join(unexpected(messages))


def test_no_link_of_the_catalog_leads_nowhere(program):
    """Every link to a page of ours is answered."""
    for slug in SLUGS:
        path = f"/compare/{slug}"
        links = set(re.findall(r'href="(/[^"#]*)', program.get(path)[1]))
        for link in sorted(links):
            assert program.get(html.unescape(link))[0] == 200, f"{path} links to {link}"
