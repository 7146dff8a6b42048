"""What a hospital says of its departments and clinic rooms."""

from dataclasses import field
from datetime import datetime
from enum import Enum

from kiosk.departments.complaints import ComplaintWords
from kiosk.departments.hours import Calendar, OpeningHours
from kiosk.departments.priority import PriorityRules
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
    """A department a patient can register for. `names` are those in other languages than Vietnamese.

    `opening` is empty where the hospital does not say when it takes patients; `calendar` are the days unlike others.
    `after_hours` is what patients are told outside of them: `closed`, `emergency`, or the id of the department that
    sees them then. `icon` is empty where its name decides.
    """

    id: str
    code: str
    name: str
    names: dict[str, str] = field(default_factory=dict, hash=False)
    active: bool = True
    ages: AgeRange = AgeRange()
    sex: Sex | None = None
    accepts_insurance: bool = True
    hours: str = ""
    opening: tuple[OpeningHours, ...] = ()
    calendar: Calendar = Calendar()
    after_hours: str = "closed"
    icon: str = ""

    @property
    def name_en(self) -> str | None:
        """In English, None where the hospital says none."""
        return self.names.get("en")

    def takes_patients_at(self, moment: datetime) -> bool:
        """Whether `moment` lies within the opening hours."""
        return any(hours.hold_at(moment) for hours in self.opening)


@dataclass(frozen=True, slots=True)
class ClinicRoom:
    """One queue: a room of a department with the people waiting before it. `minutes` is the hospital's estimate.

    `waiting` is None where the hospital was heard too long ago for its count to hold. `names` and `floors` are those in
    other languages than Vietnamese; `hints` say in every language how to walk there, `closed_because` why it is closed.
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
    names: dict[str, str] = field(default_factory=dict, hash=False)
    floors: dict[str, str] = field(default_factory=dict, hash=False)
    hints: dict[str, str] = field(default_factory=dict, hash=False)
    closed_because: dict[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything the department screen is made of, with the moment the hospital said it.

    `complaints` are the hospital's own; None where it brings none, and the everyday ones are offered.
    """

    departments: tuple[Department, ...]
    rooms: tuple[ClinicRoom, ...]
    as_of: datetime
    complaints: ComplaintWords | None = None
    priority: PriorityRules = PriorityRules()

    def department(self, department_id: str) -> Department | None:
        """The department with this id, or None."""
        return next((d for d in self.departments if d.id == department_id), None)
