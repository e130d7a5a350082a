"""Whether the judge sees a loss at all: here a promise is broken on purpose, and it has to be noticed."""

import shutil
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import sqlite_votes
from bench import Bench, Outcome
from disk import LossyDisk
from judge import Verdict, judge
from ledger import Ledger
from pseudonyms import Pseudonyms

# What is done to a copy of a good database, and which of the verdict's lists has to grow by it.
SOME_VOTE = "SELECT comparison, voter FROM vote LIMIT 1"
TAMPERING = {
    f"DELETE FROM vote WHERE (comparison, voter) IN ({SOME_VOTE})": "lost",
    f"UPDATE vote SET choice = 'other' WHERE (comparison, voter) IN ({SOME_VOTE})": "lost",
    # All of them: of votes that nobody sent, as many may be there as first votes had no answer.
    "UPDATE vote SET voter = randomblob(32)": "doubled",
    "INSERT INTO vote SELECT comparison, randomblob(32), choice, 1, at FROM vote": "doubled",
    "UPDATE tally SET count = count + 1": "unsound",
}


def run(bench: Bench) -> Outcome:
    outcome = Outcome()
    with LossyDisk(bench.scratch / "disk") as disk:
        ledger = bench.ledger("control")
        with bench.program(disk.folder / "data") as program:
            program.start()
            voters = bench.voters(program, ledger)
            voters.resume()
            time.sleep(0.3)
            disk.tell("lie")
            time.sleep(0.3)
            nothing_unsynced, everything = disk.cut_power(bench.scratch / "survivors", 2, bench.seed)
            program.kill()
            voters.pause()
            voters.end()
    outcome.acknowledged = ledger.acknowledged

    verdict = _judge(nothing_unsynced / "data", ledger)
    outcome.demand(bool(verdict.lost), "a disk that lies about synchronising lost nothing")
    outcome.notes.append(f"on a disk that lies about synchronising: {verdict}")

    sound = everything / "data"
    verdict = _judge(sound, ledger)
    outcome.demand(not verdict.faults, f"a sound database is not: {verdict.faults[:3]}")
    for statement, kind in TAMPERING.items():
        tampered = bench.scratch / "tampered"
        shutil.copytree(sound, tampered)
        _tamper(tampered / "votes.sqlite", statement)
        found = getattr(_judge(tampered, ledger), kind)
        outcome.demand(bool(found), f"not noticed: {statement}")
        shutil.rmtree(tampered)
    outcome.notes.append(f"{len(TAMPERING)} ways of tampering with a sound database were tried")
    return outcome


def _judge(data: Path, ledger: Ledger) -> Verdict:
    return judge(sqlite_votes.read(data), ledger, Pseudonyms(data / "vote.key"))


def _tamper(database: Path, statement: str) -> None:
    with closing(sqlite3.connect(database)) as connection, connection:
        changed = connection.execute(statement).rowcount
        assert changed > 0, f"changed nothing: {statement}"
