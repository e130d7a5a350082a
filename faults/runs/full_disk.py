"""A full disk: votes are refused in plain words, pages go on, and space alone makes it good again."""

import errno
import time
from typing import BinaryIO

import sqlite_votes
import witness
from bench import Bench, Outcome, demand_only, demand_recovery, demand_refusals
from disk import SmallDisk
from judge import judge
from pseudonyms import Pseudonyms
from readers import Readers


def run(bench: Bench) -> Outcome:
    outcome = Outcome()
    rounds = 1 if bench.short else 5
    for number in range(1, rounds + 1):
        _fill(bench, outcome, number)
        bench.say(f"{number}/{rounds} times full: {outcome.so_far}")
    return outcome


def _fill(bench: Bench, outcome: Outcome, number: int) -> None:
    when = f"disk {number}"
    folder = bench.scratch / f"disk-{number}"
    ledger = bench.ledger(folder.name)
    with SmallDisk(folder, size=8 << 20), bench.program(folder / "data") as program:
        program.start()
        voters = bench.voters(program, ledger, str(number))
        readers = Readers(program, voters.comparisons)
        voters.resume()
        time.sleep(bench.random.uniform(0.1, 1))

        filler = folder / "filler"
        with filler.open("wb", buffering=0) as file:
            while _fits(file, 65536) or _fits(file, 4096):
                pass
        demand_refusals(outcome, voters, when)
        filler.unlink()
        demand_recovery(outcome, voters, when)
        voters.pause()
        voters.end()
        readers.end(outcome, when)

        stored = sqlite_votes.read(program.data)
        witness.demand_shown(outcome, program, stored, voters.comparisons, when)
        witness.demand_own_choices(outcome, program, ledger, when)
        program.stop()
        verdict = judge(sqlite_votes.read(program.data), ledger, Pseudonyms(program.data / "vote.key"))
        outcome.add(verdict, when)
        demand_only(outcome, voters, {303, 503}, when)
        if outcome.faults:
            bench.keep(program.data, folder.name)
    outcome.acknowledged += ledger.acknowledged


def _fits(file: BinaryIO, size: int) -> bool:
    try:
        return file.write(bytes(size)) == size
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        return False
