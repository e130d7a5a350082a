"""A real cache stands in front, nginx, which believes what each answer says of itself. Whoever else asks through it at the
same time, nobody gets what is another's."""

import http.client
import socket
import subprocess
import time
from urllib.parse import urlsplit

import pytest

from program import PAGE, Program

COMMUNITY = f"{PAGE}/community"
# Nothing here is about cookies or hosts: what nginx does of itself is all that there is between two visitors.
CONFIGURATION = """
user root;
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    proxy_cache_path {folder}/cache keys_zone=pages:1m;
    server {{
        listen 127.0.0.1:{port};
        location / {{
            proxy_pass {address};
            proxy_http_version 1.1;
            proxy_set_header Connection "";
            proxy_set_header Host $http_host;
            proxy_cache pages;
            add_header X-From $upstream_cache_status always;
        }}
    }}
}}
"""


class Cache:
    """nginx before a program of its own."""

    def __init__(self, program: Program, folder):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self._log = folder / "error.log"
        file = folder / "nginx.conf"
        file.write_text(CONFIGURATION.format(folder=folder, port=self.port, address=program.address))
        command = ["/usr/sbin/nginx", "-e", self._log, "-p", folder, "-c", file]
        self._process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + 10
        while True:
            try:
                socket.create_connection(("127.0.0.1", self.port)).close()
                return
            except ConnectionRefusedError:
                assert time.monotonic() < deadline and self._process.poll() is None, self._log.read_text()
                time.sleep(0.02)

    def stop(self):
        self._process.terminate()
        self._process.wait(timeout=10)

    def ask(self, path, body=None, **fields) -> tuple[http.client.HTTPResponse, bytes]:
        """An answer, without following it, and its body as it came."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        fields = {name.replace("_", "-"): value for name, value in fields.items()}
        connection.request("POST" if body else "GET", path, body, fields)
        answer = connection.getresponse()
        text = answer.read()
        connection.close()
        return answer, text

    def vote(self, choice, **fields) -> str:
        """The cookie that a browser keeps of it."""
        form = {"Content_Type": "application/x-www-form-urlencoded", "Sec_Fetch_Site": "same-origin"}
        answer, _ = self.ask(f"{PAGE}/vote", f"choice={choice}", **form, **fields)
        assert answer.status == 303 and answer.headers["X-From"] is None, "a vote is nothing for a cache"
        return answer.headers["Set-Cookie"].split(";")[0]


@pytest.fixture(scope="module")
def cache(request, tmp_path_factory):
    program = Program(request.config.getoption("program"), tmp_path_factory.mktemp("data"))
    running = Cache(program, tmp_path_factory.mktemp("nginx"))
    yield running
    running.stop()
    program.stop()


@pytest.fixture
def new(request):
    """Makes an address that the cache does not know yet: pages ignore such fields."""
    return lambda path: f"{path}?utm_campaign={abs(hash(request.node.name))}"


@pytest.mark.parametrize("path", [PAGE, COMMUNITY])
@pytest.mark.parametrize("coding", ["br", "gzip", "identity"])
def test_a_voter_s_page_is_theirs_alone(cache, new, path, coding):
    path, ask = new(path), {"Accept_Encoding": coding}
    first, everybody_s = cache.ask(path, **ask)
    assert first.headers["X-From"] == "MISS"
    ada, bob = (cache.vote(choice, **ask) for choice in ("rust", "go"))
    seen = {}
    for _ in range(3):
        for voter in (ada, bob):
            answer, body = cache.ask(path, Cookie=voter, **ask)
            assert answer.headers["Cache-Control"] == "private, no-store"
            assert answer.headers["X-From"] != "HIT" and body != everybody_s
            assert seen.setdefault(voter, body) == body
        answer, body = cache.ask(path, **ask)
        assert answer.headers["X-From"] == "HIT", "what everybody gets is not kept"
        assert body == everybody_s and answer.headers["Set-Cookie"] is None
    assert seen[ada] != seen[bob]


def test_each_reader_gets_the_coding_that_they_can_read(cache, new):
    page = new(PAGE)
    for _ in range(2):
        for coding in ("br", "gzip", "identity"):
            answer, body = cache.ask(page, Accept_Encoding=coding)
            assert answer.headers["Content-Encoding"] == (None if coding == "identity" else coding)
            assert (b"<h1" in body) == (coding == "identity")
            tag = answer.headers["ETag"]
            again, nothing = cache.ask(page, Accept_Encoding=coding, If_None_Match=tag)
            assert (again.status, nothing) == (304, b"") and again.headers["ETag"] == tag
            assert again.headers["X-From"] == "HIT"


def test_other_cookies_are_in_nobody_s_way(cache, new):
    page = new(PAGE)
    _, everybody_s = cache.ask(page)
    voter = cache.vote("rust")
    for number in (1, 2):
        answer, body = cache.ask(page, Cookie=f"_ga=GA1.{number}")
        assert body == everybody_s and answer.headers["X-From"] == "MISS"
        answer, body = cache.ask(page, Cookie=f"_ga=GA1.{number}; {voter}")
        assert body != everybody_s and answer.headers["X-From"] != "HIT"
    assert cache.ask(page, Cookie="_ga=GA1.1")[0].headers["X-From"] == "HIT"


@pytest.mark.parametrize("path", ["/feed.xml", "/robots.txt", "/oembed?url=%2Fcompare%2Frust-vs-go"])
def test_a_name_that_one_visitor_used_is_told_to_no_other(cache, path):
    """nginx's usual key leaves out the host."""
    _, evil = cache.ask(path, Host="evil.example")
    assert b"evil.example" in evil
    _, body = cache.ask(path, Host="tradeoff.example")
    assert b"evil.example" not in body and b"tradeoff.example" in body


def test_errors_are_not_kept_and_what_has_moved_is(cache):
    for path, kept in {"/nowhere": False, f"{PAGE}?safety=purple": False, "/compare/go-vs-rust": True}.items():
        statuses = {cache.ask(path)[0].status, cache.ask(path)[0].status}
        answer, _ = cache.ask(path)
        assert (answer.headers["X-From"] == "HIT") == kept, path
        assert len(statuses) == 1 and statuses <= {301, 404, 422}
        if kept:
            # Relative, so that it is right by whatever name the site is asked for.
            assert urlsplit(answer.headers["Location"]) == ("", "", PAGE, "", "")
