"""L1: sessions and slots, services, coverage, appointments, calls for help, a patient's visits."""

from typing import Any

from kiosk.conformance import invented
from kiosk.conformance.bench import Bench, new_key, same
from kiosk.conformance.check import answers, check, must, refuses
from kiosk.conformance.checks.reading import etag_holds
from kiosk.conformance.exchange import Exchange, SkipError


@check(
    "slots-count-down",
    "A booked slot has one place less, a cancelled one gives it back",
    level="L1",
    feature="sessions",
    section="cancelVisit",
    says="Gives the place, the slot and the appointment back.",
    look="Claim the place of a slot in the booking's transaction and delete the claim in the cancellation's.",
)
def slots_count_down(kiosk: Bench) -> str:
    """A slot of today in the department the suite books in."""
    before, slot = _slot(kiosk)
    booked = kiosk.book(slotId=slot["slotId"])
    after = answers(kiosk.get("/sessions", {"departmentId": kiosk.department()}), 200, "sessions again", before)
    left = _remaining(after, slot["slotId"])
    must(
        left == slot["remaining"] - 1,
        f"a slot with {slot['remaining']} places has {left} after a booking",
        before,
        after,
    )
    if not kiosk.has("cancel"):
        return f"slot {slot['slotId']}; giving back needs `cancel`"
    answers(kiosk.cancel(booked["visitId"]), 200, "cancelling", booked)
    again = answers(kiosk.get("/sessions", {"departmentId": kiosk.department()}), 200, "sessions again", after)
    must(
        _remaining(again, slot["slotId"]) == slot["remaining"], "cancelling does not give the place back", after, again
    )
    return f"slot {slot['slotId']}"


@check(
    "slot-unknown",
    "A slot that is not there is 404 slot-not-found",
    level="L1",
    feature="sessions",
    section="createVisit",
    says="Something the visit names is not there",
    look="The kiosk then shows the slots again.",
)
def slot_unknown(kiosk: Bench) -> None:
    """By its id; and sessions of a department that is not there."""
    refuses(kiosk.write("/visits", kiosk.visit(slotId="no-such-slot")), 404, "slot-not-found", "an unknown slot")
    query = {"departmentId": "no-such-department"}
    refuses(kiosk.get("/sessions", query), 404, "department-not-found", "sessions of an unknown department")
    refuses(kiosk.get("/sessions", {"date": "tomorrow"}), 400, "invalid-request", "a date that is none")


@check(
    "services-by-payer",
    "Services of insurance are those insurance shares in",
    level="L1",
    feature="services",
    section="listServices",
    says="With `BHYT` only what insurance shares in.",
    look="Filter by bhytPrice; a payer nobody knows is 400.",
)
def services_by_payer(kiosk: Bench) -> str:
    """With and without payer; ETag; a payer and a department nobody knows."""
    every = answers(kiosk.get("/services"), 200, "services")
    insured = answers(kiosk.get("/services", {"payer": "BHYT"}), 200, "services of insurance", every)
    for each in insured.items():
        must(each.get("bhytPrice") is not None, "a service insurance pays nothing of", insured)
    wanted = {each.get("serviceId") for each in every.items() if each.get("bhytPrice") is not None}
    must(
        {each.get("serviceId") for each in insured.items()} == wanted,
        "not all that insurance shares in",
        every,
        insured,
    )
    refuses(kiosk.get("/services", {"payer": "GOLD"}), 400, "invalid-request", "a payer nobody knows")
    query = {"departmentId": "no-such-department"}
    refuses(kiosk.get("/services", query), 404, "department-not-found", "services of an unknown department")
    etag_holds(kiosk, "/services")
    return f"{len(every.items())} services"


@check(
    "coverage-tells",
    "Every result of the portal is 200, and evidence comes with `valid` only",
    level="L1",
    feature="coverage",
    section="checkCoverage",
    says='Every result is 200, also "the portal does not answer"',
    look="Translate the portal's result; a portal that is down is `unavailable`, never `not-found`.",
)
def coverage_tells(kiosk: Bench) -> str:
    """A card and a citizen number nobody has, in three forms; neither of both."""
    asked = {"name": invented.NAME, "birthDate": "1985-02-17", "visitDate": kiosk.now().date().isoformat()}
    number = invented.insurance_number()
    statuses = set()
    for numbers in (
        {"card": number},
        {"card": invented.insurance_card(number)},
        {"citizenNumber": invented.citizen_number()},
    ):
        came = answers(kiosk.post("/coverage:check", asked | numbers), 200, "a card nobody has")
        must(came["status"] != "valid", "a card nobody has is valid", came)
        must(came["evidenceId"] is None, f"evidence with status `{came['status']}`", came)
        statuses.add(str(came["status"]))
    refuses(kiosk.post("/coverage:check", asked), 400, "invalid-request", "neither card nor citizen number")
    made_up = kiosk.write("/visits", kiosk.visit(payer="BHYT", coverageEvidenceId="no-such-evidence"))
    refuses(made_up, 422, "coverage-invalid", "a visit with made-up evidence")
    return ", ".join(sorted(statuses))


