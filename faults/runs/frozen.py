"""PostgreSQL stands still for longer than anybody waits, and then goes on with what it was at.

What was given up as "not confirmed" must not overtake, when it thaws, what was acknowledged since.
"""

import time

from bench import Bench, Outcome, demand_answers_in_time, demand_recovery
from poll import poll


def run(bench: Bench) -> Outcome:
    outcome = Outcome()
    rounds = 2 if bench.short else 20
    with poll(bench, "frozen", with_standby=False) as scene:
        for number in range(1, rounds + 1):
            # The processes of connections alone, so that new ones can be made; or all.
            when = f"freeze {number}"
            frozen = scene.cluster.a.freeze(everything=number % 2 == 0)
            time.sleep(bench.random.uniform(5, 9))
            scene.cluster.a.thaw(frozen)
            demand_recovery(outcome, scene.voters, when)
            time.sleep(bench.random.uniform(0, 1))
            bench.say(f"{number}/{rounds} times frozen: {scene.ledger.acknowledged:,} acknowledged")
        demand_answers_in_time(outcome, scene.voters, "frozen")
        scene.end(outcome, scene.cluster.a, "frozen")
    return outcome
