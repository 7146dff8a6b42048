"""What happens to the menu: touches, and answers to its jobs."""

from dataclasses import dataclass, field

from kiosk.staff.carry_keys import CarryKey
from kiosk.staff.carrying import ExportProblem
from kiosk.staff.gate import Answer
from kiosk.staff.menu.pages import Checked, Did, Risk
from kiosk.staff.printing import PrintedWord, PrintingSeen
from kiosk.staff.seeing import Seen
from kiosk.staff.sticks import Place
from kiosk.staff.trouble import Trouble
from kiosk.staff.words import KeepReason

# --- touches ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Knocked:
    """Somebody held the hospital's name for four seconds, and nobody is in the middle of a visit."""


@dataclass(frozen=True, slots=True)
class Typed:
    """One more digit, or one less; how many there are now. The digits themselves stay with whoever reads the pad."""

    count: int


@dataclass(frozen=True, slots=True)
class PinEntered:
    """The go-on key of the pad."""


@dataclass(frozen=True, slots=True)
class Back:
    """To the page before; from the first one out of the menu."""


@dataclass(frozen=True, slots=True)
class Closed:
    """Out of the menu; `idle` where nobody touched it for too long, or a patient began a visit at the door."""

    idle: bool = False


@dataclass(frozen=True, slots=True)
class ListWanted:
    """To the list."""

    aside: bool


@dataclass(frozen=True, slots=True)
class PageTurned:
    """Another page of the list, counted from 0."""

    page: int


@dataclass(frozen=True, slots=True)
class ItemChosen:
    """To one item."""

    key: str


@dataclass(frozen=True, slots=True)
class SendAgainWanted:
    """Send this item again, or all that is aside (None)."""

    key: str | None = None


@dataclass(frozen=True, slots=True)
class SetAsideWanted:
    """Keep this item back: asks why."""

    key: str


@dataclass(frozen=True, slots=True)
class ReasonChosen:
    """Why."""

    reason: KeepReason


@dataclass(frozen=True, slots=True)
class Confirmed:
    """It is really meant."""

    risk: Risk


@dataclass(frozen=True, slots=True)
class CheckWanted:
    """Read the whole file."""


@dataclass(frozen=True, slots=True)
class ExportWanted:
    """To the export; once more from there: look for sticks again."""


@dataclass(frozen=True, slots=True)
class PlaceChosen:
    """This stick."""

    place: Place


@dataclass(frozen=True, slots=True)
class KeyKept:
    """The key was written down or photographed: write the file."""


@dataclass(frozen=True, slots=True)
class PrintingWanted:
    """To the printers; once more from there: look again."""


@dataclass(frozen=True, slots=True)
class SheetWanted:
    """Print the technicians' sheet on this printer."""

    name: str


@dataclass(frozen=True, slots=True)
class NewRollWanted:
    """A new roll was put into this printer."""

    name: str


@dataclass(frozen=True, slots=True)
class PrintAgainWanted:
    """Print what is kept under this key."""

    key: str


Touch = (
    Knocked
    | Typed
    | PinEntered
    | Back
    | Closed
    | ListWanted
    | PageTurned
    | ItemChosen
    | SendAgainWanted
    | SetAsideWanted
    | ReasonChosen
    | Confirmed
    | CheckWanted
    | ExportWanted
    | PlaceChosen
    | KeyKept
    | PrintingWanted
    | SheetWanted
    | NewRollWanted
    | PrintAgainWanted
)

# --- answers ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class GateAnswered:
    """What the door says; `tried` where a PIN was looked at."""

    answer: Answer
    tried: bool


@dataclass(frozen=True, slots=True)
class GateWaited:
    """A PIN may be tried again."""


@dataclass(frozen=True, slots=True)
class QueueSeen:
    """The queue as it stands."""

    seen: Seen


@dataclass(frozen=True, slots=True)
class Acted:
    """Something was done to so many items, which now stand as `seen`."""

    did: Did
    count: int
    seen: Seen


@dataclass(frozen=True, slots=True)
class FileChecked:
    """The file was read."""

    checked: Checked


@dataclass(frozen=True, slots=True)
class Failed:
    """It could not be done."""

    trouble: Trouble


@dataclass(frozen=True, slots=True)
class PlacesFound:
    """Where an export can be written now, and a key made for it."""

    places: tuple[Place, ...]
    key: CarryKey = field(repr=False)


@dataclass(frozen=True, slots=True)
class CarryWaits:
    """The kiosk is delivering; the export waits for a pause."""


@dataclass(frozen=True, slots=True)
class CarriedOut:
    """The file is whole and durable."""

    count: int
    file: str


@dataclass(frozen=True, slots=True)
class NotCarriedOut:
    """Nothing was carried out."""

    problem: ExportProblem


@dataclass(frozen=True, slots=True)
class PrintingLooked:
    """The printers as they are."""

    seen: PrintingSeen


@dataclass(frozen=True, slots=True)
class PaperCame:
    """What became of the paper that was asked for."""

    word: PrintedWord


Answered = (
    GateAnswered
    | GateWaited
    | QueueSeen
    | Acted
    | FileChecked
    | Failed
    | PlacesFound
    | CarryWaits
    | CarriedOut
    | NotCarriedOut
    | PrintingLooked
    | PaperCame
)
Event = Touch | Answered
