"""Debian's PostgreSQL, started for a run alone: a primary with a synchronous standby, and what can happen to them."""

import glob
import os
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from bench import Skipped
from program import free_port

DATABASE = ROLE = "tradeoff"
SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "fsync": "on",
    "synchronous_commit": "on",
    "shared_buffers": "32MB",
    "wal_retrieve_retry_interval": "500ms",
}


class Server:
    """One PostgreSQL in a folder of its own."""

    def __init__(self, folder: Path, name: str):
        self.folder = folder / name
        self.port = free_port()
        self._log = folder / f"{name}.log"

    def start(self) -> None:
        settings = SETTINGS | {"port": self.port, "unix_socket_directories": ""}
        options = " ".join(f"-c {name}={value}" for name, value in settings.items())
        run("pg_ctl", "-w", "-D", self.folder, "-l", self._log, "-o", options, "start")

    def stop(self, mode: str = "immediate") -> None:
        if (self.folder / "postmaster.pid").exists():
            run("pg_ctl", "-w", "-D", self.folder, "-m", mode, "stop")

    def promote(self) -> None:
        run("pg_ctl", "-w", "-D", self.folder, "promote")

    def kill(self) -> None:
        """The postmaster and every process of it, so that none of them can tidy up."""
        postmaster = self._postmaster
        os.kill(postmaster, signal.SIGSTOP)
        for process in [*children(postmaster), postmaster]:
            os.kill(process, signal.SIGKILL)
        (self.folder / "postmaster.pid").unlink()

    def freeze(self, everything: bool) -> list[int]:
        """Stops the processes that serve the program's connections, or all. - Returns: who they are."""
        if everything:
            frozen = [self._postmaster, *children(self._postmaster)]
        else:
            sql = f"SELECT pid FROM pg_stat_activity WHERE usename = '{ROLE}'"
            frozen = [int(line) for line in self.query(sql)]
        for process in frozen:
            os.kill(process, signal.SIGSTOP)
        return frozen

    def thaw(self, frozen: list[int]) -> None:
        for process in frozen:
            if Path(f"/proc/{process}").exists():
                os.kill(process, signal.SIGCONT)

    def query(self, sql: str, database: str = DATABASE) -> list[str]:
        """- Returns: the lines that `psql` makes of the rows, as CSV."""
        command = ["-XqAt", "--csv", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-p", self.port,
                   "-U", "postgres", "-d", database, "-c", sql]  # fmt: skip
        return run("psql", *command).splitlines()

    def contents(self) -> dict[str, list[str]]:
        """Every row of every table of ours."""
        tables = self.query("SELECT table_name FROM information_schema.tables WHERE table_schema = 'tradeoff'")
        return {table: sorted(self.query(f"SELECT * FROM tradeoff.{table}")) for table in tables}

    @property
    def _postmaster(self) -> int:
        return int((self.folder / "postmaster.pid").read_text().split("\n")[0])


class Cluster:
    """- Parameter folder: is made; others than its owner have to be able to enter the folders above it."""

    def __init__(self, folder: Path, with_standby: bool = True):
        if not glob.glob("/usr/lib/postgresql/*/bin/initdb"):
            raise Skipped("Debian's postgresql is missing")
        self._folder = folder
        self._with_standby = with_standby
        self.a = Server(folder, "a")
        self.b = Server(folder, "b")

    def __enter__(self) -> "Cluster":
        self._folder.mkdir()
        if os.geteuid() == 0:
            subprocess.run(["chown", "postgres", self._folder], check=True)
        try:
            self._start_primary()
            if self._with_standby:
                self._start_standby()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        for server in [self.b, self.a]:
            server.stop()

    @property
    def url(self) -> str:
        servers = [self.a, self.b] if self._with_standby else [self.a]
        hosts = ",".join(f"127.0.0.1:{server.port}" for server in servers)
        return f"postgres://{ROLE}@{hosts}/{DATABASE}"

    def old_primary_returns(self) -> None:
        """Not as a standby, and waiting for none: ready to take votes that nobody would ever see again."""
        with (self.a.folder / "postgresql.auto.conf").open("a") as settings:
            settings.write("synchronous_standby_names = ''\n")
        self.a.start()

    def _start_primary(self) -> None:
        run("initdb", "-k", "--no-sync", "-A", "trust", "-U", "postgres", "-D", self.a.folder)
        with (self.a.folder / "pg_hba.conf").open("a") as rules:
            rules.write("host replication postgres 127.0.0.1/32 trust\n")
        self.a.start()
        self.a.query(f"CREATE ROLE {ROLE} LOGIN", "postgres")
        self.a.query(f"CREATE DATABASE {DATABASE} OWNER {ROLE}", "postgres")
        self.a.query("CREATE EXTENSION amcheck")

    def _start_standby(self) -> None:
        source = f"host=127.0.0.1 port={self.a.port} user=postgres application_name=b"
        run("pg_basebackup", "-D", self.b.folder, "-R", "-X", "stream", "-C", "-S", "b",
            "-c", "fast", "--no-sync", "-d", source)  # fmt: skip
        self.b.start()
        self.a.query("ALTER SYSTEM SET synchronous_standby_names = 'FIRST 1 (b)'")
        self.a.query("SELECT pg_reload_conf()")
        self.wait_for_standby()

    def wait_for_standby(self, seconds: float = 20) -> None:
        deadline = time.monotonic() + seconds
        while self.a.query("SELECT sync_state FROM pg_stat_replication") != ["sync"]:
            assert time.monotonic() < deadline, "the standby did not become synchronous"
            time.sleep(0.05)


def run(tool: str, *arguments: object) -> str:
    """One of PostgreSQL's programs; as user postgres if we are root, whom it refuses."""
    folder = sorted(glob.glob("/usr/lib/postgresql/*/bin"))[-1]
    as_postgres = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    # A file, because the server that pg_ctl starts keeps its output: a pipe would never end.
    with tempfile.TemporaryFile("w+") as output:
        done = subprocess.run(
            [*as_postgres, f"{folder}/{tool}", *map(str, arguments)],
            stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT, cwd="/",
        )  # fmt: skip
        output.seek(0)
        text = output.read()
    assert done.returncode == 0, f"{tool} ended with {done.returncode}: {text}"
    return text


def children(parent: int) -> Iterator[int]:
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            after_name = status.read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it has just ended
        if int(after_name[1]) == parent:
            yield int(status.parent.name)
