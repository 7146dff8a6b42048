"""A visit is booked: the patient first where the hospital does not know them, each write with its own fixed key."""

from kiosk.hospital.keys import patient_key
from kiosk.hospital.native import wire
from kiosk.hospital.native.booking import conflict_of, registration_body, visit_body
from kiosk.hospital.native.decoding import decoded
from kiosk.hospital.native.outcomes import refusal
from kiosk.hospital.native.patients import search
from kiosk.hospital.native.visits import booking, is_of
from kiosk.hospital.port import BookingOutcome, OutcomeUnknown, Rejected, Unavailable
from kiosk.hospital.unusable import Unusable
from kiosk.hospital.web import Answer, Http, Problem
from kiosk.visit import BookingRequest, PatientRecord


def book(http: Http, request: BookingRequest) -> BookingOutcome:
    """POST /visits."""
    patient_id = request.intent.patient_id or _patient_for(http, request)
    if not isinstance(patient_id, str):
        return patient_id
    reply = http.post("/visits", visit_body(request, patient_id), key=request.key)
    if isinstance(reply, Answer):
        visit = decoded(reply, wire.VisitAnswer)
        if isinstance(visit, Unavailable) or not is_of(visit, request.reference):
            return OutcomeUnknown(request.reference)
        return booking(visit)
    if isinstance(reply, Problem) and (conflict := conflict_of(reply)):
        return conflict
    return refusal(reply, request.reference)


def _patient_for(http: Http, request: BookingRequest) -> str | BookingOutcome:
    """The hospital's id of the person: found, or registered now. Both may be repeated without harm."""
    identity = request.intent.identity
    found = search(http, identity)
    if isinstance(found, PatientRecord) and found.certain:
        return found.patient_id
    if found is not None and not isinstance(found, PatientRecord):
        return _not_yet(found, request.reference)
    if identity.name is None or identity.birth is None:
        return Rejected("patient-not-found")
    key = patient_key(request.key)
    reply = http.post("/patients", registration_body(request, key), key=key)
    if isinstance(reply, Problem) and reply.code == "patient-exists" and reply.patient_id:
        return reply.patient_id
    if isinstance(reply, Answer):
        registered = decoded(reply, wire.RegisteredPatient)
        return registered if isinstance(registered, Unavailable) else registered.patient_id
    return _not_yet(reply, request.reference)


def _not_yet(reply: Unusable, reference: str) -> BookingOutcome:
    """What stops the visit before it was sent. A doubt about the patient is none about the visit."""
    outcome = refusal(reply, reference)
    return Unavailable("the patient could not be settled") if isinstance(outcome, OutcomeUnknown) else outcome
