"""Doctors and times, and a place that is kept for a moment."""

import json
import uuid
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import requests

from drivers.simulation.network import FaultProxy
from kiosk.composition.app import local_today
from kiosk.hospital import Conflict, Done, NotAllowed, OutcomeUnknown, Rejected, Unavailable
from kiosk.hospital.native import NativeHospital
from kiosk.hospital.native.booking import visit_body
from kiosk.sandbox.server import running
from kiosk.sandbox.times import VIETNAM, system_clock
from kiosk.visit import Booking, ClinicSession, Held, Slot
from support.bookings import request
from support.lying_hospital import LyingHospital

KEY = "0b0c7a4e-3f0e-4a52-9a52-6a1f0d9d7c11"
DAY = date(2026, 11, 22)


def hold(hospital: NativeHospital, slot_id: str = "slot-1", key: str | None = None, ttl_s: int = 120) -> Any:
    return hospital.hold(key or str(uuid.uuid4()), "K3", slot_id, ttl_s)


# --- sessions ---------------------------------------------------------------------------------------------------------


def at(clock: str, day: str = "2026-11-22", offset: str = "+07:00") -> str:
    return f"{day}T{clock}:00{offset}"


def slot(**said: Any) -> dict[str, Any]:
    return {"slotId": "s-1", "startsAt": at("07:30"), "endsAt": at("08:00"), "remaining": 3} | said


def session(**said: Any) -> dict[str, Any]:
    return {
        "sessionId": "ses-1",
        "departmentId": "dep-tm",
        "queueId": "q-1",
        "roomName": "Phòng 1",
        "floor": "Tầng 3",
        "practitioner": "BS. Ví Dụ",
        "startsAt": at("07:30"),
        "endsAt": at("11:30"),
        "remaining": 3,
        "slots": [slot()],
    } | said


def sessions(lying: LyingHospital, *items: dict[str, Any]) -> Any:
    return NativeHospital(lying.says((200, {"items": list(items)}))).sessions("dep-tm", DAY)


def moment(clock: str) -> datetime:
    return datetime.fromisoformat(at(clock))


def test_a_session_is_read_with_all_it_says(lying: LyingHospital) -> None:
    (found,) = sessions(lying, session(surprise=1))
    assert found == ClinicSession(
        id="ses-1",
        department_id="dep-tm",
        queue_id="q-1",
        room_name="Phòng 1",
        floor="Tầng 3",
        starts_at=moment("07:30"),
        ends_at=moment("11:30"),
        practitioner="BS. Ví Dụ",
        remaining=3,
        slots=(Slot("s-1", moment("07:30"), moment("08:00"), 3),),
    )
    assert lying.asked[0].line == "GET /kiosk/v1/sessions?date=2026-11-22&departmentId=dep-tm"


def test_sessions_and_slots_come_in_order_of_time(lying: LyingHospital) -> None:
    late = session(sessionId="ses-2", startsAt=at("13:00"), endsAt=at("16:00"))
    early = session(slots=[slot(slotId="s-2", startsAt=at("08:00"), endsAt=at("08:30")), slot()])
    found = sessions(lying, late, early)
    assert [each.id for each in found] == ["ses-1", "ses-2"]
    assert [each.id for each in found[0].slots] == ["s-1", "s-2"]


@pytest.mark.parametrize(
    "said",
    [
        {"departmentId": "dep-mat"},
        {"sessionId": ""},
        {"startsAt": at("07:30", "2026-11-23"), "endsAt": at("11:30", "2026-11-23")},
        {"startsAt": at("07:30", offset="")},
        {"startsAt": at("11:30"), "endsAt": at("07:30")},
        {"startsAt": "0001-01-01T00:00:00+14:00"},
    ],
)
def test_a_session_of_elsewhere_or_of_no_time_is_not_shown(lying: LyingHospital, said: dict[str, Any]) -> None:
    (found,) = sessions(lying, session(**said), session(sessionId="right"))
    assert found.id == "right"


