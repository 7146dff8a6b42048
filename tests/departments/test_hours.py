"""When a department takes patients: hours of weekdays, days off, days worked instead, nights."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.departments import (
    VIETNAM,
    Calendar,
    Catalogue,
    ClinicRoom,
    Closed,
    DayOff,
    Department,
    OpeningHours,
    PatientFacts,
    PriorityRules,
    RoomState,
    offers,
    remembered,
    said_in,
)
from kiosk.identity import PartialDate, Sex
from kiosk.visit import Priority, automatic_priority

WEEKDAYS = (1, 2, 3, 4, 5)
OFFICE = (OpeningHours(WEEKDAYS, 7 * 60, 11 * 60 + 30), OpeningHours(WEEKDAYS, 13 * 60 + 30, 16 * 60 + 30))
NIGHT = (OpeningHours((5,), 22 * 60, 6 * 60),)
TET = DayOff(date(2027, 2, 4), date(2027, 2, 10), {"vi": "Tết Nguyên đán", "en": "Lunar New Year"})
HEART = Department("tm", "TM", "Tim mạch", opening=OFFICE, calendar=Calendar((TET,), (date(2027, 2, 13),), 4))


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


@pytest.mark.parametrize(
    ("now", "opens"),
    [
        ("2026-11-24 06:59", "2026-11-24 07:00"),
        ("2026-11-24 07:00", "2026-11-24 07:00"),
        ("2026-11-24 11:29", "2026-11-24 11:29"),
        ("2026-11-24 11:30", "2026-11-24 13:30"),
        ("2026-11-24 16:30", "2026-11-25 07:00"),
        ("2026-11-27 16:30", "2026-11-30 07:00"),
        ("2027-02-03 17:00", "2027-02-11 07:00"),
        ("2027-02-08 09:00", "2027-02-11 07:00"),
        ("2027-02-12 17:00", "2027-02-13 07:00"),  # a Saturday worked like a Thursday
        ("2027-02-13 17:00", "2027-02-15 07:00"),
    ],
)
def test_it_opens_next_to_the_minute(now, opens):
    assert HEART.opens_next(at(now)) == at(opens)
    assert HEART.takes_patients_at(at(now)) is (now == opens)


@pytest.mark.parametrize(
    ("now", "open_"),
    [
        ("2026-11-27 21:59", False),
        ("2026-11-27 22:00", True),
        ("2026-11-28 05:59", True),
        ("2026-11-28 06:00", False),
        ("2026-11-29 02:00", False),
    ],
)
def test_a_night_belongs_to_the_day_it_begins_on(now, open_):
    assert replace(HEART, opening=NIGHT).takes_patients_at(at(now)) is open_


def test_a_night_begins_on_no_day_off_and_goes_on_into_one():
    calendar = Calendar((DayOff(date(2026, 11, 28), date(2026, 11, 28)),))
    assert replace(HEART, opening=NIGHT, calendar=calendar).takes_patients_at(at("2026-11-28 03:00"))
    calendar = Calendar((DayOff(date(2026, 11, 27), date(2026, 11, 27)),))
    night = replace(HEART, opening=NIGHT, calendar=calendar)
    assert not night.takes_patients_at(at("2026-11-28 03:00"))
    assert night.opens_next(at("2026-11-27 23:00")) == at("2026-12-04 22:00")


@pytest.mark.parametrize("opening", [(), (OpeningHours((), 0, 0),), (OpeningHours(WEEKDAYS, 600, 600),)])
def test_without_hours_nothing_is_foretold(opening):
    assert replace(HEART, opening=opening).opens_next(at("2026-11-24 08:00")) is None


def test_nobody_is_told_of_a_day_more_than_two_months_ahead():
    long_rest = Calendar((DayOff(date(2026, 1, 1), date(2027, 12, 31)),))
    assert replace(HEART, calendar=long_rest).opens_next(at("2026-11-24 08:00")) is None


@given(st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1)), st.integers(0, 24 * 60))
def test_until_it_opens_next_it_is_closed(moment, later):
    now = moment.replace(second=0, microsecond=0, tzinfo=VIETNAM)
    opens = HEART.opens_next(now)
    assert opens is not None
    assert HEART.takes_patients_at(opens)
    between = now + timedelta(minutes=later)
    assert between >= opens or not HEART.takes_patients_at(between)


def closed_at(moment, **room):
    state = ClinicRoom("q", "tm", "305", "Phòng 1", "Tầng 3", RoomState.CLOSED, 0, **room)
    known = Catalogue((replace(HEART, after_hours="cc"),), (state,), at(moment))
    (offer,) = offers(known, PatientFacts(None, Sex.UNKNOWN, date(2026, 11, 24), known.moment))
    assert isinstance(offer.availability, Closed)
    return offer.availability


def test_a_closed_department_says_when_it_opens_why_it_is_closed_and_who_sees_people_meanwhile():
    assert closed_at("2026-11-24 12:00") == Closed(at("2026-11-24 13:30"), instead="cc")
    assert closed_at("2027-02-08 12:00") == Closed(at("2027-02-11 07:00"), TET, instead="cc")


def test_within_its_hours_nobody_knows_when_a_closed_room_opens_but_perhaps_why_it_is_closed():
    reason = {"vi": "bác sĩ đi họp"}
    assert closed_at("2026-11-24 09:00", closed_because=reason) == Closed(because=reason)


def test_on_a_day_off_a_remembered_room_is_closed_with_hours_or_without():
    for department in (HEART, replace(HEART, opening=())):
        room = ClinicRoom("q", "tm", "305", "Phòng 1", "Tầng 3", RoomState.OPEN, 4)
        known = Catalogue((department,), (room,), at("2027-02-03 09:00"))
        now = at("2027-02-05 09:00")
        later = remembered(known, known.as_of, now)
        assert later.rooms[0].state is RoomState.CLOSED
        assert later.moment == now


def test_a_catalogue_judged_again_is_the_same():
    known = Catalogue((HEART,), (), at("2026-11-24 09:00"))
    assert replace(known, judged_at=at("2026-11-24 09:01")) == known


@pytest.mark.parametrize(
    ("language", "said"),
    [("vi", "Mắt"), ("en", "Eyes"), ("km", "Eyes"), ("zh-Hans", "眼科"), ("zh_CN", "眼科"), ("zh", "眼科")],
)
def test_a_name_is_said_in_the_language_else_in_english_else_in_vietnamese(language, said):
    assert said_in({"en": "Eyes", "zh": "眼科"}, language, "Mắt") == said
    assert said_in({}, language, "Mắt") == "Mắt"


@pytest.mark.parametrize(
    ("age", "rules", "group"),
    [
        (74, PriorityRules(), Priority.NONE),
        (75, PriorityRules(), Priority.AGE_75),
        (70, PriorityRules(elderly_from=70), Priority.ELDERLY),
        (78, PriorityRules(elderly_from=70), Priority.AGE_75),
        (75, PriorityRules(elderly_from=90), Priority.AGE_75),
        (5, PriorityRules(child_under=3), Priority.UNDER_6),
        (9, PriorityRules(child_under=10), Priority.CHILD),
        (10, PriorityRules(child_under=10), Priority.NONE),
    ],
)
def test_a_hospital_widens_the_ages_of_the_law_and_never_narrows_them(age, rules, group):
    today = date(2026, 11, 24)
    birth = PartialDate(today.year - age, 1, 1)
    assert automatic_priority(birth, today, rules.elderly_from, rules.child_under) is group
