"""Keeps the days' figures on the disk, at most once a minute; a disk that takes nothing costs nothing but the figures.

What a power cut takes is the last minute. Of a file that cannot be read just now nothing is overwritten: it is tried
again, and what is counted meanwhile is added to it.
"""

from datetime import date, datetime
from typing import Final

import msgspec

from kiosk.journal import Journal, Level, Note
from kiosk.watching.days import Day, book
from kiosk.watching.merging import add
from kiosk.watching.observations import Observation
from kiosk.watching.weeks import Week, WeekFile, Weeks

EVERY_S: Final = 60.0


class Keeping:
    """Belongs to the thread that watches. `at` is the machine's time in seconds, `wall` the hospital's."""

    def __init__(self, weeks: Weeks, journal: Journal, every_s: float = EVERY_S) -> None:
        self._weeks = weeks
        self._journal = journal
        self._every_s = every_s
        self._week: Week | None = None
        self._file: WeekFile | None = None
        self._fresh: dict[str, Day] = {}
        self._saved_at = float("-inf")
        self._trouble = ""
        self._changed = False

    def began(self, wall: datetime, at: float) -> None:
        """The program started: counted at once, or a kiosk that falls again and again would hide it."""
        self._turn_to(wall.date())
        fell = self._file is not None and self._file.running
        day = self._day(wall.date())
        day.starts += 1
        day.falls += fell
        self._changed = True
        self.tend(wall, at)

    def book(self, observation: Observation, wall: datetime) -> None:
        """One observation."""
        self._turn_to(wall.date())
        book(self._day(wall.date()), observation, wall)
        self._changed = True

    def tend(self, wall: datetime, at: float) -> None:
        """Save, if it was not done within the minute."""
        if at - self._saved_at >= self._every_s:
            self._turn_to(wall.date())
            self._save(at, running=True)

    def ended(self, at: float) -> None:
        """The program ends as it should."""
        self._changed = True
        self._save(at, running=False)

    def today(self, wall: datetime) -> Day:
        """The figures of the day so far, to be looked at only; empty where nothing was counted yet."""
        days = self._file.days if self._file is not None else self._fresh
        return days.get(wall.date().isoformat()) or Day()

    def _day(self, day: date) -> Day:
        if self._file is not None:
            return self._file.day(day)
        return self._fresh.setdefault(day.isoformat(), Day())

    def _turn_to(self, day: date) -> None:
        """Another week is another file; the one before is saved first, with what it has."""
        week = Week.of(day)
        if week == self._week:
            return
        if self._week is not None:
            self._save(self._saved_at, running=False)
        self._week, self._file, self._fresh = week, None, {}
        self._open()

    def _open(self) -> None:
        if self._week is None or self._file is not None:
            return
        try:
            self._file = self._weeks.load(self._week, mend=True)
        except OSError as error:
            self._tell(error)
            return
        for name, day in self._fresh.items():
            add(self._file.days.setdefault(name, Day()), day)
        self._fresh = {}

    def _save(self, at: float, *, running: bool) -> None:
        if self._week is None or not self._changed:
            return
        self._saved_at = at
        self._open()
        if self._file is None:
            return
        before, self._file.running = self._file.running, running
        try:
            self._weeks.save(self._week, self._file)
        except (OSError, msgspec.MsgspecError) as error:
            self._file.running = before
            self._tell(error)
        else:
            self._changed = False
            self._tell(None)

    def _tell(self, error: Exception | None) -> None:
        """Once when it begins, once when it ends."""
        trouble = "" if error is None else type(error).__name__
        if isinstance(error, OSError) and error.strerror:
            trouble = error.strerror
        if trouble and trouble != self._trouble:
            self._journal.note(Note.QUALITY_NOT_KEPT, Level.WARNING, reason=trouble)
        elif self._trouble and not trouble:
            self._journal.note(Note.QUALITY_KEPT)
        self._trouble = trouble
