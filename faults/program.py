"""The real program, as a process that can be killed."""

import functools
import os
import signal
import socket
import subprocess
import time
from pathlib import Path

from connection import Answer, Connection, NoAnswer, NotSent

ROOT = Path(__file__).resolve().parent.parent
CATALOG = ROOT / "catalog"
READY_SECONDS = 20


class Program:
    """One server with its data folder, always on the same port."""

    def __init__(self, executable: Path, data: Path, log: Path, options: tuple[object, ...] = ()):
        self.data = data
        self.port = free_port()
        self.log = log
        self._command = [
            executable, "serve", "--catalog", CATALOG, "--data", data,
            "--port", str(self.port), *map(str, options), *_proxy_options(executable),
        ]  # fmt: skip
        self._process: subprocess.Popen | None = None

    @property
    def pid(self) -> int:
        return self._process.pid

    def launch(self) -> None:
        """Does not wait until it is ready."""
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                self._command, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                start_new_session=True,
            )  # fmt: skip

    def start(self) -> float:
        """- Returns: the seconds until it answered and had read its votes."""
        begin = time.monotonic()
        self.launch()
        self.wait_until_ready()
        return time.monotonic() - begin

    def wait_until_ready(self) -> None:
        deadline = time.monotonic() + READY_SECONDS
        while not self._is_ready():
            if (status := self._process.poll()) is not None:
                raise AssertionError(f"ended with {status} at its start:\n{self.last_words()}")
            if time.monotonic() > deadline:
                self.kill()
                raise AssertionError(f"not ready after {READY_SECONDS} s:\n{self.last_words()}")
            time.sleep(0.005)

    def kill(self) -> None:
        """kill -9 to the program, and to what it started."""
        if self._process is not None:
            try:
                os.killpg(self._process.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            self._process.wait()

    def stop(self) -> None:
        """As an operator would: SIGTERM, and no complaint."""
        self._process.terminate()
        status = self._process.wait(timeout=20)
        assert status == 0, f"ended with {status} after SIGTERM:\n{self.last_words()}"

    def wait(self, seconds: float) -> int | None:
        """- Returns: with what it ended; `None` if it is still running."""
        try:
            return self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            return None

    def get(self, path: str, headers: dict[str, str] | None = None) -> Answer:
        connection = Connection(self.port)
        try:
            return connection.get(path, headers)
        finally:
            connection.close()

    def last_words(self, lines: int = 20) -> str:
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-lines:])

    def _is_ready(self) -> bool:
        try:
            return self.get("/readyz").status == 200
        except (NotSent, NoAnswer):
            return False

    def __enter__(self) -> "Program":
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()


def free_port() -> int:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@functools.cache
def _proxy_options(executable: Path) -> list[str]:
    """Votes are limited for each network, and the voters here say that they come from many."""
    help = subprocess.run([executable, "serve", "--help"], capture_output=True, text=True).stdout
    return ["--trusted-proxy", "127.0.0.1"] if "--trusted-proxy" in help else []
