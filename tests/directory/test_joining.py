"""A directory laid over what the hospital's system said: what patients come to see."""

from dataclasses import replace
from datetime import date, timedelta

import msgspec
import pytest
from directory.small_hospital import (
    DIRECTORY,
    EMERGENCY,
    EYES,
    HEART,
    MONDAY_8,
    NOON,
    OFFICE,
    OVERLAY,
    SUNDAY_8,
    SYSTEM,
    TODAY,
    both,
    directories,
    with_entry,
    with_first_room,
)
from hypothesis import given
from hypothesis import strategies as st

from kiosk.decoding import decode
from kiosk.departments import AgeRange, Catalogue, ClinicRoom, Department, PriorityRules, RoomState
from kiosk.directory import (
    Closure,
    DepartmentEntry,
    Directory,
    Holiday,
    Holidays,
    RoomEntry,
    findings,
    joined,
    services_of,
)
from kiosk.identity import Sex
from kiosk.visit import Service

OPEN, CLOSED, FULL, OTHER = RoomState.OPEN, RoomState.CLOSED, RoomState.FULL, RoomState.OTHER


def department(shown: Catalogue, department_id: str) -> Department:
    found = shown.department(department_id)
    assert found is not None
    return found


def room(shown: Catalogue, room_id: str) -> ClinicRoom:
    return next(one for one in shown.rooms if one.queue_id == room_id)


def heard(room_id: str, state: RoomState) -> Catalogue:
    """The system says this of one room."""
    return replace(
        SYSTEM, rooms=tuple(replace(one, state=state) if one.queue_id == room_id else one for one in SYSTEM.rooms)
    )


def test_an_empty_directory_leaves_the_hospitals_word_as_it_is():
    assert joined(Directory(), SYSTEM, MONDAY_8) is SYSTEM


def test_nobody_says_anything():
    assert joined(Directory(), None, MONDAY_8) == Catalogue((), (), MONDAY_8)


def test_entries_come_first_and_unnamed_departments_behind_them():
    shown = joined(OVERLAY, SYSTEM, MONDAY_8)
    assert [one.id for one in shown.departments] == ["tm", "mat", "san", "cc", "da"]
    assert [one.queue_id for one in shown.rooms] == ["q305", "q306", "q201", "q401", "q101", "q501"]


def test_a_complete_directory_is_all_there_is():
    shown = joined(DIRECTORY, SYSTEM, MONDAY_8)
    assert [one.id for one in shown.departments] == ["tm", "mat", "san", "cc"]
    assert room(shown, "q305").waiting == 4, "the queue of the hospital's system"


def test_what_the_system_does_not_know_cannot_be_booked_and_is_not_shown():
    strange = replace(OVERLAY, departments=(DepartmentEntry("xx", names=both("Lạ", "Strange")), *OVERLAY.departments))
    assert joined(strange, SYSTEM, MONDAY_8).department("xx") is None
    more_rooms = with_entry(replace(EYES, rooms=(*EYES.rooms, RoomEntry("q299", "299"))), OVERLAY)
    assert "q299" not in [one.queue_id for one in joined(more_rooms, SYSTEM, MONDAY_8).rooms]


def test_a_bare_place_of_a_department_the_system_gave_up_is_nothing():
    bare = Directory(departments=(DepartmentEntry("dep-gone"),))
    assert findings(bare, SYSTEM) == findings(Directory(), SYSTEM)
    assert joined(bare, None, MONDAY_8).departments == ()
    assert joined(replace(bare, complete=True), None, MONDAY_8).departments != ()


def test_rooms_are_added_where_the_system_names_none():
    silent = replace(SYSTEM, rooms=tuple(one for one in SYSTEM.rooms if one.department_id != "mat"))
    assert room(joined(OVERLAY, silent, MONDAY_8), "q201").state is OPEN


def test_the_directorys_word_counts_before_the_systems():
    heart = department(joined(OVERLAY, SYSTEM, MONDAY_8), "tm")
    assert (heart.name, heart.names) == ("Tim mạch", {"en": "Cardiology"})
    assert (heart.ages, heart.icon, heart.after_hours, heart.opening) == (AgeRange(16), "heart", "cc", OFFICE)


