"""Figures for Prometheus, as a duty of the watch."""

import time
from collections.abc import Callable
from typing import Final

from prometheus_client import CollectorRegistry, generate_latest

from kiosk.watching.gauges import Gauges
from kiosk.watching.meters import Meters
from kiosk.watching.observations import Observation
from kiosk.watching.serving.listening import Listening
from kiosk.watching.serving.requests import Guard
from kiosk.watching.sight import Sight
from kiosk.watching.standing import Standing
from kiosk.watching.watch import Watch

FRESH_S: Final = 1.0
"""Whoever asks oftener gets the same again: 10 ms of work for each question would let any neighbour slow the glass."""


class Figures:
    """Everything that is exposed, in a registry of its own: nothing of the process, no arguments, no environment."""

    def __init__(self, watch: Watch) -> None:
        self._watch = watch
        self._standing = Standing()
        self._registry = CollectorRegistry()
        self.meters = Meters(self._registry, watch.about.devices, watch.about.printers)
        self._registry.register(Gauges(self._see))

    def text(self) -> bytes:
        """As Prometheus reads it, all of one moment. One thread at a time."""
        try:
            self._standing = self._watch.standing()
            with self._watch.lock:
                return generate_latest(self._registry)
        except Exception:
            self._watch.tell_of_mistake()
            raise

    def _see(self) -> Sight:
        return self._watch.sight(self._standing)


class Fresh:
    """`text` at most once in `FRESH_S`, however often it is asked for. For one thread."""

    def __init__(self, text: Callable[[], bytes], clock: Callable[[], float] = time.monotonic) -> None:
        self._text = text
        self._clock = clock
        self._said = b""
        self._said_at = float("-inf")

    def __call__(self) -> bytes:
        """Raises what `text` raises."""
        if self._clock() - self._said_at >= FRESH_S:
            self._said = self._text()
            self._said_at = self._clock()
        return self._said


class Metrics:
    """Implements `Duty`."""

    def __init__(
        self, watch: Watch, host: str, port: int, guard: Callable[[], Guard], told: Callable[[str], None]
    ) -> None:
        self.figures = Figures(watch)
        self.listening = Listening(host, port, guard, Fresh(self.figures.text), told)

    def take(self, observation: Observation) -> None:
        """Counted."""
        self.figures.meters.take(observation)

    def begin(self) -> None:
        """The port opens."""
        self.listening.start()

    def beat(self) -> None:
        """Prometheus asks when it likes."""

    def close(self) -> None:
        """The port closes."""
        self.listening.close()
