"""While the technicians' menu is open, what the readers read goes to it and not to the journey."""

from collections.abc import Callable
from typing import Final

from drivers.chip_card.keys import AccessKey
from drivers.chip_card.port import CardData, CardEvent, CardFailed, CardProgress, ChipReader, KeyWanted
from drivers.device import Coached, CodeReader, DamagedCode, DeviceProtocolError, Sighting
from kiosk.runtime.wrapped import Wrapped

Heard = Sighting | DamagedCode | CardEvent
"""What an ear hears; of a damaged code only that it was one."""
Hear = Callable[[str, Heard], None]
NOT_FOR_A_VISIT: Final = (KeyWanted, CardProgress, CardData, CardFailed)
"""Of a card. That one lies there, and that it left, the journey has to know for whoever comes next."""


class Ear:
    """Open while the menu is. `hear` is called on the readers' threads, and must be quick."""

    def __init__(self) -> None:
        self._hear: Hear | None = None

    def open(self, hear: Hear) -> None:
        """From now on."""
        self._hear = hear

    def shut(self) -> None:
        """Everything goes to the journey again."""
        self._hear = None

    def takes(self, device: str, news: Heard) -> bool:
        """Pass it on to the menu; whether one is open."""
        hear = self._hear
        if hear is None:
            return False
        hear(device, news)
        return True


class HeardReader(Wrapped[CodeReader]):
    """A `CodeReader` with an ear on it."""

    def __init__(self, device: str, reader: CodeReader, ear: Ear) -> None:
        super().__init__(reader)
        self._device = device
        self._ear = ear

    def read(self, timeout_s: float) -> Sighting | Coached | None:
        """News for the journey; none of a code while the menu is open."""
        try:
            news = self._reader.read(timeout_s)
        except DamagedCode as error:
            if self._ear.takes(self._device, error):
                raise DeviceProtocolError(str(error)) from error
            raise
        if isinstance(news, Sighting) and self._ear.takes(self._device, news):
            return None
        return news


class HeardChip(Wrapped[ChipReader]):
    """A `ChipReader` with an ear on it."""

    def __init__(self, device: str, reader: ChipReader, ear: Ear) -> None:
        super().__init__(reader)
        self._device = device
        self._ear = ear

    def offer(self, key: AccessKey | None) -> None:
        """The key for the card."""
        self._reader.offer(key)

    def read(self, timeout_s: float) -> CardEvent | None:
        """News for the journey; while the menu is open no more than that a card lies there or left."""
        news = self._reader.read(timeout_s)
        if news is None:
            return None
        taken = self._ear.takes(self._device, news)
        return None if taken and isinstance(news, NOT_FOR_A_VISIT) else news
