"""Answers that were worked out a moment ago, for whoever asks the same: many kiosks poll one board."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Generic, TypeVar

LIFETIME = timedelta(seconds=1)
"""How much later another process's visits are seen; those of this process are seen at once."""

Shown = TypeVar("Shown")


@dataclass(frozen=True, slots=True)
class _Snapshot(Generic[Shown]):
    taken: datetime
    commits: int
    shown: Shown


@dataclass(slots=True)
class Snapshots(Generic[Shown]):
    """The newest answer for each key. `commits` is how many transactions this process had committed when it asked."""

    _newest: dict[str, _Snapshot[Shown]] = field(default_factory=dict)
    _working: threading.Lock = field(default_factory=threading.Lock)

    def fresh(self, key: str, moment: datetime, commits: int) -> Shown | None:
        """What can be shown at `moment`, None when it must be worked out."""
        known = self._newest.get(key)
        if known is None or known.commits != commits or not timedelta() <= moment - known.taken < LIFETIME:
            return None
        return known.shown

    def get(self, key: str, moment: datetime, commits: Callable[[], int], work: Callable[[], Shown]) -> Shown:
        """What is fresh, or `work()`: of several who ask at once one does it and the others wait for it."""
        with self._working:
            before = commits()
            known = self.fresh(key, moment, before)
            if known is None:
                known = work()
                self._newest[key] = _Snapshot(moment, before, known)
            return known
