"""What of the hospital's last word holds when it is old."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from kiosk.departments import (
    Catalogue,
    ClinicRoom,
    Closed,
    Department,
    Open,
    OpeningHours,
    PatientFacts,
    RoomState,
    minute_of_day,
    offers,
    remembered,
    without_numbers,
)
from kiosk.identity import Sex
from support.world import HANOI, TODAY, catalogue

OPEN, FULL, CLOSED, OTHER = RoomState.OPEN, RoomState.FULL, RoomState.CLOSED, RoomState.OTHER
OFFICE = (OpeningHours((1, 2, 3, 4, 5), 7 * 60, 11 * 60 + 30), OpeningHours((1, 2, 3, 4, 5), 13 * 60, 16 * 60 + 30))
MONDAY = datetime(2026, 11, 23, tzinfo=HANOI)


def at(clock: str, day: datetime = MONDAY) -> datetime:
    return day + timedelta(minutes=minute_of_day(clock) or 0)


def small(state: RoomState, opening: tuple[OpeningHours, ...] = OFFICE) -> Catalogue:
    department = Department("d", "D", "Nội", opening=opening)
    return Catalogue((department,), (ClinicRoom("q", "d", "1", "Phòng 1", "Tầng 1", state, 7, 35),), MONDAY)


def state_at(known: Catalogue, said_at: datetime, now: datetime) -> RoomState:
    return remembered(known, said_at, now).rooms[0].state


def test_nobody_is_counted_and_no_wait_is_foretold() -> None:
    for old in (without_numbers(catalogue()), remembered(catalogue(), MONDAY, MONDAY + timedelta(minutes=6))):
        assert {(room.waiting, room.minutes) for room in old.rooms} == {(None, None)}
        assert old.departments == catalogue().departments


@pytest.mark.parametrize(
    ("state", "said", "now", "then"),
    [
        (OPEN, "08:00", "09:00", OPEN),
        (OPEN, "08:00", "12:00", CLOSED),
        (OPEN, "08:00", "14:00", OPEN),
        (OPEN, "08:00", "16:30", CLOSED),
        (CLOSED, "12:00", "13:30", OPEN),  # the noon rest was over while the line was down
        (CLOSED, "06:30", "07:00", OPEN),
        (CLOSED, "09:00", "10:00", CLOSED),  # within its hours: the doctor is away
        (OPEN, "18:00", "19:00", OPEN),  # an evening clinic nobody published
        (FULL, "10:00", "14:00", FULL),
        (OTHER, "08:00", "09:00", OTHER),
    ],
)
def test_later_the_same_day_a_room_is_offered_by_its_hours_and_by_what_was_decided_today(state, said, now, then):
    assert state_at(small(state), at(said), at(now)) is then


@pytest.mark.parametrize("state", [OPEN, FULL, CLOSED])
@pytest.mark.parametrize(
    ("days", "now", "then"), [(1, "08:00", OPEN), (1, "06:00", CLOSED), (5, "08:00", CLOSED), (7, "08:00", OPEN)]
)
def test_on_another_day_only_the_hours_count(state, days, now, then) -> None:
    assert state_at(small(state), at("17:00"), at(now, MONDAY + timedelta(days=days))) is then


def test_the_minute_after_midnight_yesterdays_full_rooms_are_not_full_any_more() -> None:
    always = (OpeningHours((1, 2, 3, 4, 5, 6, 7), 0, 1440),)
    assert state_at(small(FULL, always), at("22:00"), at("23:59")) is FULL
    assert state_at(small(FULL, always), at("22:00"), at("24:00")) is OPEN


def test_without_published_hours_a_room_keeps_its_word_today_and_is_offered_tomorrow() -> None:
    assert state_at(small(CLOSED, ()), at("09:00"), at("10:00")) is CLOSED
    assert state_at(small(CLOSED, ()), at("09:00"), at("09:00", MONDAY + timedelta(days=1))) is OPEN
    assert state_at(small(OTHER, ()), at("09:00"), at("09:00", MONDAY + timedelta(days=1))) is OTHER


def test_a_clock_that_went_back_closes_nothing() -> None:
    long_ago = datetime(1970, 1, 1, 3, tzinfo=HANOI)
    for state in (OPEN, FULL, CLOSED):
        assert state_at(small(state), at("09:00"), long_ago) is OPEN
    assert state_at(small(OTHER), at("09:00"), long_ago) is OTHER


def test_a_room_of_a_department_nobody_named_keeps_its_word() -> None:
    assert state_at(replace(small(CLOSED), departments=()), at("09:00"), at("10:00")) is CLOSED


def test_rooms_whose_wait_is_not_known_are_offered_in_the_hospitals_order() -> None:
    known = small(OPEN)
    second = replace(known.rooms[0], queue_id="q2", waiting=0, minutes=0)
    both = remembered(replace(known, rooms=(*known.rooms, second)), at("08:00"), at("09:00"))
    (offer,) = offers(both, PatientFacts(None, Sex.UNKNOWN, TODAY))
    assert isinstance(offer.availability, Open)
    assert offer.availability.room.queue_id == "q"
    (closed,) = offers(remembered(known, at("08:00"), at("12:00")), PatientFacts(None, Sex.UNKNOWN, TODAY))
    assert isinstance(closed.availability, Closed)


@pytest.mark.parametrize(
    ("clock", "minute"),
    [("00:00", 0), ("07:30", 450), ("24:00", 1440), ("24:01", None), ("7h30", None), ("07:60", None), ("", None)],
)
def test_clocks_are_read_or_not_at_all(clock: str, minute: int | None) -> None:
    assert minute_of_day(clock) == minute
