"""What was asked for and what was answered: the truth that a database is held to.

A vote that was answered with success has to be there. One that was refused must not be. One without
an answer, or with a server's error, may be there or not, until the same voter's next success settles it.
"""

import threading
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import IO, NamedTuple

ACKNOWLEDGED, REFUSED, UNKNOWN = "acknowledged", "refused", "unknown"
WITHDRAWN = ""  # as the form says it


class Entry(NamedTuple):
    outcome: str
    comparison: str
    cookie: str  # empty: a first vote without an answer, so that nobody knows its voter
    choice: str


class Ledger:
    """Entries in the order of their answers. A voter has one request under way at a time."""

    def __init__(self, file: IO[str] | None = None):
        # For each voter and comparison, every choice that may be there now: first the one that was
        # acknowledged last, then what had no answer since.
        self.possible: dict[tuple[str, str], list[str]] = {}
        # First votes without an answer, for each comparison and choice.
        self.nameless: Counter[tuple[str, str]] = Counter()
        self.counts: Counter[str] = Counter()
        self._file = file
        self._lock = threading.Lock()

    def note(self, entry: Entry) -> None:
        with self._lock:
            self.counts[entry.outcome] += 1
            if self._file:
                self._file.write("\t".join(entry) + "\n")
            if entry.outcome == REFUSED:
                return
            if not entry.cookie:
                self.nameless[entry.comparison, entry.choice] += 1
                return
            key = entry.cookie, entry.comparison
            if entry.outcome == ACKNOWLEDGED:
                self.possible[key] = [entry.choice]
            else:
                self.possible.setdefault(key, [WITHDRAWN]).append(entry.choice)

    @property
    def acknowledged(self) -> int:
        return self.counts[ACKNOWLEDGED]

    def flush(self) -> None:
        with self._lock:
            if self._file:
                self._file.flush()

    @staticmethod
    def read(path: Path) -> "Ledger":
        ledger = Ledger()
        with path.open() as file:
            for entry in entries(file):
                ledger.note(entry)
        return ledger


def entries(lines: Iterable[str]) -> Iterable[Entry]:
    for line in lines:
        yield Entry(*line.rstrip("\n").split("\t"))
