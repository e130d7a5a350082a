"""Whether the judge sees a loss on PostgreSQL: commits do not wait for the standby, and it lags behind."""

import os
import signal
import time

import postgres_votes
from bench import Bench, Outcome, demand_recovery
from judge import judge
from poll import poll
from postgres import ROLE, Cluster
from pseudonyms import Pseudonyms


def run(bench: Bench) -> Outcome:
    outcome = Outcome()
    with poll(bench, "failover", prepare=_do_not_wait) as scene:
        receiver = int(scene.cluster.b.query("SELECT pid FROM pg_stat_wal_receiver")[0])
        os.kill(receiver, signal.SIGSTOP)
        time.sleep(1)
        os.kill(receiver, signal.SIGTERM)  # what it has not read yet it shall not read any more
        scene.cluster.a.kill()
        os.kill(receiver, signal.SIGCONT)
        scene.cluster.b.promote()
        demand_recovery(outcome, scene.voters, "after the failover")
        scene.voters.pause()
        scene.voters.end()
        pseudonyms = Pseudonyms(scene.program.data / "vote.key")
        verdict = judge(postgres_votes.read(scene.cluster.b), scene.ledger, pseudonyms)
    outcome.acknowledged = scene.ledger.acknowledged
    outcome.demand(bool(verdict.lost), "a standby that lagged behind lost nothing")
    outcome.demand(not verdict.unsound, f"its tallies do not equal its rows: {verdict.unsound[:3]}")
    outcome.notes.append(f"where commits do not wait for the standby: {verdict}")
    return outcome


def _do_not_wait(cluster: Cluster) -> None:
    cluster.a.query(f"ALTER ROLE {ROLE} SET synchronous_commit = local")
