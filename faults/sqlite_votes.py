"""Reads a data folder's votes with Python's own SQLite."""

import shutil
import sqlite3
import tempfile
from collections import Counter
from contextlib import closing
from pathlib import Path

from judge import Row, Stored


def read(data: Path) -> Stored:
    """From a copy: opening a database that was not closed repairs it, and that is the program's task."""
    with tempfile.TemporaryDirectory(prefix="judge-") as scratch:
        copy = Path(scratch) / "votes.sqlite"
        for end in ["", "-wal", "-journal"]:
            if (source := data / f"votes.sqlite{end}").exists():
                shutil.copy(source, f"{copy}{end}")
        with closing(sqlite3.connect(copy)) as database:
            return _read(database)


def _read(database: sqlite3.Connection) -> Stored:
    findings = [line for (line,) in database.execute("PRAGMA integrity_check") if line != "ok"]
    if not database.execute("SELECT 1 FROM sqlite_master WHERE name = 'vote'").fetchone():
        return Stored([], Counter(), findings)  # before the first start had made its tables
    rows = database.execute("SELECT comparison, voter, choice FROM vote").fetchall()
    tallies = database.execute("SELECT comparison, choice, count FROM tally").fetchall()
    return Stored(
        [Row(*row) for row in rows],
        Counter({(comparison, choice): count for comparison, choice, count in tallies}),
        findings,
    )
