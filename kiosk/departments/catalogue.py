"""What a hospital says of its departments and clinic rooms."""

from dataclasses import field
from datetime import date, datetime, time, timedelta
from enum import Enum
from typing import Final

from kiosk.departments.complaints import ComplaintWords
from kiosk.departments.hours import MINUTES_A_DAY, VIETNAM, Calendar, OpeningHours
from kiosk.departments.priority import PriorityRules
from kiosk.departments.tongues import said_in
from kiosk.identity import Sex
from kiosk.values import dataclass

AFTER_HOURS_CLOSED: Final = "closed"
AFTER_HOURS_EMERGENCY: Final = "emergency"
LOOKS_AHEAD: Final = 60
"""Days within which a closed department is said to open again."""


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
    after_hours: str = AFTER_HOURS_CLOSED
    icon: str = ""

    def named(self, language: str) -> str:
        """What it is called in this language, as far as the hospital says."""
        return said_in(self.names, language, self.name)

    def takes_patients_at(self, moment: datetime) -> bool:
        """Whether `moment`, with the hospital's own offset, lies within the opening hours of a day of work."""
        day, minute = moment.date(), moment.hour * 60 + moment.minute
        return any(
            hours.opens <= minute + past < hours.ends
            for past in (0, MINUTES_A_DAY)
            for hours in self._hours_of(day - timedelta(minutes=past))
        )

    def opens_next(self, moment: datetime) -> datetime | None:
        """When it takes patients: `moment` itself where it does; None where it does not within `LOOKS_AHEAD` days."""
        if self.takes_patients_at(moment):
            return moment
        for ahead in range(LOOKS_AHEAD + 1 if self.opening else 0):
            day = moment.date() + timedelta(days=ahead)
            midnight = datetime.combine(day, time(), moment.tzinfo)
            opens = (
                midnight + timedelta(minutes=hours.opens) for hours in self._hours_of(day) if hours.ends > hours.opens
            )
            following = min((one for one in opens if one > moment), default=None)
            if following is not None:
                return following
        return None

    def _hours_of(self, day: date) -> tuple[OpeningHours, ...]:
        """The hours that begin on this day."""
        if self.calendar.day_off(day) is not None:
            return ()
        weekday = self.calendar.weekday(day)
        return tuple(hours for hours in self.opening if weekday in hours.weekdays)


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

    def named(self, language: str) -> str:
        """What it is called in this language, as far as the hospital says."""
        return said_in(self.names, language, self.name)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything the department screen is made of, with the moment the hospital said it.

    `complaints` are the hospital's own; None where it brings none, and the everyday ones are offered. `judged_at` is
    the moment it was last held against the hours; the same catalogue judged again is the same.
    """

    departments: tuple[Department, ...]
    rooms: tuple[ClinicRoom, ...]
    as_of: datetime
    complaints: ComplaintWords | None = None
    priority: PriorityRules = PriorityRules()
    judged_at: datetime | None = field(default=None, compare=False)

    @property
    def moment(self) -> datetime:
        """When all of this holds, by the clock on the hospital's wall."""
        return (self.judged_at or self.as_of).astimezone(VIETNAM)

    def room(self, department_id: str, name: str, code: str = "") -> ClinicRoom | None:
        """The department's room with this on its door, or of this name; None where the hospital names no such room."""
        rooms = [room for room in self.rooms if room.department_id == department_id]
        by_door = (room for room in rooms if code and room.code == code)
        return next(by_door, next((room for room in rooms if room.name == name), None))

    def department(self, department_id: str) -> Department | None:
        """The department with this id, or None."""
        return next((d for d in self.departments if d.id == department_id), None)
