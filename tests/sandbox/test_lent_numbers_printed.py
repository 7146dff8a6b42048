"""A number from a lease always stands; where it is odd, staff are told."""

from typing import Any

import pytest


def lend(kiosk: Any, kiosk_id: str = "K3") -> str:
    asked = {"kioskId": kiosk_id, "series": "T", "date": kiosk.today().isoformat(), "count": 10}
    return str(kiosk.post("/number-leases", asked).json()["leaseId"])


def ticket(number: str, lease: str | None, at: str = "2026-11-23T07:45:00+07:00") -> dict[str, Any]:
    return {"offlineTicket": {"number": number, "leaseId": lease, "issuedAt": at}}


def tasks(kiosk: Any) -> list[tuple[str, str]]:
    return [(task["kind"], task["visitId"]) for task in kiosk.staff_sees("staff-tasks")]


def test_a_number_of_the_kiosks_own_lease_is_nobodys_task(kiosk: Any) -> None:
    booked = kiosk.book("offline", "dep-mat", **ticket("T-004", lend(kiosk)))

    assert (booked["queue"]["display"], booked["queue"]["series"], booked["queue"]["number"]) == ("T-004", "T", 4)
    assert tasks(kiosk) == []


@pytest.mark.parametrize("number", ["T-011", "T-000", "K3-04", "Quầy Ba"])
def test_a_number_outside_its_lease_stands_and_staff_are_told(kiosk: Any, number: str) -> None:
    booked = kiosk.book("offline", "dep-mat", **ticket(number, lend(kiosk)))

    assert booked["queue"]["display"] == number
    assert tasks(kiosk) == [("number-not-leased", booked["visitId"])]


def test_a_number_of_another_kiosks_lease_stands_and_staff_are_told(kiosk: Any) -> None:
    booked = kiosk.book("offline", "dep-mat", **ticket("T-004", lend(kiosk, "K4")))

    assert tasks(kiosk) == [("number-not-leased", booked["visitId"])]


@pytest.mark.parametrize("lease", [None, "lease-none"])
def test_a_number_of_the_lent_series_without_a_lease_stands_and_staff_are_told(kiosk: Any, lease: str | None) -> None:
    booked = kiosk.book("offline", "dep-mat", **ticket("T-004", lease))

    assert booked["queue"]["display"] == "T-004"
    assert tasks(kiosk) == [("number-not-leased", booked["visitId"])]


def test_of_a_returned_lease_only_what_was_printed_before_is_in_order(kiosk: Any) -> None:
    lease = lend(kiosk)
    kiosk.post(f"/number-leases/{lease}:return", {"unusedFrom": 4})
    kiosk.book("insured", "dep-mat", **ticket("T-003", lease))
    late = kiosk.book("offline", "dep-mat", **ticket("T-004", lease))

    assert late["queue"]["display"] == "T-004"
    assert tasks(kiosk) == [("number-not-leased", late["visitId"])]


def test_an_expired_lease_is_judged_by_the_time_on_the_ticket(kiosk: Any) -> None:
    kiosk.control("/limits", leaseMinutes=30)
    lease = lend(kiosk)
    kiosk.clock.advance(hours=2)
    kiosk.book("insured", "dep-mat", **ticket("T-001", lease, "2026-11-23T08:29:59+07:00"))
    late = kiosk.book("offline", "dep-mat", **ticket("T-002", lease, "2026-11-23T08:30:00+07:00"))

    assert tasks(kiosk) == [("number-not-leased", late["visitId"])]


def test_a_ticket_delivered_the_next_day_belongs_to_the_lease_of_its_day(kiosk: Any) -> None:
    lease = lend(kiosk)
    kiosk.clock.advance(days=1)
    kiosk.book("insured", "dep-mat", **ticket("T-001", lease, "2026-11-23T09:00:00+07:00"))
    other_day = kiosk.book("offline", "dep-mat", **ticket("T-002", lease, "2026-11-24T07:00:00+07:00"))

    assert tasks(kiosk) == [("number-not-leased", other_day["visitId"])]


@pytest.mark.parametrize("again", ["T-004", "T 4"])
def test_a_number_printed_twice_on_one_day_is_a_task_for_both_visits(kiosk: Any, again: str) -> None:
    lease = lend(kiosk)
    one = kiosk.book("insured", "dep-mat", **ticket("T-004", lease))
    other = kiosk.book("offline", "dep-mat", **ticket(again, lease))

    assert (one["queue"]["display"], other["queue"]["display"]) == ("T-004", again)
    assert sorted(tasks(kiosk)) == sorted([("number-twice", one["visitId"]), ("number-twice", other["visitId"])])


def test_a_third_one_is_told_once_more_and_the_others_not_twice(kiosk: Any) -> None:
    for slug in ("insured", "offline", "vneid"):
        kiosk.book(slug, "dep-mat", **ticket("K3-07", None))

    assert [kind for kind, _ in tasks(kiosk)] == ["number-twice"] * 3


def test_the_same_number_on_two_days_is_in_order(kiosk: Any) -> None:
    kiosk.book("insured", "dep-mat", **ticket("K3-07", None))
    kiosk.clock.advance(days=1)
    kiosk.book("offline", "dep-mat", **ticket("K3-07", None, "2026-11-24T07:00:00+07:00"))

    assert tasks(kiosk) == []


def test_a_number_told_afterwards_is_looked_at_too(kiosk: Any) -> None:
    booked = kiosk.book("insured", "dep-mat")
    told = kiosk.post(f"/visits/{booked['visitId']}:offline-ticket", ticket("T-004", None)["offlineTicket"])

    assert told.json()["queue"]["display"] == "T-004"
    assert tasks(kiosk) == [("number-not-leased", booked["visitId"])]
