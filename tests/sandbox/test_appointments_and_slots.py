"""Bookings made earlier, and doctors' hours."""

from typing import Any


def test_the_patients_appointments_of_today_are_listed_with_the_name_masked(kiosk: Any) -> None:
    items = kiosk.get("/appointments", params={"patientId": "pat-appointment", "date": "2026-11-23"}).json()["items"]
    without_date = kiosk.get("/appointments", params={"patientId": "pat-appointment"}).json()["items"]

    assert items == without_date
    assert [item["departmentName"] for item in items] == ["Tim mạch"]
    assert items[0]["patientNameMasked"] == "H. T. T. TRANG"
    assert items[0]["startsAt"] == "2026-11-23T08:30:00+07:00"
    assert items[0]["status"] == "booked"
    assert (
        kiosk.get("/appointments", params={"patientId": "pat-appointment", "date": "2026-11-24"}).json()["items"] == []
    )
    assert kiosk.get("/appointments", params={"patientId": "pat-insured"}).json()["items"] == []


def test_the_code_on_the_slip_finds_the_appointment_and_its_patient(kiosk: Any) -> None:
    code = kiosk.person("appointment").appointment_code

    found = kiosk.get("/appointments", params={"code": code.lower()}).json()["items"]

    assert [item["patientId"] for item in found] == ["pat-appointment"]
    assert kiosk.get("/appointments", params={"code": "NOTHING1"}).json()["items"] == []


def test_neither_patient_nor_code_is_refused(kiosk: Any) -> None:
    answer = kiosk.get("/appointments")

    assert answer.status_code == 400
    assert answer.json()["errors"][0]["pointer"] == "patientId"


def test_checking_in_uses_the_appointments_room_and_a_cancelled_visit_gives_it_back(kiosk: Any) -> None:
    def status() -> str:
        return str(kiosk.get("/appointments?patientId=pat-appointment").json()["items"][0]["status"])

    checked_in = {"appointmentId": "app-appointment"}
    booked = kiosk.book("appointment", "dep-tm", **checked_in)
    twice = kiosk.refused("appointment", "dep-tm", **checked_in)
    after_booking = status()
    kiosk.post(f"/visits/{booked['visitId']}:cancel", {"reason": "mistake"}, If_Match="*")
    after_cancelling = status()
    again = kiosk.book("appointment", "dep-tm", **checked_in)

    assert booked["appointmentId"] == "app-appointment"
    assert booked["queue"]["queueId"] == again["queue"]["queueId"] == "q-tm-1"
    assert (twice["code"], twice["visitId"]) == ("duplicate-visit", booked["visitId"])
    assert (after_booking, after_cancelling) == ("checked-in", "booked")


def test_an_appointment_is_only_for_its_patient_its_day_and_its_department(kiosk: Any) -> None:
    checked_in = {"appointmentId": "app-appointment"}

    assert kiosk.refused("insured", "dep-tm", **checked_in)["code"] == "appointment-not-found"
    assert kiosk.refused("appointment", "dep-mat", **checked_in)["errors"][0]["pointer"] == "/departmentId"


def test_somebody_with_an_appointment_has_a_place_in_a_full_queue(kiosk: Any) -> None:
    kiosk.control("/queues/q-tm-1", places=0)
    kiosk.control("/queues/q-tm-2", places=0)

    assert kiosk.refused("insured", "dep-tm")["code"] == "session-full"
    assert kiosk.book("appointment", "dep-tm", appointmentId="app-appointment")["status"] == "waiting"


def test_the_demo_appointment_moves_on_to_the_next_day(kiosk: Any) -> None:
    kiosk.book("appointment", "dep-tm", appointmentId="app-appointment")
    kiosk.clock.advance(days=1)

    tomorrow = kiosk.get("/appointments", params={"patientId": "pat-appointment"}).json()["items"]

    assert [(item["status"], item["startsAt"][:10]) for item in tomorrow] == [("booked", "2026-11-24")]


def test_sessions_show_doctors_and_places_that_are_left(kiosk: Any) -> None:
    sessions = kiosk.get("/sessions", params={"departmentId": "dep-tm", "date": "2026-11-23"}).json()["items"]

    assert [session["startsAt"][11:16] for session in sessions] == ["07:30", "07:30", "13:30", "13:30"]
    assert all(session["practitioner"] for session in sessions)
    morning = sessions[0]
    assert [slot["remaining"] for slot in morning["slots"]][:3] == [0, 3, 3], "07:30 is over at 08:00"
    assert morning["remaining"] == 21


def test_every_session_of_the_hospital_is_listed_without_a_department(kiosk: Any) -> None:
    everywhere = kiosk.get("/sessions").json()["items"]

    departments = {session["departmentId"] for session in everywhere}
    assert {"dep-tm", "dep-nhi", "dep-mat"} <= departments
    assert "dep-rhm" not in departments, "its only room is closed"


def test_a_slot_is_taken_when_its_places_are_and_comes_back_with_a_cancelled_visit(kiosk: Any) -> None:
    slot = {"slotId": "s-tm-1-am.20261123.0900"}
    first = kiosk.book("insured", "dep-tm", **slot)
    for slug in ("vneid", "elder"):
        kiosk.book(slug, "dep-tm", **slot)
    taken = kiosk.refused("offline", "dep-tm", **slot)
    kiosk.post(f"/visits/{first['visitId']}:cancel", {"reason": "mistake"}, If_Match='"1"')
    got_it = kiosk.book("offline", "dep-tm", **slot)

    assert taken["code"] == "slot-taken"
    assert first["queue"]["queueId"] == got_it["queue"]["queueId"] == "q-tm-1"


def test_a_slot_that_is_over_cannot_be_taken(kiosk: Any) -> None:
    assert kiosk.refused(slotId="s-tm-1-am.20261123.0730")["code"] == "slot-taken"
