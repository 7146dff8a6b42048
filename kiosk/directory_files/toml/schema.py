"""Which tables and keys `departments.toml` has. What they mean stands in `schema.md`."""

from dataclasses import dataclass, field
from typing import Final

from kiosk.directory import (
    Closure,
    ComplaintEntry,
    DepartmentEntry,
    Directory,
    DoctorSession,
    Fees,
    Holiday,
    Holidays,
    PriorityRules,
    RoomEntry,
)
from kiosk.directory_files.toml.reading import Many, Table
from kiosk.directory_files.toml.values import (
    AGES,
    DATE,
    DATES,
    FLAG,
    HOURS,
    ONE_HOURS,
    TEXT,
    TEXTS,
    WEEKDAY,
    WHOLE,
    WORDS,
    choice,
    inline,
)


@dataclass(frozen=True, slots=True)
class HospitalTable:
    """`[hospital]`."""

    name: str = ""
    languages: tuple[str, ...] = Directory().languages
    complete: bool = False


@dataclass(frozen=True, slots=True)
class File:
    """The whole file, table by table."""

    hospital: HospitalTable = HospitalTable()
    departments: tuple[DepartmentEntry, ...] = ()
    complaints: tuple[ComplaintEntry, ...] | None = None
    holidays: Holidays = field(default_factory=Holidays)
    closures: tuple[Closure, ...] = ()
    priority: PriorityRules = field(default_factory=PriorityRules)

    @classmethod
    def of(cls, directory: Directory) -> "File":
        """The file that says it."""
        hospital = HospitalTable(directory.hospital, directory.languages, directory.complete)
        return cls(
            hospital,
            directory.departments,
            directory.complaints,
            directory.holidays,
            directory.closures,
            directory.priority,
        )

    def directory(self) -> Directory:
        """What it says."""
        return Directory(
            self.hospital.name,
            self.hospital.languages,
            self.hospital.complete,
            self.departments,
            self.complaints,
            self.holidays,
            self.closures,
            self.priority,
        )


SEXES: Final = {
    "male": "male",
    "female": "female",
    "any": "any",
    "nam": "male",
    "nữ": "female",
    "tất cả": "any",
}
HOSPITAL: Final = Table(HospitalTable, {"name": TEXT, "languages": TEXTS, "complete": FLAG})
SESSION: Final = Table(DoctorSession, {"doctor": TEXT, "hours": ONE_HOURS, "places": WHOLE}, ("doctor",))
ROOM: Final = Table(
    RoomEntry,
    {
        "id": TEXT,
        "code": TEXT,
        "names": WORDS,
        "floor": WORDS,
        "hints": WORDS,
        "doctor": TEXT,
        "quota": WHOLE,
        "shown": FLAG,
        "sessions": Many(SESSION),
    },
    ("id",),
)
DEPARTMENT: Final = Table(
    DepartmentEntry,
    {
        "id": TEXT,
        "code": TEXT,
        "names": WORDS,
        "shown": FLAG,
        "series": TEXT,
        "ages": AGES,
        "sex": choice(SEXES),
        "accepts_insurance": FLAG,
        "hours": HOURS,
        "works_on_holidays": FLAG,
        "after_hours": TEXT,
        "fees": inline(Table(Fees, {"own": WHOLE, "insured": WHOLE})),
        "icon": TEXT,
        "hints": WORDS,
        "kiosks": TEXTS,
        "rooms": Many(ROOM),
    },
    ("id",),
)
COMPLAINT: Final = Table(
    ComplaintEntry,
    {"key": TEXT, "names": WORDS, "departments": TEXTS, "also": TEXTS, "urgent": FLAG},
    ("key",),
)
HOLIDAYS: Final = Table(
    Holidays,
    {
        "public": FLAG,
        "working": DATES,
        "as_weekday": WEEKDAY,
        "days": Many(Table(Holiday, {"first": DATE, "last": DATE, "names": WORDS}, ("first",))),
    },
)
CLOSURE: Final = Table(
    Closure,
    {"department": TEXT, "room": TEXT, "first": DATE, "last": DATE, "reason": WORDS},
    ("department", "room"),
)
PRIORITY: Final = Table(PriorityRules, {"elderly_from": WHOLE, "child_under": WHOLE, "asked": TEXTS})
FILE: Final = Table(
    File,
    {
        "hospital": HOSPITAL,
        "departments": Many(DEPARTMENT),
        "complaints": Many(COMPLAINT),
        "holidays": HOLIDAYS,
        "closures": Many(CLOSURE),
        "priority": PRIORITY,
    },
)
