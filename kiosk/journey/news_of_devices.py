"""What the devices tell: codes and cards."""

from kiosk.identity import Identity, Reading, Refusal
from kiosk.journey.words import CardProblem, CodeHint, Picture
from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class DocumentShown:
    """A code was read; several identities where documents of several people were shown at once."""

    reading: Reading | tuple[Identity, ...]


@dataclass(frozen=True, slots=True)
class CodeCoached:
    """What would help to read the code before the camera has changed; None when nothing is held there."""

    hint: CodeHint | None


@dataclass(frozen=True, slots=True)
class CardRead:
    """The chip of the card on the reader was read; `portrait` where the hospital lets it be shown."""

    reading: Identity | Refusal
    portrait: Picture | None = None


@dataclass(frozen=True, slots=True)
class CardLaid:
    """A card lies on the reader."""


@dataclass(frozen=True, slots=True)
class CardKeyWanted:
    """It is an identity card, and its number or zone is needed to read it."""


@dataclass(frozen=True, slots=True)
class CardProgressed:
    """How much of the chip was read, from 0 to 1."""

    done: float


@dataclass(frozen=True, slots=True)
class CardFailed:
    """The card gave nothing."""

    problem: CardProblem


@dataclass(frozen=True, slots=True)
class CardTaken:
    """The reader is empty again."""


@dataclass(frozen=True, slots=True)
class ChipReaderChanged:
    """The chip reader can be used, or not."""

    works: bool


@dataclass(frozen=True, slots=True)
class HeadphonesChanged:
    """Headphones were plugged in, or pulled out."""

    plugged: bool


DeviceNews = (
    DocumentShown
    | CodeCoached
    | CardRead
    | CardLaid
    | CardKeyWanted
    | CardProgressed
    | CardFailed
    | CardTaken
    | ChipReaderChanged
    | HeadphonesChanged
)
