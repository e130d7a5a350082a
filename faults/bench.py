"""What every fault run works with, and what it comes to."""

import random
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from judge import Verdict
from ledger import Ledger
from program import Program
from voters import Voters, comparisons


RECOVERY_SECONDS = 5
ANSWER_SECONDS = 5


class Skipped(Exception):
    """It cannot run here: why."""


@dataclass
class Outcome:
    acknowledged: int = 0
    lost: int = 0
    doubled: int = 0
    unsound: int = 0
    unknown_and_there: int = 0
    pages: int = 0  # read meanwhile
    slowest_page: float = 0  # in seconds
    slowest_answer: float = 0  # to a vote, in seconds
    slowest_recovery: float = 0  # in seconds, from the end of a fault to the next vote
    notes: list[str] = field(default_factory=list)  # figures for the reader
    skipped: list[str] = field(default_factory=list)  # parts that cannot run here: why
    faults: list[str] = field(default_factory=list)  # broken promises, in words

    @property
    def so_far(self) -> str:
        return f"{self.acknowledged:,} acknowledged, {self.lost} lost"

    def add(self, verdict: Verdict, when: str) -> None:
        self.lost += len(verdict.lost)
        self.doubled += len(verdict.doubled)
        self.unsound += len(verdict.unsound)
        self.unknown_and_there += verdict.unknown_and_there
        self.faults += [f"{when}: {fault}" for fault in verdict.faults]

    def report(self) -> list[str]:
        """Its figures, for a reader."""
        lines = list(self.notes)
        if self.unknown_and_there:
            lines.append(f"{self.unknown_and_there} times a vote that was not confirmed was stored")
        if self.pages:
            slowest = f"{self.slowest_page:.2f} s"
            lines.append(f"{self.pages:,} pages read meanwhile, the slowest in {slowest}")
        if self.slowest_answer:
            lines.append(f"votes answered within {self.slowest_answer:.2f} s")
        if self.slowest_recovery:
            lines.append(f"votes taken again within {self.slowest_recovery:.3f} s")
        return lines + [f"skipped: {reason}" for reason in self.skipped]

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

    def program(self, data: Path, *options: object) -> Program:
        return Program(self.executable, data, self.scratch / "serve.log", options)

    def ledger(self, name: str) -> Ledger:
        return Ledger((self.scratch / f"{name}.ledger").open("w"))

    def keep(self, data: Path, name: str) -> None:
        """Copies a data folder from a disk that is about to go, for whoever looks for the fault."""
        shutil.copytree(data, self.scratch / f"{name}.data")

    def voters(self, program: Program, ledger: Ledger, seed: str = "") -> Voters:
        """Paused."""
        return Voters(program.port, comparisons(program), ledger, f"{self.seed} {seed}")


def demand_refusals(outcome: Outcome, voters: Voters, when: str, seconds: float = 0.5) -> None:
    """While nothing can be stored, votes are refused, and in plain words."""
    outcome.demand(voters.until(503, seconds=30), f"{when}: no vote is refused")
    time.sleep(0.2)  # for answers from before that are still on their way
    answers, first_votes = voters.answers(seconds)
    outcome.demand(answers[503] > 0, f"{when}: only one vote was refused")
    stored = first_votes[303]
    outcome.demand(not stored, f"{when}: {stored} votes were acknowledged all the same")
    refusal = voters.last_refusal
    if refusal is None:
        return
    outcome.demand("not confirmed" in refusal.text, f'{when}: 503 without "not confirmed"')
    outcome.demand("retry-after" in refusal.headers, f"{when}: 503 without Retry-After")
    for word in ["SQLite", "sqlite", "errno", "/votes"]:
        outcome.demand(word not in refusal.text, f'{when}: the visitor reads "{word}"')


def demand_recovery(outcome: Outcome, voters: Voters, when: str) -> None:
    """Votes are taken again soon, and without a restart."""
    begin = time.monotonic()
    again = voters.until(303, RECOVERY_SECONDS)
    outcome.demand(again, f"{when}: no vote is taken {RECOVERY_SECONDS} s later")
    outcome.slowest_recovery = max(outcome.slowest_recovery, time.monotonic() - begin)
    time.sleep(0.3)


def demand_answers_in_time(outcome: Outcome, voters: Voters, when: str) -> None:
    """Nobody waits for a vote's answer for longer than the limit that docs/settings.md promises."""
    slowest = max(voters.slowest.values(), default=0)
    outcome.slowest_answer = max(outcome.slowest_answer, slowest)
    in_time = slowest <= ANSWER_SECONDS + 0.5
    outcome.demand(in_time, f"{when}: a vote was answered after {slowest:.2f} s")
    outcome.demand(not voters.unanswered, f"{when}: {voters.unanswered} votes got no answer")


def demand_only(outcome: Outcome, voters: Voters, allowed: set[int], when: str) -> None:
    """No vote may have had an answer of another kind."""
    others = {status: count for status, count in voters.statuses.items() if status not in allowed}
    outcome.demand(not others, f"{when}: votes were answered with {others}")
