"""A place in the hospital's own words in other languages, as far as it has any."""

from dataclasses import field

from kiosk.departments import ClinicRoom, Department
from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """Names by language, those in Vietnamese apart; `hints` say, in Vietnamese too, how to walk there."""

    department: dict[str, str] = field(default_factory=dict, hash=False)
    room: dict[str, str] = field(default_factory=dict, hash=False)
    floor: dict[str, str] = field(default_factory=dict, hash=False)
    hints: dict[str, str] = field(default_factory=dict, hash=False)


def words_of(department: Department | None, room: ClinicRoom | None) -> PlaceWords:
    """What the hospital says of both."""
    names = department.names if department else {}
    return PlaceWords(names, room.names, room.floors, room.hints) if room else PlaceWords(names)
