"""kill -9 of the PostgreSQL primary under load; its synchronous standby takes over."""

import time

from bench import Bench, Outcome, demand_answers_in_time, demand_recovery
from poll import poll

GAP_SECONDS = 5


def run(bench: Bench) -> Outcome:
    outcome = Outcome()
    rounds = 1 if bench.short else 20
    longest = slowest = 0.0
    for number in range(1, rounds + 1):
        name = f"failover-{number}"
        with poll(bench, name) as scene:
            begin = time.monotonic()
            scene.cluster.a.kill()
            scene.cluster.b.promote()
            slowest = max(slowest, time.monotonic() - begin)
            demand_recovery(outcome, scene.voters, name)
            time.sleep(bench.random.uniform(0.2, 1))
            gap = scene.voters.longest_gap(begin - 0.5, time.monotonic())
            outcome.demand(gap <= GAP_SECONDS, f"{name}: {gap:.2f} s between two acknowledged votes")
            longest = max(longest, gap)
            demand_answers_in_time(outcome, scene.voters, name)
            scene.end(outcome, scene.cluster.b, name)
        bench.say(f"{number}/{rounds} primaries killed, {gap:.2f} s without: {outcome.so_far}")
    outcome.notes.append(f"promoted within {slowest:.2f} s, votes acknowledged again within {longest:.2f} s")
    return outcome
