"""People who only read, while others vote: their pages have to come, whatever happens to the votes."""

import threading
import time

from bench import Outcome
from connection import Connection, NoAnswer, NotSent
from program import Program
from voters import Comparisons

SLOWEST_SECONDS = 1


class Readers:
    def __init__(self, program: Program, comparisons: Comparisons):
        self._connection = Connection(program.port)
        self._pages = ["/", *(f"/compare/{comparison}" for comparison in comparisons)]
        self._ended = threading.Event()
        self._count = 0
        self._slowest = 0.0
        self._failures: list[str] = []
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def end(self, outcome: Outcome, when: str) -> None:
        self._ended.set()
        self._thread.join()
        self._connection.close()
        outcome.pages += self._count
        outcome.slowest_page = max(outcome.slowest_page, self._slowest)
        outcome.demand(not self._failures, f"{when}: {len(self._failures)} pages failed: {self._failures[:3]}")
        outcome.demand(self._count > 0, f"{when}: no page was read")
        outcome.demand(self._slowest <= SLOWEST_SECONDS, f"{when}: a page took {self._slowest:.2f} s")

    def _read(self) -> None:
        while not self._ended.wait(0.02):
            page = self._pages[self._count % len(self._pages)]
            begin = time.monotonic()
            try:
                answer = self._connection.get(page)
                if answer.status != 200 or not answer.body:
                    self._failures.append(f"{page}: {answer.status}")
            except (NotSent, NoAnswer) as error:
                self._failures.append(f"{page}: {error}")
            self._slowest = max(self._slowest, time.monotonic() - begin)
            self._count += 1
