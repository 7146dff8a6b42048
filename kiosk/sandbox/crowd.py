"""The people at the hospital who did not come by a kiosk: they arrive in groups and are called one by one.

Everything is computed from the seed and the clock, nothing is stored: two processes with one seed
agree, and a test that sets the clock knows every number. Within one day both `served` and `issued`
only grow, so the number on the board never runs backwards.
"""

import zlib
from dataclasses import dataclass
from datetime import datetime

from kiosk.sandbox.times import VIETNAM

BURST = 4
"""People who arrive together, and how many are called before the next group."""

NOBODY = -1
"""How busy a room is that has no crowd: people who came by a kiosk are all there are."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How a room works: minutes for each patient, and about how many wait."""

    minutes: int
    busy: int


@dataclass(frozen=True, slots=True)
class Crowd:
    """The simulated crowd of one hospital."""

    seed: int

    def served(self, queue_id: str, pace: Pace, moment: datetime) -> int:
        """People called in this room since midnight."""
        if pace.busy == NOBODY:
            return 0
        phase = self._phase(queue_id, pace)
        return (self._minute(moment) + phase) // pace.minutes - phase // pace.minutes

    def waiting(self, queue_id: str, pace: Pace, moment: datetime) -> int:
        """People waiting before this room."""
        if pace.busy == NOBODY:
            return 0
        steps = (self._minute(moment) + self._phase(queue_id, pace)) // pace.minutes
        group, called = divmod(steps, BURST)
        return max(0, pace.busy + self._draw(f"{queue_id}/{group}") % (BURST + 1) - called)

    def issued(self, queue_id: str, pace: Pace, moment: datetime) -> int:
        """People who came to this room since midnight."""
        return self.served(queue_id, pace, moment) + self.waiting(queue_id, pace, moment)

    def ahead(self, queue_id: str, pace: Pace, since: datetime, now: datetime) -> int:
        """How many of those who waited at `since` still wait; 0 on another day."""
        if since.astimezone(VIETNAM).date() != now.astimezone(VIETNAM).date():
            return 0
        return max(0, self.issued(queue_id, pace, since) - self.served(queue_id, pace, now))

    def _phase(self, queue_id: str, pace: Pace) -> int:
        return self._draw(queue_id) % (pace.minutes * BURST)

    def _draw(self, what: str) -> int:
        return zlib.crc32(f"{self.seed}/{what}".encode())

    @staticmethod
    def _minute(moment: datetime) -> int:
        local = moment.astimezone(VIETNAM)
        return local.hour * 60 + local.minute
