#!/usr/bin/python3
"""Holds the rows of a database to a ledger, one by one.

`faults/judge.py LEDGER DATA` judges what a run left behind.
"""

import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from ledger import WITHDRAWN, Ledger
from pseudonyms import Pseudonyms


class Row(NamedTuple):
    comparison: str
    voter: bytes
    choice: str


@dataclass
class Stored:
    """What a database has, read by something that is not the program."""

    rows: list[Row]
    tallies: Counter[tuple[str, str]]
    unsound: list[str] = field(default_factory=list)  # what the database's own check found

    def recount(self) -> Counter[tuple[str, str]]:
        return Counter((row.comparison, row.choice) for row in self.rows)


@dataclass
class Verdict:
    votes: int = 0
    # What was acknowledged and is not so: a vote that is gone, an old choice, a withdrawn vote.
    lost: list[str] = field(default_factory=list)
    # What is there more than once, or was never sent.
    doubled: list[str] = field(default_factory=list)
    # Tallies that differ from a recount, and damage to the file.
    unsound: list[str] = field(default_factory=list)
    # Changes without an answer that turned out to be stored: allowed, and worth a look.
    unknown_and_there: int = 0

    @property
    def faults(self) -> list[str]:
        return self.lost + self.doubled + self.unsound

    def __str__(self) -> str:
        return (
            f"{self.votes:,} votes, {len(self.lost)} lost, {len(self.doubled)} doubled, "
            f"{len(self.unsound)} unsound, {self.unknown_and_there} unanswered and there"
        )


def judge(stored: Stored, ledger: Ledger, pseudonyms: Pseudonyms) -> Verdict:
    """To be called while no vote is under way."""
    verdict = Verdict(votes=len(stored.rows), unsound=list(stored.unsound))
    choices: dict[tuple[str, bytes], str] = {}
    for row in stored.rows:
        if (row.comparison, row.voter) in choices:
            verdict.doubled.append(f"{_name(row)} is there again")
        choices[row.comparison, row.voter] = row.choice

    for (cookie, comparison), possible in ledger.possible.items():
        voter = pseudonyms.of(cookie, comparison)
        there = choices.pop((comparison, voter), WITHDRAWN)
        if there not in possible:
            wanted = " or ".join(map(_word, dict.fromkeys(possible)))
            verdict.lost.append(f"{comparison} {voter.hex()[:12]}: {_word(there)}, not {wanted}")
        elif there != possible[0]:
            verdict.unknown_and_there += 1

    # Who is left never got a cookie: as many of them as first votes without an answer, at most.
    strangers = Counter((comparison, choice) for (comparison, _), choice in choices.items())
    verdict.unknown_and_there += sum((strangers & ledger.nameless).values())
    for (comparison, choice), count in (strangers - ledger.nameless).items():
        verdict.doubled += [f"{comparison}: a vote for {choice} that nobody sent"] * count

    verdict.unsound += _differences(stored.tallies, stored.recount())
    return verdict


def _differences(
    tallies: Counter[tuple[str, str]], recount: Counter[tuple[str, str]]
) -> Iterable[str]:
    for key in tallies.keys() | recount.keys():
        if tallies[key] != recount[key]:
            yield f"{' '.join(key)}: the tally says {tallies[key]}, the rows are {recount[key]}"


def _name(row: Row) -> str:
    return f"{row.comparison} {row.voter.hex()[:12]} {row.choice}"


def _word(choice: str) -> str:
    return choice or "no vote"


def main() -> None:
    import sqlite_votes

    ledger, data = map(Path, sys.argv[1:])
    verdict = judge(sqlite_votes.read(data), Ledger.read(ledger), Pseudonyms(data / "vote.key"))
    print(verdict, *verdict.faults, sep="\n")
    sys.exit(bool(verdict.faults))


if __name__ == "__main__":
    main()
