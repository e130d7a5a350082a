"""What every fault run works with, and what it comes to."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from connection import Answer
from judge import Verdict
from ledger import Ledger
from program import Program
from voters import Voters, comparisons


class Skipped(Exception):
    """It cannot run here: why."""


@dataclass
class Outcome:
    acknowledged: int = 0
    lost: int = 0
    doubled: int = 0
    unsound: int = 0
    unknown_and_there: int = 0
    notes: list[str] = field(default_factory=list)  # figures for the reader
    skipped_parts: int = 0
    faults: list[str] = field(default_factory=list)  # broken promises, in words

    def add(self, verdict: Verdict, when: str) -> None:
        self.lost += len(verdict.lost)
        self.doubled += len(verdict.doubled)
        self.unsound += len(verdict.unsound)
        self.unknown_and_there += verdict.unknown_and_there
        self.faults += [f"{when}: {fault}" for fault in verdict.faults]

    def demand(self, holds: bool, otherwise: str) -> None:
        if not holds:
            self.faults.append(otherwise)


@dataclass
class Bench:
    executable: Path
    short: bool
    seed: str
    scratch: Path  # a folder of this run's own; kept if promises were broken
    say: Callable[[str], None]

    def __post_init__(self) -> None:
        self.random = random.Random(self.seed)

    def program(self, data: Path, wrapper: tuple[str, ...] = ()) -> Program:
        return Program(self.executable, data, self.scratch / "serve.log", wrapper)

    def ledger(self) -> Ledger:
        return Ledger((self.scratch / "ledger").open("w"))

    def voters(self, program: Program, ledger: Ledger, seed: str = "") -> Voters:
        """Paused."""
        return Voters([program.port], comparisons(program), ledger, f"{self.seed} {seed}")


def demand_only(outcome: Outcome, voters: Voters, allowed: set[int], when: str) -> None:
    """No vote may have had an answer of another kind."""
    others = {status: count for status, count in voters.statuses.items() if status not in allowed}
    outcome.demand(not others, f"{when}: votes were answered with {others}")


def demand_plain_refusal(outcome: Outcome, answer: Answer | None, when: str) -> None:
    """Whoever's vote was not stored for certain has to read that, and nothing about our disks."""
    outcome.demand(answer is not None, f"{when}: no vote was refused")
    if answer is None:
        return
    outcome.demand(answer.status == 503, f"{when}: a vote was answered with {answer.status}")
    outcome.demand("not confirmed" in answer.text, f"{when}: 503 without \"not confirmed\"")
    outcome.demand("retry-after" in answer.headers, f"{when}: 503 without Retry-After")
    for word in ["SQLite", "sqlite", "errno", "/votes"]:
        outcome.demand(word not in answer.text, f"{when}: the visitor reads \"{word}\"")
