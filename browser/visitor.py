"""One person with one browser: what they do, and everything that goes wrong while they do it."""

from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Locator, Page

SIZES = {"phone": (360, 740), "desktop": (1440, 900)}
AXE_OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}


class Visitor:
    # Pages that axe has already seen, so that one and the same is not examined in every journey.
    _examined: set[int] = set()

    def __init__(self, browser: Browser, address: str, *, scripts: bool, size: tuple[int, int], **more):
        self.address, self.scripts, self.size = address, scripts, size
        width, height = size
        phone = {"is_mobile": True, "has_touch": True} if width < 768 else {}
        self.context = browser.new_context(
            base_url=address, viewport={"width": width, "height": height}, **phone, **more
        )
        self.page: Page = self.context.new_page()
        self.troubles: list[str] = []
        self._wrong_on_purpose: str | None = None
        self._scheme = more.get("color_scheme", "light")
        # Not the context's own switch: axe is a script, and has to run on a page that ran none.
        self.devtools = self.context.new_cdp_session(self.page)
        self._let_scripts_run(scripts)
        self.page.on("console", self._heard)
        self.page.on("pageerror", lambda error: self.troubles.append(f"page error: {error}"))
        self.context.on("request", lambda request: self._asked_for(request.url))

    def _let_scripts_run(self, allowed: bool) -> None:
        self.devtools.send("Emulation.setScriptExecutionDisabled", {"value": not allowed})

    def _heard(self, message: ConsoleMessage) -> None:
        # Chromium reports every answer from 400 on, also the page that a test asked for on purpose.
        wrong = self._wrong_on_purpose
        on_purpose = wrong is not None and message.location["url"].startswith(wrong)
        if message.type in ("error", "warning") and not on_purpose:
            self.troubles.append(f"console {message.type}: {message.text}")

    def _asked_for(self, url: str) -> None:
        if urlsplit(url).scheme != "data" and not url.startswith(self.address + "/"):
            self.troubles.append(f"request to a third party: {url}")

    # What a visitor does

    def visit(self, path: str, status: int = 200) -> None:
        """Opens a page of the site, which has to answer with this status."""
        self._wrong_on_purpose = self.address + path if status >= 400 else None
        response = self.page.goto(path)
        assert response.status == status, f"{path}: {response.status}"
        self.inspect()

    def expect_refusals_below(self, path: str) -> None:
        """From now on addresses that begin so may answer with an error, which is what a test is about."""
        self._wrong_on_purpose = self.address + path

    def choose(self, name: str, value: str) -> None:
        """Clicks on what is written beside a radio button of the quiz."""
        radio = self.radio(name, value)
        radio.evaluate_handle("radio => radio.labels[0]").as_element().click()
        assert radio.is_checked(), f"a click on its text does not choose {name}={value}"

    def answer(self, fields: dict[str, str]) -> None:
        """Fills in the quiz, and sends it where no script does so."""
        for name, value in fields.items():
            if name.startswith("importance."):
                self.page.locator(f'#quiz select[name="{name}"]').select_option(value)
            else:
                self.choose(name, value)
        if not self.scripts:
            self.show_recommendation()

    def show_recommendation(self) -> None:
        self.page.get_by_role("button", name="Show my recommendation").click()

    # What a visitor sees

    def part(self, selector: str, **more) -> Locator:
        return self.page.locator(selector, **more)

    def radio(self, name: str, value: str) -> Locator:
        return self.page.locator(f'#quiz input[type="radio"][name="{name}"][value="{value}"]')

    def chosen(self) -> dict[str, str]:
        """The answers that are marked in the quiz right now."""
        pairs = self.page.locator("#quiz input[type=radio]").evaluate_all(
            "radios => radios.filter(r => r.checked && r.value).map(r => [r.name, r.value])"
        )
        return dict(pairs)

    def text(self, selector: str) -> str:
        return " ".join(self.part(selector).inner_text().split())

    @property
    def path(self) -> str:
        """Path and query of the address bar."""
        parts = urlsplit(self.page.url)
        return parts.path + (f"?{parts.query}" if parts.query else "")

    # What must hold of every page. It is reported when the visitor leaves, after the journey itself.

    def inspect(self) -> None:
        """Nothing runs over the edge, and nothing keeps anybody out, light or dark."""
        self.troubles += self.over_the_edge()
        for scheme in ("light", "dark"):
            self.page.emulate_media(color_scheme=scheme)
            self._examine(scheme)
        self.page.emulate_media(color_scheme=self._scheme)

    def over_the_edge(self) -> list[str]:
        """What makes the page scroll sideways."""
        return self.page.evaluate(
            """() => {
                const width = document.documentElement.clientWidth;
                const excess = document.documentElement.scrollWidth - width;
                if (excess <= 0) return [];
                const wide = [...document.body.querySelectorAll("*")]
                    .filter(e => e.getBoundingClientRect().right > width + 1)
                    .map(e => "  " + e.outerHTML.slice(0, 120));
                return [`${location.pathname}: ${excess} px wider than the window of ${width} px:`,
                    ...wide.slice(0, 8)];
            }"""
        )

    def _examine(self, scheme: str) -> None:
        fingerprint = hash((self.page.content(), self.size, scheme))
        if fingerprint in self._examined:
            return
        self._examined.add(fingerprint)
        self._let_scripts_run(True)
        self.page.evaluate(
            """() => Promise.all(document.getAnimations()
                .filter(a => a.effect.getComputedTiming().endTime < Infinity).map(a => a.finished))"""
        )
        found = Axe().run(self.page, options=AXE_OPTIONS)
        self._let_scripts_run(self.scripts)
        if found.violations_count:
            self.troubles.append(f"{self.path}, {scheme}: {found.generate_report()}")

    def leave(self) -> None:
        self.context.close()
        assert not self.troubles, "\n".join(self.troubles)
