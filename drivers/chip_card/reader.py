"""The kiosk's reader of chip cards: any contactless reader, and a document read and proved on it."""

import threading
import time
from typing import Final

from drivers.chip_card.attempt import Attempt, OfferedKey
from drivers.chip_card.card_watch import CardWatch
from drivers.chip_card.document import Document, Progress, Wanted
from drivers.chip_card.files.limits import ReadLimits
from drivers.chip_card.keys import AccessKey
from drivers.chip_card.port import CardEvent
from drivers.chip_card.proof.trust import TrustStore
from drivers.chip_card.reading import read_document
from drivers.chip_card.terminals.port import CardLink, CardTerminal
from drivers.device import DeviceError, DeviceUnplugged, Status

END_S: Final = 6.0
"""How long a reading may go on after the reader was closed: a card has 5 s to answer."""


class ChipCardReader:
    """A `ChipReader` over a contactless reader.

    A key that is withdrawn or replaced while a card is read with it takes along what it opened: that is told to nobody,
    and the card waits for a key again. Closing forgets the key as well.
    """

    def __init__(
        self, terminal: CardTerminal, trust: TrustStore, wanted: Wanted | None = None, name: str = "chip reader"
    ) -> None:
        self._terminal = terminal
        self._trust = trust
        self._wanted = wanted or Wanted()
        self._name = name
        self._limits = ReadLimits()
        self._opened = threading.Event()
        self._offered = OfferedKey()
        self._watch = self._new_watch()

    @property
    def name(self) -> str:
        """What technicians call it."""
        return self._name

    @property
    def status(self) -> Status:
        """How the contactless reader is doing."""
        return self._terminal.status

    def open(self) -> None:
        """Takes the reader. Raises DeviceError."""
        if not self._opened.is_set():
            self._terminal.open()
            self._watch = self._new_watch()
            self._opened.set()

    def offer(self, key: AccessKey | None) -> None:
        """The key for the card that lies there or comes next; None forgets it."""
        self._offered.offer(key)

    def read(self, timeout_s: float) -> CardEvent | None:
        """The next thing that happens. Raises DeviceError."""
        if not self._opened.is_set():
            raise DeviceUnplugged(f"{self._name} is not open")
        watch = self._watch
        deadline = time.monotonic() + timeout_s
        last = False
        while self._opened.is_set():
            if watch.news:
                return watch.news.popleft()
            if watch.trouble is not None:
                raise self._given_up(watch.trouble)
            if last:
                return None
            left = max(0.0, deadline - time.monotonic())
            last = not left
            watch.step(left)
        return None

    def close(self) -> None:
        """Gives the reader back."""
        self._opened.clear()
        watch, self._watch = self._watch, self._new_watch()
        self._terminal.close()
        watch.end(END_S)
        self._offered.offer(None)

    def _given_up(self, trouble: DeviceError) -> DeviceError:
        """What is raised when the reader fails; it is closed when it is gone, else looked at afresh."""
        if isinstance(trouble, DeviceUnplugged):
            self.close()
        else:
            self._watch = self._new_watch()
        return trouble

    def _new_watch(self) -> CardWatch:
        return CardWatch(self._terminal, self._offered, self._attempt)

    def _attempt(self, link: CardLink, key: AccessKey) -> Attempt:
        def read(key: AccessKey, progress: Progress) -> Document:
            return read_document(link, key, self._trust, wanted=self._wanted, progress=progress, limits=self._limits)

        return Attempt(key, read)
