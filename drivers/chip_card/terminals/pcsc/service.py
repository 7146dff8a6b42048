"""The door to the PC/SC service: its calls with typed errors.

A context belongs to one thread at a time; `cancel` alone may come from another.
"""

import math
from dataclasses import dataclass
from typing import Final, NamedTuple

from drivers.chip_card.terminals.pcsc.codes import NOT_ALLOWED, Code, Is, failure
from drivers.chip_card.terminals.pcsc.scard import Scard, load
from drivers.device import DeviceError

PLUG_AND_PLAY: Final = "\\\\?PnP?\\Notification"
"""The name that stands for the list of readers itself."""
_SCOPE_SYSTEM: Final = 2
_SHARE_EXCLUSIVE: Final = 1
_T0_OR_T1: Final = 3
UNPOWER: Final = 2
LEAVE: Final = 0
_GET_FEATURE_REQUEST: Final = 0x42000000 + 3400
_FEATURE_GET_TLV_PROPERTIES: Final = 0x12
_PROPERTY_MAX_APDU_DATA_SIZE: Final = 10


class ReaderState(NamedTuple):
    """How a reader is, for `flags` see `Is`, and the ATR of the card in it."""

    name: str
    flags: int
    atr: bytes

    @property
    def is_gone(self) -> bool:
        """Unplugged."""
        return bool(self.flags & (Is.UNKNOWN | Is.UNAVAILABLE))

    @property
    def holds_card(self) -> bool:
        """Whether a card lies there."""
        return bool(self.flags & Is.PRESENT)

    @property
    def cards(self) -> int:
        """How many times a card came or went, modulo 65536; stays the same while the same card lies there."""
        return self.flags >> 16


@dataclass(frozen=True, slots=True)
class Connection:
    """A card that was connected, exclusively: no other program watches or speaks to it meanwhile."""

    handle: int
    protocol: int


class Context:
    """A session with the PC/SC service. Raises DeviceError, DeviceUnplugged when the service does not run."""

    def __init__(self, scard: Scard) -> None:
        self._scard = scard
        self._waits = False
        code, self._context = scard.SCardEstablishContext(_SCOPE_SYSTEM)
        if code & 0xFFFFFFFF == Code.W_SECURITY_VIOLATION:
            raise DeviceError(f"PC/SC: {NOT_ALLOWED}")
        _check(code, "PC/SC")

    def release(self) -> None:
        """Ends it; whatever the service says to that."""
        self._scard.SCardReleaseContext(self._context)

    def readers(self) -> tuple[str, ...]:
        """The names of the readers that are there. Raises DeviceUnplugged."""
        code, names = self._scard.SCardListReaders(self._context, [])
        if code & 0xFFFFFFFF == Code.E_NO_READERS_AVAILABLE:
            return ()
        _check(code, "PC/SC")
        return tuple(names)

    def wait(self, known: dict[str, int], timeout_s: float) -> tuple[ReaderState, ...] | None:
        """Waits until a reader is otherwise than known (its flags; 0 answers at once); None: in vain, or cancelled.

        Raises DeviceUnplugged when a reader or the service is gone.
        """
        self._waits = True
        try:
            states: list[tuple[str, int]] = [(name, flags & ~int(Is.CHANGED)) for name, flags in known.items()]
            timeout_ms = max(0, math.ceil(min(timeout_s, 86_400.0) * 1000))
            code, found = self._scard.SCardGetStatusChange(self._context, timeout_ms, states)
        finally:
            self._waits = False
        if code & 0xFFFFFFFF in (Code.E_TIMEOUT, Code.E_CANCELLED):
            return None
        _check(code, "waiting for cards")
        return tuple(ReaderState(name, flags, bytes(atr)) for name, flags, atr in found)

    def cancel(self) -> None:
        """Ends a `wait` of another thread. The service's answer to a client that does not wait would confuse it."""
        if self._waits:
            self._scard.SCardCancel(self._context)

    def connect(self, reader: str) -> Connection:
        """Raises CardError, DeviceBusy, DeviceUnplugged."""
        code, handle, protocol = self._scard.SCardConnect(self._context, reader, _SHARE_EXCLUSIVE, _T0_OR_T1)
        if code & 0xFFFFFFFF == Code.W_SECURITY_VIOLATION:
            self.readers()  # fails where it is the service that has ended
            raise DeviceError(f"connecting the card: {NOT_ALLOWED}")
        _check(code, "connecting the card")
        return Connection(handle, protocol)

    def restart(self, card: Connection) -> Connection:
        """Takes the power from the card and gives it again. Raises what `connect` raises."""
        code, protocol = self._scard.SCardReconnect(card.handle, _SHARE_EXCLUSIVE, _T0_OR_T1, UNPOWER)
        _check(code, "starting the card anew")
        return Connection(card.handle, protocol)

    def disconnect(self, card: Connection, end: int) -> None:
        """`end` is UNPOWER or LEAVE. A card or reader that is gone meanwhile is as well."""
        self._scard.SCardDisconnect(card.handle, end)

    def transmit(self, card: Connection, command: bytes) -> tuple[int, bytes]:
        """The code, and the answer of the card."""
        header = self._scard.SCARD_PCI_T0 if card.protocol == 1 else self._scard.SCARD_PCI_T1
        code, answer = self._scard.SCardTransmit(card.handle, header, list(command))
        return code & 0xFFFFFFFF, bytes(value & 0xFF for value in answer)

    def carries_extended_length(self, card: Connection) -> bool:
        """Whether the reader says so, or does not tell (PC/SC specification, part 10, 2.6.14: dwMaxAPDUDataSize)."""
        features = _tlv(self._control(card, _GET_FEATURE_REQUEST))
        control = int.from_bytes(features.get(_FEATURE_GET_TLV_PROPERTIES, b""), "big")
        properties = _tlv(self._control(card, control)) if control else {}
        size = properties.get(_PROPERTY_MAX_APDU_DATA_SIZE)
        return size is None or int.from_bytes(size, "little") > 256

    def _control(self, card: Connection, control: int) -> bytes:
        code, answer = self._scard.SCardControl(card.handle, control, [])
        return b"" if code else bytes(value & 0xFF for value in answer)


def list_readers() -> tuple[str, ...]:
    """The names of the PC/SC readers that are plugged in. Raises DeviceError."""
    context = Context(load())
    try:
        return context.readers()
    finally:
        context.release()


def _tlv(raw: bytes) -> dict[int, bytes]:
    found = {}
    position = 0
    while position + 2 <= len(raw):
        end = position + 2 + raw[position + 1]
        found[raw[position]] = raw[position + 2 : end]
        position = end
    return found


def _check(code: int, what: str) -> None:
    code &= 0xFFFFFFFF
    if code != Code.SUCCESS:
        raise failure(code, what)
