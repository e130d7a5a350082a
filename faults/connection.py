"""HTTP/1.1 over one kept-alive socket: small and fast, and it tells what was sent from what was not."""

import socket
from typing import NamedTuple


class Answer(NamedTuple):
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode(errors="replace")


class NotSent(Exception):
    """Nobody took the request: whatever it asks for has certainly not been done."""


class NoAnswer(Exception):
    """The request went out, and no whole answer came back: it may have been done or not."""


class Connection:
    """Connects when it has to, and again after a failure."""

    def __init__(self, port: int, seconds: float = 10):
        self._port = port
        self._seconds = seconds
        self._socket: socket.socket | None = None
        self._rest = b""

    def get(self, path: str, headers: dict[str, str] | None = None) -> Answer:
        return self.ask("GET", path, headers or {}, b"")

    def ask(self, method: str, path: str, headers: dict[str, str], body: bytes) -> Answer:
        fields = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        length = f"Content-Length: {len(body)}\r\n" if body else ""
        head = f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{self._port}\r\n{fields}{length}\r\n"
        if self._socket is None:
            self._connect()
        try:
            self._socket.sendall(head.encode() + body)
            answer = self._read()
        except OSError as error:
            self.close()
            raise NoAnswer(f"{method} {path}: {error!r}") from None
        if answer.headers.get("connection", "").lower() == "close":
            self.close()
        return answer

    def close(self) -> None:
        if self._socket is not None:
            self._socket.close()
        self._socket = None
        self._rest = b""

    def _connect(self) -> None:
        try:
            self._socket = socket.create_connection(("127.0.0.1", self._port), self._seconds)
        except OSError as error:
            raise NotSent(repr(error)) from None
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def _read(self) -> Answer:
        while (end := self._rest.find(b"\r\n\r\n")) < 0:
            self._receive()
        lines = self._rest[:end].decode("latin-1").split("\r\n")
        self._rest = self._rest[end + 4 :]
        headers = {}
        for line in lines[1:]:
            name, _, value = line.partition(":")
            headers[name.lower()] = value.strip()
        length = int(headers.get("content-length", "0"))
        while len(self._rest) < length:
            self._receive()
        body, self._rest = self._rest[:length], self._rest[length:]
        return Answer(int(lines[0].split(" ")[1]), headers, body)

    def _receive(self) -> None:
        more = self._socket.recv(65536)
        if not more:
            raise ConnectionError("the connection ended before the answer did")
        self._rest += more
