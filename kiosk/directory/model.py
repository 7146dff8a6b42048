"""The document. A field that is None (or empty, for words) says nothing: the hospital's system is believed then.

Ids are those of the hospital's system where it has the department or room; where the directory is `complete` they are
the hospital's own. All times are Vietnamese clock time.
"""

from dataclasses import field
from datetime import date
from typing import Final, Literal

from kiosk.departments import AgeRange, OpeningHours, PriorityRules
from kiosk.values import dataclass

Words = dict[str, str]
"""A text by language (BCP 47): `{"vi": "Tim mạch", "en": "Cardiology"}`."""

AGE_BOUND: Final = 150
"""No age in whole years is above it."""

AfterHours = str
"""What patients are told outside opening hours: `closed` (when it opens again), `emergency` (the way to the emergency
room), or the id of the department that sees them then."""


@dataclass(frozen=True, slots=True)
class Fees:
    """Whole VND of the usual examination: `own` for who pays alone, `insured` as insurance reckons, None: not said."""

    own: int | None = None
    insured: int | None = None


@dataclass(frozen=True, slots=True)
class DoctorSession:
    """When a doctor sees people in a room. `places` of one day, None: no limit is known."""

    doctor: str
    hours: OpeningHours
    places: int | None = None


@dataclass(frozen=True, slots=True)
class RoomEntry:
    """A clinic room: one queue. `hints` say how to walk there from the kiosk, `quota` is how many it sees in a day.

    Sessions that are empty say nothing. Where there are some, the room takes patients in them only.
    """

    id: str
    code: str | None = None
    names: Words = field(default_factory=dict)
    floor: Words = field(default_factory=dict)
    hints: Words = field(default_factory=dict)
    doctor: str | None = None
    sessions: tuple[DoctorSession, ...] | None = None
    quota: int | None = None
    shown: bool | None = None


@dataclass(frozen=True, slots=True)
class DepartmentEntry:
    """A department. The order of entries is the order on the glass; departments without an entry come behind them.

    `sex` is who is seen, "any" takes away a limit of the hospital's system; so does an `AgeRange` without bounds.
    `hours` empty: never open. `works_on_holidays`: its hours hold on days off, too. `kiosks` are the ids of those that
    show it, None: all. `series` are the letters before its queue numbers, where the kiosk's own sandbox gives them.
    """

    id: str
    code: str | None = None
    names: Words = field(default_factory=dict)
    shown: bool | None = None
    series: str | None = None
    ages: AgeRange | None = None
    sex: Literal["male", "female", "any"] | None = None
    accepts_insurance: bool | None = None
    hours: tuple[OpeningHours, ...] | None = None
    works_on_holidays: bool | None = None
    after_hours: AfterHours | None = None
    fees: Fees | None = None
    icon: str | None = None
    hints: Words = field(default_factory=dict)
    kiosks: tuple[str, ...] | None = None
    rooms: tuple[RoomEntry, ...] = ()

    @property
    def is_bare(self) -> bool:
        """Whether it says nothing but the place of a department that the hospital's system names."""
        return self == DepartmentEntry(self.id)


@dataclass(frozen=True, slots=True)
class ComplaintEntry:
    """What patients say is wrong. `departments` are ids, the likeliest first; `also` other ways to say it.

    `urgent`: whoever has it is shown the way to the emergency room first; it may name no department.
    """

    key: str
    names: Words
    departments: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class Holiday:
    """Days off, both ends included."""

    first: date
    last: date
    names: Words


@dataclass(frozen=True, slots=True)
class Holidays:
    """`public`: Vietnamese public holidays are days off. `working` are days on which work is done in spite of that.

    A working day takes the hours of `as_weekday` (1 is Monday): a Saturday worked in place of a bridge day.
    """

    public: bool = True
    days: tuple[Holiday, ...] = ()
    working: tuple[date, ...] = ()
    as_weekday: int = 1


@dataclass(frozen=True, slots=True)
class Closure:
    """A department, or one room of it, takes nobody on these days, both ends included."""

    department: str
    first: date
    last: date
    room: str | None = None
    reason: Words = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Directory:
    """The whole document. `languages` are those every name has to exist in, Vietnamese always among them.

    `complete`: departments and rooms it does not name do not exist, whatever the hospital's system says.
    `complaints` None: the everyday ones of `kiosk.departments`.
    """

    hospital: str = ""
    languages: tuple[str, ...] = ("vi", "en")
    complete: bool = False
    departments: tuple[DepartmentEntry, ...] = ()
    complaints: tuple[ComplaintEntry, ...] | None = None
    holidays: Holidays = field(default_factory=Holidays)
    closures: tuple[Closure, ...] = ()
    priority: PriorityRules = field(default_factory=PriorityRules)
