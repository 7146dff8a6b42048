"""What the menu shows. Digits of a PIN are never in here, only how many were typed; nothing of a patient either."""

from dataclasses import dataclass, field
from enum import Enum

from kiosk.staff.carry_keys import CarryKey
from kiosk.staff.carrying import ExportProblem
from kiosk.staff.gate import Unusable, Wait, Wrong
from kiosk.staff.printing import PrintedWord, PrintingSeen
from kiosk.staff.seeing import Seen
from kiosk.staff.sticks import Place
from kiosk.staff.trouble import Trouble


@dataclass(frozen=True, slots=True)
class AskingPin:
    """The door. `typed` digits so far; `checking` while they are looked at; `answer` to the last try."""

    typed: int = 0
    checking: bool = False
    answer: Wrong | Wait | Unusable | None = None


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

    `places` is None while they are looked for. `written` is how many items the file holds, once it is whole.
    """

    places: tuple[Place, ...] | None = None
    place: Place | None = None
    key: CarryKey | None = field(default=None, repr=False)
    running: bool = False
    waiting: bool = False
    written: int | None = None
    file: str = ""
    problem: ExportProblem | None = None


@dataclass(frozen=True, slots=True)
class AtPrinting:
    """The printers. `seen` is None until they were looked at; `running` while paper comes out, `word` of the last."""

    seen: PrintingSeen | None = None
    running: bool = False
    word: PrintedWord | None = None


Page = AskingPin | AtOverview | AtList | AtItem | AskingReason | Confirming | AtCheck | AtExport | AtPrinting


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


@dataclass(frozen=True, slots=True)
class Menu:
    """The whole menu; closed when there is no page. The last page is shown, the ones before it are the way back.

    `busy` while something is done to the queue, more than looking: a second touch then does nothing.
    """

    pages: tuple[Page, ...] = ()
    seen: Seen | None = None
    checked: Checked | None = None
    news: News | None = None
    busy: bool = False

    @property
    def page(self) -> Page | None:
        """The page shown."""
        return self.pages[-1] if self.pages else None

    @property
    def inside(self) -> bool:
        """Whether the PIN was right: the kiosk takes no visit."""
        return self.page is not None and not isinstance(self.page, AskingPin)

    @property
    def writing(self) -> bool:
        """Whether a file is being written: there is no way out before it is known whether it is whole."""
        return isinstance(self.page, AtExport) and self.page.running
