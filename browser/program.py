"""The real program: started on a free port, with a data folder of its own."""

import json
import re
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = "/compare/rust-vs-go"


class Program:
    def __init__(self, executable: Path, data: Path, *options: str, catalog: Path = ROOT / "catalog"):
        self._log = data / "serve.log"
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                [executable, "serve", "--catalog", catalog, "--data", data, "--port", "0", *options],
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        self.address = self._printed_address()

    def _printed_address(self) -> str:
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline and self._process.poll() is None:
            if found := re.search(r"http://127\.0\.0\.1:\d+", self.log):
                return found[0]
            time.sleep(0.02)
        self._process.kill()
        raise AssertionError(f"the program printed no address:\n{self.log}")

    @property
    def log(self) -> str:
        return self._log.read_text(errors="replace")

    def stop(self) -> None:
        """Asks the program to end, as an operator would. It has to do so promptly and without complaint."""
        self._process.terminate()
        try:
            status = self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            raise AssertionError(f"still running 10 s after SIGTERM:\n{self.log}") from None
        assert status == 0, f"ended with {status} after SIGTERM:\n{self.log}"

    def get(self, path: str, fields: dict[str, str] | None = None) -> tuple[int, str, dict[str, str]]:
        """Status, body and headers, without a browser, without cookies, and without following redirects."""
        request = urllib.request.Request(self.address + path, headers=fields or {})
        try:
            answer = _opener.open(request, timeout=10)
        except urllib.error.HTTPError as error:
            answer = error
        with answer:
            coding = "latin-1" if answer.headers["Content-Type"] == "image/png" else "utf-8"
            return answer.status, answer.read().decode(coding), dict(answer.headers)

    def recommendation(self, query: dict[str, str]) -> dict:
        """What the API says to these quiz fields: the truth that the page is held to."""
        path = f"/api/v1/comparisons/rust-vs-go/recommendation?{urllib.parse.urlencode(query)}"
        status, body, _ = self.get(path)
        assert status == 200, f"{path}: {status} {body}"
        return json.loads(body)


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


_opener = urllib.request.build_opener(_NoRedirects, urllib.request.ProxyHandler({}))
