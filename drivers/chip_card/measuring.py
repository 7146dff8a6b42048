"""How a reading goes: seconds for each phase, and how far it is."""

import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Final

from drivers.chip_card.channel import Channel
from drivers.chip_card.document import Measures, Progress
from drivers.chip_card.port import CardStage

_WEIGHTS: Final = {
    "access": 3000,
    "EF.SOD": 2000,
    "EF.DG2": 15000,
    "EF.DG13": 600,
    "EF.DG14": 400,
    "EF.DG15": 300,
    "chip authentication": 1500,
    "passive authentication": 200,
}
"""What each step is of the whole, in bytes read; public-key steps as what could be read meanwhile."""
_OTHER: Final = 150


class Stopwatch:
    """Seconds by phase, the phases one after the other."""

    def __init__(self) -> None:
        self._began = time.perf_counter()
        self._seconds: dict[str, float] = {}

    @contextmanager
    def phase(self, name: str) -> Iterator[None]:
        """What is done inside counts for this phase, also when it fails."""
        began = time.perf_counter()
        try:
            yield
        finally:
            self._seconds[name] = self._seconds.get(name, 0.0) + time.perf_counter() - began

    def measures(self, channel: Channel) -> Measures:
        """All of it up to now."""
        traffic = channel.traffic
        software = time.perf_counter() - self._began - traffic.waiting
        return Measures(traffic.apdus, traffic.sent, traffic.received, dict(self._seconds), software)


class Meter:
    """How far a reading is, never less than before, whatever turns out to be there or has to be done again."""

    def __init__(self, tell: Progress | None) -> None:
        self._tell = tell
        self._plan: dict[str, float] = {}
        self._done = 0.0

    def plan(self, steps: Iterable[str]) -> None:
        """All the steps of the reading; what was done of them stays done."""
        self._plan = {step: self._plan.get(step, 0.0) for step in steps}

    def reached(self, stage: CardStage, step: str, part: float = 1.0) -> None:
        """That much of a step is done."""
        if self._tell is None or step not in self._plan:
            return
        self._plan[step] = max(self._plan[step], min(part, 1.0))
        whole = sum(_weight(each) for each in self._plan)
        self._done = max(self._done, sum(_weight(each) * done for each, done in self._plan.items()) / whole)
        self._tell(stage, self._done)

    def finish(self) -> None:
        """All is done."""
        self._done = 1.0
        if self._tell is not None:
            self._tell(CardStage.PROVING, self._done)


def _weight(step: str) -> int:
    return _WEIGHTS.get(step, _OTHER)
