"""The printed number stands."""

from typing import Any

import pytest

TICKET = {"number": "K3-07", "leaseId": None, "issuedAt": "2026-11-23T07:45:00+07:00"}


def test_a_visit_delivered_late_is_called_by_the_number_that_was_printed(kiosk: Any) -> None:
    booked = kiosk.book("offline", "dep-mat", offlineTicket=TICKET)

    assert (booked["queue"]["display"], booked["queue"]["series"], booked["queue"]["number"]) == ("K3-07", "K3", 7)
    assert booked["issuedAt"] == TICKET["issuedAt"]
    assert kiosk.get(f"/visits/{booked['visitId']}").json()["queue"]["display"] == "K3-07"


def test_people_are_ordered_by_the_time_on_the_ticket_not_by_arrival_of_the_message(kiosk: Any) -> None:
    online = kiosk.book("insured", "dep-mat")
    delivered_late = kiosk.book("offline", "dep-mat", offlineTicket=TICKET)

    assert delivered_late["queue"]["ahead"] <= online["queue"]["ahead"]
    now = kiosk.get(f"/visits/{online['visitId']}").json()
    assert now["queue"]["ahead"] == online["queue"]["ahead"] + 1


def test_a_printed_number_takes_none_of_the_hospitals_series(kiosk: Any) -> None:
    first = kiosk.book("insured", "dep-mat")
    kiosk.book("offline", "dep-mat", offlineTicket=TICKET)
    second = kiosk.book("vneid", "dep-mat")

    assert second["queue"]["number"] == first["queue"]["number"] + 1


@pytest.mark.parametrize("department", ["dep-tmh", "dep-rhm"], ids=["full", "closed"])
def test_who_holds_a_ticket_is_not_turned_away_by_a_full_or_closed_department(kiosk: Any, department: str) -> None:
    booked = kiosk.book("offline", department, offlineTicket=TICKET)

    assert booked["queue"]["display"] == "K3-07"
    assert kiosk.staff_sees("staff-tasks") == [{"kind": "overbooked", "visitId": booked["visitId"]}]


def test_a_slot_that_was_gone_by_then_is_a_task_for_staff(kiosk: Any) -> None:
    gone = {"slotId": "s-mat-1-am.20261123.0615"}

    booked = kiosk.book("offline", "dep-mat", offlineTicket=TICKET, **gone)

    assert [task["kind"] for task in kiosk.staff_sees("staff-tasks")] == ["overbooked"]
    assert booked["queue"]["display"] == "K3-07"


def test_insurance_of_an_offline_visit_is_checked_later(kiosk: Any) -> None:
    booked = kiosk.book("offline", "dep-mat", payer="BHYT", coverageUnchecked=True, offlineTicket=TICKET)

    assert booked["coverageUnchecked"] is True
    assert [task["kind"] for task in kiosk.staff_sees("staff-tasks")] == ["coverage-unchecked"]


def test_a_visit_delivered_after_midnight_belongs_to_the_day_on_its_ticket(kiosk: Any) -> None:
    kiosk.clock.advance(days=1)
    yesterday = kiosk.book("offline", "dep-mat", offlineTicket=TICKET)
    today = kiosk.book("offline", "dep-mat")

    assert yesterday["issuedAt"].startswith("2026-11-23")
    assert yesterday["visitId"] != today["visitId"]


def test_a_kiosk_whose_clock_runs_ahead_gains_nothing_by_it(kiosk: Any) -> None:
    ahead = TICKET | {"issuedAt": "2026-11-25T07:45:00+07:00"}

    assert kiosk.book("offline", "dep-mat", offlineTicket=ahead)["issuedAt"] == "2026-11-23T08:00:00+07:00"


def test_a_time_of_another_zone_is_the_same_moment(kiosk: Any) -> None:
    utc = TICKET | {"issuedAt": "2026-11-23T00:45:00Z"}

    assert kiosk.book("offline", "dep-mat", offlineTicket=utc)["issuedAt"] == TICKET["issuedAt"]


def test_a_number_is_shown_exactly_as_printed_whatever_it_is(kiosk: Any) -> None:
    odd = kiosk.book("offline", "dep-mat", offlineTicket=TICKET | {"number": "Quầy  Ba"})["queue"]

    assert (odd["display"], odd["series"], odd["number"]) == ("Quầy  Ba", "Quầy  Ba", 0)


def test_when_the_answer_came_too_late_the_hospital_learns_the_printed_number(kiosk: Any) -> None:
    booked = kiosk.book("insured", "dep-mat")
    path = f"/visits/{booked['visitId']}:offline-ticket"

    told = kiosk.post(path, TICKET, key="key-of-this-ticket")
    repeated = kiosk.post(path, TICKET, key="key-of-this-ticket")
    with_new_key = kiosk.post(path, TICKET)

    assert told.json()["queue"]["display"] == "K3-07"
    assert told.json()["issuedAt"] == TICKET["issuedAt"]
    assert told.json()["version"] == 2
    assert told.headers["ETag"] == '"2"'
    assert told.json() == repeated.json() == with_new_key.json()
    assert repeated.headers["Idempotency-Replayed"] == "true"
    assert "Idempotency-Replayed" not in told.headers


def test_the_order_in_the_queue_follows_the_printed_time(kiosk: Any) -> None:
    first, second = kiosk.book("insured", "dep-mat"), kiosk.book("vneid", "dep-mat")
    told = kiosk.post(f"/visits/{second['visitId']}:offline-ticket", TICKET).json()

    assert told["queue"]["ahead"] < second["queue"]["ahead"]
    assert kiosk.get(f"/visits/{first['visitId']}").json()["queue"]["ahead"] == first["queue"]["ahead"] + 1


def test_a_second_printed_number_a_cancelled_visit_and_no_visit_are_refused(kiosk: Any) -> None:
    booked = kiosk.book("insured", "dep-mat")
    path = f"/visits/{booked['visitId']}:offline-ticket"
    kiosk.post(path, TICKET)

    assert kiosk.post(path, TICKET | {"number": "K3-08"}).json()["code"] == "ticket-already-printed"
    kiosk.post(f"/visits/{booked['visitId']}:cancel", {"reason": "mistake"}, If_Match="*")
    assert kiosk.post(path, TICKET).json()["code"] == "already-cancelled"
    assert kiosk.post("/visits/vis-none:offline-ticket", TICKET).json()["code"] == "visit-not-found"


def test_the_key_of_one_ticket_does_not_open_another_visit(kiosk: Any) -> None:
    one, other = kiosk.book("insured", "dep-mat"), kiosk.book("vneid", "dep-mat")
    kiosk.post(f"/visits/{one['visitId']}:offline-ticket", TICKET, key="the-same-key")

    answer = kiosk.post(f"/visits/{other['visitId']}:offline-ticket", TICKET, key="the-same-key")

    assert (answer.status_code, answer.json()["code"]) == (422, "idempotency-key-reused")
