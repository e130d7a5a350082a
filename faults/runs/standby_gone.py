"""The synchronous standby stops: commits hang, and must neither hang the program nor count as done."""

import time

from bench import Bench, Outcome, demand_answers_in_time, demand_recovery, demand_refusals
from poll import poll
from postgres import ROLE

MOST_CONNECTIONS = 20


def run(bench: Bench) -> Outcome:
    outcome = Outcome()
    rounds = 1 if bench.short else 5
    for number in range(1, rounds + 1):
        name = f"standby-{number}"
        with poll(bench, name) as scene:
            scene.cluster.b.stop("immediate")
            demand_refusals(outcome, scene.voters, name, seconds=5 if bench.short else 15)
            count = scene.cluster.a.query(f"SELECT count(*) FROM pg_stat_activity WHERE usename = '{ROLE}'")
            outcome.demand(
                int(count[0]) <= MOST_CONNECTIONS, f"{name}: {count[0]} connections after so many commits that hang"
            )
            scene.cluster.b.start()
            demand_recovery(outcome, scene.voters, name)
            demand_answers_in_time(outcome, scene.voters, name)
            time.sleep(1)
            scene.end(outcome, scene.cluster.a, name)
        bench.say(f"{number}/{rounds} standbys: {outcome.so_far}")
    return outcome
