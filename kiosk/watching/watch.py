"""The thread that watches: takes notes off the journal's hands, counts, keeps the days, tells the broker.

A note costs its maker one entry in a queue; all else happens here. Nothing that fails here reaches the kiosk.
"""

import sys
import threading
import time
from collections.abc import Callable
from datetime import datetime
from typing import Final, Protocol

from kiosk.journal import Journal, Level, Note, place_of
from kiosk.watching.ears import Ears
from kiosk.watching.heard import Heard
from kiosk.watching.keeping import Keeping
from kiosk.watching.observations import Observation
from kiosk.watching.reckoning import Reckoner
from kiosk.watching.sight import Sight
from kiosk.watching.situation import Situation
from kiosk.watching.standing import About, Look, Standing

BEAT_S: Final = 1.0
MOST_MISTAKES: Final = 20


class Duty(Protocol):
    """Something that is done with the figures: serving them, telling a broker. Every call is on the watching thread."""

    def take(self, observation: Observation) -> None:
        """One observation."""
        ...

    def begin(self) -> None:
        """The thread runs."""
        ...

    def beat(self) -> None:
        """About once a second, and soon after anything happened."""
        ...

    def close(self) -> None:
        """The program ends."""
        ...


class Watch:
    """Counts what `ears` heard. `now` is the hospital's time of day; `look` looks up what no note tells."""

    def __init__(
        self,
        ears: Ears,
        about: About,
        keeping: Keeping,
        *,
        look: Look,
        now: Callable[[], datetime],
        journal: Journal,
        clock: Callable[[], float] = time.monotonic,
        shut: Callable[[], str] | None = None,
        make_duties: Callable[["Watch"], list[Duty]] = lambda _watch: [],
    ) -> None:
        """`shut` tells why the kiosk is out of service now, empty where it is not: also what was so before the start.

        `make_duties` is called on the watching thread: what it imports delays no picture.
        """
        self.about = about
        self._ears = ears
        self._keeping = keeping
        self._look = look
        self._now = now
        self._clock = clock
        self._shut = shut
        self._began, self._began_wall = clock(), now()
        self.lock = threading.Lock()
        """Held while figures change, and to be held while they are read."""
        self._journal = journal
        self._mistakes: set[tuple[str, str]] = set()
        self._make_duties = make_duties
        self._duties: list[Duty] = []
        self._reckoner = Reckoner(self._take, self._began, about.printers)
        self._wall = self._began_wall

    def sight(self, standing: Standing) -> Sight:
        """Everything as of now, and a second ago at most. To be made and read while `lock` is held."""
        at, wall, situation = self._clock(), self._now(), self._reckoner.situation
        delivered = None if situation.delivered_at is None else max(0.0, at - situation.delivered_at)
        return Sight(
            about=self.about,
            situation=situation,
            standing=standing,
            day=self._keeping.today(wall),
            up_s=at - self._began,
            clock=wall.timestamp(),
            began=self._began_wall.timestamp(),
            delivered_s=delivered,
        )

    @property
    def situation(self) -> Situation:
        """As of the last note that was counted."""
        return self._reckoner.situation

    def standing(self) -> Standing:
        """What is looked up; nothing of it where looking failed. As slow as a look into the queue; from any thread."""
        try:
            return self._look()
        except Exception:  # figures are worth less than the kiosk
            self.tell_of_mistake()
            return Standing()

    def tell_of_mistake(self) -> None:
        """The exception being handled, once for each place; no visit ends for it, as for mistakes elsewhere."""
        kind, _, trace = sys.exc_info()
        place = (kind.__name__ if kind is not None else "none", place_of(trace))
        if place not in self._mistakes and len(self._mistakes) < MOST_MISTAKES:
            self._mistakes.add(place)
            self._journal.note(Note.WATCHING_FAILED, Level.WARNING, error=place[0], at=place[1])

    def _take(self, observation: Observation) -> None:
        self._keeping.book(observation, self._wall)
        for duty in self._duties:
            duty.take(observation)

    def run(self) -> None:
        """Until the ears are closed and everything is counted and kept."""
        self._guarded(lambda: self._keeping.began(self._began_wall, self._began))
        self._guarded(self._begin_duties)
        while not (self._ears.closed and self._ears.empty):
            self._guarded(self._turn)
        for duty in self._duties:
            self._guarded(duty.close)
        self._guarded(lambda: self._keeping.ended(self._clock()))

    def _begin_duties(self) -> None:
        duties = self._make_duties(self)
        with self.lock:
            self._duties = duties
        for duty in duties:
            self._guarded(duty.begin)

    def _turn(self) -> None:
        put = self._ears.next(BEAT_S)
        with self.lock:
            if put is not None:
                heard = Heard(*put)
                self._wall = heard.wall
                self._reckoner.heed(heard)
            if not self._ears.empty:
                return
            self._wall = self._now()
            self._reckoner.tick(self._clock())
            if self._shut is not None:
                self._reckoner.shut(self._shut())
        self._guarded(lambda: self._keeping.tend(self._wall, self._clock()))
        if not self._ears.closed:
            for duty in self._duties:
                self._guarded(duty.beat)

    def _guarded(self, work: Callable[[], object]) -> None:
        try:
            work()
        except Exception:  # figures are worth less than the kiosk
            self.tell_of_mistake()
