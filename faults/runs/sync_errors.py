"""A disk that can no longer be synchronised: the commit fails, and so must the answer.

On lossfs the power is cut afterwards: what was acknowledged has to be on the disk although all later
synchronising failed. With strace the kernel itself fails the calls, on a real disk.
"""

import shutil
import subprocess
import time

import sqlite_votes
from bench import Bench, Outcome, Skipped, demand_only, demand_plain_refusal
from disk import LossyDisk
from judge import judge
from program import Program
from pseudonyms import Pseudonyms
from readers import Readers

SURVIVORS = 3


def run(bench: Bench) -> Outcome:
    outcome = Outcome()
    rounds = 1 if bench.short else 20
    for number in range(1, rounds + 1):
        _then_power_cut(bench, outcome, number, bench.random.randrange(1, 200))
        bench.say(f"{number}/{rounds} lossfs: {outcome.acknowledged:,} acknowledged, {outcome.lost} lost")
    for number in range(1, rounds + 1):
        _by_the_kernel(bench, outcome, number, bench.random.randrange(1, 200))
        bench.say(f"{number}/{rounds} strace: {outcome.acknowledged:,} acknowledged, {outcome.lost} lost")
    return outcome
