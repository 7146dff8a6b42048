"""The kiosk's status for the broker, as a duty of the watch: at every change, and once a minute without one."""

import time
from collections.abc import Callable
from datetime import datetime
from typing import Any, Final

from kiosk.watching.observations import Observation
from kiosk.watching.standing import Standing
from kiosk.watching.telling.broker import Broker, Teller
from kiosk.watching.telling.status import encoded, gone, status
from kiosk.watching.watch import Watch

EVERY_S: Final = 60.0
LOOK_EVERY_S: Final = 10.0
"""How often queue and paper are looked at; the state itself is known at once."""
LEAST_S: Final = 1.0
"""Between two messages, whatever happens."""
AGAIN_S: Final = 30.0
"""After a file could not be read, or what answers speaks no MQTT."""


class Status:
    """Implements `Duty`. `clock` is the machine's time, `now` the hospital's."""

    def __init__(
        self,
        watch: Watch,
        broker: Broker,
        now: Callable[[], datetime],
        told: Callable[[str], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._watch = watch
        self._now = now
        self._clock = clock
        self._latest: bytes | None = None
        self.teller = Teller(broker, gone(watch.about), lambda: self._latest, told)
        self._standing = Standing()
        self._told: dict[str, Any] | None = None
        self._told_at = self._looked_at = self._tried_at = float("-inf")

    def take(self, observation: Observation) -> None:
        """It is the situation that is told, not what it adds up to."""

    def begin(self) -> None:
        """Something to say first, then the line."""
        self.beat()

    def beat(self) -> None:
        """Tell what is news."""
        at = self._clock()
        if not self.teller.stands and at - self._tried_at >= AGAIN_S:
            self._tried_at = at
            self._connect()
        if at - self._looked_at >= LOOK_EVERY_S:
            self._looked_at, self._standing = at, self._watch.standing()
        if at - self._told_at < LEAST_S:
            return
        with self._watch.lock:
            sight = self._watch.sight(self._standing)
            news = status(sight.about, sight.situation, self._standing)
        if news != self._told or at - self._told_at >= EVERY_S:
            self._told, self._told_at = news, at
            self._latest = encoded(news, self._standing, sight.up_s, self._now())
            self.teller.tell(self._latest)

    def close(self) -> None:
        """Say goodbye."""
        self.teller.close()

    def _connect(self) -> None:
        try:
            self.teller.start()
        except OSError as error:
            self.teller.trouble(error.strerror or type(error).__name__)
