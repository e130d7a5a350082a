"""Whether the program itself shows what its database has."""

import json
from collections import Counter

from bench import Outcome
from connection import Answer
from judge import Stored
from ledger import WITHDRAWN, Ledger
from program import Program
from voters import Comparisons


def demand_shown(
    outcome: Outcome, program: Program, stored: Stored, comparisons: Comparisons, when: str
) -> None:
    """Its tallies have to equal a recount of the rows."""
    recount = stored.recount()
    for comparison in comparisons:
        answer = program.get(f"/api/v1/comparisons/{comparison}/tally")
        shown = Counter(json.loads(answer.body).get("votes", {}))
        rows = Counter({choice: n for (of, choice), n in recount.items() if of == comparison})
        if +shown != rows:
            outcome.unsound += 1
            outcome.demand(False, f"{when}: {comparison} shows {dict(shown)}, stored are {dict(rows)}")


def demand_own_choices(
    outcome: Outcome, program: Program, ledger: Ledger, when: str, limit: int = 10
) -> None:
    """Some voters whose choice is certain have to see it on the page."""
    certain = [(key, choices[0]) for key, choices in ledger.possible.items() if len(choices) == 1]
    for (cookie, comparison), choice in certain[-limit:]:
        page = program.get(f"/compare/{comparison}", {"Cookie": cookie})
        if shown_choice(page) != choice:
            outcome.lost += 1
            outcome.demand(
                False, f"{when}: a voter of {choice!r} on {comparison} sees {shown_choice(page)!r}"
            )


def shown_choice(page: Answer) -> str:
    pressed = page.text.partition('" aria-pressed="true"')[0]
    return pressed.rpartition('value="')[2] if 'aria-pressed="true"' in page.text else WITHDRAWN
