"""A wrong booking is cancelled: once, not too late, and never blindly."""

from typing import Any

import pytest

REASON = {"reason": "patient-changed-mind"}


def cancel(kiosk: Any, visit: dict[str, Any], if_match: str = '"1"') -> Any:
    return kiosk.post(f"/visits/{visit['visitId']}:cancel", REASON, If_Match=if_match)


def test_cancelling_twice_gives_the_same_answer(kiosk: Any) -> None:
    booked = kiosk.book()

    first, again = cancel(kiosk, booked), cancel(kiosk, booked)

    assert first.status_code == again.status_code == 200
    assert first.json() == again.json()
    assert first.json()["status"] == "cancelled"
    assert first.json()["queue"]["ahead"] == 0
    assert first.headers["ETag"] == again.headers["ETag"] == '"2"'


def test_a_cancelled_visit_frees_its_place_and_the_patient_can_book_again(kiosk: Any) -> None:
    kiosk.control("/queues/q-mat-1", places=1)
    booked = kiosk.book("insured", "dep-mat")
    full = kiosk.refused("vneid", "dep-mat")
    cancel(kiosk, booked)
    again = kiosk.book("insured", "dep-mat")

    assert full["code"] == "session-full"
    assert again["queue"]["number"] == booked["queue"]["number"] + 1, "a number is never given twice"


def test_after_the_patient_was_called_it_is_too_late(kiosk: Any) -> None:
    booked = kiosk.book()
    kiosk.control(f"/visits/{booked['visitId']}:call")

    answer = cancel(kiosk, booked)

    assert (answer.status_code, answer.json()["code"]) == (409, "already-called")
    assert kiosk.get(f"/visits/{booked['visitId']}").json()["status"] == "called"


def test_after_paying_it_is_for_the_cashier(kiosk: Any) -> None:
    booked = kiosk.book()
    kiosk.control(f"/visits/{booked['visitId']}:pay")

    assert cancel(kiosk, booked).json()["code"] == "already-paid"


def test_a_visit_that_changed_is_not_cancelled_blindly(kiosk: Any) -> None:
    booked = kiosk.book()
    ticket = {"number": "K3-01", "issuedAt": "2026-11-23T08:00:00+07:00"}
    kiosk.post(f"/visits/{booked['visitId']}:offline-ticket", ticket)

    stale = cancel(kiosk, booked, '"1"')
    current = kiosk.get(f"/visits/{booked['visitId']}").headers["ETag"]

    assert (stale.status_code, stale.json()["code"]) == (412, "version-mismatch")
    assert cancel(kiosk, booked, current).json()["status"] == "cancelled"


@pytest.mark.parametrize("if_match", ["*", '"1"', 'W/"1"', '"7", "1"'])
def test_the_etag_may_be_written_in_every_way_http_allows(kiosk: Any, if_match: str) -> None:
    assert cancel(kiosk, kiosk.book(), if_match).status_code == 200


def test_without_if_match_nothing_is_cancelled(kiosk: Any) -> None:
    booked = kiosk.book()
    answer = kiosk.post(f"/visits/{booked['visitId']}:cancel", REASON)

    assert answer.status_code == 400
    assert answer.json()["errors"][0]["pointer"] == "If-Match"


def test_no_visit_is_no_visit(kiosk: Any) -> None:
    assert cancel(kiosk, {"visitId": "vis-none"}).json()["code"] == "visit-not-found"


def test_a_cancelled_visit_cannot_be_called(kiosk: Any) -> None:
    booked = kiosk.book()
    cancel(kiosk, booked)
    answer = kiosk.session.post(f"{kiosk.origin}/sandbox/visits/{booked['visitId']}:call", timeout=10)

    assert (answer.status_code, answer.json()["code"]) == (409, "already-cancelled")
