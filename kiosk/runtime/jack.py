"""The thread that listens to the headphone jack."""

from collections.abc import Callable
from typing import Protocol

from drivers.device import Status
from kiosk.journal import Journal
from kiosk.journey.events import Event, HeadphonesChanged
from kiosk.runtime.readers import POLL_S, Listener


class Jack(Protocol):
    """A headphone jack; calls block."""

    @property
    def status(self) -> Status:
        """How it is doing as of the last call."""
        ...

    def open(self) -> None:
        """Takes it. Raises DeviceError."""
        ...

    def read(self, timeout_s: float) -> bool | None:
        """Whether headphones are in, at first and when it changes; None when nothing changed in time."""
        ...

    def close(self) -> None:
        """Gives it back."""
        ...


class JackDesk:
    """What the journey believes of the jack; a jack that is gone has no headphones in it."""

    def __init__(self, jack: Jack, post: Callable[[Event], None]) -> None:
        self._jack = jack
        self._post = post
        self._plugged = False

    def listen(self) -> None:
        """For a moment. Raises DeviceError."""
        plugged = self._jack.read(POLL_S)
        if plugged is not None:
            self.tell(plugged=plugged)

    def stands(self, works: bool) -> None:
        """It was lost, or is back and tells of itself."""
        if not works:
            self.tell(plugged=False)

    def tell(self, *, plugged: bool) -> None:
        """The journey hears of what is new."""
        if plugged is not self._plugged:
            self._plugged = plugged
            self._post(HeadphonesChanged(plugged))


def jack_listener(jack: Jack, post: Callable[[Event], None], journal: Journal) -> Listener:
    """Headphones become HeadphonesChanged."""
    desk = JackDesk(jack, post)
    return Listener("headphones", jack, desk.listen, journal, desk.stands)
