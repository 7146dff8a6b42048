"""A kiosk that staff took out of service: why, since when, kept in a file so that a restart does not open it."""

import json
from contextlib import suppress
from enum import Enum
from pathlib import Path
from typing import Final

from kiosk.durable import replace_file, sync_folder
from kiosk.staff.said import Said
from kiosk.values import dataclass

_LONGEST: Final = 1024


class ClosedFor(Enum):
    """Why, in the words that stand in the file and in the log; each is one of `kiosk.journey.OutOfServiceReason`."""

    MAINTENANCE = "maintenance"
    NO_PAPER = "no-paper"
    OTHER_KIOSK = "other-kiosk"

    @property
    def said(self) -> Said:
        """For staff who choose it."""
        return _SAID[self]


_SAID: Final = {
    ClosedFor.MAINTENANCE: Said("Máy đang được bảo trì", "The kiosk is being maintained"),
    ClosedFor.NO_PAPER: Said("Máy hết giấy in phiếu", "There is no paper for tickets"),
    ClosedFor.OTHER_KIOSK: Said("Mời dùng máy khác", "Please use another kiosk"),
}


@dataclass(frozen=True, slots=True)
class Closure:
    """Taken out of service; `at` is wall time."""

    reason: ClosedFor
    at: float


class ClosureFile:
    """One small file beside the queue. For one writer at a time."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> Closure | None:
        """Why this kiosk is closed; None where it is not. A file that is there but unreadable closes it all the same.

        Whoever closed it may have had a reason that a patient should not meet.
        """
        try:
            text = self._path.read_bytes()[:_LONGEST]
        except FileNotFoundError:
            return None
        except OSError:
            return Closure(ClosedFor.MAINTENANCE, 0.0)
        with suppress(ValueError, TypeError, KeyError):
            kept = json.loads(text)
            return Closure(ClosedFor(kept["reason"]), float(kept["at"]))
        return Closure(ClosedFor.MAINTENANCE, 0.0)

    def save(self, closure: Closure) -> None:
        """Durably. Raises OSError."""
        replace_file(self._path, json.dumps({"reason": closure.reason.value, "at": closure.at}).encode("ascii"))

    def remove(self) -> None:
        """Durably. Raises OSError."""
        self._path.unlink(missing_ok=True)
        sync_folder(self._path.parent)
