"""Debian's HAProxy in front of several servers."""

import subprocess
import time
from pathlib import Path

from bench import Skipped
from connection import Answer, Connection, NoAnswer, NotSent
from program import Program, free_port

PROGRAM = Path("/usr/sbin/haproxy")  # a folder that not everybody has in PATH

# Whoever reads is asked for again elsewhere if a server goes away; a vote its voter has to send again.
CONFIGURATION = """
global
    maxconn 1000
defaults
    mode http
    timeout connect 1s
    timeout client 30s
    timeout server 10s
    timeout check 1s
    option redispatch 1
    retries 3
    retry-on conn-failure empty-response
frontend visitors
    bind 127.0.0.1:{port}
    http-request disable-l7-retry if METH_POST
    default_backend programs
backend programs
    balance roundrobin
    option forwardfor
    option httpchk GET /readyz
    default-server check inter 200ms fall 2 rise 1
{servers}
"""


class HAProxy:
    def __init__(self, programs: list[Program], folder: Path):
        if not PROGRAM.exists():
            raise Skipped("Debian's haproxy is missing")
        self.port = free_port()
        servers = "\n".join(
            f"    server {number} 127.0.0.1:{program.port}" for number, program in enumerate(programs)
        )
        self._configuration = folder / "haproxy.cfg"
        self._configuration.write_text(CONFIGURATION.format(port=self.port, servers=servers))

    def __enter__(self) -> "HAProxy":
        self._process = subprocess.Popen(
            [PROGRAM, "-db", "-q", "-f", self._configuration], stdin=subprocess.DEVNULL
        )
        deadline = time.monotonic() + 10
        while not self._leads_somewhere():
            assert time.monotonic() < deadline, "HAProxy leads to no server"
            time.sleep(0.05)
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()

    def get(self, path: str, headers: dict[str, str] | None = None) -> Answer:
        connection = Connection(self.port)
        try:
            return connection.get(path, headers)
        finally:
            connection.close()

    def _leads_somewhere(self) -> bool:
        try:
            return self.get("/readyz").status == 200
        except (NotSent, NoAnswer):
            return False
