"""A comparison is there after one round trip: what a server may send before the first acknowledgement (RFC 6928)."""

import re
import socket
from urllib.parse import urlsplit

import pytest

from program import ROOT

FIRST_FLIGHT = 14_600
SLUGS = sorted(file.stem for file in (ROOT / "catalog" / "comparisons").glob("*.yaml"))


@pytest.mark.parametrize("slug", SLUGS)
def test_all_that_paints_a_comparison_fits_the_first_flight(deployed, slug):
    with socket.create_connection(("127.0.0.1", urlsplit(deployed.address).port)) as connection:
        connection.sendall(
            f"GET /compare/{slug} HTTP/1.1\r\nHost: tradeoff.example\r\n"
            "Accept-Encoding: gzip, deflate, br\r\nConnection: close\r\n\r\n".encode()
        )
        answer = b"".join(iter(lambda: connection.recv(65_536), b""))
    head = answer.partition(b"\r\n\r\n")[0]
    assert head.startswith(b"HTTP/1.1 200") and re.search(rb"content-encoding: br", head, re.IGNORECASE)
    assert len(answer) <= FIRST_FLIGHT
