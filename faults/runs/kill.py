"""kill -9 at random moments under load, on one data folder that lives through all of it."""

from bench import Bench, Outcome
from judge import judge
from pseudonyms import Pseudonyms
import sqlite_votes
import time
import witness

READY_SECONDS = 2


def run(bench: Bench) -> Outcome:
    outcome = Outcome()
    kills = 5 if bench.short else 100
    slowest = 0.0
    ledger = bench.ledger("kill")
    with bench.program(bench.scratch / "data") as program:
        program.start()
        voters = bench.voters(program, ledger)
        voters.resume()
        for kill in range(1, kills + 1):
            time.sleep(bench.random.uniform(0.02, 0.6))
            program.kill()
            voters.pause()
            when = f"after kill {kill}"
            stored = sqlite_votes.read(program.data)
            verdict = judge(stored, ledger, Pseudonyms(program.data / "vote.key"))
            outcome.add(verdict, when)
            outcome.unknown_and_there = verdict.unknown_and_there  # they stay there from kill to kill

            seconds = program.start()
            slowest = max(slowest, seconds)
            outcome.demand(seconds <= READY_SECONDS, f"{when}: ready after {seconds:.2f} s")
            witness.demand_shown(outcome, program, stored, voters.comparisons, when)
            witness.demand_own_choices(outcome, program, ledger, when)
            bench.say(f"{kill}/{kills} kills: {ledger.acknowledged:,} acknowledged; {verdict}")
            voters.resume()
        voters.end()
        program.stop()
    outcome.acknowledged = ledger.acknowledged
    outcome.notes.append(f"ready again within {slowest:.2f} s")
    return outcome
