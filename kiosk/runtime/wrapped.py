"""A device with something put around what it reads: in all else it is the device itself."""

from typing import Generic, TypeVar

from drivers.chip_card.port import ChipReader
from drivers.device import CodeReader, Status

D = TypeVar("D", bound=CodeReader | ChipReader)


class Wrapped(Generic[D]):
    """The base of whatever reads in a device's place."""

    def __init__(self, reader: D) -> None:
        self._reader = reader

    @property
    def name(self) -> str:
        """What technicians call it."""
        return self._reader.name

    @property
    def status(self) -> Status:
        """How it is doing."""
        return self._reader.status

    def open(self) -> None:
        """Takes the device."""
        self._reader.open()

    def close(self) -> None:
        """Gives the device back."""
        self._reader.close()