def test_where_the_directory_is_silent_the_system_is_believed():
    silent = Directory(departments=(DepartmentEntry("da"),))
    skin = department(joined(silent, SYSTEM, MONDAY_8), "da")
    assert replace(skin, calendar=SYSTEM.departments[-1].calendar) == SYSTEM.departments[-1]
    assert room(joined(silent, SYSTEM, MONDAY_8), "q501") == SYSTEM.rooms[-1]


@pytest.mark.parametrize(("word", "sex"), [("female", Sex.FEMALE), ("male", Sex.MALE), ("any", None), (None, Sex.MALE)])
def test_a_limit_of_the_system_can_be_changed_and_taken_away(word, sex):
    limited = replace(SYSTEM, departments=tuple(replace(one, sex=Sex.MALE) for one in SYSTEM.departments))
    assert department(joined(with_entry(replace(HEART, sex=word), OVERLAY), limited, MONDAY_8), "tm").sex is sex


@pytest.mark.parametrize(
    ("shown", "kiosks", "kiosk_id", "seen"),
    [
        (None, None, "K1", True),
        (False, None, "K1", False),
        (None, ("K1",), "K1", True),
        (None, ("K1",), "K2", False),
        (None, ("K1",), None, True),
        (None, (), None, False),
        (True, ("K2",), "K1", False),
    ],
)
def test_which_kiosk_shows_it(shown, kiosks, kiosk_id, seen):
    directory = with_entry(replace(EYES, shown=shown, kiosks=kiosks))
    assert department(joined(directory, SYSTEM, MONDAY_8, kiosk_id=kiosk_id), "mat").active is seen


def test_a_department_the_system_hides_can_be_shown():
    hidden = replace(SYSTEM, departments=tuple(replace(one, active=False) for one in SYSTEM.departments))
    assert not department(joined(OVERLAY, hidden, MONDAY_8), "tm").active
    assert department(joined(with_entry(replace(HEART, shown=True), OVERLAY), hidden, MONDAY_8), "tm").active


def test_a_hidden_room_is_not_there():
    shown = joined(with_first_room(shown=False), SYSTEM, MONDAY_8)
    assert [one.queue_id for one in shown.rooms if one.department_id == "tm"] == ["q306"]


def test_words_for_a_room_come_from_both():
    shown = joined(OVERLAY, SYSTEM, MONDAY_8)
    first, second = room(shown, "q305"), room(shown, "q306")
    assert (first.name, first.floor, first.floors) == ("Phòng 305", "Tầng 3", {"en": "Floor 3"})
    assert first.hints == both("Rẽ trái", "Turn left")
    assert second.hints == HEART.hints, "the department's hints where a room has none"
    assert second.names == {"en": "Room 306"}


def test_a_hint_in_one_language_leaves_the_departments_in_the_others():
    shown = joined(with_first_room(hints={"vi": "Rẽ phải", "en": ""}), SYSTEM, MONDAY_8)
    assert room(shown, "q305").hints == both("Rẽ phải", "Lift to floor 3")


@pytest.mark.parametrize(
    ("moment", "doctor"), [(MONDAY_8, "BS. Nguyễn Thị Minh"), (MONDAY_8.replace(hour=14), "BS. Trần Quốc Bảo")]
)
def test_the_doctor_of_the_session_is_named(moment, doctor):
    assert room(joined(DIRECTORY, SYSTEM, moment), "q305").practitioner == doctor
    assert room(joined(DIRECTORY, SYSTEM, moment), "q306").practitioner == "BS. Lê Hoàng Nam"
    assert room(joined(DIRECTORY, SYSTEM, moment), "q201").practitioner == "BS. Cũ"


@pytest.mark.parametrize("catalogue", [SYSTEM, None])
def test_outside_the_directorys_hours_rooms_are_closed(catalogue):
    assert room(joined(DIRECTORY, catalogue, MONDAY_8), "q306").state is OPEN
    assert room(joined(DIRECTORY, catalogue, NOON), "q306").state is CLOSED
    assert room(joined(DIRECTORY, catalogue, SUNDAY_8), "q306").state is CLOSED
    assert room(joined(DIRECTORY, catalogue, NOON), "q101").state is OPEN


