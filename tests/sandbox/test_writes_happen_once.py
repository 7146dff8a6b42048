"""Retries, lost answers and races: every write happens once, and its answer is found again."""

import uuid
from collections.abc import Callable
from typing import Any

import pytest
import requests

Together = Callable[..., list[Any]]


def test_the_same_key_gets_the_same_answer_byte_for_byte(kiosk: Any) -> None:
    body = kiosk.visit()
    first = kiosk.post("/visits", body, key="key-made-before")
    kiosk.clock.advance(minutes=30)
    again = kiosk.another().post("/visits", body, key="key-made-before")

    assert (first.status_code, again.status_code) == (201, 201)
    assert first.content == again.content
    assert first.headers["ETag"] == again.headers["ETag"] == '"1"'
    assert "Idempotency-Replayed" not in first.headers
    assert again.headers["Idempotency-Replayed"] == "true"
    assert len(kiosk.staff_sees("visits")) == 1


def test_the_order_of_properties_and_unknown_ones_do_not_make_another_body(kiosk: Any) -> None:
    body = kiosk.visit()
    first = kiosk.post("/visits", body, key="key-made-before")
    turned = dict(reversed(body.items())) | {"inventedLater": 1, "queueId": None}
    again = kiosk.post("/visits", turned, key="key-made-before")

    assert first.content == again.content


@pytest.mark.parametrize(
    "change", [{"departmentId": "dep-mat"}, {"clientReference": "another-reference"}, {"kioskId": "K4"}]
)
def test_the_same_key_with_another_body_is_refused(kiosk: Any, change: dict[str, Any]) -> None:
    body = kiosk.visit()
    kiosk.post("/visits", body, key="key-made-before")
    answer = kiosk.post("/visits", body | change, key="key-made-before")

    assert (answer.status_code, answer.json()["code"]) == (422, "idempotency-key-reused")
    assert len(kiosk.staff_sees("visits")) == 1


def test_the_same_key_on_another_operation_is_refused(kiosk: Any) -> None:
    kiosk.post("/visits", kiosk.visit(), key="key-made-before")
    answer = kiosk.post("/patients", kiosk.new_patient(), key="key-made-before")

    assert answer.json()["code"] == "idempotency-key-reused"


def test_the_same_reference_with_a_new_key_is_told_the_visit_there_is(kiosk: Any) -> None:
    body = kiosk.visit()
    first = kiosk.post("/visits", body).json()
    kiosk.clock.advance(days=400)
    second = kiosk.post("/visits", body)

    assert (second.status_code, second.json()["code"]) == (409, "duplicate-visit")
    assert second.json()["visitId"] == first["visitId"]
    assert second.json()["retryable"] is False


def test_a_refusal_is_not_remembered(kiosk: Any) -> None:
    kiosk.control("/queues/q-mat-1", places=0)
    body = kiosk.visit(department="dep-mat")
    full = kiosk.post("/visits", body, key="key-made-before")
    kiosk.control("/queues/q-mat-1", places=1)
    later = kiosk.post("/visits", body, key="key-made-before")

    assert (full.json()["code"], later.status_code) == ("session-full", 201)


@pytest.mark.parametrize("key", [None, "short", "k" * 129, "with space in it"])
def test_a_write_without_a_proper_key_is_refused(kiosk: Any, key: str | None) -> None:
    headers = {} if key is None else {"Idempotency-Key": key}
    answer = kiosk.ask("POST", "/visits", json=kiosk.visit(), headers=headers)

    assert answer.status_code == 400
    assert [error["pointer"] for error in answer.json()["errors"]] == ["Idempotency-Key"]


def test_the_same_write_twice_at_once_is_one_visit(kiosk: Any, at_once: Together) -> None:
    body = kiosk.visit()

    answers = at_once(lambda each, _: each.post("/visits", body, key="key-made-before"), range(4))

    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.content for answer in answers}) == 1
    assert [answer.headers.get("Idempotency-Replayed") for answer in answers].count(None) == 1
    assert len(kiosk.staff_sees("visits", clientReference=body["clientReference"])) == 1


def test_the_same_reference_with_different_keys_at_once_is_one_201(kiosk: Any, at_once: Together) -> None:
    body = kiosk.visit()

    answers = at_once(lambda each, _: each.post("/visits", body), range(4))

    assert sorted(answer.status_code for answer in answers) == [201, 409, 409, 409]
    assert len({answer.json()["visitId"] for answer in answers}) == 1


