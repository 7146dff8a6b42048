"""What a reader of chip ID cards tells the kiosk, and the key it wants for it.

For every card laid there is one CardLaid and, when it leaves, one CardTaken. Between them, for each key it is read with
(a card that was refused or badly read is read again when another key is offered)::

    CardLaid ... [KeyWanted] ... CardProgress* ... CardData | CardFailed ... CardTaken

What is no identity card, lies askew or beside another is told by CardFailed without a key, and again for each key that
is offered while it lies there so. A card pulled off while it is read gives CardFailed(PULLED) and CardTaken; a reader
that is unplugged meanwhile gives CardFailed(READER_LOST) and CardTaken before DeviceUnplugged is raised. Nothing of a
card is told before all that can be proved of it was proved.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from drivers.chip_card.keys import AccessKey
from drivers.chip_card.proof.levels import Proof
from drivers.device import Status


class CardFailure(StrEnum):
    """Why a card was not read."""

    PULLED = "pulled"
    """It left the reader too early; laying it down again helps."""
    NO_ID_CARD = "no-id-card"
    """It is another card: a bank's, a transport card, an old ID card without this chip."""
    TWO_CARDS = "two-cards"
    """Several cards lie on the reader, for instance in a wallet."""
    WEAK_FIELD = "weak-field"
    """It lies askew or too far off, or something of metal is near: it is felt but not understood."""
    ACCESS_REFUSED = "access-refused"
    """The number is not this card's; another key may open it."""
    UNREADABLE = "unreadable"
    """The chip answers with errors or with data that is no ID card's; the printed QR code may still help."""
    READER_LOST = "reader-lost"
    """The reader was unplugged or stopped working while the card lay on it."""


class CardStage(StrEnum):
    """What is being done with the card."""

    OPENING = "opening"
    READING = "reading"
    PROVING = "proving"


@dataclass(frozen=True, slots=True)
class CardLaid:
    """A card lies on the reader."""


@dataclass(frozen=True, slots=True)
class KeyWanted:
    """It is an identity card, and nobody offered a key for it yet."""


@dataclass(frozen=True, slots=True)
class CardProgress:
    """How far it is: `done` from 0 to 1 over all stages, never less than before, by bytes that came and steps taken."""

    stage: CardStage
    done: float


@dataclass(frozen=True, slots=True)
class Portrait:
    """The holder's picture as it stands in the chip: `media_type` is image/jpeg or image/jp2."""

    media_type: str
    image: bytes

    def __repr__(self) -> str:
        return f"Portrait({self.media_type}, <{len(self.image)} bytes>)"


@dataclass(frozen=True, slots=True)
class CardData:
    """What a document says, neither parsed nor repaired; "" where the chip does not say it.

    Vietnamese cards have `id_number` and texts with accents; `birth_text`, `issued_text` and `expiry_text` are dates as
    dd/MM/yyyy, or a word on cards that never expire. Passports and cards of other countries have no `id_number`, a
    `name` as the machine-readable zone writes it ("SURNAME GIVEN NAMES") and the dates of it in the same form;
    `sex_text` is then M, F or "". `issuer` is the three-letter code of the issuing state, `nationality` the holder's.
    """

    proof: Proof
    id_number: str = ""
    name: str = ""
    birth_text: str = ""
    sex_text: str = ""
    address: str = ""
    issued_text: str = ""
    expiry_text: str = ""
    old_number: str = ""
    document_number: str = ""
    issuer: str = ""
    nationality: str = ""
    portrait: Portrait | None = None

    def __repr__(self) -> str:
        return f"CardData({self.proof.level}, <masked>)"


@dataclass(frozen=True, slots=True)
class CardFailed:
    """The card was not read."""

    reason: CardFailure


@dataclass(frozen=True, slots=True)
class CardTaken:
    """The card has left the reader."""


CardEvent = CardLaid | KeyWanted | CardProgress | CardData | CardFailed | CardTaken


class ChipReader(Protocol):
    """A reader of chip cards. Calls block; one thread at a time uses it; `offer` and `close` may come from others."""

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

    def offer(self, key: AccessKey | None) -> None:
        """The key for the card that lies there or comes next, instead of any offered before; None forgets it.

        A card that lies there unread is read with it at once, also one that another key did not open. The same key
        again reads the card again. A key is used for one reading and forgotten after it.
        """
        ...

    def read(self, timeout_s: float) -> CardEvent | None:
        """Waits at most `timeout_s` for the next thing to happen; None when nothing did. Raises DeviceError.

        After DeviceUnplugged the reader is closed: `open()` it again when the device is back.
        """
        ...

    def close(self) -> None:
        """Gives the reader back; closing a closed one does nothing, and a waiting `read` returns None soon after."""
        ...