def test_a_slot_that_is_none_is_not_shown_and_none_has_less_than_no_place(lying: LyingHospital) -> None:
    wrong = [slot(slotId="x" * 65), slot(slotId="s-0", endsAt=at("07:30")), slot(slotId="s-9", remaining=-4)]
    (found,) = sessions(lying, session(slots=[*wrong, slot(), slot()], remaining=-1))
    assert [(each.id, each.remaining) for each in found.slots] == [("s-9", 0), ("s-1", 3)]
    assert found.remaining == 0


def test_a_session_may_have_neither_slots_nor_a_limit(lying: LyingHospital) -> None:
    without = {name: value for name, value in session().items() if name not in ("slots", "remaining", "practitioner")}
    (found,) = sessions(lying, without)
    assert (found.slots, found.remaining, found.practitioner) == ((), None, None)


# --- held -------------------------------------------------------------------------------------------------------------


def held(**said: Any) -> dict[str, Any]:
    ends = datetime.now(UTC) + timedelta(seconds=100)
    return {"holdId": "hold-1", "slotId": "slot-1", "queueId": None, "expiresAt": ends.isoformat()} | said


def test_a_place_is_held_as_long_as_the_hospital_says(lying: LyingHospital) -> None:
    said = held()
    found = hold(NativeHospital(lying.says((201, said))), key=KEY)
    assert found == Held("hold-1", datetime.fromisoformat(said["expiresAt"]))
    (asked,) = lying.asked
    assert (asked.line, asked.headers["Idempotency-Key"]) == ("POST /kiosk/v1/holds", KEY)
    assert json.loads(asked.body) == {"kioskId": "K3", "slotId": "slot-1", "ttlSeconds": 120}


@pytest.mark.parametrize("minutes", [50, -50])
def test_a_wrong_clock_of_the_hospital_changes_nothing(lying: LyingHospital, minutes: int) -> None:
    said = held(expiresAt=(datetime.now(UTC) + timedelta(minutes=minutes)).isoformat())
    before = datetime.now(UTC) + timedelta(seconds=120)
    found = hold(NativeHospital(lying.says((201, said))))
    assert isinstance(found, Held)
    assert before <= found.expires_at <= datetime.now(UTC) + timedelta(seconds=120)


@pytest.mark.parametrize(
    "said",
    [
        {"holdId": ""},
        {"holdId": "x" * 65},
        {"slotId": "slot-2"},
        {"slotId": None},
        {"expiresAt": "2020-01-01T00:00:00+07:00"},
        {"expiresAt": "2999-01-01T00:00:00+07:00"},
        {"expiresAt": "2026-11-22T00:00:00"},
        {"expiresAt": "soon"},
    ],
)
def test_a_hold_that_is_not_the_one_asked_for_is_none(lying: LyingHospital, said: dict[str, Any]) -> None:
    assert hold(NativeHospital(lying.says((201, held(**said)))), key=KEY) == OutcomeUnknown(KEY)


@pytest.mark.parametrize(
    ("status", "said", "expected"),
    [
        (409, {"code": "slot-taken"}, Conflict("slot-taken")),
        (409, {"code": "session-full"}, Conflict("session-full")),
        (409, {"code": "department-closed"}, Conflict("department-closed")),
        (404, {"code": "slot-not-found"}, Rejected("slot-not-found")),
        (401, {}, NotAllowed(401)),
        (500, {}, OutcomeUnknown(KEY)),
        (503, {"code": "his-unavailable"}, Unavailable("503 his-unavailable")),
    ],
)
def test_what_a_problem_with_a_hold_means(
    lying: LyingHospital, status: int, said: dict[str, str], expected: object
) -> None:
    assert hold(NativeHospital(lying.says((status, said))), key=KEY) == expected


