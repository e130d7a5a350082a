"""What an answer of the site leads to, whatever it is written in."""

import json
import re
from html.parser import HTMLParser
from urllib.parse import urlsplit
from xml.etree import ElementTree

# One with braces says how addresses are made.
ADDRESS = re.compile(r"(/|https?://)[^\s{]*")


class Links(HTMLParser):
    """What a page leads to, loads or names to machines, and the parts of it to which one can be led."""

    def __init__(self, html: str):
        super().__init__()
        self.targets: set[str] = set()
        self.parts: set[str] = set()
        self._is_data = False
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name in ("href", "src", "action") and not (tag == "form" and urlsplit(value).path.endswith("/vote")):
                self.targets.add(value)
            if name == "id":
                self.parts.add(value)
        given = dict(attributes)
        if tag == "meta" and ADDRESS.fullmatch(given.get("content") or ""):
            self.targets.add(given["content"])
        self._is_data = tag == "script" and given.get("type") == "application/ld+json"

    def handle_data(self, text):
        if self._is_data:
            self.targets |= in_json(json.loads(text))
            self._is_data = False


def in_text(text: str) -> set[str]:
    """Of Markdown, and of what only names addresses."""
    written = re.sub(r"^```.*?^```$|`[^`\n]+`", "", text, flags=re.DOTALL | re.MULTILINE)
    return set(re.findall(r"\]\(([^)\s]+)\)", written)) | set(re.findall(r"^Sitemap: (\S+)$", written, re.MULTILINE))


def in_json(value) -> set[str]:
    """Of all strings of a document: those that are addresses, and what is in Markdown or HTML."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        return set().union(*map(in_json, value))
    if not isinstance(value, str):
        return set()
    if ADDRESS.fullmatch(value):
        return {value}
    return in_text(value) | (Links(value).targets if "<" in value else set())


def in_xml(text: str) -> set[str]:
    """Of feeds and the sitemap."""
    found = set()
    for element in ElementTree.fromstring(text).iter():
        found |= {value for name, value in element.attrib.items() if name == "href"}
        found |= in_json((element.text or "").strip())
    return found


def targets(body: str, headers) -> set[str]:
    """All that an answer leads to: relative as it stands there, or whole."""
    kind = headers["Content-Type"].split(";")[0]
    found = set(re.findall(r"<([^>]+)>; ?rel=", headers.get("Link", "")))
    if kind == "text/html":
        found |= Links(body).targets
    elif kind.endswith("json"):
        found |= in_json(json.loads(body))
    elif kind.endswith("xml"):
        found |= in_xml(body)
    elif kind in ("text/markdown", "text/plain"):
        found |= in_text(body)
    elif kind == "text/css":
        found |= set(re.findall(r"url\([\"']?([^\"')]+)", body))
    return found
