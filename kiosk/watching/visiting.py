"""The visit at the glass by its steps: how long at each, how long to the number, and where it was left."""

from collections.abc import Callable
from typing import Final

from kiosk.watching.observations import LEFT_ALONE, Counted, Observation, Took, What, end_of

CURTAIN: Final = "Curtained"
"""Nobody answered any more: a visit that ends there was left at the step before."""
NUMBER: Final = "Ticketed"


class Visiting:
    """One visit after the other; times are on the machine's clock. A restart in a visit knows nothing of it."""

    def __init__(self, tell: Callable[[Observation], None]) -> None:
        self._tell = tell
        self._step = self._before = ""
        self._began = self._since = 0.0
        self._numbered = False

    def begin(self, step: str, at: float) -> None:
        """A visit began at this step."""
        self._tell(Counted(What.BEGAN))
        self._step, self._before = step, step
        self._began = self._since = at
        self._numbered = False
        self._see(at)

    def go(self, step: str, at: float) -> None:
        """It went on."""
        if not self._step:
            return
        self._leave_step(at)
        if step != CURTAIN:
            self._before = step
        self._step = step
        self._see(at)

    def end(self, outcome: str, at: float) -> None:
        """It is over."""
        if not self._step:
            return
        self._leave_step(at)
        if end_of(outcome) == LEFT_ALONE:
            self._tell(Counted(What.LEFT, (self._before,)))
        self._step = ""

    def _leave_step(self, at: float) -> None:
        self._tell(Took(What.STEP, (self._step,), at - self._since))
        self._since = at

    def _see(self, at: float) -> None:
        if self._step == NUMBER and not self._numbered:
            self._numbered = True
            self._tell(Took(What.TO_TICKET, (), at - self._began))
