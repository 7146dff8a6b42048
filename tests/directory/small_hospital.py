"""An invented hospital of four departments, what its system says of them, and directories of every kind."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from hypothesis import strategies as st

from kiosk.departments import (
    VIETNAM,
    AgeRange,
    Catalogue,
    ClinicRoom,
    Department,
    OpeningHours,
    PriorityRules,
    RoomState,
)
from kiosk.directory import (
    Closure,
    ComplaintEntry,
    DepartmentEntry,
    Directory,
    DoctorSession,
    Fees,
    Holiday,
    Holidays,
    RoomEntry,
    everyday_entries,
)

WEEK = (1, 2, 3, 4, 5)
MORNING, AFTERNOON = OpeningHours(WEEK, 420, 690), OpeningHours(WEEK, 810, 990)
OFFICE = (MORNING, AFTERNOON)
ALWAYS = (OpeningHours((1, 2, 3, 4, 5, 6, 7), 0, 1440),)
MONDAY_8 = datetime(2026, 11, 23, 8, 0, tzinfo=VIETNAM)
NOON = MONDAY_8.replace(hour=12)
SUNDAY_8 = MONDAY_8.replace(day=22)
TODAY = MONDAY_8.date()


def both(vi: str, en: str) -> dict[str, str]:
    return {"vi": vi, "en": en}


HEART = DepartmentEntry(
    "tm",
    "TM",
    both("Tim mạch", "Cardiology"),
    series="A",
    ages=AgeRange(16),
    hours=OFFICE,
    after_hours="cc",
    fees=Fees(50_600, 50_600),
    icon="heart",
    hints=both("Lên thang máy tầng 3", "Lift to floor 3"),
    rooms=(
        RoomEntry(
            "q305",
            "305",
            floor=both("Tầng 3", "Floor 3"),
            hints=both("Rẽ trái", "Turn left"),
            sessions=(
                DoctorSession("BS. Nguyễn Thị Minh", MORNING, 40),
                DoctorSession("BS. Trần Quốc Bảo", AFTERNOON),
            ),
            quota=80,
        ),
        RoomEntry("q306", "306", both("Phòng 306", "Room 306"), doctor="BS. Lê Hoàng Nam"),
    ),
)
EYES = DepartmentEntry(
    "mat", "MAT", both("Mắt", "Eyes"), hours=OFFICE, kiosks=("K1", "K2"), rooms=(RoomEntry("q201", "201"),)
)
WOMEN = DepartmentEntry(
    "san", "SAN", both("Sản phụ khoa", "Obstetrics"), sex="female", hours=OFFICE, rooms=(RoomEntry("q401", "401"),)
)
EMERGENCY = DepartmentEntry(
    "cc",
    "CC",
    both("Cấp cứu", "Emergency"),
    hours=ALWAYS,
    works_on_holidays=True,
    rooms=(RoomEntry("q101", "101"),),
)
SIGNS = tuple(replace(one, departments=("cc",)) for one in everyday_entries(()))
CHEST = ComplaintEntry("chest", both("Đau ngực", "Chest pain"), ("tm",), ("tức ngực",))
DIRECTORY = Directory(
    "Bệnh viện Đa khoa Sông Lam",
    complete=True,
    departments=(HEART, EYES, WOMEN, EMERGENCY),
    complaints=(CHEST, *SIGNS),
    holidays=Holidays(
        days=(Holiday(date(2027, 2, 27), date(2027, 2, 27), both("Ngày Thầy thuốc", "Doctors' Day")),),
        working=(date(2027, 2, 28),),
    ),
    closures=(Closure("mat", date(2026, 12, 1), date(2026, 12, 4), "q201", both("Sơn lại", "Painting")),),
)
"""Without faults."""
OVERLAY = replace(DIRECTORY, complete=False)

SYSTEM = Catalogue(
    (
        Department("cc", "CC", "Cấp cứu"),
        Department("tm", "TM", "Khoa Tim mạch", {"en": "Heart clinic"}),
        Department("mat", "MAT", "Mắt", {"en": "Eyes"}),
        Department("san", "SAN", "Sản phụ khoa"),
        Department("da", "DA", "Da liễu", {"en": "Skin"}, opening=OFFICE),
    ),
    tuple(
        ClinicRoom(f"q{code}", department, code, f"Phòng {code}", f"Tầng {code[0]}", RoomState.OPEN, 4, 20, "BS. Cũ")
        for department, code in [
            ("cc", "101"),
            ("tm", "305"),
            ("tm", "306"),
            ("mat", "201"),
            ("san", "401"),
            ("da", "501"),
        ]
    ),
    MONDAY_8,
)


def with_entry(entry: DepartmentEntry, directory: Directory = DIRECTORY) -> Directory:
    """With this entry in the place of the one with its id."""
    return replace(directory, departments=tuple(entry if one.id == entry.id else one for one in directory.departments))


def with_first_room(directory: Directory = DIRECTORY, **changes: Any) -> Directory:
    """Something else about room 305."""
    room, *others = HEART.rooms
    return with_entry(replace(HEART, rooms=(replace(room, **changes), *others)), directory)


ids = st.sampled_from(["tm", "mat", "cc", "san", "", "x y"]) | st.text(max_size=3)
room_ids = st.sampled_from(["q305", "q306", "q201", "q101"]) | st.text(max_size=3)
texts = st.sampled_from(["Tim mạch", "", " ", "a\x00b", "x" * 600, "\u202e", "\u0301" * 9]) | st.text(max_size=8)
words = st.dictionaries(st.sampled_from(["vi", "en", "zh-Hans", "??", ""]), texts, max_size=3)
numbers = st.integers(-2, 1500) | st.integers()
hours = st.builds(
    OpeningHours, st.lists(st.integers(-1, 9), max_size=8).map(tuple), numbers, numbers
) | st.sampled_from([MORNING, AFTERNOON])
sessions = st.builds(DoctorSession, texts, hours, st.none() | numbers)
maybe_texts, flags = st.none() | texts, st.sampled_from([None, True, False])
days = st.dates(date(2026, 11, 20), date(2026, 11, 27)) | st.dates()


def several(thing: st.SearchStrategy[Any], most: int = 3) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(thing, max_size=most).map(tuple)


rooms = st.builds(
    RoomEntry,
    room_ids,
    maybe_texts,
    words,
    words,
    words,
    maybe_texts,
    st.none() | several(sessions),
    st.none() | numbers,
    flags,
)
departments = st.builds(
    DepartmentEntry,
    ids,
    maybe_texts,
    words,
    flags,
    maybe_texts,
    st.none() | st.builds(AgeRange, st.none() | numbers, st.none() | numbers),
    st.sampled_from([None, "male", "female", "any"]),
    flags,
    st.none() | several(hours),
    flags,
    st.none() | ids | st.sampled_from(["closed", "emergency"]),
    st.none() | st.builds(Fees, st.none() | numbers, st.none() | numbers),
    st.none() | texts | st.just("heart"),
    words,
    st.none() | several(st.sampled_from(["K1", "K2", "", "K 3"])),
    several(rooms, 2),
)
complaints = st.builds(ComplaintEntry, ids, words, several(ids), several(texts), st.booleans())
holidays = st.builds(Holiday, days, days, words)
closures = st.builds(Closure, ids, days, days, st.none() | room_ids, words)
directories = st.builds(
    Directory,
    texts,
    several(st.sampled_from(["vi", "en", "zh-Hans", "ENG", ""])),
    st.booleans(),
    several(departments),
    st.none() | several(complaints),
    st.builds(Holidays, st.booleans(), several(holidays), several(days), numbers),
    several(closures),
    st.builds(PriorityRules, numbers, numbers, several(st.sampled_from(["pregnant", "disability", "merit", "vip"]))),
)
"""Of every shape a document can have, sensible or not."""
