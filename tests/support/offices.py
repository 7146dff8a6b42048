"""An office for tests: cheap passwords, a clock that is told, a hospital's system that says what it is told."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from argon2 import PasswordHasher

from kiosk.departments import VIETNAM, Catalogue
from kiosk.directory import ComplaintEntry, DepartmentEntry, Directory, Fees, RoomEntry
from kiosk.office.desk import Desk
from kiosk.office.directory_office import DirectoryOffice
from kiosk.office.own_system import OwnSystem
from kiosk.office.passwords import Passwords
from kiosk.sandbox.database import Database
from kiosk.sandbox.hospital import Hospital
from kiosk.signing import SigningKey

MORNING = datetime(2026, 11, 23, 7, 40, tzinfo=VIETNAM)
PASSWORD = "ba con gà trống"  # noqa: S105 - of nobody
CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
KEY = SigningKey.generate()


@dataclass
class ToldClock:
    """Stands still until it is told to move."""

    moment: datetime = MORNING

    def __call__(self) -> datetime:
        return self.moment

    def advance(self, **duration: float) -> None:
        self.moment += timedelta(**duration)


@dataclass
class ToldSystem:
    """What the hospital's system says."""

    says: Catalogue | None = None

    def __call__(self) -> Catalogue | None:
        return self.says


@dataclass
class News:
    """How often the office said that a version was released."""

    count: int = 0

    def __call__(self) -> None:
        self.count += 1


@dataclass
class Rig:
    """An office with everything around it."""

    office: DirectoryOffice
    clock: ToldClock
    database: Database
    system: ToldSystem = field(default_factory=ToldSystem)
    news: News = field(default_factory=News)


@contextmanager
def office_rig(url: str, clock: ToldClock | None = None) -> Iterator[Rig]:
    """An office beside a hospital's own system."""
    clock, system, news = clock or ToldClock(), ToldSystem(), News()
    database = Database(url)
    try:
        passwords = Passwords(CHEAP)
        office = DirectoryOffice(Desk(database, clock), KEY, system=system, news=news, passwords=passwords)
        yield Rig(office, clock, database, system, news)
    finally:
        database.close()


@contextmanager
def clinic(url: str, clock: Callable[[], datetime]) -> Iterator[tuple[DirectoryOffice, Hospital]]:
    """An office whose hospital is the sandbox."""
    database = Database(url)
    try:
        hospital = Hospital(database, clock)
        hospital.now()
        desk = Desk(database, clock)
        passwords = Passwords(CHEAP)
        yield DirectoryOffice(desk, KEY, system=OwnSystem(hospital), adopts=True, passwords=passwords), hospital
    finally:
        database.close()


def words(vietnamese: str, english: str = "") -> dict[str, str]:
    return {"vi": vietnamese, "en": english or f"{vietnamese} (en)"}


def room(room_id: str, code: str, **more: object) -> RoomEntry:
    return RoomEntry(room_id, code=code, names=words(f"Phòng {code}"), **more)  # type: ignore[arg-type]


SMALL = Directory(
    hospital="Trạm Y tế Ví Dụ",
    complete=True,
    departments=(
        DepartmentEntry(
            "kham",
            code="KB",
            names=words("Khám bệnh", "General practice"),
            series="A",
            fees=Fees(36_500, 36_500),
            rooms=(room("p-1", "1"), room("p-2", "2", quota=40)),
        ),
        DepartmentEntry(
            "san", code="SN", names=words("Sản nhi", "Mother and child"), series="B", rooms=(room("p-3", "3"),)
        ),
    ),
    complaints=(
        ComplaintEntry("sot", words("Sốt"), ("kham",)),
        ComplaintEntry("nguc", words("Đau ngực dữ dội"), urgent=True),
    ),
)
"""A commune's health station, without anything wrong."""
