"""The decoding pipeline of the camera: cheap first, deeper only where a frame shows a reason, and only on a budget.

Every frame gets one quick look by zxing-cpp and one for busy places. What looks like a code but is not read is cut out
and tried with one trick after the other until the budget ends; the next frame goes on where it ended. Loads OpenCV, so
only the processes that decode may import it.
"""

import math
import time
from collections.abc import Callable, Iterator
from itertools import chain

from drivers.camera.decoding.attention import Attention
from drivers.camera.decoding.bars import AgreedBars
from drivers.camera.decoding.findings import Findings
from drivers.camera.decoding.picture import Picture
from drivers.camera.decoding.searching import Equipment, Search, Step
from drivers.camera.decoding.surveying import Surveyor
from drivers.camera.decoding.thorough import thorough_steps
from drivers.camera.decoding.tracking import Tracker
from drivers.camera.decoding.tricks import Tricks
from drivers.camera.decoding.zbar import Zbar
from drivers.camera.view import SeenCode, View


class Pipeline:
    """Keeps what it learnt from the frames before. Not for several threads at once.

    `budget_s` is how long a look may take: a step is only begun when it is likely to end within it.
    Raises ImportError when libzbar is not installed, ZbarUnusableError when it is too old.
    """

    def __init__(self, budget_s: float = 0.033, clock: Callable[[], float] = time.monotonic) -> None:
        self._budget_s = budget_s
        self._clock = clock
        self._pace = Pace()
        self._zbar = Zbar()
        self._equipment = Equipment(Tricks(self._zbar), Surveyor(), Attention(), Tracker(), AgreedBars())
        self._number: int | None = None
        self._search: Search | None = None
        self._rest: Iterator[Step] = iter(())
        self._next: Step | None = None
        self._repeated = False

    def look(self, grey: Picture, number: int) -> View:
        """What one of thirty frames a second shows, within the budget.

        A repeated `number` is the same picture again: what has not been tried yet is tried then, in the end all of it.
        """
        end = self._clock() + self._budget_s
        if self._search is None or number != self._number:
            self._number, self._repeated = number, False
            self._search = Search(grey, number, self._equipment)
            self._rest = self._search.steps()
            self._next = next(self._rest, None)
            self._spend(end)
            self._search.close()
            return self._search.view()
        if not self._repeated:
            self._repeated = True
            more = thorough_steps(grey, self._equipment.tricks, self._zbar, self._search.findings)
            self._rest = chain(self._rest, more)
            self._next = self._next or next(self._rest, None)
        if self._next is not None:
            self._do(self._next)  # a step longer than the budget has its turn too
            self._spend(end)
        return self._search.view()

    def thorough(self, picture: Picture, longest_s: float = math.inf) -> tuple[SeenCode, ...]:
        """Everything in a picture that can be found, whatever it costs: for files. No step begins after `longest_s`."""
        findings = Findings()
        end = self._clock() + longest_s
        for step in thorough_steps(picture, self._equipment.tricks, self._zbar, findings):
            step.run()
            if self._clock() > end:
                break
        return findings.codes

    def _spend(self, end: float) -> None:
        deeper = False
        while self._next is not None:
            step = self._next
            if not step.always and self._clock() + self._pace.expected_s(step) > end:
                if not deeper:
                    self._pace.doubt(step)
                return
            self._do(step)
            deeper = deeper or not step.always

    def _do(self, step: Step) -> None:
        began = self._clock()
        step.run()
        self._pace.took(step, self._clock() - began)
        self._next = next(self._rest, None)


class Pace:
    """How long each kind of step takes on this machine, learnt as it goes; unknown ones are expected to take none."""

    def __init__(self) -> None:
        self._s_per_pixel: dict[str, float] = {}

    def expected_s(self, step: Step) -> float:
        """Seconds."""
        return self._s_per_pixel.get(step.kind, 0.0) * step.pixels

    def took(self, step: Step, seconds: float) -> None:
        """One more measurement; slower ones count for more, so that the budget is kept rather than used up."""
        measured = seconds / max(1, step.pixels)
        before = self._s_per_pixel.get(step.kind, measured)
        weight = 0.5 if measured > before else 0.2
        self._s_per_pixel[step.kind] = before + weight * (measured - before)

    def doubt(self, step: Step) -> None:
        """A whole budget does not seem to be enough: it may have been measured in a bad moment, and be so no more."""
        self._s_per_pixel[step.kind] = self._s_per_pixel.get(step.kind, 0.0) * 0.5
