"""Tells technicians when delivery stands still, once, and when it goes on."""

from collections.abc import Callable

from kiosk.journal import Journal, Level, Note


class Pausing:
    """One note when a pause begins and for each new reason within it, one when it ends. Belongs to one thread."""

    def __init__(self, journal: Journal, clock: Callable[[], float]) -> None:
        self._journal = journal
        self._clock = clock
        self._since = 0.0
        self._reasons: set[str] = set()

    def stands(self, reason: str, level: Level) -> None:
        """Nothing went out, for this reason; `reason` is a word of the program or of the contract."""
        if not self._reasons:
            self._since = self._clock()
        if reason not in self._reasons:
            self._reasons.add(reason)
            self._journal.note(Note.QUEUE_PAUSED, level, reason=reason)

    def goes_on(self) -> None:
        """Something went out, or nothing is left that could."""
        if self._reasons:
            self._reasons.clear()
            self._journal.note(Note.QUEUE_RESUMED, seconds=self._clock() - self._since)