@pytest.mark.parametrize(("hour", "minute", "state"), [(6, 59, CLOSED), (7, 0, OPEN), (11, 29, OPEN), (11, 30, CLOSED)])
def test_hours_begin_with_their_first_minute_and_end_before_their_last(hour, minute, state):
    assert room(joined(DIRECTORY, None, MONDAY_8.replace(hour=hour, minute=minute)), "q201").state is state


def test_where_the_directory_gives_no_hours_the_systems_state_stands():
    silent = with_entry(replace(EYES, hours=None), OVERLAY)
    assert room(joined(silent, SYSTEM, SUNDAY_8), "q201").state is OPEN
    assert room(joined(silent, heard("q201", CLOSED), MONDAY_8), "q201").state is CLOSED


@pytest.mark.parametrize("state", [FULL, CLOSED, OTHER])
def test_hours_open_no_room_that_the_system_does_not_offer(state):
    assert room(joined(OVERLAY, heard("q201", state), MONDAY_8), "q201").state is state


def test_a_room_takes_patients_in_its_sessions_only():
    short = with_first_room(sessions=(HEART.rooms[0].sessions or ())[:1])
    assert room(joined(short, SYSTEM, MONDAY_8), "q305").state is OPEN
    assert room(joined(short, SYSTEM, MONDAY_8.replace(hour=14)), "q305").state is CLOSED
    assert room(joined(with_first_room(sessions=()), SYSTEM, MONDAY_8), "q305").state is OPEN


def test_a_department_without_hours_is_never_open():
    never = with_entry(replace(EYES, hours=()))
    assert room(joined(never, SYSTEM, MONDAY_8), "q201").state is CLOSED
    eyes = department(joined(never, SYSTEM, MONDAY_8), "mat")
    assert eyes.opening, "no hours at all would say that nobody knows them"
    assert eyes.opens_next(MONDAY_8) is None


TET = Holiday(TODAY, TODAY, both("Tết", "New Year"))


def test_public_holidays_close_what_has_hours_of_the_directory():
    shown = joined(OVERLAY, SYSTEM, MONDAY_8, public=[TET])
    assert room(shown, "q306").state is CLOSED
    assert room(shown, "q501").state is OPEN, "the system tells a state, and the directory gives no hours"
    off = department(shown, "da").calendar.day_off(TODAY)
    assert off is not None
    assert off.names == both("Tết", "New Year")
    assert (
        room(joined(replace(OVERLAY, holidays=Holidays(public=False)), SYSTEM, MONDAY_8, public=[TET]), "q306").state
        is OPEN
    )


def test_days_off_that_the_hospital_names_itself_close_everything_that_rests_on_them():
    own = replace(OVERLAY, holidays=Holidays(days=(TET,)))
    shown = joined(own, SYSTEM, MONDAY_8)
    assert [one.queue_id for one in shown.rooms if one.state is OPEN] == ["q101"]
    assert department(shown, "cc").calendar.day_off(TODAY) is None


def test_a_day_worked_in_place_of_another_has_its_hours():
    swapped = replace(
        DIRECTORY, holidays=Holidays(days=(replace(TET, first=SUNDAY_8.date()),), working=(SUNDAY_8.date(),))
    )
    assert room(joined(swapped, SYSTEM, SUNDAY_8), "q306").state is OPEN
    saturday = replace(swapped, holidays=replace(swapped.holidays, as_weekday=6))
    assert room(joined(saturday, SYSTEM, SUNDAY_8), "q306").state is CLOSED


