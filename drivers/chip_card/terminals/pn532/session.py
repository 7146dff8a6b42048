"""A PN532 that is open: the line to it, and the card that is being talked to."""

import contextlib
import threading
from collections.abc import Callable
from typing import Final, TypeVar

from drivers.chip_card.errors import CardGone, NotAnIdCard, TwoCards, WeakField
from drivers.chip_card.terminals.pn532 import finding, starting
from drivers.chip_card.terminals.pn532.commands import ExchangeFailed, Module
from drivers.chip_card.terminals.pn532.dialogue import Closed, Dialogue
from drivers.chip_card.terminals.pn532.waits import Waits
from drivers.chip_card.terminals.pn532.wire import Wire
from drivers.chip_card.terminals.port import CardInfo
from drivers.device import DeviceError, DeviceProtocolError, DeviceTimeout

T = TypeVar("T")

_ANOTHER_CARD: Final = frozenset({0x2A, 0x2B})
"""A type B card that was exchanged for another, or that has disappeared."""
_SILENCE: Final = frozenset({0x01, 0x25, 0x27, 0x29})
"""Nothing was heard, or the module knows of no such card."""
_MODULE_TROUBLE: Final = {
    0x07: "its buffer is too small",
    0x09: "its buffer overflowed",
    0x0D: "it is too hot, and switched the field off",
    0x0E: "its buffer overflowed",
    0x10: "it does not accept a parameter",
    0x2D: "its antenna draws too much current",
}
"""Errors that no card is to blame for (UM0701-02, 7.1). For all others it is looked whether the card is there still."""


class Session:
    """From opening to closing; `closing` is set, from any thread, to end what waits.

    The holder of the card is whoever found it last; it alone may talk to it. After a module stopped answering, the next
    call finds it again, at whatever speed, and sets it up anew. A card that was not understood is talked to more slowly
    the next time, until the field was empty.
    """

    def __init__(self, wire: Wire, last_speed: int, fastest: int, waits: Waits) -> None:
        self.closing = threading.Event()
        self.waits = waits
        self._wire = wire
        self._module = Module(Dialogue(wire, waits, self.closing))
        self._last_speed = last_speed
        self._fastest = fastest
        self._lock = threading.Lock()
        self._in_touch = False
        self._holder: object | None = None
        self._target = 0
        self._rate = 0
        self._ceiling = finding.FASTEST_AIR

    @property
    def speed(self) -> int:
        """Of the line, in baud."""
        return self._wire.speed

    def start(self) -> None:
        """Finds the module and sets it up. Raises DeviceError."""
        self._do(lambda: None)

    def find(self, holder: object) -> CardInfo | None:
        """The card in the field, for that holder; None without one. Raises as `finding.find_card`."""
        try:
            return self._do(lambda: self._find(holder))
        except (DeviceTimeout, DeviceProtocolError):
            return self._do(lambda: self._find(holder))

    def transmit(self, holder: object, command: bytes) -> bytes:
        """Raises CardGone, WeakField, DeviceError; after each of them the card must be found again."""
        if self._holder is not holder and not self.closing.is_set():
            raise CardGone("the card was let go")
        return self._do(lambda: self._transmit(command))

    def find_again(self, holder: object) -> CardInfo:
        """Begins anew with the card. Raises CardGone, WeakField, DeviceError."""
        if self._holder not in (None, holder):
            raise CardGone("another card is being talked to")
        try:
            info = self._do(lambda: self._find(holder))
        except (TwoCards, NotAnIdCard) as error:
            raise CardGone("another card came instead, or beside it") from error
        if info is None:
            raise CardGone("the card left the field")
        return info

    def is_empty(self) -> bool:
        """Whether no card is in the field any more; one that answers is not disturbed. Raises DeviceError."""
        try:
            return self._do(self._is_empty)
        except (DeviceTimeout, DeviceProtocolError):
            return self._do(self._is_empty)

    def stop(self) -> None:
        """Gives the module and its port back, once the call that waits has ended."""
        self.closing.set()
        with self._lock:
            self._holder = None
            if self._in_touch:
                with contextlib.suppress(DeviceError):
                    starting.stop(Module(Dialogue(self._wire, self.waits, threading.Event())))
            self._in_touch = False
            self._wire.close()

    def _do(self, work: Callable[[], T]) -> T:
        with self._lock:
            if self.closing.is_set():
                raise Closed("the module was closed")
            try:
                if not self._in_touch:
                    self._holder = None
                    starting.start(self._module, self._last_speed, self._fastest)
                    self._last_speed = self._wire.speed
                    self._in_touch = True
                return work()
            except Closed:
                self._holder = None
                raise
            except DeviceError:
                self._in_touch, self._holder = False, None
                raise

    def _find(self, holder: object) -> CardInfo | None:
        self._holder = None
        found = finding.find_card(self._module, self._ceiling)
        if found is None:
            self._ceiling = finding.FASTEST_AIR
            return None
        target, info = found
        self._holder, self._target, self._rate = holder, target.number, info.bit_rate or 0
        return info

    def _transmit(self, command: bytes) -> bytes:
        if self._holder is None:
            raise CardGone("the module lost the card")
        try:
            return self._module.exchange(self._target, command)
        except ExchangeFailed as failure:
            self._holder = None
            if (trouble := _MODULE_TROUBLE.get(failure.status)) is not None:
                raise DeviceError(f"the module failed: {trouble}") from failure
            self._ceiling = finding.lower(self._rate)
            if failure.status in _ANOTHER_CARD or not self._still_there(failure.status):
                raise CardGone("the card left the field") from failure
            raise WeakField(f"the card's answer did not arrive (error {failure.status:02X})") from failure

    def _still_there(self, status: int) -> bool:
        """Whether it never left. One that fell silent and only answers when it is begun with anew lost its power."""
        if self._module.is_present():
            return True
        return status not in _SILENCE and not finding.is_empty(self._module)

    def _is_empty(self) -> bool:
        if self._holder is not None and self._module.is_present():
            return False
        self._holder = None
        if not finding.is_empty(self._module):
            return False
        self._module.switch_field(on=False)
        self._ceiling = finding.FASTEST_AIR
        return True
