"""A disk that can no longer be synchronised: the commit fails, and so must the answer.

On lossfs the power is cut afterwards, so that an acknowledgement without its commit shows as a loss. With
strace the kernel itself fails the calls, on a real disk.
"""

import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlite_votes
from bench import Bench, Outcome, Skipped, demand_only, demand_recovery, demand_refusals
from disk import LossyDisk
from judge import judge
from ledger import Ledger
from program import Program
from pseudonyms import Pseudonyms
from readers import Readers

SURVIVORS = 4


def run(bench: Bench) -> Outcome:
    outcome = Outcome()
    rounds = 1 if bench.short else 10
    for number in range(1, rounds + 1):
        # A disk that fails for good and one that comes to itself again.
        for recovers in [False, True]:
            _on_lossfs(bench, outcome, f"lossfs-{number}{'-again' if recovers else ''}", recovers)
        bench.say(f"{number}/{rounds} on lossfs: {outcome.so_far}")
    try:
        for number in range(1, rounds + 1):
            _by_strace(bench, outcome, f"strace-{number}")
            bench.say(f"{number}/{rounds} by strace: {outcome.so_far}")
    except Skipped as reason:
        outcome.notes.append(f"skipped, lossfs has to be enough: {reason}")
    return outcome


def _on_lossfs(bench: Bench, outcome: Outcome, name: str, recovers: bool) -> None:
    folder = bench.scratch / name
    folder.mkdir()
    with LossyDisk(folder / "disk") as disk, (folder / "ledger").open("w") as file:
        ledger = Ledger(file)
        with bench.program(disk.folder / "data") as program:
            program.start()
            voters = bench.voters(program, ledger, name)
            voters.resume()
            disk.tell("fail-syncs", bench.random.randrange(1, 200))
            readers = Readers(program, voters.comparisons)
            demand_refusals(outcome, voters, name)
            if recovers:
                disk.tell("sync-again")
                demand_recovery(outcome, voters, name)
            survivors = disk.cut_power(folder / "survivors", SURVIVORS, f"{bench.seed} {name}")
            readers.end(outcome, name)
            program.kill()
            voters.pause()
            voters.end()
    demand_only(outcome, voters, {303, 503}, name)
    for survivor in survivors:
        _judge(outcome, survivor / "data", ledger, f"{name}/{survivor.name}")
    outcome.acknowledged += ledger.acknowledged
    if not outcome.faults:
        shutil.rmtree(folder)


def _by_strace(bench: Bench, outcome: Outcome, name: str) -> None:
    folder = bench.scratch / name
    folder.mkdir()
    with bench.program(folder / "data") as program, (folder / "ledger").open("w") as file:
        ledger = Ledger(file)
        program.start()
        voters = bench.voters(program, ledger, name)
        readers = Readers(program, voters.comparisons)
        voters.resume()
        time.sleep(bench.random.uniform(0.05, 0.5))
        with _failing_calls(program):
            demand_refusals(outcome, voters, name)
        demand_recovery(outcome, voters, name)
        readers.end(outcome, name)
        voters.pause()
        voters.end()
        program.kill()
    demand_only(outcome, voters, {303, 503}, name)
    _judge(outcome, program.data, ledger, name)
    outcome.acknowledged += ledger.acknowledged


@contextmanager
def _failing_calls(program: Program) -> Iterator[None]:
    """All the program's synchronising fails meanwhile, whichever thread does it."""
    if shutil.which("strace") is None:
        raise Skipped("there is no strace here")
    calls = "fsync,fdatasync"
    process = subprocess.Popen(
        ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={calls}",
         "-e", f"inject={calls}:error=EIO", "-p", str(program.pid)],
        stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        process.wait(0.5)
    except subprocess.TimeoutExpired:
        pass
    else:
        raise Skipped(f"the kernel does not let strace in: {process.stderr.read().strip()}")
    try:
        yield
    finally:
        process.terminate()
        process.wait(10)


def _judge(outcome: Outcome, data: Path, ledger: Ledger, when: str) -> None:
    stored = sqlite_votes.read(data)
    outcome.add(judge(stored, ledger, Pseudonyms(data / "vote.key")), when)
