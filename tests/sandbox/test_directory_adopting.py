"""A clinic whose whole system is the sandbox: what its directory says, it does; what is there already goes on."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from sqlalchemy import Connection

from kiosk.sandbox import adopting, catalogue, holds, placing, queues, seed, sessions
from kiosk.sandbox.adopting import SaidClosure, SaidDepartment, SaidRoom, SaidSession
from kiosk.sandbox.calendars import SaidCalendar
from kiosk.sandbox.database import Database
from kiosk.sandbox.departments_data import ALL_DAY, Hours
from kiosk.sandbox.hospital import Hospital
from kiosk.sandbox.problems import RefusalError
from kiosk.sandbox.series import free_series
from kiosk.sandbox.wire import NewHold, NewVisit

TODAY = "2026-11-23"
Adopt = Callable[..., None]


@pytest.fixture
def hospital(new_database: str, clock: Any) -> Iterator[Hospital]:
    database = Database(new_database)
    hospital = Hospital(database, clock)
    hospital.now()
    yield hospital
    database.close()


@pytest.fixture
def adopt(hospital: Hospital) -> Adopt:
    versions = iter(range(1, 99))

    def act(*said: SaidDepartment, closures: tuple[SaidClosure, ...] = (), complete: bool = False) -> None:
        with hospital.database.write() as connection:
            adopting.adopt(connection, said, closures, next(versions), SaidCalendar(), complete=complete)

    return act


def departments(hospital: Hospital) -> dict[str, Any]:
    return {each.id: each for each in catalogue.department_page(hospital, None, 500).items}


def rooms(hospital: Hospital) -> dict[str, Any]:
    return {each.id: each for each in queues.queue_list(hospital, None).items}


def test_what_is_said_is_so_and_what_is_not_said_stays(hospital: Hospital, adopt: Adopt) -> None:
    before, rooms_before = departments(hospital), rooms(hospital)
    hours = (Hours((1, 2), "06:30", "11:00"),)
    adopt(
        SaidDepartment(
            "dep-tm", name="Tim", ages=(16, None), sex="any", hours=hours, price=70_000, bhyt_price=60_000,
            rooms=(SaidRoom("q-tm-1", name="Tim 1", floor="Tầng 9", places=5),),
        ),
        SaidDepartment("dep-ps", sex="any"),
    )  # fmt: skip
    after = departments(hospital)
    heart = after["dep-tm"]
    assert [*after][:2] == ["dep-tm", "dep-ps"], "the order of the directory comes first"
    assert (heart.name, heart.name_en, heart.age_range.min_years, heart.version) == ("Tim", "Cardiology", 16, 2)
    assert [(each.opens, each.closes) for each in heart.hours] == [("06:30", "11:00")]
    assert (heart.exam_fee.price, heart.exam_fee.bhyt_price) == (70_000, 60_000)
    assert (before["dep-ps"].sex, after["dep-ps"].sex) == ("female", None)
    assert after["dep-th"].model_dump() == before["dep-th"].model_dump()
    first, second = rooms(hospital)["q-tm-1"], rooms(hospital)["q-tm-2"]
    assert (first.room_name, first.floor, first.remaining, first.room_code) == ("Tim 1", "Tầng 9", 5, "305")
    assert second.room_name == rooms_before["q-tm-2"].room_name


def test_a_department_that_is_new_takes_patients_and_nobody_is_invented_in_it(hospital: Hospital, adopt: Adopt) -> None:
    adopt(SaidDepartment("yhct", "YH", "Y học cổ truyền", price=40_000, rooms=(SaidRoom("p.9", "9", "Phòng 9"),)))
    new, room = departments(hospital)["yhct"], rooms(hospital)["p.9"]
    assert (new.code, new.active, new.exam_fee.price) == ("YH", True, 40_000)
    assert (room.state, room.waiting, room.now_serving, room.remaining) == ("open", 0, None, None)


def test_a_complete_directory_retires_the_rest_and_naming_it_again_brings_it_back(
    hospital: Hospital, adopt: Adopt
) -> None:
    adopt(SaidDepartment("dep-tm", rooms=(SaidRoom("q-tm-1"),)), complete=True)
    assert [each.id for each in departments(hospital).values() if each.active] == ["dep-tm"]
    assert [*rooms(hospital)] == ["q-tm-1"]
    assert sessions.session_list(hospital, None, None).items[0].queue_id == "q-tm-1"
    adopt(SaidDepartment("dep-th", rooms=(SaidRoom("q-th-2"),)))
    assert [each.id for each in departments(hospital).values() if each.active] == ["dep-th", "dep-tm"]
    assert {*rooms(hospital)} == {"q-th-2", "q-tm-1"}


def test_codes_and_letters_change_places_and_stay_unlike_all_others(hospital: Hospital, adopt: Adopt) -> None:
    adopt(
        SaidDepartment("dep-tm", code="TH", series="D"),
        SaidDepartment("dep-th", code="TM", series="B"),
        SaidDepartment("moi", code="NHI", series="N"),
        SaidDepartment("nua", series="T"),
    )
    found = departments(hospital)
    assert [found[i].code for i in ("dep-tm", "dep-th", "moi", "dep-nhi")] == ["TH", "TM", "NHI", "NHI-2"]
    with hospital.database.read() as connection:
        letters = {each.id: each.series for each in queues_of(connection)}
    assert (letters["dep-tm"], letters["dep-th"], letters["moi"]) == ("D", "B", "N")
    assert letters["nua"] != "T", "the letter of lent numbers"
    assert len({*letters.values()}) == len(letters)


def queues_of(connection: Connection) -> Any:
    return connection.execute(seed.departments.select()).all()


def test_what_is_closed_today_takes_nobody_and_opens_by_itself(hospital: Hospital, adopt: Adopt, clock: Any) -> None:
    adopt(closures=(SaidClosure("dep-tm", TODAY, TODAY, "q-tm-1"), SaidClosure("dep-nhi", TODAY, "2026-11-24")))
    states = {i: each.state for i, each in rooms(hospital).items()}
    assert (states["q-tm-1"], states["q-tm-2"]) == ("closed", "open")
    assert (states["q-nhi-1"], states["q-nhi-2"]) == ("closed", "closed")
    before = clock.moment
    try:
        clock.advance(days=1)
        states = {i: each.state for i, each in rooms(hospital).items()}
        assert (states["q-tm-1"], states["q-nhi-1"]) == ("open", "closed")
    finally:
        clock.moment = before


def test_doctors_come_on_their_weekdays_and_times_keep_their_ids(hospital: Hospital, adopt: Adopt, clock: Any) -> None:
    monday = SaidSession("BS. Thử Một", (1,), "07:30", "09:30", 8)
    tuesday = SaidSession("BS. Thử Hai", (2, 3), "13:00", "13:20")
    said = SaidDepartment("dep-tm", rooms=(SaidRoom("q-tm-1", sessions=(monday, tuesday)),))
    adopt(said)
    today = [each for each in sessions.session_list(hospital, None, "dep-tm").items if each.queue_id == "q-tm-1"]
    assert [(each.practitioner, len(each.slots), each.slots[-1].remaining) for each in today] == [("BS. Thử Một", 4, 2)]
    tomorrow = clock.moment.date().replace(day=24)
    listed = sessions.session_list(hospital, tomorrow, "dep-tm").items
    assert [each.practitioner for each in listed if each.queue_id == "q-tm-1"] == ["BS. Thử Hai"]
    slot = today[0].slots[-1].slot_id
    with hospital.database.read() as connection:
        assert sessions.queue_of_slot(connection, slot, hospital.moment()) == "q-tm-1"
    adopt(said)
    again = [each for each in sessions.session_list(hospital, None, "dep-tm").items if each.queue_id == "q-tm-1"]
    assert again[0].slots[-1].slot_id == slot


def test_no_place_is_kept_in_a_room_that_is_retired_or_closed(hospital: Hospital, adopt: Adopt) -> None:
    doctor = SaidSession("BS. Thử Một", (1, 2, 3, 4, 5, 6, 7), "00:00", "24:00", 10**15)
    rooms_said = (SaidRoom("q-tm-1", sessions=(doctor,), places=10**15), SaidRoom("q-tm-2", sessions=(doctor,)))
    adopt(SaidDepartment("dep-tm", rooms=rooms_said))
    slot = {each.queue_id: each.slots[-1].slot_id for each in sessions.session_list(hospital, None, "dep-tm").items}
    closed = (SaidClosure("dep-tm", TODAY, TODAY, "q-tm-2"),)
    adopt(SaidDepartment("dep-tm", rooms=rooms_said[1:]), complete=True, closures=closed)
    assert sessions.session_list(hospital, None, "dep-tm").items == []
    for wanted, why in (
        ({"queueId": "q-tm-1"}, "queue-not-found"),
        ({"slotId": slot["q-tm-1"]}, "slot-not-found"),
        ({"queueId": "q-tm-2"}, "department-closed"),
        ({"slotId": slot["q-tm-2"]}, "department-closed"),
    ):
        asked = NewHold.model_validate({"kioskId": "K3", "ttlSeconds": 60} | wanted)
        with pytest.raises(RefusalError) as refused:
            holds.hold(hospital, f"key-{wanted}", asked)
        assert refused.value.code == why


def test_who_holds_a_printed_number_is_not_sent_away_from_a_room_that_was_given_up(
    hospital: Hospital, adopt: Adopt
) -> None:
    def placed(wanted: str | None, **more: object) -> str:
        question = NewVisit.model_construct(slot_id=None, appointment_id=None, **({"offline_ticket": "any"} | more))
        with hospital.database.read() as connection:
            return str(placing.choose(connection, hospital, question, wanted, hospital.moment()).queue.id)

    adopt(SaidDepartment("dep-tm", rooms=(SaidRoom("q-tm-2"),)), complete=True)
    assert placed("q-tm-1", department_id="dep-tm") == "q-tm-2"
    assert placed("q-nhi-1", department_id="dep-nhi") == "q-nhi-1"
    for unknown in ("q-nhi-1", "no-such-room"):
        with pytest.raises(RefusalError, match="queue-not-found"):
            placed(unknown, department_id="dep-tm")
    with pytest.raises(RefusalError, match="queue-not-found"):
        placed("q-tm-1", department_id="dep-tm", offline_ticket=None)


def test_a_new_day_changes_nothing_of_it(hospital: Hospital, adopt: Adopt, clock: Any) -> None:
    adopt(SaidDepartment("dep-tm", name="Tim", rooms=(SaidRoom("q-tm-1"),)), complete=True)
    before = clock.moment
    try:
        clock.advance(days=1)
        hospital.now()
        assert departments(hospital)["dep-tm"].name == "Tim"
        assert [*rooms(hospital)] == ["q-tm-1"]
    finally:
        clock.moment = before


def test_letters_run_out_for_nobody() -> None:
    wanted = {f"d{number}": None for number in range(700)}
    letters = [*free_series(wanted, {}).values()]
    assert len({*letters}) == 700
    assert all(re.fullmatch("[A-HJ-NP-Z]{1,3}", each) for each in letters)


def test_registration_hours_of_a_new_department_are_those_of_a_house_that_never_closes(
    hospital: Hospital, adopt: Adopt
) -> None:
    adopt(SaidDepartment("cap-cuu"))
    assert [(each.opens, each.closes) for each in departments(hospital)["cap-cuu"].hours] == [
        (each.opens, each.closes) for each in ALL_DAY
    ]