def test_of_eight_kiosks_one_gets_the_last_place(kiosk: Any, at_once: Together) -> None:
    kiosk.control("/queues/q-mat-1", places=1)
    patients = [kiosk.register() for _ in range(8)]

    def book(each: Any, patient: str) -> Any:
        return each.post("/visits", each.visit(patientId=patient, department="dep-mat"))

    answers = at_once(book, patients)

    assert sorted(answer.status_code for answer in answers) == [201, *[409] * 7]
    assert {answer.json()["code"] for answer in answers if answer.status_code == 409} == {"session-full"}
    room = kiosk.get("/queues?departmentId=dep-mat").json()["items"][0]
    assert (room["state"], room["remaining"]) == ("full", 0)


def test_of_eight_kiosks_three_get_a_slot_with_three_places(kiosk: Any, at_once: Together) -> None:
    patients = [kiosk.register() for _ in range(8)]
    slot = {"slotId": "s-tm-1-am.20261123.0900", "department": "dep-tm"}

    def book(each: Any, patient: str) -> Any:
        return each.post("/visits", each.visit(patientId=patient, **slot))

    answers = at_once(book, patients)

    assert sorted(answer.status_code for answer in answers) == [*[201] * 3, *[409] * 5]
    assert {answer.json()["code"] for answer in answers if answer.status_code == 409} == {"slot-taken"}


def test_numbers_have_no_gap_and_no_double_when_many_book_at_once(kiosk: Any, at_once: Together) -> None:
    patients = [kiosk.register() for _ in range(12)]

    answers = at_once(lambda each, patient: each.book(patientId=patient, department="dep-tm"), patients)

    numbers = sorted(answer["queue"]["number"] for answer in answers)
    assert numbers == list(range(numbers[0], numbers[0] + 12))


def test_one_patient_at_two_kiosks_gets_one_visit(kiosk: Any, at_once: Together) -> None:
    answers = at_once(lambda each, _: each.post("/visits", each.visit("insured", "dep-tm")), range(4))

    assert sorted(answer.status_code for answer in answers) == [201, 409, 409, 409]
    assert len({answer.json()["visitId"] for answer in answers}) == 1


def test_an_answer_lost_after_the_commit_is_found_by_the_reference(kiosk: Any) -> None:
    body = kiosk.visit()
    kiosk.control("/behaviour", delaySeconds=2)
    with pytest.raises(requests.ReadTimeout):
        kiosk.another().ask(
            "POST", "/visits", json=body, headers={"Idempotency-Key": "key-made-before"}, timeout=(5, 0.5)
        )
    kiosk.control("/behaviour", delaySeconds=0)

    found = kiosk.get("/visits", params={"clientReference": body["clientReference"]})
    repeated = kiosk.post("/visits", body, key="key-made-before")

    assert found.status_code == 200
    assert repeated.headers["Idempotency-Replayed"] == "true"
    assert repeated.json()["visitId"] == found.json()["visitId"]
    assert len(kiosk.staff_sees("visits", clientReference=body["clientReference"])) == 1


def test_after_a_503_the_same_bytes_book_once(kiosk: Any) -> None:
    body = kiosk.visit()
    kiosk.control("/behaviour", unavailable=True)
    unavailable = kiosk.post("/visits", body, key="key-made-before")
    kiosk.control("/behaviour", unavailable=False)
    booked = kiosk.post("/visits", body, key="key-made-before")

    assert (unavailable.status_code, unavailable.json()["code"]) == (503, "his-unavailable")
    assert unavailable.json()["retryable"] is True
    assert int(unavailable.headers["Retry-After"]) > 0
    assert booked.status_code == 201


def test_no_visit_is_found_for_a_reference_that_was_never_used(kiosk: Any) -> None:
    answer = kiosk.get("/visits", params={"clientReference": str(uuid.uuid4())})

    assert (answer.status_code, answer.json()["code"]) == (404, "visit-not-found")
    assert kiosk.get("/visits/vis-none").json()["code"] == "visit-not-found"
    assert kiosk.get("/visits").status_code == 400


def test_a_call_for_help_reaches_staff_once(kiosk: Any) -> None:
    body = {"kioskId": "K3", "step": "department", "reason": "asked-by-patient"}

    first = kiosk.post("/help-requests", body, key="key-made-before")
    again = kiosk.post("/help-requests", body, key="key-made-before")

    assert first.status_code == 201
    assert first.json()["acknowledged"] is False
    assert first.content == again.content
    assert [each["step"] for each in kiosk.staff_sees("help-requests")] == ["department"]


def test_a_call_for_help_names_the_patient_only_with_consent(kiosk: Any) -> None:
    draft = {"patientId": "pat-insured", "departmentId": "dep-tm"}
    body = {"kioskId": "K3", "step": "review", "reason": "asked-by-patient", "visitDraft": draft}

    assert kiosk.post("/help-requests", body).status_code == 400
    assert kiosk.post("/help-requests", body | {"identityAgreed": True}).status_code == 201
    assert kiosk.post("/help-requests", body | {"visitDraft": {"departmentId": "dep-tm"}}).status_code == 201
