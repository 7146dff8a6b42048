"""How well each device read in one visit: at once, after the camera's hints, after a refusal, or not at all.

What a passer-by held before the camera is nobody's try: what is not followed by a visit within `PASSING_S` is let go.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

from kiosk.watching.observations import (
    AFTER_HINTS,
    AFTER_REFUSAL,
    FAILED,
    FIRST_TRY,
    Counted,
    Observation,
    What,
)

PASSING_S: Final = 20.0


@dataclass(slots=True)
class _Try:
    at: float
    hints: bool = False
    refused: bool = False
    result: str = ""
    causes: Counter[str] = field(default_factory=Counter)


class Tries:
    """Of one visit; `over` tells of them and begins anew."""

    def __init__(self, tell: Callable[[Observation], None]) -> None:
        self._tell = tell
        self._tries: dict[str, _Try] = {}

    def hinted(self, device: str, hint: str, at: float) -> None:
        """The patient was told how to hold it."""
        one = self._of(device, at)
        if not one.result:
            one.hints = True
            one.causes[hint] += 1

    def refused(self, device: str, cause: str, at: float) -> None:
        """Something was read or laid there that is no document."""
        one = self._of(device, at)
        one.causes[cause] += 1
        if not one.result:
            one.refused = True

    def read(self, device: str, at: float) -> None:
        """A document was read."""
        one = self._of(device, at)
        if not one.result:
            one.result = AFTER_REFUSAL if one.refused else AFTER_HINTS if one.hints else FIRST_TRY

    def begin(self, at: float) -> None:
        """A visit begins; what was seen just before led to it."""
        self._tries = {device: one for device, one in self._tries.items() if at - one.at <= PASSING_S}

    def rest(self, at: float) -> None:
        """Nobody is here: what a passer-by showed is forgotten after a while."""
        self.begin(at)

    def over(self) -> None:
        """The visit is over."""
        for observation in self._counted():
            self._tell(observation)
        self._tries.clear()

    def _counted(self) -> Iterator[Observation]:
        read = any(one.result for one in self._tries.values())
        for device, one in self._tries.items():
            if not one.result and not one.refused and read:
                continue  # the camera saw what was meant for another device
            yield Counted(What.READ, (device, one.result or FAILED))
            for cause, times in one.causes.items():
                yield Counted(What.NOT_READ, (device, cause), times)

    def _of(self, device: str, at: float) -> _Try:
        one = self._tries.setdefault(device, _Try(at))
        one.at = at
        return one
