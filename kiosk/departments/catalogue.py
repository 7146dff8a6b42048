"""What a hospital says of its departments and clinic rooms."""

from datetime import datetime
from enum import Enum

from kiosk.departments.complaints import ComplaintWords
from kiosk.departments.hours import OpeningHours
from kiosk.identity import Sex
from kiosk.values import dataclass


class RoomState(Enum):
    """Whether a clinic room takes patients now. A word this kiosk does not know reads as OTHER and is not offered."""

    OPEN = "open"
    FULL = "full"
    CLOSED = "closed"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class AgeRange:
    """Ages a department sees, in whole years, both ends included; None is no bound."""

    youngest: int | None = None
    oldest: int | None = None


@dataclass(frozen=True, slots=True)
class Department:
    """A department a patient can register for. `name_en` is None where the hospital gives no English name.

    `opening` is empty where the hospital does not say when it takes patients.
    """

    id: str
    code: str
    name: str
    name_en: str | None = None
    active: bool = True
    ages: AgeRange = AgeRange()
    sex: Sex | None = None
    accepts_insurance: bool = True
    hours: str = ""
    opening: tuple[OpeningHours, ...] = ()

    def takes_patients_at(self, moment: datetime) -> bool:
        """Whether `moment` lies within the opening hours."""
        return any(hours.hold_at(moment) for hours in self.opening)


@dataclass(frozen=True, slots=True)
class ClinicRoom:
    """One queue: a room of a department with the people waiting before it. `minutes` is the hospital's estimate.

    `waiting` is None where the hospital was heard too long ago for its count to hold.
    """

    queue_id: str
    department_id: str
    code: str
    name: str
    floor: str
    state: RoomState
    waiting: int | None
    minutes: int | None = None
    practitioner: str | None = None


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything the department screen is made of, with the moment the hospital said it.

    `complaints` are the hospital's own; None where it brings none, and the everyday ones are offered.
    """

    departments: tuple[Department, ...]
    rooms: tuple[ClinicRoom, ...]
    as_of: datetime
    complaints: ComplaintWords | None = None

    def department(self, department_id: str) -> Department | None:
        """The department with this id, or None."""
        return next((d for d in self.departments if d.id == department_id), None)
