"""Places kept for a moment: nobody else gets them, they end by themselves, and a visit uses them up."""

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

SLOT = "s-tm-1-am.20261123.0900"
ROOM = "q-tm-1"


def hold(kiosk: Any, **changes: Any) -> Any:
    return kiosk.post("/holds", {"kioskId": "K3", "slotId": SLOT, "ttlSeconds": 120} | changes)


def hold_queue(kiosk: Any, **changes: Any) -> Any:
    return hold(kiosk, slotId=None, queueId=ROOM, **changes)


def held(kiosk: Any, **changes: Any) -> str:
    answer = hold(kiosk, **changes)
    assert answer.status_code == 201, answer.text
    return str(answer.json()["holdId"])


def left_in_slot(kiosk: Any) -> int:
    sessions = kiosk.get("/sessions?departmentId=dep-tm").json()["items"]
    return next(int(slot["remaining"]) for each in sessions for slot in each["slots"] if slot["slotId"] == SLOT)


def left_in_room(kiosk: Any) -> int:
    queues = kiosk.get("/queues?departmentId=dep-tm").json()["items"]
    return next(int(queue["remaining"]) for queue in queues if queue["id"] == ROOM)


@pytest.fixture
def one_place(kiosk: Any) -> None:
    """The department has one place left, in one room."""
    kiosk.control(f"/queues/{ROOM}", places=1)
    kiosk.control("/queues/q-tm-2", closed=True)


def test_a_held_place_counts_as_taken_in_slot_session_and_queue(kiosk: Any) -> None:
    kiosk.control(f"/queues/{ROOM}", places=10)
    answer = hold(kiosk).json()

    assert answer["slotId"] == SLOT
    assert answer["queueId"] is None
    assert answer["expiresAt"] == "2026-11-23T08:02:00+07:00"
    assert (left_in_slot(kiosk), left_in_room(kiosk)) == (2, 9)
    assert hold_queue(kiosk).json()["queueId"] == ROOM
    assert (left_in_slot(kiosk), left_in_room(kiosk)) == (2, 8)


def test_the_visit_takes_the_held_place_and_the_count_does_not_change(kiosk: Any) -> None:
    kiosk.control(f"/queues/{ROOM}", places=10)
    hold_id = held(kiosk)
    booked = kiosk.book(slotId=SLOT, holdId=hold_id)

    assert booked["queue"]["queueId"] == ROOM
    assert (left_in_slot(kiosk), left_in_room(kiosk)) == (2, 9)
    (seen,) = kiosk.staff_sees("holds")
    assert (seen["holdId"], seen["visitId"]) == (hold_id, booked["visitId"])
    assert seen["endedAt"] is not None


def test_the_last_place_of_a_slot_is_the_holders_alone(kiosk: Any) -> None:
    mine, _, _ = (held(kiosk) for _ in range(3))

    assert hold(kiosk).json()["code"] == "slot-taken"
    assert kiosk.refused("vneid", slotId=SLOT)["code"] == "slot-taken"
    assert kiosk.refused("vneid", slotId=SLOT, holdId="hold-of-nobody")["code"] == "slot-taken"
    assert kiosk.book(slotId=SLOT, holdId=mine)["status"] == "waiting"


@pytest.mark.usefixtures("one_place")
def test_the_last_place_of_a_queue_is_the_holders_alone(kiosk: Any) -> None:
    mine = held(kiosk, slotId=None, queueId=ROOM)

    assert hold_queue(kiosk).json()["code"] == "session-full"
    assert kiosk.refused("vneid", queueId=ROOM)["code"] == "session-full"
    assert kiosk.book(holdId=mine)["queue"]["queueId"] == ROOM, "also when the visit leaves the room open"


@pytest.mark.parametrize("over", ["expired", "released", "used", "of another kiosk", "of another place"])
@pytest.mark.usefixtures("one_place")
def test_a_hold_that_does_not_hold_counts_as_none_and_the_place_is_claimed_afresh(kiosk: Any, over: str) -> None:
    kiosk.control(f"/queues/{ROOM}", places=2)
    place = {"slotId": SLOT} if over == "of another place" else {"slotId": None, "queueId": ROOM}
    hold_id = held(kiosk, kioskId="K4" if over == "of another kiosk" else "K3", **place)
    if over == "expired":
        kiosk.clock.advance(seconds=120)
    if over == "released":
        assert kiosk.ask("DELETE", f"/holds/{hold_id}").status_code == 204
    if over == "used":
        kiosk.book("elder", queueId=ROOM, holdId=hold_id)

    assert kiosk.book("insured", queueId=ROOM, holdId=hold_id)["status"] == "waiting"
    last = kiosk.post("/visits", kiosk.visit("vneid", queueId=ROOM, holdId=hold_id))
    free_again = over in ("expired", "released")
    assert last.status_code == (201 if free_again else 409), last.text


