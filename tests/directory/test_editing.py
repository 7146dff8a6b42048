"""One edit of a directory at a time."""

from dataclasses import replace
from datetime import date

import pytest
from directory.small_hospital import CHEST, DIRECTORY, EYES, HEART, OVERLAY, SIGNS, SYSTEM, both, directories
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.directory import (
    Closure,
    DepartmentEntry,
    Directory,
    RoomEntry,
    closed_on,
    complaints_of,
    entry_of,
    findings,
    moved,
    moved_complaint,
    moved_room,
    opened_on,
    room_of,
    with_closure,
    with_complaint,
    with_department,
    with_room,
    without_complaint,
    without_department,
    without_room,
)

FIRST, MIDDLE, LAST = date(2026, 12, 1), date(2026, 12, 2), date(2026, 12, 4)


def ids(directory: Directory) -> list[str]:
    return [one.id for one in directory.departments]


def opened(directory: Directory, department_id: str, room_id: str | None, day: date) -> Directory:
    return replace(directory, closures=opened_on(directory.closures, (department_id, room_id), day))


def test_an_entry_is_replaced_where_it_stands_or_added_at_the_end():
    other = replace(EYES, icon="eye")
    assert ids(with_department(DIRECTORY, other)) == ids(DIRECTORY)
    assert entry_of(with_department(DIRECTORY, other), "mat") == other
    assert ids(with_department(DIRECTORY, DepartmentEntry("da")))[-1] == "da"
    assert entry_of(DIRECTORY, "da") is None


def test_a_deleted_department_takes_its_closures_along_where_nobody_else_knows_it():
    assert ids(without_department(DIRECTORY, "mat")) == ["tm", "san", "cc"]
    assert without_department(DIRECTORY, "mat").closures == ()
    assert without_department(OVERLAY, "mat").closures == OVERLAY.closures
    assert without_room(DIRECTORY, "mat", "q201").closures == ()
    assert without_room(OVERLAY, "mat", "q201").closures == OVERLAY.closures


@pytest.mark.parametrize(
    ("by", "order"), [(1, "mat tm san cc"), (-1, "tm mat san cc"), (9, "mat san cc tm"), (0, "tm mat san cc")]
)
def test_a_department_moves_no_further_than_the_ends(by, order):
    assert ids(moved(DIRECTORY, "tm", by)) == order.split()
    assert moved(DIRECTORY, "nowhere", by) == DIRECTORY


def test_rooms_are_added_changed_moved_and_deleted():
    more = with_room(DIRECTORY, "tm", RoomEntry("q307", "307"))
    assert [one.id for one in more.departments[0].rooms] == ["q305", "q306", "q307"]
    assert [one.id for one in moved_room(more, "tm", "q307", -9).departments[0].rooms] == ["q307", "q305", "q306"]
    assert without_room(more, "tm", "q307") == DIRECTORY
    assert room_of(with_room(more, "tm", RoomEntry("q307", "309")), "tm", "q307") == RoomEntry("q307", "309")
    assert with_room(Directory(), "tm", RoomEntry("q1")).departments == (
        DepartmentEntry("tm", rooms=(RoomEntry("q1"),)),
    )
    assert moved_room(DIRECTORY, "xx", "q305", 1) == without_room(DIRECTORY, "xx", "q305") == DIRECTORY


def test_a_room_is_closed_once_and_opened_for_one_day_only():
    closure = Closure("tm", FIRST, LAST, "q305", both("Nghỉ", "Off"))
    shut = with_closure(with_closure(Directory(), closure), replace(closure, reason=both("Họp", "Meeting")))
    assert [one.reason["en"] for one in shut.closures] == ["Meeting"]
    assert closed_on(shut.closures, MIDDLE) == (("tm", "q305"),)
    open_again = opened(shut, "tm", "q305", MIDDLE)
    assert [bool(closed_on(open_again.closures, day)) for day in (FIRST, MIDDLE, date(2026, 12, 3), LAST)] == [
        True,
        False,
        True,
        True,
    ]
    assert opened(shut, "tm", None, MIDDLE) == shut
    assert opened(with_closure(Directory(), replace(closure, last=FIRST)), "tm", "q305", FIRST) == Directory()


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_first_and_last_day_there_are_can_be_opened(day):
    shut = with_closure(Directory(), Closure("tm", date.min, date.max))
    assert closed_on(opened(shut, "tm", None, day).closures, day) == ()


def test_the_first_own_complaint_makes_the_everyday_list_the_hospitals_own():
    usual = replace(DIRECTORY, complaints=None)
    own = with_complaint(usual, replace(CHEST, key="mine"))
    assert own.complaints is not None
    assert own.complaints[-1].key == "mine"
    assert {one.key for one in own.complaints if one.urgent} == {one.key for one in SIGNS}
    pressure = next(one for one in own.complaints if one.key == "pressure")
    assert pressure.departments == ("tm",)
    assert not [one for one in findings(own) if one.weight > 1]
    skin = complaints_of(Directory(), SYSTEM)
    assert next(one for one in skin if one.key == "skin").departments == ("da",)


def test_complaints_are_changed_moved_and_deleted():
    other = replace(CHEST, also=("nặng ngực",))
    assert (with_complaint(DIRECTORY, other).complaints or ())[0] == other
    assert (moved_complaint(DIRECTORY, "chest", 1).complaints or ())[1] == CHEST
    assert without_complaint(DIRECTORY, "chest").complaints == SIGNS
    assert moved_complaint(DIRECTORY, "none", 1) == DIRECTORY


@settings(max_examples=40)
@given(directories, st.integers(-3, 3), st.dates())
def test_edits_take_any_directory(directory, by, day):
    closed = with_closure(directory, Closure("tm", day, day))
    assert ("tm", None) in closed_on(closed.closures, day)
    assert ("tm", None) not in closed_on(opened(closed, "tm", None, day).closures, day)
    assert sorted(ids(moved(directory, "tm", by))) == sorted(ids(directory))
    assert entry_of(with_department(directory, HEART), "tm") == HEART
    assert entry_of(without_department(directory, "tm"), "tm") is None
