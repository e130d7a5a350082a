"""Reads the votes of a PostgreSQL with psql, and has PostgreSQL's own tools look for damage."""

import csv
from collections import Counter

from judge import Row, Stored
from postgres import DATABASE, Server, run


def read(server: Server) -> Stored:
    rows = server.query("SELECT comparison, encode(voter, 'hex'), choice FROM tradeoff.vote")
    tallies = server.query(
        "SELECT comparison, choice, sum(count) FROM tradeoff.tally GROUP BY comparison, choice"
    )
    return Stored(
        [Row(comparison, bytes.fromhex(voter), choice) for comparison, voter, choice in csv.reader(rows)],
        Counter({(comparison, choice): int(count) for comparison, choice, count in csv.reader(tallies)}),
        damage(server),
    )


def damage(server: Server) -> list[str]:
    """Of tables and indices."""
    try:
        run("pg_amcheck", "--heapallindexed", "-h", "127.0.0.1", "-p", server.port,
            "-U", "postgres", DATABASE)  # fmt: skip
    except AssertionError as finding:
        return [str(finding)]
    return []
