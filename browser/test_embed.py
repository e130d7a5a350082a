"""Other sites show what ours gives them: the card, the badge, the picture."""

import http.server
import json
import threading
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from program import PAGE


@pytest.fixture
def foreign_page():
    """Shows HTML as if another site had it, at another port of this machine."""

    class Page(http.server.BaseHTTPRequestHandler):
        html = ""

        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(self.html.encode())

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Page)
    threading.Thread(target=server.serve_forever, daemon=True).start()

    def show(html: str) -> str:
        Page.html = f"<!DOCTYPE html><title>Elsewhere</title>{html}"
        return f"http://localhost:{server.server_port}/"

    yield show
    server.shutdown()
    server.server_close()


@pytest.fixture
def reader(browser, kind):
    """Somebody on a page of another site."""
    width, height = kind["size"]
    context = browser.new_context(
        java_script_enabled=kind["scripts"], viewport={"width": width, "height": height}
    )
    yield context.new_page()
    context.close()


def test_another_site_shows_the_card_and_not_the_page(reader, program, foreign_page):
    asked = f"/oembed?url={quote(program.address + PAGE, safe='')}&maxwidth={reader.viewport_size['width'] - 20}"
    card = json.loads(program.get(asked)[1])["html"]
    reader.goto(foreign_page(f"<style>body {{ margin: 0 }}</style>{card}"))
    frame = reader.frame_locator("iframe")
    expect(frame.locator("h1 a")).to_have_text("Rust vs Go")
    assert len(frame.locator("li b").all_inner_texts()) == 2
    box = reader.locator("iframe").bounding_box()
    assert box["x"] + box["width"] <= reader.viewport_size["width"]
    frame.locator("h1 a").click()
    reader.wait_for_url(program.address + PAGE)
    expect(reader.locator("h1")).to_contain_text("Rust vs Go")
    reader.goto(foreign_page(f"<iframe src='{program.address}{PAGE}'></iframe>"))
    expect(reader.frame_locator("iframe").locator("#recommendation")).to_have_count(0)


@pytest.mark.parametrize("slug", ["rust-vs-go", "go-vs-rust"], ids=["its-name", "another-name"])
def test_another_site_shows_card_badge_and_picture_by_whatever_name(reader, program, foreign_page, slug):
    pictures = "".join(f"<img alt='' src='{program.address}/{path}'>" for path in (f"badge/{slug}.svg", f"og/{slug}.png"))
    reader.goto(foreign_page(f"<iframe src='{program.address}/embed/{slug}'></iframe>{pictures}"))
    expect(reader.frame_locator("iframe").locator("h1 a")).to_have_text("Rust vs Go")
    widths = [picture.bounding_box()["width"] for picture in reader.locator("img").all()]
    assert widths[0] > 100 and widths[1] == 1200


@pytest.mark.parametrize("size", [(320, 320), (560, 320)], ids=["narrow", "wide"])
def test_the_card_is_accessible_by_itself(arrive, size):
    visitor = arrive(scripts=False, size=size)
    visitor.visit("/embed/rust-vs-go")
    assert visitor.part("li b").count() == 2
