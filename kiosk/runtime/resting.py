"""A scanner that is told to rest while the kiosk is out of service: its light invites nobody in vain."""

from collections.abc import Callable
from typing import Protocol

from drivers.device import Coached, CodeReader, Sighting
from kiosk.journey import Journey
from kiosk.journey.state import OutOfService
from kiosk.runtime.wrapped import Wrapped


class Restful(CodeReader, Protocol):
    """A reader that can be told when to look."""

    def wake(self) -> None:
        """Look for codes. Raises DeviceUnplugged."""
        ...

    def rest(self) -> None:
        """Look for none. Raises DeviceUnplugged."""
        ...


def nobody_scans(journey: Journey) -> bool:
    """Out of service, and no technician tries the readers. In dark hours a code lights the glass: then it looks on."""
    return isinstance(journey.step, OutOfService) and not journey.in_service


class RestingReader(Wrapped[Restful]):
    """A `CodeReader` that rests while `rests` says so, which is asked before each reading, on the reader's thread."""

    def __init__(self, reader: Restful, rests: Callable[[], bool]) -> None:
        super().__init__(reader)
        self._rests = rests
        self._resting = False

    def open(self) -> None:
        """Takes the device, which looks from now on."""
        self._resting = False
        super().open()

    def read(self, timeout_s: float) -> Sighting | Coached | None:
        """See `drivers.device.CodeReader`."""
        if (rests := self._rests()) is not self._resting:
            if rests:
                self._reader.rest()
            else:
                self._reader.wake()
            self._resting = rests
        return self._reader.read(timeout_s)
