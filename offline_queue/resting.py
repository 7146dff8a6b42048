"""What an open outbox knows of its items and no file does: until when they rest, and which do not open."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class _Rest:
    """Until when an item rests, and the sealed reason that was written with it: sealed anew, it is another."""

    due: float
    sealed_reason: bytes


class Resting:
    """Due times are on the caller's monotonic clock. Used under the lock of the store."""

    def __init__(self) -> None:
        self._rests: dict[str, _Rest] = {}
        self._unopened: set[str] = set()
        self._version: int | None = None

    @property
    def unopened(self) -> int:
        """How many items did not open since the outbox was opened."""
        return len(self._unopened)

    def holds_back(self, key: str, now: float) -> bool:
        """Whether an item may not be delivered at `now`."""
        rest = self._rests.get(key)
        return (rest is not None and rest.due > now) or key in self._unopened

    def until(self, key: str, due: float, sealed_reason: bytes) -> None:
        """Hold an item back that was put off with this reason."""
        self._unopened.discard(key)
        self._rests[key] = _Rest(due, sealed_reason)

    def forget(self, key: str) -> None:
        """Hold an item back no more."""
        self._unopened.discard(key)
        self._rests.pop(key, None)

    def does_not_open(self, db: "Database", key: str) -> None:
        """Pass an item over until another connection wrote."""
        if self._version is None:
            self._version = data_version(db)
        self._unopened.add(key)

    def wake(self) -> None:
        """Let all be due; what did not open still does not."""
        self._rests.clear()

    def next_due(self, now: float) -> float | None:
        """Return the first due time after `now`, if any item waits for one."""
        return min((rest.due for rest in self._rests.values() if rest.due > now), default=None)

    def look_again(self, db: "Database") -> None:
        """Hold nothing back any more that was requeued, settled or put off over another connection.

        Costs next to nothing unless another connection wrote, and then a look at each resting item.
        """
        if not self._rests and not self._unopened:
            return
        version = data_version(db)
        if version == self._version:
            return
        if self._version is not None:
            self._unopened.clear()
        self._version = version
        for key, rest in list(self._rests.items()):
            row = db.execute("select reason from waiting where key = ?", [key]).fetchone()
            if row is None or row[0] != rest.sealed_reason:
                del self._rests[key]


def data_version(db: "Database") -> int:
    """Return a number that changes when another connection writes (https://sqlite.org/pragma.html)."""
    (version,) = db.execute("pragma data_version").fetchone()
    return int(version)
