"""Readers who came in the weeks before, put into the store of a program that is not running."""

import re
import shutil
import sqlite3
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from program import ROOT


def today() -> date:
    return datetime.now(timezone.utc).date()


def older_catalog(folder: Path) -> Path:
    """The catalog, published long ago; only one comparison was published today."""
    catalog = Path(shutil.copytree(ROOT / "catalog", folder / "catalog"))
    for file in (catalog / "comparisons").glob("*.yaml"):
        published = today() - timedelta(days=0 if file.stem == "kotlin-vs-swift" else 200)
        file.write_text(re.sub(r"\bdate: \d{4}-\d\d-\d\d", f"date: {published}", file.read_text()))
    return catalog


def record_readers(data: Path, readers: list[tuple[str, int, int]], both: list[tuple[str, str, int]] = ()) -> None:
    """Of each comparison so many readers in each of eight weeks, and in the last seven days; so many read both."""
    day = (today() - date(1970, 1, 1)).days
    database = sqlite3.connect(data / "votes.sqlite")
    with database:
        for comparison, usual, last in readers:
            weeks = [(day - 7 * week, usual) for week in range(1, 9)]
            database.executemany(
                "INSERT INTO attention (day, comparison, run, readers, quizzes, votes) VALUES (?, ?, 'before', ?, 0, 0)",
                [(when, comparison, count) for when, count in [(day, last), *weeks]],
            )
        database.executemany(
            "INSERT INTO joint_readers (day, first, second, run, readers) VALUES (?, ?, ?, 'before', ?)",
            [(day, *sorted(pair), count) for *pair, count in both],
        )
    database.close()