def test_a_hold_ends_by_itself_at_the_second_it_said(kiosk: Any) -> None:
    for _ in range(3):
        hold(kiosk)
    kiosk.clock.advance(seconds=119)
    before = left_in_slot(kiosk)
    kiosk.clock.advance(seconds=1)

    assert (before, left_in_slot(kiosk)) == (0, 3)
    assert hold(kiosk).status_code == 201


def test_releasing_again_or_too_late_is_no_error_but_a_hold_that_never_was_is(kiosk: Any) -> None:
    hold_id = held(kiosk)
    answers = [kiosk.ask("DELETE", f"/holds/{hold_id}").status_code for _ in range(2)]
    kiosk.clock.advance(minutes=20)

    assert [*answers, kiosk.ask("DELETE", f"/holds/{hold_id}").status_code] == [204, 204, 204]
    assert left_in_slot(kiosk) == 3
    assert kiosk.ask("DELETE", "/holds/hold-none").json()["code"] == "hold-not-found"


def test_a_released_hold_that_a_visit_used_up_leaves_the_visit_its_place(kiosk: Any) -> None:
    hold_id = held(kiosk)
    kiosk.book(slotId=SLOT, holdId=hold_id)

    assert kiosk.ask("DELETE", f"/holds/{hold_id}").status_code == 204
    assert left_in_slot(kiosk) == 2


@pytest.mark.parametrize(
    ("changes", "status", "code"),
    [
        ({"slotId": "s-none.20261123.0900"}, 404, "slot-not-found"),
        ({"slotId": "s-tm-1-am.20261124.0900"}, 404, "slot-not-found"),
        ({"slotId": "s-tm-1-am.20261123.0730"}, 409, "slot-taken"),
        ({"slotId": None, "queueId": "q-none"}, 404, "queue-not-found"),
        ({"slotId": None, "queueId": "q-rhm-1"}, 409, "department-closed"),
        ({"slotId": None}, 400, "invalid-request"),
        ({"queueId": ROOM}, 400, "invalid-request"),
        ({"ttlSeconds": 29}, 400, "invalid-request"),
        ({"ttlSeconds": 901}, 400, "invalid-request"),
    ],
)
def test_what_cannot_be_held(kiosk: Any, changes: dict[str, Any], status: int, code: str) -> None:
    answer = hold(kiosk, **changes)

    assert (answer.status_code, answer.json()["code"]) == (status, code)


def test_the_same_key_holds_one_place(kiosk: Any) -> None:
    question = {"kioskId": "K3", "slotId": SLOT, "ttlSeconds": 120}
    first, second = (kiosk.post("/holds", question, key="hold-key-1") for _ in range(2))
    other = kiosk.post("/holds", {**question, "ttlSeconds": 60}, key="hold-key-1")

    assert first.json() == second.json()
    assert second.headers["Idempotency-Replayed"] == "true"
    assert left_in_slot(kiosk) == 2
    assert (other.status_code, other.json()["code"]) == (422, "idempotency-key-reused")


def test_the_number_after_a_hold_is_the_one_it_would_have_been(kiosk: Any) -> None:
    without = kiosk.book("vneid")["queue"]["number"]
    kiosk.control("/reset")
    held(kiosk, slotId=None, queueId=ROOM)

    assert kiosk.book("vneid")["queue"]["number"] == without


@pytest.mark.usefixtures("one_place")
def test_of_eight_kiosks_that_hold_or_book_the_last_place_one_gets_it(
    kiosk: Any, at_once: Callable[..., list[Any]]
) -> None:
    patients = [kiosk.register() for _ in range(4)]

    def want(each: Any, patient: str | None) -> int:
        if patient is None:
            return int(hold_queue(each).status_code)
        return int(each.post("/visits", each.visit(patientId=patient, queueId=ROOM)).status_code)

    statuses = at_once(want, [*patients, None, None, None, None])

    assert Counter(statuses) == {201: 1, 409: 7}


def test_of_nine_kiosks_that_hold_or_book_three_places_of_a_slot_three_get_one(
    kiosk: Any, at_once: Callable[..., list[Any]]
) -> None:
    patients = [kiosk.register() for _ in range(4)]

    def want(each: Any, patient: str | None) -> int:
        if patient is None:
            return int(hold(each).status_code)
        return int(each.post("/visits", each.visit(patientId=patient, slotId=SLOT)).status_code)

    statuses = at_once(want, [*patients, None, None, None, None, None])

    assert Counter(statuses) == {201: 3, 409: 6}
    assert left_in_slot(kiosk) == 0


@pytest.mark.usefixtures("one_place")
def test_one_hold_serves_one_of_the_visits_that_bring_it_at_once(kiosk: Any, at_once: Callable[..., list[Any]]) -> None:
    hold_id = held(kiosk, slotId=None, queueId=ROOM)
    patients = [kiosk.register() for _ in range(4)]

    statuses = at_once(
        lambda each, patient: (
            each.post("/visits", each.visit(patientId=patient, queueId=ROOM, holdId=hold_id)).status_code
        ),
        patients,
    )

    assert Counter(statuses) == {201: 1, 409: 3}
