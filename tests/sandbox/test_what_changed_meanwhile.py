"""A visit may arrive hours after the patient chose: appointments move, records are merged."""

from typing import Any

CHECK_IN = {"appointmentId": "app-appointment"}
LATE = {"offlineTicket": {"number": "K3-07", "issuedAt": "2026-11-23T07:45:00+07:00"}}


def found(kiosk: Any, slug: str) -> list[str]:
    who = kiosk.person(slug)
    question = {"identifierType": "CCCD", "value": who.citizen_number}
    return [match["patientId"] for match in kiosk.post("/patients:search", question).json()["matches"]]


def test_an_appointment_that_was_moved_is_no_longer_checked_in(kiosk: Any) -> None:
    moved = kiosk.control("/appointments/app-appointment:move")

    assert moved["startsAt"] == "2026-11-24T08:30:00+07:00"
    assert kiosk.refused("appointment", "dep-tm", **CHECK_IN)["code"] == "appointment-moved"
    assert kiosk.refused("appointment", "dep-tm", **CHECK_IN, **LATE)["code"] == "appointment-moved"
    assert kiosk.refused("insured", "dep-tm", **CHECK_IN)["code"] == "appointment-not-found"


def test_another_time_of_the_same_day_is_a_new_appointment_with_the_old_code(kiosk: Any) -> None:
    moved = kiosk.control("/appointments/app-appointment:move", time="10:00")
    code = kiosk.person("appointment").appointment_code
    (listed,) = kiosk.get("/appointments", params={"patientId": "pat-appointment"}).json()["items"]
    (by_code,) = kiosk.get("/appointments", params={"code": code}).json()["items"]

    assert listed == by_code
    assert listed["appointmentId"] == moved["appointmentId"] != "app-appointment"
    assert (listed["startsAt"], listed["endsAt"]) == ("2026-11-23T10:00:00+07:00", "2026-11-23T10:30:00+07:00")
    assert kiosk.refused("appointment", "dep-tm", **CHECK_IN)["code"] == "appointment-moved"
    assert kiosk.book("appointment", "dep-tm", appointmentId=moved["appointmentId"])["status"] == "waiting"


def test_a_cancelled_appointment_is_no_longer_checked_in(kiosk: Any) -> None:
    kiosk.control("/appointments/app-appointment:cancel")

    assert kiosk.refused("appointment", "dep-tm", **CHECK_IN)["code"] == "appointment-moved"


def test_a_cancelled_visit_does_not_bring_a_moved_appointment_back(kiosk: Any) -> None:
    booked = kiosk.book("appointment", "dep-tm", **CHECK_IN)
    kiosk.control("/appointments/app-appointment:move")
    kiosk.post(f"/visits/{booked['visitId']}:cancel", {"reason": "mistake"}, If_Match="*")

    assert kiosk.refused("appointment", "dep-tm", **CHECK_IN)["code"] == "appointment-moved"


def test_a_merged_patient_is_refused_with_the_record_that_stands(kiosk: Any) -> None:
    kiosk.control("/patients/pat-vneid:merge", into="pat-insured")
    refused = kiosk.refused("vneid", "dep-tm")

    assert (refused["status"], refused["code"], refused["patientId"]) == (409, "patient-merged", "pat-insured")
    assert found(kiosk, "vneid") == found(kiosk, "insured") == ["pat-insured"]


def test_two_merges_in_a_row_lead_to_the_last_record(kiosk: Any) -> None:
    kiosk.control("/patients/pat-vneid:merge", into="pat-elder")
    kiosk.control("/patients/pat-elder:merge", into="pat-insured")

    assert kiosk.refused("vneid", "dep-tm")["patientId"] == "pat-insured"
    assert found(kiosk, "vneid") == found(kiosk, "elder") == ["pat-insured"]


def test_the_survivor_has_the_visits_the_insurance_and_the_appointments_of_both(kiosk: Any) -> None:
    unchecked = kiosk.book("appointment", "dep-mat", payer="BHYT", coverageUnchecked=True)
    kiosk.control("/patients/pat-appointment:merge", into="pat-insured")
    twice = kiosk.refused("insured", "dep-mat")
    covered = kiosk.post(f"/visits/{unchecked['visitId']}:coverage", {"coverageEvidenceId": kiosk.evidence("insured")})

    assert (twice["code"], twice["visitId"]) == ("duplicate-visit", unchecked["visitId"])
    assert covered.json()["coverageUnchecked"] is False
    assert kiosk.book("insured", "dep-tm", **CHECK_IN)["appointmentId"] == "app-appointment"


def test_registering_somebody_who_was_merged_names_the_survivor(kiosk: Any) -> None:
    who = kiosk.person("vneid")
    kiosk.control("/patients/pat-vneid:merge", into="pat-insured")
    body = kiosk.new_patient(identifiers=[{"type": "CCCD", "value": who.citizen_number}])
    answer = kiosk.post("/patients", body)

    assert (answer.status_code, answer.json()["patientId"]) == (409, "pat-insured")


def test_a_merged_record_survives_the_turn_of_the_day(kiosk: Any) -> None:
    survivor = kiosk.register()
    kiosk.control("/patients/pat-vneid:merge", into=survivor)
    kiosk.clock.advance(days=1)

    assert found(kiosk, "vneid") == [survivor]


def test_orders_that_make_no_sense_are_refused(kiosk: Any) -> None:
    kiosk.control("/patients/pat-vneid:merge", into="pat-insured")
    kiosk.control("/appointments/app-appointment:move")
    orders = [
        ("/patients/pat-vneid:merge", {"into": "pat-elder"}, 409),
        ("/patients/pat-elder:merge", {"into": "pat-vneid"}, 409),
        ("/patients/pat-elder:merge", {"into": "pat-elder"}, 409),
        ("/patients/pat-none:merge", {"into": "pat-elder"}, 404),
        ("/appointments/app-none:move", {}, 404),
        ("/appointments/app-appointment:move", {}, 409),
        ("/appointments/app-appointment:move", {"time": "25:00"}, 400),
    ]
    for path, body, status in orders:
        answer = kiosk.session.post(f"{kiosk.origin}/sandbox{path}", json=body, timeout=10)
        assert answer.status_code == status, path
