"""Threads that listen to code readers and to the chip reader, and hand what was shown to the journey.

A device that is gone is told once, looked for quietly, and told once when it is back.
"""

import threading
from collections.abc import Callable
from typing import Protocol

from drivers.chip_card.port import ChipReader
from drivers.device import CodeReader, DamagedCode, DeviceError, DeviceProtocolError, Impaired, Status
from kiosk.journal import Journal, Level, Note
from kiosk.journey.events import Event
from kiosk.runtime.chip_desk import ChipDesk
from kiosk.runtime.code_desk import CodeDesk
from kiosk.runtime.workers import tell_of_mistake

POLL_S = 0.25
LOOK_AGAIN_S = 0.5


class _Device(Protocol):
    @property
    def status(self) -> Status: ...
    def open(self) -> None: ...
    def close(self) -> None: ...


class Listener:
    """One device, one thread: open, listen, and after a loss open again."""

    def __init__(
        self,
        name: str,
        device: _Device,
        listen: Callable[[], None],
        journal: Journal,
        works: Callable[[bool], None] = lambda _works: None,
    ) -> None:
        """`works` is told when the device cannot be used any more, and when it can be again."""
        self._name = name
        self._device = device
        self._listen = listen
        self._journal = journal
        self._works = works
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        """Begin to listen."""
        self._thread.start()

    def close(self, seconds: float = 2.0) -> None:
        """Stop listening and let go of the device."""
        self._ending.set()
        if self._thread.is_alive():
            self._thread.join(seconds)

    def _run(self) -> None:
        lost = False
        while not self._ending.is_set():
            try:
                self._device.open()
                self._journal.note(Note.DEVICE_READY, device=self._name)
                if lost:
                    self._works(True)
                lost = False
                impaired: Status | None = None
                while not self._ending.is_set():
                    self._attend()
                    impaired = self._tell_of_impairment(impaired)
            except DeviceError as error:
                if not lost:
                    self._journal.note(Note.DEVICE_LOST, Level.WARNING, device=self._name, reason=type(error).__name__)
                    self._works(False)
                lost = True
                self._ending.wait(LOOK_AGAIN_S)
            finally:
                self._device.close()

    def _tell_of_impairment(self, known: Status | None) -> Status | None:
        """Told when it begins, when it becomes another one, and when it ends."""
        status = self._device.status
        impaired = status if isinstance(status, Impaired) else None
        if isinstance(impaired, Impaired) and impaired != known:
            self._journal.note(Note.DEVICE_IMPAIRED, Level.WARNING, device=self._name, detail=impaired.detail)
        elif known is not None and impaired is None:
            self._journal.note(Note.DEVICE_READY, device=self._name)
        return impaired

    def _attend(self) -> None:
        try:
            self._listen()
        except DeviceProtocolError:
            self._journal.note(Note.DEVICE_GARBAGE, Level.WARNING, device=self._name)
        except DeviceError:
            raise
        except Exception:  # the device itself is well and goes on being heard
            tell_of_mistake()


def code_listener(
    name: str, reader: CodeReader, post: Callable[[Event], None], journal: Journal, *, watches: bool = False
) -> Listener:
    """Codes become DocumentShown, a camera's hints CodeCoached; see `CodeDesk` for `watches`."""
    desk = CodeDesk(name, post, journal, watches=watches)

    def listen() -> None:
        try:
            desk.hear(reader.read(POLL_S))
        except DamagedCode:
            desk.refuse_damaged()
            raise

    return Listener(name, reader, listen, journal)


def chip_listener(name: str, reader: ChipReader, desk: ChipDesk, journal: Journal) -> Listener:
    """A card on the reader becomes CardLaid, perhaps CardKeyWanted, then CardRead or CardFailed, then CardTaken."""
    return Listener(name, reader, lambda: desk.hear(reader.read(POLL_S)), journal, desk.stands)
