"""A disk that turns read-only under a running server, as disks in trouble do; and one that is from the start."""

import time

import sqlite_votes
import witness
from bench import Bench, Outcome, Skipped, demand_only, demand_recovery, demand_refusals
from disk import LossyDisk, SmallDisk
from judge import judge
from pseudonyms import Pseudonyms
from readers import Readers

REFUSAL_SECONDS = 2


def run(bench: Bench) -> Outcome:
    outcome = Outcome()
    rounds = 1 if bench.short else 5
    for number in range(1, rounds + 1):
        _turn(bench, outcome, number)
        bench.say(f"{number}/{rounds} times read-only: {outcome.acknowledged:,} acknowledged")
    _start(bench, outcome)
    return outcome


def _turn(bench: Bench, outcome: Outcome, number: int) -> None:
    when = f"disk {number}"
    folder = bench.scratch / f"disk-{number}"
    ledger = bench.ledger(folder.name)
    with LossyDisk(folder) as disk, bench.program(folder / "data") as program:
        program.start()
        voters = bench.voters(program, ledger, str(number))
        readers = Readers(program, voters.comparisons)
        voters.resume()
        time.sleep(bench.random.uniform(0.1, 1))

        disk.tell("read-only")
        demand_refusals(outcome, voters, when)
        disk.tell("read-write")
        demand_recovery(outcome, voters, when)
        voters.pause()
        voters.end()
        readers.end(outcome, when)

        stored = sqlite_votes.read(program.data)
        outcome.add(judge(stored, ledger, Pseudonyms(program.data / "vote.key")), when)
        witness.demand_shown(outcome, program, stored, voters.comparisons, when)
        witness.demand_own_choices(outcome, program, ledger, when)
        demand_only(outcome, voters, {303, 503}, when)
        program.stop()
        if outcome.faults:
            bench.keep(program.data, folder.name)
    outcome.acknowledged += ledger.acknowledged


def _start(bench: Bench, outcome: Outcome) -> None:
    """Without and with votes of before in it."""
    folder = bench.scratch / "read-only"
    try:
        with SmallDisk(folder, size=8 << 20) as disk:
            disk.remount("ro")
            _demand_refusal(bench, outcome, disk, "an empty read-only folder")
            disk.remount("rw")
            with bench.program(folder / "data") as program:
                program.start()
                program.stop()
            disk.remount("ro")
            _demand_refusal(bench, outcome, disk, "a read-only folder with votes")
    except Skipped as reason:
        outcome.skipped.append(f"starting on a read-only folder: {reason}")


def _demand_refusal(bench: Bench, outcome: Outcome, disk: SmallDisk, when: str) -> None:
    with bench.program(disk.folder / "data") as program:
        program.log.unlink(missing_ok=True)
        begin = time.monotonic()
        program.launch()
        status = program.wait(REFUSAL_SECONDS)
        lines = program.last_words().splitlines()
        outcome.demand(bool(status), f"{when}: ended with {status} within {REFUSAL_SECONDS} s")
        outcome.demand(len(lines) == 1, f"{when}: said {len(lines)} lines: {lines}")
        outcome.notes.append(f"{when}: after {time.monotonic() - begin:.2f} s: {' / '.join(lines)}")
