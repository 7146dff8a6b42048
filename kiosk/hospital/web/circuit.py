"""A breaker shared by threads, and what an answer says about the one who gave it."""

import time
from collections.abc import Callable
from enum import Enum
from threading import Lock

from kiosk.hospital.web.breaker import Admission, Breaker, Rules
from kiosk.hospital.web.replies import Answer, Lost, NotSent, Problem, Reply

OPEN = NotSent("circuit open")


class Verdict(Enum):
    """What a call showed of the dependency."""

    WELL = "well"
    FAILED = "failed"
    NOTHING = "nothing"


def verdict_on(reply: Reply, seconds: float, *, write: bool) -> Verdict:
    """Silence and 5xx are failures, any other answer is none.

    A 500 to a write may be about that one write, which stays in the durable queue and comes again: it must not close
    the line to the patients at the glass.
    """
    del seconds
    match reply:
        case NotSent() | Lost():
            return Verdict.FAILED
        case Problem(status=500) if write:
            return Verdict.NOTHING
        case Problem(status=status) if status >= 500:
            return Verdict.FAILED
        case Answer() | Problem():
            return Verdict.WELL


class CircuitBreaker:
    """One for each dependency: hospital, token endpoint, portal. Refused calls end at once, as not sent.

    `judge` sees the reply, the seconds it took and whether it was a write.
    """

    def __init__(
        self,
        rules: Rules | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
        judge: Callable[..., Verdict] = verdict_on,
    ) -> None:
        self._breaker = Breaker(rules)
        self._clock = clock
        self._judge = judge
        self._lock = Lock()

    def call(self, attempt: Callable[[], tuple[Reply, bool]], *, write: bool) -> Reply:
        """Make the attempt, if one may be made. It says what came of it, and whether the dependency was asked."""
        began = self._clock()
        with self._lock:
            admission = self._breaker.admit(began)
        if admission is Admission.REFUSED:
            return OPEN
        verdict = Verdict.NOTHING
        try:
            reply, asked = attempt()
            if asked:
                verdict = self._judge(reply, self._clock() - began, write=write)
            return reply
        finally:
            self._tell(verdict, admission)

    def pass_by(self, attempt: Callable[[], tuple[Reply, bool]]) -> Reply:
        """Make the attempt whatever the state; if it is answered, the next call goes out as the trial."""
        reply, asked = attempt()
        if asked and verdict_on(reply, 0.0, write=False) is Verdict.WELL:
            with self._lock:
                self._breaker.reached(self._clock())
        return reply

    def _tell(self, verdict: Verdict, admission: Admission) -> None:
        now = self._clock()
        with self._lock:
            match verdict:
                case Verdict.WELL:
                    self._breaker.went_well()
                case Verdict.FAILED:
                    self._breaker.failed(now, admission)
                case Verdict.NOTHING:
                    self._breaker.learned_nothing(now, admission)
