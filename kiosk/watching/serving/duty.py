"""Figures for Prometheus, as a duty of the watch."""

from collections.abc import Callable

from prometheus_client import CollectorRegistry, generate_latest

from kiosk.watching.gauges import Gauges
from kiosk.watching.meters import Meters
from kiosk.watching.observations import Observation
from kiosk.watching.serving.listening import Listening
from kiosk.watching.serving.requests import Guard
from kiosk.watching.sight import Sight
from kiosk.watching.standing import Standing
from kiosk.watching.watch import Watch


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


class Metrics:
    """Implements `Duty`."""

    def __init__(
        self, watch: Watch, host: str, port: int, guard: Callable[[], Guard], told: Callable[[str], None]
    ) -> None:
        self.figures = Figures(watch)
        self.listening = Listening(host, port, guard, self.figures.text, told)

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
