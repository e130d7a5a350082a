"""A former primary comes back, first in the list of hosts and ready to take votes: nobody may give it any."""

import time

from bench import Bench, Outcome, demand_recovery, demand_refusals
from poll import poll
from postgres import ROLE
from readers import Readers


def run(bench: Bench) -> Outcome:
    outcome = Outcome()
    rounds = 1 if bench.short else 5
    for number in range(1, rounds + 1):
        name = f"old-primary-{number}"
        with poll(bench, name) as scene:
            old, new = scene.cluster.a, scene.cluster.b
            old.kill()
            new.promote()
            demand_recovery(outcome, scene.voters, name)
            scene.cluster.old_primary_returns()
            before = old.contents()

            new.query(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '{ROLE}'")
            demand_recovery(outcome, scene.voters, f"{name}, connections lost")
            scene.readers.end(outcome, name)
            scene.program.kill()
            scene.program.start()
            scene.readers = Readers(scene.program, scene.voters.comparisons)
            demand_recovery(outcome, scene.voters, f"{name}, started anew")
            new.stop("fast")
            demand_refusals(outcome, scene.voters, f"{name}, alone", seconds=6)
            new.start()
            demand_recovery(outcome, scene.voters, f"{name}, both again")

            time.sleep(1)
            scene.end(outcome, new, name)
            changed = [table for table, rows in old.contents().items() if rows != before.get(table)]
            outcome.demand(not changed, f"{name}: the old primary was written to: {', '.join(changed)}")
        bench.say(f"{number}/{rounds} old primaries: {outcome.so_far}")
    return outcome
