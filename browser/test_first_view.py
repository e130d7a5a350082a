"""A comparison is there after one round trip: what a server may send before the first acknowledgement (RFC 6928)."""

import re
import socket
from itertools import combinations
from urllib.parse import urlsplit

import pytest

from program import ROOT, Program
from readers import older_catalog, record_readers

FIRST_FLIGHT = 14_600
SLUGS = sorted(file.stem for file in (ROOT / "catalog" / "comparisons").glob("*.yaml"))


@pytest.fixture(scope="module", params=["read", "rising"])
def read(request, tmp_path_factory):
    """As `deployed`, and every comparison is read, each two of them together: the cards say so. They were published
    long ago: nothing rises that is new."""
    data = tmp_path_factory.mktemp("first-view")
    options = (request.config.getoption("program"), data, "--public-url", "https://tradeoff.example")
    options += ("--catalog", str(older_catalog(data)))
    Program(*options).stop()
    times = 3 if request.param == "rising" else 1
    usual = {slug: 40 + 37 * number for number, slug in enumerate(SLUGS)}
    record_readers(
        data,
        [(slug, count, times * count + number) for number, (slug, count) in enumerate(usual.items())],
        [(*pair, 40 + 7919 * number % 160) for number, pair in enumerate(combinations(SLUGS, 2))],
    )
    running = Program(*options)
    page = running.get(f"/compare/{SLUGS[0]}")[1]
    assert "Also read by" in page and ", usually " in page
    assert (">Rising<" in page) == (request.param == "rising")
    yield running
    running.stop()


@pytest.mark.parametrize("slug", SLUGS)
def test_all_that_paints_a_comparison_fits_the_first_flight(deployed, slug):
    assert_fits_the_first_flight(deployed, slug)


@pytest.mark.parametrize("slug", SLUGS)
def test_it_fits_when_the_cards_say_what_is_read(read, slug):
    assert_fits_the_first_flight(read, slug)


def assert_fits_the_first_flight(program: Program, slug: str) -> None:
    # Whoever asks first since the start gets a larger one, sooner.
    for _ in range(2):
        with socket.create_connection(("127.0.0.1", urlsplit(program.address).port)) as connection:
            connection.sendall(
                f"GET /compare/{slug} HTTP/1.1\r\nHost: tradeoff.example\r\n"
                "Accept-Encoding: gzip, deflate, br\r\nConnection: close\r\n\r\n".encode()
            )
            answer = b"".join(iter(lambda: connection.recv(65_536), b""))
    head = answer.partition(b"\r\n\r\n")[0]
    assert head.startswith(b"HTTP/1.1 200") and re.search(rb"content-encoding: br", head, re.IGNORECASE)
    assert len(answer) <= FIRST_FLIGHT
