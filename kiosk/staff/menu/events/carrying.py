"""Writing to a stick: where to, the key, and the file."""

from dataclasses import dataclass, field

from kiosk.staff.carry_keys import CarryKey
from kiosk.staff.carrying import ExportProblem
from kiosk.staff.sticks import Place


@dataclass(frozen=True, slots=True)
class ExportWanted:
    """To the export; once more from there: look for sticks again. `logs` the machine's words, else the queue."""

    logs: bool = False


@dataclass(frozen=True, slots=True)
class PlaceChosen:
    """This stick."""

    place: Place


@dataclass(frozen=True, slots=True)
class KeyKept:
    """The key was written down or photographed: write the file."""


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
    """The file is whole and durable. `count` items of the queue, or lines of the journal."""

    count: int
    file: str


@dataclass(frozen=True, slots=True)
class NotCarriedOut:
    """Nothing was carried out."""

    problem: ExportProblem
