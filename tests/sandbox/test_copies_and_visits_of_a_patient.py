"""What a patient was booked for, and the ticket printed again."""

from collections.abc import Callable
from typing import Any


def reprint(kiosk: Any, visit_id: str, reason: str = "ticket-lost", **more: Any) -> Any:
    return kiosk.post(f"/visits/{visit_id}/reprints", {"kioskId": "K3", "reason": reason}, **more)


def visits_of(kiosk: Any, patient: str = "pat-insured", **query: str) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = kiosk.get(f"/patients/{patient}/visits", params=query).json()["items"]
    return items


def test_copies_are_counted_and_show_the_visit_as_it_stands(kiosk: Any) -> None:
    booked = kiosk.book()
    first = reprint(kiosk, booked["visitId"])
    kiosk.control(f"/visits/{booked['visitId']}:pay")
    second = reprint(kiosk, booked["visitId"], "printer-jam").json()

    assert first.status_code == 201
    assert first.json()["visit"] == kiosk.get(f"/visits/{booked['visitId']}").json() | {"paid": False, "version": 1}
    assert (first.json()["copyNo"], second["copyNo"]) == (1, 2)
    assert second["visit"]["paid"] is True
    assert [(copy["copyNo"], copy["kioskId"], copy["reason"]) for copy in kiosk.staff_sees("reprints")] == [
        (1, "K3", "ticket-lost"),
        (2, "K3", "printer-jam"),
    ]


def test_the_same_key_is_one_copy_with_the_same_answer(kiosk: Any) -> None:
    visit_id = kiosk.book()["visitId"]
    first, second = (reprint(kiosk, visit_id, key="copy-key") for _ in range(2))

    assert first.content == second.content
    assert len(kiosk.staff_sees("reprints")) == 1


def test_a_visit_that_is_not_there_or_not_wanted_any_more_has_no_copies(kiosk: Any) -> None:
    visit_id = kiosk.book()["visitId"]
    kiosk.post(f"/visits/{visit_id}:cancel", {"reason": "mistake"}, If_Match="*")

    assert reprint(kiosk, "vis-none").json()["code"] == "visit-not-found"
    assert reprint(kiosk, visit_id).json()["code"] == "already-cancelled"
    assert kiosk.staff_sees("reprints") == []


def test_copies_made_at_once_have_different_numbers(kiosk: Any, at_once: Callable[..., list[Any]]) -> None:
    visit_id = kiosk.book()["visitId"]

    numbers = at_once(lambda each, _: reprint(each, visit_id).json()["copyNo"], range(6))

    assert sorted(numbers) == [1, 2, 3, 4, 5, 6]


def test_a_patients_visits_of_today_whatever_became_of_them_oldest_first(kiosk: Any) -> None:
    booked = [kiosk.book("insured", department) for department in ("dep-tm", "dep-mat", "dep-hh")]
    kiosk.book("vneid")
    kiosk.post(f"/visits/{booked[0]['visitId']}:cancel", {"reason": "mistake"}, If_Match="*")
    kiosk.control(f"/visits/{booked[1]['visitId']}:call")

    items = visits_of(kiosk)

    assert [(item["departmentId"], item["status"]) for item in items] == [
        ("dep-tm", "cancelled"),
        ("dep-mat", "called"),
        ("dep-hh", "waiting"),
    ]
    assert items == [kiosk.get(f"/visits/{visit['visitId']}").json() for visit in booked]


def test_another_day_has_its_own_visits(kiosk: Any) -> None:
    kiosk.book()
    kiosk.clock.advance(days=1)

    assert visits_of(kiosk) == []
    assert len(visits_of(kiosk, date="2026-11-23")) == 1
    assert visits_of(kiosk, "pat-vneid") == []


def test_two_records_that_are_one_person_have_one_list(kiosk: Any) -> None:
    other = kiosk.register()
    mine, theirs = kiosk.book("insured", "dep-tm"), kiosk.book("insured", "dep-mat", patientId=other)
    kiosk.control(f"/patients/{other}:merge", into="pat-insured")

    for patient in ("pat-insured", other):
        assert [item["visitId"] for item in visits_of(kiosk, patient)] == [mine["visitId"], theirs["visitId"]]


def test_nobody_has_no_visits_but_an_error(kiosk: Any) -> None:
    assert kiosk.get("/patients/pat-none/visits").json()["code"] == "patient-not-found"
    assert kiosk.get("/patients/pat-insured/visits?date=tomorrow").json()["code"] == "invalid-request"
