"""A PN532 module on a serial line as a contactless reader."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from drivers.chip_card.terminals.pn532.commands import SPEEDS
from drivers.chip_card.terminals.pn532.dialogue import Closed
from drivers.chip_card.terminals.pn532.session import Session
from drivers.chip_card.terminals.pn532.starting import FIRST_SPEED
from drivers.chip_card.terminals.pn532.waits import Waits
from drivers.chip_card.terminals.pn532.wire import Wire
from drivers.chip_card.terminals.port import CardInfo
from drivers.device import DeviceError, DeviceUnplugged, Faulty, Impaired, Ready, Starting, Status, Unplugged

_FASTEST: Final = max(SPEEDS)


class Pn532Link:
    """The card that was found last; after CardGone or WeakField only `reset` may bring it back."""

    def __init__(self, terminal: "Pn532Terminal", session: Session) -> None:
        self._terminal = terminal
        self._session = session
        self._info = CardInfo()

    @property
    def info(self) -> CardInfo:
        """Its type, ATS or ATQB, and bit rate."""
        return self._info

    def connect(self) -> bool:
        """Looks for a card to be talked to by this link."""
        info = self._session.find(self)
        self._info = info or self._info
        return info is not None

    def transmit(self, command: bytes) -> bytes:
        """See `CardLink.transmit`."""
        with self._terminal.watching(self._session):
            return self._session.transmit(self, command)

    def reset(self) -> None:
        """See `CardLink.reset`."""
        with self._terminal.watching(self._session):
            self._info = self._session.find_again(self)


class Pn532Terminal:
    """`port` is best a stable path below /dev/serial/by-id; `fastest` in baud is the highest speed to be tried there.

    Cards of both types are looked for about every 150 ms: over a serial line the module has no way to tell by itself
    that one came, and the line to its interrupt pin is not there. While it looks in vain the field is off in between.
    """

    def __init__(
        self, port: str, fastest: int = _FASTEST, *, waits: Waits | None = None, name: str = "chip card reader"
    ) -> None:
        self._port = port
        self._fastest = fastest
        self._waits = waits or Waits()
        self._name = name
        self._speed = FIRST_SPEED
        self._opening = threading.Lock()
        self._session: Session | None = None
        self._status: Status = Starting()

    @property
    def name(self) -> str:
        """What technicians call it."""
        return self._name

    @property
    def status(self) -> Status:
        """How it is doing as of the last call."""
        return self._status

    @property
    def speed(self) -> int:
        """Of the line in baud, as it was last."""
        session = self._session
        return self._speed if session is None else session.speed

    def open(self) -> None:
        """Takes the port for this program alone, finds the module and makes the line fast.

        Raises DeviceError, also when it is closed meanwhile.
        """
        with self._opening:
            if self._session is not None:
                return
            try:
                session = Session(Wire(self._port, self._speed), self._speed, self._fastest, self._waits)
            except DeviceError as problem:
                self._tell(problem)
                raise
            self._session = session  # from here on `close` ends the opening
            try:
                with self.watching(session):
                    session.start()
            except DeviceError:
                self._forget(session)
                raise

    def wait_for_card(self, timeout_s: float) -> Pn532Link | None:
        """See `CardTerminal.wait_for_card`."""
        session = self._opened()
        deadline = time.monotonic() + timeout_s
        while True:
            link = Pn532Link(self, session)
            try:
                with self.watching(session):
                    found = link.connect()
            except Closed:
                return None
            if found:
                return link
            if not self._waits_on(session, deadline):
                return None

    def wait_for_removal(self, timeout_s: float) -> bool:
        """See `CardTerminal.wait_for_removal`."""
        session = self._opened()
        deadline = time.monotonic() + timeout_s
        while True:
            try:
                with self.watching(session):
                    empty = session.is_empty()
            except Closed:
                return False
            if empty or not self._waits_on(session, deadline):
                return empty

    def close(self) -> None:
        """Switches the field off, leaves the module as it was after power-up, and gives the port back."""
        interrupted = self._session
        if interrupted is not None:
            interrupted.closing.set()
        with self._opening:
            session = self._session or interrupted
            if session is not None:
                self._forget(session)
                self._status = Starting()

    @contextmanager
    def watching(self, session: Session) -> Iterator[None]:
        """Keeps the status true while that session does something; after DeviceUnplugged the reader is closed."""
        try:
            yield
        except Closed:
            raise  # whoever closed it tells so
        except DeviceError as problem:
            if isinstance(problem, DeviceUnplugged):
                self._forget(session)
            self._tell(problem)
            raise
        else:
            if not session.closing.is_set():
                self._tell(None)

    def _opened(self) -> Session:
        session = self._session
        if session is None:
            raise DeviceUnplugged(f"{self._name} is not open")
        return session

    @staticmethod
    def _waits_on(session: Session, deadline: float) -> bool:
        """Waits until the next look; False when there is no time left for one, or it was closed."""
        left = deadline - time.monotonic()
        return left > 0 and not session.closing.wait(min(session.waits.poll, left))

    def _forget(self, session: Session) -> None:
        session.stop()
        self._speed = session.speed
        if self._session is session:
            self._session = None

    def _tell(self, problem: DeviceError | None) -> None:
        match problem:
            case None if self.speed == FIRST_SPEED < self._fastest:
                self._status = Impaired(
                    f"{self._name} on {self._port} answers at {FIRST_SPEED} baud only: it reads slowly"
                )
            case None:
                self._status = Ready()
            case DeviceUnplugged():
                self._status = Unplugged(f"{self._name}: {problem}")
            case _:
                self._status = Faulty(f"{self._name}: {problem}")
