"""What is typed becomes what is meant, or an error beside its field; what is shown reads back as the same."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.departments import AgeRange, OpeningHours
from kiosk.directory import (
    ComplaintEntry,
    DepartmentEntry,
    Directory,
    DoctorSession,
    Fees,
    RoomEntry,
)
from kiosk.office.pages import forms_calendar, forms_complaint, forms_department, forms_general, forms_hours, forms_room
from kiosk.office.pages.drawings import DEPARTMENT_DRAWINGS
from kiosk.office.pages.forms_reading import MistypedError, money

TEXT = (
    st.text(st.sampled_from("abcdeăâđêô 123-'<>&\""), min_size=1, max_size=20).map(str.split).filter(bool).map(" ".join)
)
ID = st.text(st.sampled_from("abcK012-_."), min_size=1, max_size=12)
WORDS = st.dictionaries(st.sampled_from(["vi", "en", "zh-Hant", "km"]), TEXT)
FLAG = st.sampled_from([None, True, False])
HOURS = st.builds(
    lambda days, ends: OpeningHours(tuple(sorted(days)), min(ends), max(ends)),
    st.sets(st.integers(1, 7), min_size=1),
    st.sets(st.integers(0, 1440), min_size=2, max_size=2),
)
AGES = st.builds(
    lambda a, b: AgeRange(min(a, b), max(a, b)), st.integers(0, 150), st.integers(0, 150)
) | st.sampled_from([None, AgeRange(), AgeRange(16), AgeRange(None, 15)])
MONEY = st.none() | st.integers(0, 1_000_000_000)
ENTRIES = st.builds(
    DepartmentEntry,
    id=ID,
    code=st.none() | ID,
    names=WORDS,
    shown=FLAG,
    series=st.none() | ID,
    ages=AGES,
    sex=st.sampled_from([None, "male", "female", "any"]),
    accepts_insurance=FLAG,
    hours=st.none() | st.lists(HOURS, max_size=3).map(tuple),
    works_on_holidays=FLAG,
    after_hours=st.sampled_from([None, "closed", "emergency", "dep-2"]),
    fees=st.builds(Fees, MONEY, MONEY).map(lambda fees: None if fees == Fees() else fees),
    icon=st.none() | st.sampled_from(sorted(DEPARTMENT_DRAWINGS)),
    hints=WORDS,
    kiosks=st.none() | st.lists(ID, max_size=3, unique=True).map(tuple),
)


@given(ENTRIES, st.sampled_from(["vi", "en"]))
def test_a_department_reads_back_as_what_it_was(entry: DepartmentEntry, language: str) -> None:
    read, reading = forms_department.entry_from(
        forms_department.fields_of(entry, language), DepartmentEntry(entry.id, rooms=entry.rooms)
    )
    assert not reading.faults
    assert replace(read, hours=None) == replace(entry, hours=None)
    assert _minutes(read.hours) == _minutes(entry.hours)


def _minutes(hours: tuple[OpeningHours, ...] | None) -> set[tuple[tuple[int, ...], int, int]] | None:
    """In whatever order: the same days stand on one line."""
    return None if hours is None else {(one.weekdays, one.opens, one.closes) for one in hours}


@given(
    st.builds(
        RoomEntry,
        id=ID,
        code=st.none() | ID,
        names=WORDS,
        floor=WORDS,
        hints=WORDS,
        doctor=st.none() | TEXT,
        sessions=st.none()
        | st.lists(st.builds(DoctorSession, TEXT, HOURS, st.none() | st.integers(0, 9999)), min_size=1, max_size=3).map(
            tuple
        ),
        quota=st.none() | st.integers(0, 9999),
        shown=FLAG,
    )
)
def test_a_room_reads_back_as_what_it_was(entry: RoomEntry) -> None:
    read, reading = forms_room.entry_from(forms_room.fields_of(entry), RoomEntry(entry.id))
    assert not reading.faults
    assert read == entry


@given(st.dictionaries(st.sampled_from([*forms_department.fields_of(DepartmentEntry("x")), "names.vi"]), st.text()))
def test_nothing_that_is_typed_breaks_a_form(typed: dict[str, str]) -> None:
    for read in (forms_department.entry_from, forms_room.entry_from):
        entry, reading = read(typed, DepartmentEntry("x") if read is forms_department.entry_from else RoomEntry("x"))
        assert entry.id == "x"
        assert all(words["vi"] and words["en"] for words in reading.faults.values())
    forms_calendar.closure_from(typed)
    forms_general.directory_from(typed, {}, Directory())


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        ("T2-T6 07:00-11:30", [((1, 2, 3, 4, 5), 420, 690)]),
        ("t2 – t6: 7h - 11h30, 13g30-16:30", [((1, 2, 3, 4, 5), 420, 690), ((1, 2, 3, 4, 5), 810, 990)]),
        ("T7, CN 07:00-24:00", [((6, 7), 420, 1440)]),
        ("Mon-Fri 7-16", [((1, 2, 3, 4, 5), 420, 960)]),
        ("hằng ngày 00:00-24:00", [((1, 2, 3, 4, 5, 6, 7), 0, 1440)]),
        ("không mở", []),
    ],
)
def test_hours_are_read_as_people_write_them(typed: str, hours: list[tuple[tuple[int, ...], int, int]]) -> None:
    assert [(one.weekdays, one.opens, one.closes) for one in forms_hours.hours_from(typed)] == hours


@pytest.mark.parametrize("typed", ["T8 07:00-11:00", "T2 11:00-07:00", "T2", "07:00-11:00", "T2 25:00-26:00"])
def test_hours_that_cannot_be_are_told_with_their_line(typed: str) -> None:
    with pytest.raises(MistypedError) as error:
        forms_hours.hours_from(f"T2 07:00-08:00\n{typed}")
    assert "ví dụ" in error.value.says["vi"] or typed in error.value.says["vi"]


@pytest.mark.parametrize(
    ("typed", "amount"), [("50600", 50_600), ("50.600 đ", 50_600), ("1.050.600VND", 1_050_600), ("0", 0)]
)
def test_money_is_read_as_people_write_it(typed: str, amount: int) -> None:
    assert money(typed) == amount


@pytest.mark.parametrize("typed", ["50.60", "-5", "fifty", "99999999999", "5,5"])
def test_money_that_cannot_be_is_refused(typed: str) -> None:
    with pytest.raises(MistypedError):
        money(typed)


def test_ages_the_wrong_way_round_are_told_beside_their_field() -> None:
    typed = {"ages": "range", "ages.youngest": "16", "ages.oldest": "6"}
    _, reading = forms_department.entry_from(typed, DepartmentEntry("x"))
    assert set(reading.faults) == {"ages.oldest"}


def test_a_complaint_leads_somewhere() -> None:
    before = ComplaintEntry("c", {})
    _, reading = forms_complaint.entry_from({"names.vi": "Đau ngực"}, before)
    assert set(reading.faults) == {"departments.0"}
    entry, reading = forms_complaint.entry_from(
        {"names.vi": "Đau ngực", "departments.0": "tim", "departments.1": "tim", "also": "tức ngực\nnặng ngực"}, before
    )
    assert not reading.faults
    assert (entry.departments, entry.also) == (("tim",), ("tức ngực", "nặng ngực"))


def test_days_are_read_from_pickers_and_from_people() -> None:
    assert forms_calendar.day_from("2026-12-24") == forms_calendar.day_from("24/12/2026") == date(2026, 12, 24)
    for wrong in ("24/13/2026", "soon", "1/2/999999", "2026-02-30"):
        with pytest.raises(MistypedError):
            forms_calendar.day_from(wrong)


def test_priority_is_widened_never_narrowed() -> None:
    typed = {"elderly_from": "80", "child_under": "5"}
    _, reading = forms_general.directory_from(typed, {}, Directory())
    assert set(reading.faults) == {"elderly_from", "child_under"}
    directory, reading = forms_general.directory_from(
        {"elderly_from": "70", "child_under": "10"}, {"languages": ("en", "km"), "asked": ("merit",)}, Directory()
    )
    assert not reading.faults
    assert directory.languages == ("vi", "en", "km")
    assert (directory.priority.elderly_from, directory.priority.child_under) == (70, 10)
