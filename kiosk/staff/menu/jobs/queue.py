"""With the queue, and with what is carried out on a stick."""

from dataclasses import dataclass, field

from kiosk.staff.carry_keys import CarryKey
from kiosk.staff.sticks import Place


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
