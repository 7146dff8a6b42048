"""When the server of the directory is asked next. Pure: told the time, asks nobody."""

import random
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from kiosk.hospital.directory_answers import WAIT_S, Fetched, Found, NotPublished, Unchanged
from kiosk.hospital.port import Unavailable

POLL_S: Final = 15.0
"""Between questions to a server that does not hold its answers back; what comes takes as long to be fetched."""
AFTER_NEWS_S: Final = 1.0
BURST: Final = 4
BURST_S: Final = 60.0
"""So many versions in so short a time are fetched as they come: somebody publishes again what was forgotten."""
FIRST_S: Final = 2.0
ASKED_ALONE_S: Final = 60.0
"""The longest that a server's own wish to be left alone counts."""
HELD_S: Final = 5.0
"""A question that failed sooner did not fail because its answer was held back."""
SHORT_FOR_S: Final = 600.0


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that was answered, or not: when it went out, when it ended, and what came."""

    began: float
    ended: float
    found: Found


class DirectoryPace:
    """Holds the question open where that works, else asks every few seconds.

    Something between here and the server may cut what is silent for long: after such a cut the next questions want
    their answers at once. Where news never end they are fetched no faster than a server is polled: a server gone
    wrong may find news in every answer. After trouble the rest is random, so that a lobby does not come back as one.
    """

    def __init__(self, fraction: Callable[[], float] = random.random) -> None:
        self._fraction = fraction
        self._failures = 0
        self._short_until = float("-inf")
        self._news: deque[float] = deque(maxlen=BURST)

    @property
    def failures(self) -> int:
        """How many questions in a row were not answered."""
        return self._failures

    def wait_s(self, now: float) -> int:
        """How long the server is asked to hold its answer back."""
        return 0 if now < self._short_until else WAIT_S

    def rest_s(self, asked: Asked) -> float:
        """How long to rest after a question."""
        took = asked.ended - asked.began
        match asked.found:
            case Unavailable(retry_after_s=alone):
                self._failures += 1
                if took >= HELD_S and asked.began >= self._short_until:
                    self._short_until = asked.ended + SHORT_FOR_S
                rest = min(POLL_S, FIRST_S * 2.0 ** min(self._failures - 1, 8))
                return max(rest * (0.5 + self._fraction() / 2), min(alone or 0.0, ASKED_ALONE_S))
            case Fetched():
                self._failures = 0
                many = len(self._news) == BURST and asked.ended - self._news[0] < BURST_S
                self._news.append(asked.ended)
                return POLL_S if many else AFTER_NEWS_S
            case Unchanged() | NotPublished():
                self._failures = 0
                return max(POLL_S - took, 0.0)
