"""The pages of the queue and of the printers, and the words of what is done there."""

from dataclasses import dataclass, field
from enum import Enum

from kiosk.staff.carry_keys import CarryKey
from kiosk.staff.carrying import ExportProblem
from kiosk.staff.printing import PrintedWord, PrintingSeen
from kiosk.staff.sticks import Place
from kiosk.staff.trouble import Trouble


@dataclass(frozen=True, slots=True)
class AtOverview:
    """How many, how old, and what can be done about all of them."""


@dataclass(frozen=True, slots=True)
class AtList:
    """The items; `aside` only those a person has to decide on. `page` counts from 0."""

    aside: bool = False
    page: int = 0


@dataclass(frozen=True, slots=True)
class AtItem:
    """One item."""

    key: str


@dataclass(frozen=True, slots=True)
class AskingReason:
    """Why this item is to be set aside."""

    key: str


class Risk(Enum):
    """What asks to be confirmed: it may not be taken back."""

    SEND_ALL = "send-all"
    SEND_CARRIED = "send-carried"
    """Sent from here although a file with it is on its way."""


@dataclass(frozen=True, slots=True)
class Confirming:
    """Is that really meant? `key` is the item, None for all."""

    risk: Risk
    key: str | None = None


@dataclass(frozen=True, slots=True)
class AtCheck:
    """The file is read as a whole, or was."""


@dataclass(frozen=True, slots=True)
class AtExport:
    """Carrying out: the stick, then the key to be written down, then the file.

    `places` is None while they are looked for. `written` is how many items the file holds, once it is whole; with
    `logs` how many lines of the machine's journal, none where there is no journal.
    """

    places: tuple[Place, ...] | None = None
    place: Place | None = None
    key: CarryKey | None = field(default=None, repr=False)
    running: bool = False
    waiting: bool = False
    written: int | None = None
    file: str = ""
    problem: ExportProblem | None = None
    logs: bool = False


@dataclass(frozen=True, slots=True)
class AtPrinting:
    """The printers. `seen` is None until they were looked at; `running` while paper comes out, `word` of the last."""

    seen: PrintingSeen | None = None
    running: bool = False
    word: PrintedWord | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """What the last check of the file found; `at` is wall time."""

    at: float
    rows: int
    sound: bool
    damage: int = 0
    unopened: int = 0


class Did(Enum):
    """What was just done, for a line on the screen."""

    SENT_AGAIN = "sent-again"
    SET_ASIDE = "set-aside"
    CLOSED = "closed"
    GONE = "gone"
    """It was delivered meanwhile."""


@dataclass(frozen=True, slots=True)
class News:
    """The outcome of the last touch: what was done to how many, or what stood in the way."""

    did: Did | None = None
    count: int = 0
    trouble: Trouble | None = None
