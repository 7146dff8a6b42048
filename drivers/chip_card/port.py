"""What a reader of chip ID cards tells: a card was laid on it, what it says, that it failed, that it was taken away.

For every card laid there is one CardLaid, then at most one CardData or CardFailed, then one CardTaken::

    None ... CardLaid ... CardData | CardFailed ... CardTaken ... None

A card pulled off while it is read gives CardFailed(PULLED) and CardTaken.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from drivers.device import Status


class CardFailure(StrEnum):
    """Why a card was not read."""

    PULLED = "pulled"
    """It left the reader too early; laying it down again helps."""
    NO_ID_CARD = "no-id-card"
    """It is another card: a bank's, a transport card, an old ID card without this chip."""
    ACCESS_REFUSED = "access-refused"
    """The chip did not accept the access number or key."""
    UNREADABLE = "unreadable"
    """The chip answers with errors or with data that is no ID card's; the printed QR code may still help."""
    NOT_GENUINE = "not-genuine"
    """The data is not what its issuer signed."""


@dataclass(frozen=True, slots=True)
class CardLaid:
    """A card lies on the reader and is being read."""


@dataclass(frozen=True, slots=True)
class CardData:
    """The text fields of a card as they stand in its chip, neither parsed nor repaired; "" where the chip has none.

    `birth_text`, `issued_text` and `expiry_text` are dates as dd/MM/yyyy, or a word on cards that never expire.
    """

    id_number: str
    name: str
    birth_text: str = ""
    sex_text: str = ""
    address: str = ""
    issued_text: str = ""
    expiry_text: str = ""
    old_number: str = ""

    def __repr__(self) -> str:
        return "CardData(<masked>)"


@dataclass(frozen=True, slots=True)
class CardFailed:
    """The card was not read."""

    reason: CardFailure


@dataclass(frozen=True, slots=True)
class CardTaken:
    """The card has left the reader."""


CardEvent = CardLaid | CardData | CardFailed | CardTaken


class ChipReader(Protocol):
    """A reader of chip cards. Calls block; one thread at a time uses it, `close()` may come from another."""

    @property
    def name(self) -> str:
        """What technicians call it."""
        ...

    @property
    def status(self) -> Status:
        """How it is doing as of the last call; does not touch the device and never blocks."""
        ...

    def open(self) -> None:
        """Takes the reader; opening an open one does nothing. Raises DeviceError."""
        ...

    def read(self, timeout_s: float) -> CardEvent | None:
        """Waits at most `timeout_s` for the next thing to happen; None when nothing did. Raises DeviceError.

        After DeviceUnplugged the reader is closed: `open()` it again when the device is back.
        """
        ...

    def close(self) -> None:
        """Gives the reader back; closing a closed one does nothing, and a waiting `read` returns None soon after."""
        ...
