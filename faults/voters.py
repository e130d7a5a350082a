"""People who vote: they cast, change, repeat and withdraw, as fast as they are answered."""

import json
import random
import threading
import time
from collections import Counter

from connection import Answer, Connection, NoAnswer, NotSent
from ledger import ACKNOWLEDGED, REFUSED, UNKNOWN, WITHDRAWN, Entry, Ledger
from program import CATALOG, Program

Comparisons = dict[str, list[str]]  # the choices of each


def comparisons(program: Program, count: int = 3) -> Comparisons:
    slugs = sorted(path.stem for path in (CATALOG / "comparisons").glob("*.yaml"))[:count]
    return {
        slug: list(json.loads(program.get(f"/api/v1/comparisons/{slug}/tally").body)["votes"])
        for slug in slugs
    }


class Voters:
    def __init__(
        self, port: int, comparisons: Comparisons, ledger: Ledger, seed: str,
        connections: int = 16,
    ):  # fmt: skip
        self.comparisons = comparisons
        self.statuses: Counter[int] = Counter()
        self._first_votes: Counter[int] = Counter()
        self.slowest: Counter[int] = Counter()  # answer of each status, in seconds
        self.unanswered = 0
        self.last_refusal: Answer | None = None
        self.acknowledged_at: list[float] = []
        self._changed = threading.Condition()
        self._is_going = False
        self._has_ended = False
        self._idle = 0
        self._crowds = [
            _Crowd(self, Connection(port), comparisons, ledger, f"{seed} {index}")
            for index in range(connections)
        ]  # fmt: skip
        for crowd in self._crowds:
            crowd.start()

    def resume(self) -> None:
        with self._changed:
            self._is_going = True
            self._changed.notify_all()

    def pause(self) -> None:
        """Returns when no vote is under way, so that the ledger is complete."""
        with self._changed:
            self._is_going = False
            self._changed.wait_for(lambda: self._idle == len(self._crowds))

    def end(self) -> None:
        with self._changed:
            self._has_ended = True
            self._changed.notify_all()
        for crowd in self._crowds:
            crowd.join()

    def until(self, status: int, seconds: float) -> bool:
        """Waits for the next first vote of somebody that is answered with it: other votes may ask for
        what is so already, which takes no writing. - Returns: whether one was in time.
        """
        with self._changed:
            before = self._first_votes[status]
            return self._changed.wait_for(lambda: self._first_votes[status] > before, seconds)

    def answers(self, seconds: float) -> tuple[Counter[int], Counter[int]]:
        """- Returns: how votes are answered in the next seconds, all of them and first votes alone."""
        with self._changed:
            before, first_before = Counter(self.statuses), Counter(self._first_votes)
        time.sleep(seconds)
        with self._changed:
            return self.statuses - before, self._first_votes - first_before

    def longest_gap(self, since: float, until: float) -> float:
        """The longest time between two successes, in seconds of the monotonic clock."""
        times = [since, *(at for at in self.acknowledged_at if since < at < until), until]
        return max(later - earlier for earlier, later in zip(times, times[1:]))

    def heard(self, answer: Answer, is_first: bool, seconds: float) -> None:
        with self._changed:
            self.statuses[answer.status] += 1
            self._first_votes[answer.status] += is_first
            self.slowest[answer.status] = max(self.slowest[answer.status], seconds)
            if answer.status == 303:
                self.acknowledged_at.append(time.monotonic())
            else:
                self.last_refusal = answer
            self._changed.notify_all()

    def heard_nothing(self) -> None:
        with self._changed:
            self.unanswered += 1

    def are_to_go_on(self) -> bool:
        """Waits while they are paused."""
        with self._changed:
            if not self._is_going and not self._has_ended:
                self._idle += 1
                self._changed.notify_all()
                self._changed.wait_for(lambda: self._is_going or self._has_ended)
                self._idle -= 1
            return not self._has_ended


class _Crowd(threading.Thread):
    """The voters behind one connection: one request at a time."""

    LARGEST = 300  # then somebody goes home for each who comes

    def __init__(
        self, voters: Voters, connection: Connection, comparisons: Comparisons, ledger: Ledger,
        seed: str,
    ):  # fmt: skip
        super().__init__(daemon=True)
        self._voters = voters
        self._connection = connection
        self._comparisons = comparisons
        self._ledger = ledger
        self._random = random.Random(seed)
        self._cookies: list[str] = []

    def run(self) -> None:
        while self._voters.are_to_go_on():
            comparison = self._random.choice(list(self._comparisons))
            if not self._cookies or self._random.random() < 0.2:
                self._vote(comparison, "", self._random.choice(self._comparisons[comparison]))
            else:
                choices = [WITHDRAWN, *self._comparisons[comparison]]
                cookie = self._random.choice(self._cookies)
                self._vote(comparison, cookie, self._random.choice(choices))
        self._connection.close()

    def _vote(self, comparison: str, cookie: str, choice: str) -> None:
        begin = time.monotonic()
        try:
            answer = self._connection.ask(
                "POST", f"/compare/{comparison}/vote", self._headers(cookie), f"choice={choice}".encode()
            )
        except NotSent:
            time.sleep(0.01)
            return
        except NoAnswer:
            self._voters.heard_nothing()
            self._ledger.note(Entry(UNKNOWN, comparison, cookie, choice))
            return
        self._voters.heard(answer, not cookie, time.monotonic() - begin)
        if answer.status == 303:
            cookie = cookie or self._welcome(answer)
            self._ledger.note(Entry(ACKNOWLEDGED, comparison, cookie, choice))
        elif answer.status < 500:
            self._ledger.note(Entry(REFUSED, comparison, cookie, choice))
        else:
            self._ledger.note(Entry(UNKNOWN, comparison, cookie, choice))
            time.sleep(0.01)

    def _welcome(self, answer: Answer) -> str:
        cookie = answer.headers["set-cookie"].partition(";")[0]
        if len(self._cookies) < self.LARGEST:
            self._cookies.append(cookie)
        else:
            self._cookies[self._random.randrange(self.LARGEST)] = cookie
        return cookie

    def _headers(self, cookie: str) -> dict[str, str]:
        network = ".".join(str(self._random.randrange(1, 255)) for _ in range(3))
        headers = {
            "Origin": "http://127.0.0.1",
            "Sec-Fetch-Site": "same-origin",
            "Content-Type": "application/x-www-form-urlencoded",
            "X-Forwarded-For": f"{network}.1",
        }
        return headers | {"Cookie": cookie} if cookie else headers
