"""Whatever a page leads to is there."""

from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

from program import PAGE
from quiz import address
from visitor import SIZES


class Links(HTMLParser):
    """What a page leads to or loads, and the parts of it to which one can be led."""

    def __init__(self, html: str):
        super().__init__()
        self.targets: set[str] = set()
        self.parts: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name in ("href", "src", "action") and not (tag == "form" and urlsplit(value).path.endswith("/vote")):
                self.targets.add(value)
            if name == "id":
                self.parts.add(value)


def test_every_link_leads_somewhere(program, reference):
    """To a page that answers, and where it names a part, to a part that is there."""
    pages: dict[str, Links | None] = {}

    def read(path: str) -> Links | None:
        if path not in pages:
            status, body, headers = program.get(path)
            assert status == 200, f"{path}: {status}"
            pages[path] = Links(body) if headers["Content-Type"].startswith("text/html") else None
        return pages[path]

    to_follow, followed = ["/", address(reference)], set()
    while to_follow:
        start = to_follow.pop()
        followed.add(start)
        for link in sorted(read(start).targets):
            target = urlsplit(urljoin(program.address + start, link))
            if f"{target.scheme}://{target.netloc}" != program.address:
                assert target.scheme in ("https", "http", "data"), f"{start} leads to {link}"
                continue
            path = target.path + (f"?{target.query}" if target.query else "")
            page = read(path)
            if page and target.fragment:
                assert target.fragment in page.parts, f"{start} leads to {link}, which is not there"
            # A result leads to results; that they answer is enough.
            if page and not target.query and path not in followed and path not in to_follow:
                to_follow.append(path)
    kinds = {PAGE, "/tech", "/alternatives/rust", "/trending", "/method"}
    assert kinds <= followed, f"no link leads to {kinds - followed}"


def test_every_comparison_can_be_read(arrive, program):
    visitor = arrive(scripts=True, size=SIZES["phone"])
    visitor.visit("/tech")
    pages = {path for path in Links(program.get("/tech")[1]).targets if path.startswith("/compare/")}
    assert PAGE in pages
    for page in sorted(pages):
        visitor.visit(page)
        assert visitor.part("#result").count() == 1, f"{page} has no quiz"
