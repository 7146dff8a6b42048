"""Return codes and flags of PC/SC (PC/SC specification, part 5; pcsclite.h), and what a failure means here."""

from enum import IntEnum, IntFlag
from typing import Final

from drivers.chip_card.errors import CardError, CardGone, NotAnIdCard, WeakField
from drivers.device import DeviceBusy, DeviceError, DeviceProtocolError, DeviceTimeout, DeviceUnplugged


class Code(IntEnum):
    """What a call answers."""

    SUCCESS = 0
    F_INTERNAL_ERROR = 0x80100001
    E_CANCELLED = 0x80100002
    E_INVALID_HANDLE = 0x80100003
    E_UNKNOWN_READER = 0x80100009
    E_TIMEOUT = 0x8010000A
    E_SHARING_VIOLATION = 0x8010000B
    E_NO_SMARTCARD = 0x8010000C
    E_UNKNOWN_CARD = 0x8010000D
    E_PROTO_MISMATCH = 0x8010000F
    F_COMM_ERROR = 0x80100013
    E_INVALID_ATR = 0x80100015
    E_NOT_TRANSACTED = 0x80100016
    E_READER_UNAVAILABLE = 0x80100017
    P_SHUTDOWN = 0x80100018
    E_READER_UNSUPPORTED = 0x8010001A
    E_CARD_UNSUPPORTED = 0x8010001C
    E_NO_SERVICE = 0x8010001D
    E_SERVICE_STOPPED = 0x8010001E
    E_NO_READERS_AVAILABLE = 0x8010002E
    E_COMM_DATA_LOST = 0x8010002F
    W_UNSUPPORTED_CARD = 0x80100065
    W_UNRESPONSIVE_CARD = 0x80100066
    W_UNPOWERED_CARD = 0x80100067
    W_RESET_CARD = 0x80100068
    W_REMOVED_CARD = 0x80100069
    W_SECURITY_VIOLATION = 0x8010006A


class Is(IntFlag):
    """How a reader is; the upper 16 bits count the cards that came and went."""

    UNAWARE = 0
    CHANGED = 0x02
    UNKNOWN = 0x04
    UNAVAILABLE = 0x08
    EMPTY = 0x10
    PRESENT = 0x20
    MUTE = 0x200


NO_SERVICE: Final = (
    "the PC/SC service does not run: apt-get install pcscd, then systemctl enable --now pcscd.socket (without systemd "
    "run pcscd)"
)
NOT_ALLOWED: Final = (
    "this user may not use PC/SC: allow org.debian.pcsc-lite.access_pcsc and access_card in a rule of polkit"
)
_GONE: Final = "the reader was unplugged, or the PC/SC service ended"

_MEANING: Final[dict[int, tuple[type[CardError] | type[DeviceError], str]]] = {
    Code.W_REMOVED_CARD: (CardGone, "the card left the field"),
    Code.E_NO_SMARTCARD: (CardGone, "the card left the field"),
    Code.W_RESET_CARD: (WeakField, "the card started anew on its own"),
    Code.W_UNRESPONSIVE_CARD: (WeakField, "the card does not answer"),
    Code.W_UNPOWERED_CARD: (WeakField, "the card has no power"),
    Code.E_INVALID_ATR: (WeakField, "the card's first answer does not arrive whole"),
    Code.E_UNKNOWN_CARD: (NotAnIdCard, "a kind of card the reader does not know"),
    Code.E_PROTO_MISMATCH: (NotAnIdCard, "a card that takes no APDUs"),
    Code.E_CARD_UNSUPPORTED: (NotAnIdCard, "a kind of card the reader cannot talk to"),
    Code.W_UNSUPPORTED_CARD: (NotAnIdCard, "a kind of card the reader cannot talk to"),
    Code.E_SHARING_VIOLATION: (DeviceBusy, "another program holds the card in the reader"),
    Code.E_TIMEOUT: (DeviceTimeout, "the reader did not answer in time"),
    Code.E_NO_SERVICE: (DeviceUnplugged, NO_SERVICE),
    Code.E_SERVICE_STOPPED: (DeviceUnplugged, NO_SERVICE),
    Code.E_READER_UNAVAILABLE: (DeviceUnplugged, _GONE),
    Code.E_UNKNOWN_READER: (DeviceUnplugged, _GONE),
    Code.E_NO_READERS_AVAILABLE: (DeviceUnplugged, _GONE),
    Code.E_COMM_DATA_LOST: (DeviceUnplugged, _GONE),
    Code.E_INVALID_HANDLE: (DeviceUnplugged, _GONE),
    Code.F_COMM_ERROR: (DeviceUnplugged, _GONE),
    Code.P_SHUTDOWN: (DeviceUnplugged, _GONE),
    # pcsc-lite calls every connection so that the service has closed; it means it when one begins (NOT_ALLOWED).
    Code.W_SECURITY_VIOLATION: (DeviceUnplugged, _GONE),
}

_WHOSE_FAULT: Final = frozenset({Code.SUCCESS, Code.E_NOT_TRANSACTED, Code.F_COMM_ERROR, Code.F_INTERNAL_ERROR})


def is_unexplained(code: int) -> bool:
    """Whether card, field or reader may be at fault, which only their state can tell.

    Drivers give these codes when a card is pulled during an exchange, and when it lies badly; vpcd gives SUCCESS
    without an answer.
    """
    return code in _WHOSE_FAULT or (code in _MEANING and _MEANING[code][0] is WeakField)


def failure(code: int, what: str) -> CardError | DeviceError:
    """The error for a code other than SUCCESS; `what` was being done."""
    kind, why = _MEANING.get(code, (DeviceProtocolError, "an answer PC/SC does not give here"))
    return kind(f"{what}: {why} ({code:#010x})")
