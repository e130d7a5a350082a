"""Three servers behind HAProxy on one PostgreSQL: one of them is killed, and nobody's vote with it."""

import time
from contextlib import ExitStack
from pathlib import Path

import postgres_votes
import witness
from bench import Bench, Outcome, demand_only
from haproxy import HAProxy
from judge import judge
from ledger import Ledger
from postgres import Cluster
from pseudonyms import Pseudonyms
from readers import Readers

SERVERS = 3
SAME_TALLIES_SECONDS = 1


def run(bench: Bench) -> Outcome:
    outcome = Outcome()
    kills = 2 if bench.short else 20
    with ExitStack() as stack:
        cluster = stack.enter_context(Cluster(bench.scratch / "pg", with_standby=False))
        key = bench.scratch / "vote.key"
        _make_key(bench, key)
        programs = [
            stack.enter_context(bench.program(
                bench.scratch / f"data-{number}", "--database", cluster.url, "--vote-key-file", key
            ))
            for number in range(SERVERS)
        ]  # fmt: skip
        for program in programs:  # all at once, on an empty database
            program.launch()
        for program in programs:
            program.wait_until_ready()
        balancer = stack.enter_context(HAProxy(programs, bench.scratch))
        ledger = Ledger(stack.enter_context((bench.scratch / "ledger").open("w")))
        voters = bench.voters(balancer, ledger)
        readers = Readers(balancer, voters.comparisons)
        voters.resume()
        for number in range(1, kills + 1):
            time.sleep(bench.random.uniform(0.2, 1))
            victim = bench.random.choice(programs)
            victim.kill()
            outcome.demand(voters.until(303, seconds=5), f"kill {number}: no vote is taken by the others")
            time.sleep(bench.random.uniform(0.2, 1))
            victim.start()
            bench.say(f"{number}/{kills} servers killed: {ledger.acknowledged:,} acknowledged")
        voters.pause()
        time.sleep(SAME_TALLIES_SECONDS)
        stored = postgres_votes.read(cluster.a)
        for number, program in enumerate(programs):
            when = f"server {number}"
            witness.demand_shown(outcome, program, stored, voters.comparisons, when)
            witness.demand_own_choices(outcome, program, ledger, when)
        voters.end()
        readers.end(outcome, "behind HAProxy")
        # HAProxy says 502 where a server ended before its answer.
        demand_only(outcome, voters, {303, 502, 503}, "behind HAProxy")
        outcome.add(judge(stored, ledger, Pseudonyms(key)), "behind HAProxy")
    outcome.acknowledged = ledger.acknowledged
    counts = ", ".join(f"{count:,} times {status}" for status, count in sorted(voters.statuses.items()))
    outcome.notes.append(f"votes were answered {counts}, and {voters.unanswered} times not at all")
    return outcome


def _make_key(bench: Bench, key: Path) -> None:
    """A server makes one in its folder, which the operator then moves where all find it."""
    with bench.program(bench.scratch / "first") as program:
        program.start()
        program.stop()
    (bench.scratch / "first" / "vote.key").rename(key)
