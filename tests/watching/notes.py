"""Notes as a kiosk makes them, at times a test chooses."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone

from kiosk.journal import Fact, Level, Note
from kiosk.watching.heard import Heard
from kiosk.watching.observations import Counted, Observation, Took, What
from kiosk.watching.reckoning import Reckoner

HANOI = timezone(timedelta(hours=7))
NOON = datetime(2026, 11, 18, 12, 0, tzinfo=HANOI)


class Journalled:
    """Hands notes to a reckoner and keeps what it makes of them. `at` is the machine's clock, `wall` the hospital's."""

    def __init__(self, wall: datetime = NOON) -> None:
        self.at = 1000.0
        self.wall = wall
        self.made: list[Observation] = []
        self.reckoner = Reckoner(self.made.append, self.at, printers=("khe-in",))

    def note(self, event: Note, level: Level = Level.INFO, **facts: Fact) -> None:
        self.reckoner.heed(Heard(event, level, facts, self.at, self.wall))

    def wait(self, seconds: float) -> None:
        self.at += seconds
        self.wall += timedelta(seconds=seconds)
        self.reckoner.tick(self.at)

    @contextmanager
    def visit(self, first: str, outcome: str) -> Iterator[None]:
        began = self.at
        self.note(Note.VISIT_STARTED, visit=1, step=first)
        yield
        self.note(Note.VISIT_ENDED, visit=1, outcome=outcome, seconds=self.at - began)

    def step(self, name: str) -> None:
        self.note(Note.VISIT_STEP, visit=1, step=name)

    def counted(self, what: What) -> dict[tuple[str, ...], float]:
        found: dict[tuple[str, ...], float] = {}
        for one in self.made:
            if isinstance(one, Counted) and one.what is what:
                found[one.labels] = found.get(one.labels, 0) + one.amount
        return found

    def took(self, what: What) -> list[tuple[tuple[str, ...], float]]:
        return [(one.labels, one.seconds) for one in self.made if isinstance(one, Took) and one.what is what]
