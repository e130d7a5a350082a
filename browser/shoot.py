"""Takes pictures of a running server's comparison page, for people to look at.

    .venv/bin/python browser/shoot.py [http://127.0.0.1:8080/compare/rust-vs-go]

They go to browser/artifacts/: empty, answered and voted, at three widths, light and dark. The one vote that
this takes is withdrawn at the end.
"""

import sys
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, sync_playwright

ARTIFACTS = Path(__file__).resolve().parent / "artifacts"
WIDTHS = (360, 768, 1440)


def launch(playwright) -> Browser:
    """Debian's Chromium, which sees nothing of the world but this machine."""
    arguments = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"]
    return playwright.chromium.launch(executable_path="/usr/bin/chromium", args=arguments)


def shoot_all(browser: Browser, url: str) -> list[Path]:
    context = browser.new_context()
    page = context.new_page()
    page.goto(url)
    taken = shoot(page, "empty")

    for fieldset in page.locator("#quiz fieldset").all():
        fieldset.locator("input[type=radio]").first.evaluate("radio => radio.labels[0].click()")
    page.get_by_role("button", name="Show my recommendation").click()
    page.locator("#result .leader").wait_for()
    taken += shoot(page, "answered")

    page.locator('#community button[name="choice"]').first.click()
    withdraw = page.locator('#community button[name="choice"][value=""]')
    withdraw.wait_for()
    taken += shoot(page, "voted")
    withdraw.click()
    withdraw.wait_for(state="detached")
    context.close()
    return taken


def shoot(page: Page, state: str) -> list[Path]:
    """The whole page as it is now, at each width, light and dark."""
    taken = []
    page.mouse.move(0, 0)
    page.evaluate("() => document.activeElement.blur()")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            taken.append(ARTIFACTS / f"{urlsplit(page.url).path.split('/')[-1]}-{state}-{width}-{scheme}.png")
            page.screenshot(path=taken[-1], full_page=True, animations="disabled")
    return taken


if __name__ == "__main__":
    url = sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8080/compare/rust-vs-go"
    with sync_playwright() as playwright:
        browser = launch(playwright)
        for picture in shoot_all(browser, url):
            print(picture)
        browser.close()
