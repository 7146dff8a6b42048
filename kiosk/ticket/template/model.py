"""What a template says: which blocks stand on a ticket, in which order, on which kinds, and how large.

A template can name nothing of a person but initials and birth year: there is no block and no fact for more.
"""

from dataclasses import field
from enum import Enum
from typing import Final

from kiosk.ticket import TicketKind
from kiosk.values import dataclass

ALL_KINDS = frozenset(TicketKind)


class Kind(Enum):
    """Kinds of ticket as people name them."""

    QUEUE = "queue"
    PROVISIONAL = "provisional"
    APPOINTMENT = "appointment"


KINDS: Final = {
    Kind.QUEUE: TicketKind.CONFIRMED,
    Kind.PROVISIONAL: TicketKind.PROVISIONAL,
    Kind.APPOINTMENT: TicketKind.APPOINTMENT,
}
NAMES: Final = {kind: name.value for name, kind in KINDS.items()}


class Size(Enum):
    """Of letters, in steps that print evenly."""

    SMALL = "small"
    NORMAL = "normal"
    LARGE = "large"


class Align(Enum):
    """Where something stands in the width of the paper."""

    LEFT = "left"
    CENTER = "center"


class Look(Enum):
    """How the hospital's own words stand out."""

    PLAIN = "plain"
    BOLD = "bold"
    FRAMED = "framed"
    INVERTED = "inverted"


class Notice(Enum):
    """What must not be missed where it is so."""

    PROVISIONAL = "provisional"
    COPY = "copy"
    PRIORITY = "priority"
    PAYMENT = "payment"


class Fact(Enum):
    """What is told of a visit, each with its label; what is not known leaves no line."""

    PATIENT = "patient"
    CLASS = "class"
    FEE = "fee"
    DOCTOR = "doctor"
    WAIT = "wait"
    ISSUED = "issued"


@dataclass(frozen=True, slots=True)
class Logo:
    """A black and white picture: `file` stands beside the template, `picture` is what it holds, PNG or SVG."""

    file: str
    height_mm: float = 12
    align: Align = Align.CENTER
    picture: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class Hospital:
    """The hospital's name."""

    size: Size = Size.NORMAL
    align: Align = Align.CENTER


@dataclass(frozen=True, slots=True)
class Department:
    """Where the patient is seen."""

    size: Size = Size.NORMAL
    align: Align = Align.CENTER


@dataclass(frozen=True, slots=True)
class Appointment:
    """The time to come at, its digits up to `height_mm` high; nothing on a ticket without one."""

    height_mm: float = 20


@dataclass(frozen=True, slots=True)
class Number:
    """The queue number, its digits up to `height_mm` high and as large as the paper's width allows."""

    height_mm: float = 20


@dataclass(frozen=True, slots=True)
class Place:
    """Room and floor."""

    size: Size = Size.NORMAL


@dataclass(frozen=True, slots=True)
class Notices:
    """The notices there are, in this order."""

    show: tuple[Notice, ...] = tuple(Notice)


@dataclass(frozen=True, slots=True)
class Facts:
    """Facts in this order; the QR code stands at their right, or below them where it is too wide."""

    show: tuple[Fact, ...] = tuple(Fact)
    code: bool = True


@dataclass(frozen=True, slots=True)
class Code:
    """The QR code by itself."""


@dataclass(frozen=True, slots=True)
class Text:
    """The hospital's own words, the English below the Vietnamese for those who chose another language."""

    vi: str
    en: str = ""
    size: Size = Size.NORMAL
    align: Align = Align.CENTER
    look: Look = Look.PLAIN


@dataclass(frozen=True, slots=True)
class Keep:
    """To keep the ticket, and what to wait for."""


@dataclass(frozen=True, slots=True)
class Kiosk:
    """Which kiosk printed it."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across."""


@dataclass(frozen=True, slots=True)
class Gap:
    """White, instead of the usual white between two blocks."""

    height_mm: float = 2


Part = (
    Logo
    | Hospital
    | Department
    | Appointment
    | Number
    | Place
    | Notices
    | Facts
    | Code
    | Text
    | Keep
    | Kiosk
    | Rule
    | Gap
)


@dataclass(frozen=True, slots=True)
class Block:
    """One part, the kinds of ticket it stands on, and the line of the file it came from."""

    part: Part
    kinds: frozenset[TicketKind] = ALL_KINDS
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Template:
    """Blocks from the top, and the longest a usual ticket may become on any paper."""

    blocks: tuple[Block, ...]
    longest_mm: float = 220

    def parts(self, kind: TicketKind) -> tuple[Part, ...]:
        """What stands on one kind of ticket."""
        return tuple(block.part for block in self.blocks if kind in block.kinds)
