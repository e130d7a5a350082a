"""A poll on PostgreSQL: servers, voters and readers, and the judgement at its end."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import postgres_votes
import witness
from bench import Bench, Outcome, demand_only
from judge import judge
from ledger import Ledger
from postgres import Cluster, Server
from program import Program
from pseudonyms import Pseudonyms
from readers import Readers
from voters import Voters


@dataclass
class Poll:
    cluster: Cluster
    program: Program
    ledger: Ledger
    voters: Voters
    readers: Readers

    def end(self, outcome: Outcome, server: Server, when: str) -> None:
        """Judges what is stored on this one."""
        self.voters.pause()
        self.voters.end()
        self.readers.end(outcome, when)
        demand_only(outcome, self.voters, {303, 503}, when)
        time.sleep(1.5)  # tallies are read once a second
        stored = postgres_votes.read(server)
        outcome.add(judge(stored, self.ledger, Pseudonyms(self.program.data / "vote.key")), when)
        witness.demand_shown(outcome, self.program, stored, self.voters.comparisons, when)
        witness.demand_own_choices(outcome, self.program, self.ledger, when)
        outcome.acknowledged += self.ledger.acknowledged


@contextmanager
def poll(
    bench: Bench,
    name: str,
    with_standby: bool = True,
    prepare: Callable[[Cluster], None] = lambda cluster: None,
) -> Iterator[Poll]:
    """Under way for about a second when it begins.

    - Parameter prepare: what to do before the program starts.
    """
    folder = bench.scratch / name
    folder.mkdir()
    with Cluster(folder / "pg", with_standby) as cluster, (folder / "ledger").open("w") as file:
        prepare(cluster)
        ledger = Ledger(file)
        with bench.program(folder / "data", "--database", cluster.url) as program:
            program.start()
            voters = bench.voters(program, ledger, name)
            voters.resume()
            time.sleep(bench.random.uniform(0.5, 1.5))
            yield Poll(cluster, program, ledger, voters, Readers(program, voters.comparisons))
