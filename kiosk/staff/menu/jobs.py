"""What the menu asks to be done, away from the screen's thread. Each is answered by the event that it names."""

from dataclasses import dataclass, field

from kiosk.staff.carry_keys import CarryKey
from kiosk.staff.sticks import Place


@dataclass(frozen=True, slots=True)
class LookAtGate:
    """May a PIN be tried? `GateAnswered`."""


@dataclass(frozen=True, slots=True)
class TryPin:
    """Is what was typed the PIN? `GateAnswered`."""


@dataclass(frozen=True, slots=True)
class ForgetTyped:
    """The digits typed so far are wiped. No answer."""


@dataclass(frozen=True, slots=True)
class WaitAtGate:
    """Tell when the wait is over: `GateWaited`."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Enter:
    """The menu is open: the kiosk takes no visit. No answer."""


@dataclass(frozen=True, slots=True)
class Leave:
    """The menu is closed; `entered` when it had been open. No answer."""

    entered: bool
    idle: bool


@dataclass(frozen=True, slots=True)
class LookAtQueue:
    """`QueueSeen`, or `Failed`."""


@dataclass(frozen=True, slots=True)
class SendAgain:
    """These items, or all that are aside (`keys` None), with the carried ones where that was confirmed. `Acted`."""

    keys: tuple[str, ...] | None
    carried: bool = False


@dataclass(frozen=True, slots=True)
class SetAside:
    """`Acted`, or `Failed`."""

    key: str
    reason: str


@dataclass(frozen=True, slots=True)
class CheckFile:
    """`FileChecked`, or `Failed`."""


@dataclass(frozen=True, slots=True)
class FindPlaces:
    """`PlacesFound`."""


@dataclass(frozen=True, slots=True)
class CarryOut:
    """`CarriedOut` or `NotCarriedOut`; `CarryWaits` while the kiosk delivers."""

    place: Place
    key: CarryKey = field(repr=False)


@dataclass(frozen=True, slots=True)
class LookAtPrinting:
    """`PrintingLooked`."""


@dataclass(frozen=True, slots=True)
class PrintSheet:
    """`PaperCame`."""

    name: str


@dataclass(frozen=True, slots=True)
class PrintAgain:
    """`PaperCame`."""

    key: str


@dataclass(frozen=True, slots=True)
class NoteNewRoll:
    """No answer."""

    name: str


Job = (
    LookAtGate
    | TryPin
    | ForgetTyped
    | WaitAtGate
    | Enter
    | Leave
    | LookAtQueue
    | SendAgain
    | SetAside
    | CheckFile
    | FindPlaces
    | CarryOut
    | LookAtPrinting
    | PrintSheet
    | PrintAgain
    | NoteNewRoll
)
