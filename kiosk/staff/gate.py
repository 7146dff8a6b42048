"""The door of the technicians' menu: wrong PINs make it wait, longer each time, also across restarts."""

import json
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.durable import replace_file
from kiosk.staff import pin

FREE_TRIES: Final = 3
FIRST_WAIT_S: Final = 30.0
LONGEST_WAIT_S: Final = 3600.0


@dataclass(frozen=True, slots=True)
class Open:
    """A PIN may be tried; or, as the answer to one, it was right."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """It was wrong, and another may be tried at once, `left` times."""

    left: int


@dataclass(frozen=True, slots=True)
class Wait:
    """No PIN is looked at for so many seconds."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Unusable:
    """The PIN file cannot be used: nobody gets in."""


Answer = Open | Wrong | Wait | Unusable


def wait_after(wrong: int) -> float:
    """Seconds to wait after so many wrong PINs in a row: 30 after the third, then double each time, at most an hour."""
    if wrong < FREE_TRIES:
        return 0.0
    return min(LONGEST_WAIT_S, FIRST_WAIT_S * 2.0 ** min(20, wrong - FREE_TRIES))


class Gate:
    """Counts tries in a file, and writes before it looks: pulling the plug gives no try back.

    Where that file cannot be written, the count is kept in memory alone. Blocking; one thread uses it.
    """

    def __init__(
        self,
        pin_file: Path,
        tries_file: Path,
        *,
        wall_clock: Callable[[], float] = time.time,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._pin_file = pin_file
        self._tries_file = tries_file
        self._wall_clock = wall_clock
        self._clock = clock
        self._wrong: int | None = None
        self._until = 0.0

    @property
    def wrong(self) -> int:
        """Wrong PINs in a row."""
        return self._wrong or 0

    def stands(self) -> Answer:
        """Whether a PIN may be tried now."""
        try:
            pin.check(self._pin_file)
        except pin.PinFileError:
            return Unusable()
        self._recall()
        left = self._until - self._clock()
        return Wait(left) if left > 0 else Open()

    def ask(self, digits: str) -> Answer:
        """Try a PIN. About 0.1 s."""
        stands = self.stands()
        if not isinstance(stands, Open):
            return stands
        before, self._wrong = self.wrong, self.wrong + 1
        wait = wait_after(self._wrong)
        self._until = self._clock() + wait
        self._keep(wait)
        try:
            right = pin.matches(self._pin_file, digits)
        except pin.PinFileError:
            self._wrong = before
            return Unusable()
        if right:
            self._wrong, self._until = 0, 0.0
            self._keep(0.0)
            return Open()
        return Wait(wait) if wait else Wrong(FREE_TRIES - self._wrong)

    def _recall(self) -> None:
        if self._wrong is not None:
            return
        self._wrong = 0
        with suppress(OSError, ValueError, TypeError, KeyError):
            kept = json.loads(self._tries_file.read_bytes()[:1024])
            self._wrong = max(0, int(kept["wrong"]))
            # A clock that was set meanwhile makes the wait no longer than it was.
            left = min(wait_after(self._wrong), float(kept["until"]) - self._wall_clock())
            self._until = self._clock() + max(0.0, left)

    def _keep(self, wait: float) -> None:
        text = json.dumps({"wrong": self._wrong, "until": self._wall_clock() + wait})
        with suppress(OSError):
            replace_file(self._tries_file, text.encode("ascii"))