@check(
    "appointments-of-nobody",
    "No appointment is an empty list; a question without patient and code is 400",
    level="L1",
    feature="appointments",
    section="listAppointments",
    says="Nothing found is an empty list.",
    look="A patient without a booking is the usual case, not an error.",
)
def appointments_of_nobody(kiosk: Bench) -> None:
    """A new patient, a code nobody has, nothing at all."""
    for query in ({"patientId": kiosk.patient()}, {"code": "00000000"}):
        came = answers(kiosk.get("/appointments", query), 200, "appointments of nobody")
        must(came.items() == [], "somebody else's appointment", came)
    refuses(kiosk.get("/appointments"), 400, "invalid-request", "neither patient nor code")
    unknown = kiosk.write("/visits", kiosk.visit(appointmentId="no-such-appointment"))
    refuses(unknown, 404, "appointment-not-found", "an unknown appointment")


@check(
    "help-asked-once",
    "A call for help is made once, and names nobody who did not agree",
    level="L1",
    feature="help-requests",
    section="callForHelp",
    says="it names the patient only when the patient agreed (`identityAgreed`).",
    look="Refuse a draft with a patientId and without identityAgreed; one call for each key.",
)
def help_asked_once(kiosk: Bench) -> None:
    """The same key twice, with another body, and a draft without agreement."""
    body = {"kioskId": kiosk.wishes.kiosk_id, "step": "department", "reason": "conformance-check"}
    key = new_key()
    first = answers(kiosk.write("/help-requests", body, key), 201, "calling for help")
    again = answers(kiosk.write("/help-requests", body, key), 201, "the same bytes again", first)
    same(first, again, "two calls were made", "id")
    other = kiosk.write("/help-requests", body | {"reason": "another"}, key)
    refuses(other, 422, "idempotency-key-reused", "the key with another body", first)
    named = body | {"identityAgreed": False, "visitDraft": {"patientId": kiosk.patient()}}
    refuses(kiosk.write("/help-requests", named), 400, "invalid-request", "a patient who did not agree")


@check(
    "patient-visits",
    "A patient's visits of a day, all of them, oldest first",
    level="L1",
    feature="patient-visits",
    section="listVisitsOfPatient",
    says="Visits of every status, oldest first",
    look="Also cancelled ones: the kiosk shows what became of each.",
)
def patient_visits(kiosk: Bench) -> None:
    """A new patient has none; then a visit that is cancelled, then another."""
    patient = kiosk.patient()
    path = f"/patients/{patient}/visits"
    empty = answers(kiosk.get(path), 200, "visits of a new patient")
    must(empty.items() == [], "a new patient has visits", empty)
    booked = [kiosk.book(patientId=patient)]
    if kiosk.has("cancel"):
        answers(kiosk.cancel(booked[0]["visitId"]), 200, "cancelling", booked[0])
        booked.append(kiosk.book(patientId=patient))
    came = answers(kiosk.get(path), 200, "visits of the patient", *booked)
    right = [each["visitId"] for each in booked]
    must(
        [each.get("visitId") for each in came.items()] == right, "not the patient's visits, oldest first", *booked, came
    )
    yesterday = answers(kiosk.get(path, {"date": "2001-01-01"}), 200, "visits of another day", came)
    must(yesterday.items() == [], "visits of another day", yesterday)
    unknown = kiosk.get("/patients/no-such-patient/visits")
    refuses(unknown, 404, "patient-not-found", "visits of an unknown patient")


def _slot(kiosk: Bench) -> tuple[Exchange, dict[str, Any]]:
    came = answers(kiosk.get("/sessions", {"departmentId": kiosk.department()}), 200, "sessions")
    for session in came.items():
        for slot in session.get("slots") or ():
            if isinstance(slot, dict) and isinstance(slot.get("remaining"), int) and slot["remaining"] > 1:
                return came, slot
    raise SkipError("no slot of today with two places left in the department the suite books in")


def _remaining(sessions: Exchange, slot_id: str) -> int | None:
    for session in sessions.items():
        for slot in session.get("slots") or ():
            if isinstance(slot, dict) and slot.get("slotId") == slot_id:
                return slot.get("remaining")
    return None