@pytest.mark.parametrize("catalogue", [SYSTEM, None])
def test_a_closure_says_why(catalogue):
    reason = both("Bác sĩ nghỉ", "The doctor is off")
    one_room = replace(DIRECTORY, closures=(Closure("tm", TODAY, TODAY, "q305", reason),))
    shown = joined(one_room, catalogue, MONDAY_8)
    assert (room(shown, "q305").state, room(shown, "q305").closed_because) == (CLOSED, reason)
    assert room(shown, "q306").state is OPEN
    assert room(joined(one_room, catalogue, MONDAY_8 + timedelta(days=1)), "q305").state is OPEN
    whole = joined(replace(DIRECTORY, closures=(Closure("tm", TODAY, TODAY, None, reason),)), catalogue, MONDAY_8)
    assert {one.state for one in whole.rooms if one.department_id == "tm"} == {CLOSED}


def test_a_closure_holds_where_the_directory_says_nothing_else():
    shut = Directory(closures=(Closure("da", TODAY, TODAY),))
    assert room(joined(shut, SYSTEM, MONDAY_8), "q501").state is CLOSED


def test_complaints_lead_to_departments_by_id():
    words = joined(DIRECTORY, SYSTEM, MONDAY_8).complaints
    assert words is not None
    chest = words.complaints[0]
    assert (chest.name, chest.names, chest.ids, chest.departments) == ("Đau ngực", {"en": "Chest pain"}, ("tm",), ())
    assert any(one.urgent for one in words.complaints)
    assert joined(replace(DIRECTORY, complaints=None), SYSTEM, MONDAY_8).complaints is None


def test_priority_is_never_narrower_than_the_law():
    def rules(*said):
        return joined(replace(OVERLAY, priority=PriorityRules(*said)), SYSTEM, MONDAY_8).priority

    assert (rules(70, 8).elderly_from, rules(70, 8).child_under) == (70, 8)
    assert rules(99, 2) == PriorityRules()
    widened = replace(SYSTEM, priority=PriorityRules(60, 10))
    assert joined(OVERLAY, widened, MONDAY_8).priority == PriorityRules(60, 10)


def test_a_drawing_nobody_has_is_not_asked_for():
    assert department(joined(with_entry(replace(HEART, icon="hart")), None, MONDAY_8), "tm").icon == ""


def test_without_a_system_everything_has_some_name():
    bare = Directory(
        departments=(DepartmentEntry("tm", rooms=(RoomEntry("q1"),)), DepartmentEntry("b", names={"en": "B"}))
    )
    shown = joined(bare, None, MONDAY_8)
    assert [one.name for one in shown.departments] == ["tm", "B"]
    assert room(shown, "q1").name == "Phòng q1"


def test_the_usual_examination_with_its_fees():
    assert services_of(DIRECTORY, "tm") == (Service("TM.KHAM", "Khám Tim mạch", 50_600, 50_600),)
    assert services_of(DIRECTORY, "mat") == services_of(DIRECTORY, "nowhere") == ()
    private = with_entry(replace(HEART, accepts_insurance=False))
    assert services_of(private, "tm")[0].insured_price is None


@given(
    directories,
    st.sampled_from([None, SYSTEM]),
    st.datetimes().map(lambda one: one.replace(tzinfo=MONDAY_8.tzinfo)),
    st.sampled_from([None, "K1"]),
)
def test_whatever_a_directory_says_patients_see_a_catalogue(directory, catalogue, moment, kiosk_id):
    read = decode(msgspec.json.encode(directory), Directory)
    assert read == directory, "every one of these can be decoded"
    shown = joined(directory, catalogue, moment, kiosk_id=kiosk_id, public=(TET,))
    ids = [one.id for one in shown.departments]
    assert len(ids) == len({*ids})
    assert all(one.department_id in ids for one in shown.rooms)
    assert all(one.name for one in shown.departments if one.id)
    if catalogue is not None and not directory.complete:
        assert {*ids} == {one.id for one in catalogue.departments}
    for one in directory.departments:
        assert all(service.price is not None for service in services_of(directory, one.id))


def test_laying_it_over_twice_changes_nothing_more():
    once = joined(OVERLAY, SYSTEM, MONDAY_8)
    assert joined(OVERLAY, once, MONDAY_8) == once
    assert EMERGENCY.id in [one.id for one in once.departments]
    assert date(2026, 11, 23) == TODAY
