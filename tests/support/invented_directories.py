"""Directories as hypothesis invents them: everything the model can say and a file can hold."""

from datetime import date
from typing import Any

from hypothesis import strategies as st

from kiosk.departments import AgeRange, OpeningHours
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

AWKWARD = ("Tim mạch", "", "Khoa \"A\" 'B'", "a\\b", "dòng\nhai", "# [x]", "  ", "心臓", "]]}", '"""', "Đ\x7f\t")
TEXT = st.one_of(st.sampled_from(AWKWARD), st.text(st.characters(exclude_categories=["Cs"]), max_size=12))
IDS = st.one_of(st.sampled_from(["tim-mach", "nhi", "q 1", "[[x]]", "K.3"]), TEXT)
WORDS = st.dictionaries(st.sampled_from(["vi", "en", "zh", "zh-Hant", "km"]), TEXT, max_size=3)
DAYS = st.dates(date(2000, 1, 1), date(2100, 12, 31))
WHOLE = st.integers(0, 10**12)
HOURS = st.builds(
    OpeningHours,
    st.sets(st.integers(1, 7), min_size=1).map(lambda days: tuple(sorted(days))),
    st.integers(0, 719),
    st.integers(720, 1440),
)
AGE = st.one_of(st.none(), st.integers(0, 150))


def some(strategy: st.SearchStrategy[Any], most: int = 3) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(strategy, max_size=most).map(tuple)


def perhaps(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.one_of(st.none(), strategy)


ROOMS = st.builds(
    RoomEntry,
    id=IDS,
    code=perhaps(TEXT),
    names=WORDS,
    floor=WORDS,
    hints=WORDS,
    doctor=perhaps(TEXT),
    sessions=perhaps(some(st.builds(DoctorSession, TEXT, HOURS, perhaps(WHOLE)))),
    quota=perhaps(WHOLE),
    shown=perhaps(st.booleans()),
)
DEPARTMENTS = st.builds(
    DepartmentEntry,
    id=IDS,
    code=perhaps(TEXT),
    names=WORDS,
    shown=perhaps(st.booleans()),
    series=perhaps(TEXT),
    ages=perhaps(st.builds(AgeRange, AGE, AGE)),
    sex=perhaps(st.sampled_from(["male", "female", "any"])),
    accepts_insurance=perhaps(st.booleans()),
    hours=perhaps(some(HOURS)),
    works_on_holidays=perhaps(st.booleans()),
    after_hours=perhaps(TEXT),
    fees=perhaps(st.builds(Fees, perhaps(WHOLE), perhaps(WHOLE))),
    icon=perhaps(TEXT),
    hints=WORDS,
    kiosks=perhaps(some(TEXT)),
    rooms=some(ROOMS, 2),
)
DIRECTORIES = st.builds(
    Directory,
    hospital=TEXT,
    languages=some(st.sampled_from(["vi", "en", "zh"])),
    complete=st.booleans(),
    departments=some(DEPARTMENTS),
    complaints=perhaps(some(st.builds(ComplaintEntry, IDS, WORDS, some(IDS), some(TEXT), st.booleans()))),
    holidays=st.builds(
        Holidays, st.booleans(), some(st.builds(Holiday, DAYS, DAYS, WORDS), 2), some(DAYS), st.integers(1, 7)
    ),
    closures=some(st.builds(Closure, IDS, DAYS, DAYS, perhaps(IDS), WORDS), 2),
    priority=st.builds(PriorityRules, WHOLE, WHOLE, some(TEXT)),
)
