"""Whatever leads somewhere, on a page or in what programs read, leads to what is there."""

from urllib.parse import urljoin, urlsplit

import pytest

from links import Links, targets
from program import PAGE, Program
from quiz import address
from visitor import SIZES

# What no page leads to, and what is to be found by following.
FEEDS = ["/verdicts", "/tech/feed", "/alternatives/rust/feed"]
STARTS = ["/", "/robots.txt", "/llms.txt", "/feed.json", "/api/v1/comparisons", "/api/v1/trending"]
STARTS += ["/api/v1/search?q=rust", "/api/v1/search?q=rust+or+zig"]
STARTS += [f"{feed}.{kind}" for feed in FEEDS for kind in ("xml", "json")]
KINDS = {PAGE, f"{PAGE}.md", "/api/v1/comparisons/rust-vs-go", "/embed/rust-vs-go", "/sitemap.xml", "/tech"}
KINDS |= {"/alternatives/rust", "/trending", "/method", "/api", "/api/v1", "/openapi.yaml", "/feed.xml"}


@pytest.fixture(params=[None, "https://tradeoff.example"], ids=["unnamed", "named"])
def named_program(request, tmp_path):
    """A program, and what it calls itself in whole addresses."""
    name = ["--public-url", request.param] if request.param else []
    running = Program(request.config.getoption("program"), tmp_path, *name)
    yield running, request.param or running.address
    running.stop()


def test_every_link_leads_somewhere(named_program, reference):
    """To what answers, and where it names a part of a page, to a part that is there."""
    program, name = named_program
    answers: dict[str, tuple] = {}

    def read(path: str):
        if path not in answers:
            status, body, headers = program.get(path)
            assert status == 200, f"{path}: {status}"
            kind = headers["Content-Type"]
            parts = Links(body).parts if kind.startswith("text/html") else None
            answers[path] = targets(body, headers), parts, kind.split(";")[0]
        return answers[path]

    to_follow, followed = [*STARTS, address(reference)], set()
    while to_follow:
        start = to_follow.pop()
        followed.add(start)
        for link in sorted(read(start)[0]):
            target = urlsplit(urljoin(name + start, link))
            if f"{target.scheme}://{target.netloc}" != name:
                assert target.scheme in ("https", "http", "data"), f"{start} leads to {link}"
                assert target.hostname != "127.0.0.1", f"{start} names a machine: {link}"
                continue
            path = target.path + (f"?{target.query}" if target.query else "")
            try:
                parts = read(path)[1]
            except AssertionError as error:
                raise AssertionError(f"{start} leads to {error}") from None
            if parts is not None and target.fragment:
                assert target.fragment in parts, f"{start} leads to {link}, which is not there"
            # A result leads to results; that they answer is enough.
            is_result = target.query and target.path.startswith(("/compare/", "/api/v1/comparisons/"))
            if not is_result and path not in followed and path not in to_follow:
                to_follow.append(path)
    assert KINDS <= followed, f"nothing leads to {KINDS - followed}"
    assert any(path.startswith("/oembed?") for path in followed)
    if name != program.address:
        assert any(kind == "image/png" for _, _, kind in answers.values()), "no page has a picture"


def test_every_comparison_can_be_read(arrive, program):
    visitor = arrive(scripts=True, size=SIZES["phone"])
    visitor.visit("/tech")
    pages = {path for path in Links(program.get("/tech")[1]).targets if path.startswith("/compare/")}
    assert PAGE in pages
    for page in sorted(pages):
        visitor.visit(page)
        assert visitor.part("#result").count() == 1, f"{page} has no quiz"
