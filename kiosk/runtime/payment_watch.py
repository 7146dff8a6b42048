"""The thread that looks how a payment stands while its patient is there, every two to three seconds."""

import random
import threading
from collections.abc import Callable
from datetime import datetime
from typing import Final

from kiosk.hospital.port import Hospital, Unavailable
from kiosk.journey import NoAnswer
from kiosk.journey.effects import WatchPayment
from kiosk.journey.events import Event, PaymentAnswered
from kiosk.runtime.lazy import Lazy
from kiosk.runtime.workers import tell_of_mistake
from kiosk.visit import Payment, PaymentState

REST_S: Final = 2.0
SPREAD_S: Final = 1.0
LONGEST_REST_S: Final = 30.0
"""The most that is believed of a hospital that asks to be left alone: somebody waits."""
_GOES_ON: Final = (PaymentState.PENDING, PaymentState.OTHER)


class PaymentWatch:
    """One payment at a time: the newest, until its end or `forget`. Only news is posted. Safe from any thread."""

    def __init__(
        self,
        hospital: Lazy[Hospital],
        post: Callable[[Event], None],
        *,
        now: Callable[[], datetime],
        rest_s: Callable[[], float] = lambda: random.uniform(REST_S, REST_S + SPREAD_S),  # noqa: S311 - no secret
    ) -> None:
        self._hospital = hospital
        self._post = post
        self._now = now
        self._rest_s = rest_s
        self._news = threading.Condition()
        self._watched: WatchPayment | None = None
        self._told: Payment | NoAnswer | None = None
        self._alone_s = 0.0
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="payment", daemon=True)
        self._started = False

    def do(self, watch: WatchPayment) -> None:
        """Look at this one from now on."""
        with self._news:
            self._watched, self._told, self._alone_s = watch, watch.payment, 0.0
            if not self._started and not self._closed:
                self._started = True
                self._thread.start()
            self._news.notify_all()

    def forget(self) -> None:
        """The visit is over."""
        with self._news:
            self._watched = self._told = None
            self._news.notify_all()

    def close(self, seconds: float = 1.0) -> None:
        """Stop looking."""
        with self._news:
            self._closed = True
            self._news.notify_all()
        if self._started:
            self._thread.join(seconds)

    def _run(self) -> None:
        while (watched := self._next()) is not None:
            try:
                answer = self._hospital.get().payment(watched.payment.id)
            except Exception:  # without this thread nobody would see their money come
                tell_of_mistake()
                answer = Unavailable("mistake")
            self._tell(watched, answer)
            del watched, answer  # the next one may be hours away

    def _next(self) -> WatchPayment | None:
        """What to look at now, after a rest; None when it is over."""
        with self._news:
            while not self._closed:
                watched = self._watched
                if watched is None:
                    self._news.wait()
                elif not self._news.wait(max(self._rest_s(), self._alone_s)):
                    return watched
            return None

    def _tell(self, watched: WatchPayment, answer: Payment | Unavailable | None) -> None:
        with self._news:
            if self._watched is not watched or self._closed:
                return
            wait = answer.retry_after_s if isinstance(answer, Unavailable) else None
            self._alone_s = min(wait or 0.0, LONGEST_REST_S)
            said = answer if isinstance(answer, Payment) and _same(answer, watched.payment) else NoAnswer()
            if said != self._told:
                self._told = said
                self._post(PaymentAnswered(watched.question, said, self._now()))
            if isinstance(said, Payment) and said.state not in _GOES_ON:
                self._watched = self._told = None


def _same(said: Payment, watched: Payment) -> bool:
    """Word of another intent says nothing of this one."""
    return (said.id, said.visit_id, said.amount) == (watched.id, watched.visit_id, watched.amount)
