"""Power cuts under load: every disk that may be left has to hold what was acknowledged."""

import shutil
import sqlite3
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import sqlite_votes
import witness
from bench import Bench, Outcome
from disk import LossyDisk
from judge import Stored, judge
from ledger import Ledger
from program import Program
from pseudonyms import Pseudonyms
from voters import Comparisons, Voters

SURVIVORS = 6


def run(bench: Bench) -> Outcome:
    outcome = Outcome()
    cuts = 2 if bench.short else 20
    for cut in range(1, cuts + 1):
        _cut(bench, outcome, f"cut-{cut}", _vote_and_kill if cut % 2 else _vote)
        bench.say(
            f"{cut}/{cuts} cuts, {SURVIVORS} disks each: "
            f"{outcome.so_far}"
        )
    for cut in range(1, cuts // 2 + 1):
        _cut(bench, outcome, f"first-start-{cut}", _start)
    outcome.notes.append(f"{(cuts + cuts // 2) * SURVIVORS} disks judged and served again")
    return outcome


Scene = Callable[[Bench, Program, Ledger, str], Voters | None]


def _vote(bench: Bench, program: Program, ledger: Ledger, name: str) -> Voters:
    program.start()
    voters = bench.voters(program, ledger, name)
    voters.resume()
    time.sleep(bench.random.uniform(0.02, 1))
    return voters


def _vote_and_kill(bench: Bench, program: Program, ledger: Ledger, name: str) -> Voters:
    """What a killed program had written and not synchronised, the next one confirms."""
    voters = _vote(bench, program, ledger, name)
    program.kill()
    program.start()
    time.sleep(bench.random.uniform(0.02, 0.5))
    return voters


def _start(bench: Bench, program: Program, ledger: Ledger, name: str) -> None:
    program.launch()
    time.sleep(bench.random.uniform(0, 0.15))


def _cut(bench: Bench, outcome: Outcome, name: str, scene: Scene) -> None:
    folder = bench.scratch / name
    folder.mkdir()
    with LossyDisk(folder / "disk") as disk, (folder / "ledger").open("w") as file:
        ledger = Ledger(file)
        with bench.program(disk.folder / "data") as program:
            voters = scene(bench, program, ledger, name)
            survivors = disk.cut_power(folder / "survivors", SURVIVORS, f"{bench.seed} {name}")
            program.kill()
            if voters:
                voters.pause()
                voters.end()
        for survivor in survivors:
            _judge(bench, outcome, survivor, ledger, voters.comparisons if voters else {})
    outcome.acknowledged += ledger.acknowledged
    if not outcome.faults:
        shutil.rmtree(folder)


def _judge(
    bench: Bench, outcome: Outcome, disk: Path, ledger: Ledger, comparisons: Comparisons
) -> None:
    when = "/".join(disk.parts[-3:])
    data = disk / "data"
    stored = Stored([], Counter())
    if ledger.acknowledged:
        try:
            stored = sqlite_votes.read(data)
            outcome.add(judge(stored, ledger, Pseudonyms(data / "vote.key")), when)
        except (OSError, sqlite3.Error) as error:
            outcome.lost += ledger.acknowledged
            outcome.demand(False, f"{when}: all votes are lost: {error}")
            return
    with bench.program(data) as program:
        program.start()
        witness.demand_shown(outcome, program, stored, comparisons, when)
        witness.demand_own_choices(outcome, program, ledger, when)