@pytest.mark.parametrize(
    ("status", "said", "expected"),
    [
        (204, b"", Done()),
        (404, {"code": "hold-not-found"}, Done()),
        (404, {"code": "not-found"}, Rejected("not-found")),
        (500, {}, OutcomeUnknown("a/b?")),
    ],
)
def test_what_giving_back_means(lying: LyingHospital, status: int, said: Any, expected: object) -> None:
    assert NativeHospital(lying.says((status, said))).release("a/b?") == expected
    assert lying.asked[0].line == "DELETE /kiosk/v1/holds/a%2Fb%3F"


def test_a_visit_names_the_time_and_the_hold_only_where_there_are_any() -> None:
    plain, chosen = request(), request(slot_id="slot-1", hold_id="hold-1")
    assert not {"slotId", "holdId"} & set(json.loads(visit_body(plain, "pat-1")))
    said = json.loads(visit_body(chosen, "pat-1"))
    assert (said["slotId"], said["holdId"]) == ("slot-1", "hold-1")


# --- the sandbox ------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def early(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A sandbox in which it is early in the morning, so that no consulting hour is over."""
    now = datetime.now(VIETNAM)
    back = now - now.replace(hour=0, minute=30)
    database = tmp_path_factory.mktemp("early") / "hospital.db"
    with running(f"sqlite:///{database}", clock=lambda: system_clock() - back) as origin:
        yield origin


@pytest.fixture
def network(early: str) -> Iterator[FaultProxy]:
    requests.post(f"{early}/sandbox/reset", json={}, timeout=10).raise_for_status()
    host, _, port = early.removeprefix("http://").partition(":")
    with FaultProxy(host, int(port)) as proxy:
        yield proxy


def free(hospital: NativeHospital) -> tuple[ClinicSession, Slot]:
    """A slot of today with places left."""
    found = hospital.sessions("dep-tm", local_today())
    assert isinstance(found, tuple)
    return next((session, slot) for session in found for slot in session.slots if slot.remaining > 0)


def remaining(hospital: NativeHospital, slot_id: str) -> int:
    found = hospital.sessions("dep-tm", local_today())
    assert isinstance(found, tuple)
    return next(slot.remaining for session in found for slot in session.slots if slot.id == slot_id)


def test_the_sandbox_has_doctors_with_times(hospital: NativeHospital) -> None:
    found = hospital.sessions("dep-tm", local_today())
    assert isinstance(found, tuple)
    assert found
    assert all(each.practitioner and each.slots for each in found)
    assert isinstance(hospital.sessions("dep-none", local_today()), Unavailable)


def test_a_held_place_is_taken_for_others_and_free_again_when_given_back(hospital: NativeHospital) -> None:
    _, slot = free(hospital)
    key = str(uuid.uuid4())
    first = hold(hospital, slot.id, key)
    assert isinstance(first, Held)
    again = hold(hospital, slot.id, key)
    assert isinstance(again, Held)
    assert again.id == first.id
    assert remaining(hospital, slot.id) == slot.remaining - 1
    assert [hospital.release(first.id) for _ in range(2)] == [Done(), Done()]
    assert remaining(hospital, slot.id) == slot.remaining
    assert hospital.release("hold-none") == Done()


def test_the_last_place_is_held_once(hospital: NativeHospital) -> None:
    _, slot = free(hospital)
    outcomes = [hold(hospital, slot.id) for _ in range(slot.remaining + 1)]
    assert [type(each) for each in outcomes] == [Held] * slot.remaining + [Conflict]
    assert outcomes[-1] == Conflict("slot-taken")


def test_a_visit_uses_the_held_place_up(hospital: NativeHospital, network: FaultProxy) -> None:
    session, slot = free(hospital)
    kept = hold(hospital, slot.id)
    assert isinstance(kept, Held)
    wanted = request(department="dep-tm", queue_id=session.queue_id, slot_id=slot.id, hold_id=kept.id)
    network.drop_answer_after_commit()
    assert hospital.book(wanted) == OutcomeUnknown(wanted.reference)
    booked = hospital.book(wanted)
    assert isinstance(booked, Booking)
    assert booked.department_id == "dep-tm"
    assert remaining(hospital, slot.id) == slot.remaining - 1
