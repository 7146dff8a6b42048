"""Who the patient is by the hospital's books, and what was arranged with them."""

from kiosk.hospital.native import reading, wire, wire_l1
from kiosk.hospital.native.booking import searches
from kiosk.hospital.native.checks import is_moment
from kiosk.hospital.native.decoding import decoded
from kiosk.hospital.port import Unavailable
from kiosk.hospital.unusable import Unusable
from kiosk.hospital.web import LOOKUP_S, Answer, Http, Lost
from kiosk.identity import Identity, PatientCode, PersonName
from kiosk.visit import Appointment, PatientRecord


def search(http: Http, subject: Identity | PatientCode) -> PatientRecord | Unusable | None:
    """POST /patients:search by each number the person has: a certain match before a probable one."""
    probable: PatientRecord | None = None
    for question in searches(subject):
        reply = http.post("/patients:search", question, seconds=LOOKUP_S)
        if not isinstance(reply, Answer):
            return reply
        matches = decoded(reply, wire.PatientMatches)
        if isinstance(matches, Unavailable):
            return Lost(matches.reason)
        for match in matches.matches:
            record = reading.patient(match)
            if record.certain:
                return record
            probable = probable or record
    return probable


def appointment_with(http: Http, code: str) -> tuple[PatientRecord, Appointment] | Unavailable | None:
    """GET /appointments by code; the name comes masked, for anybody may hold a code."""
    found = decoded(http.get("/appointments", params={"code": code}), wire_l1.AppointmentList)
    if isinstance(found, Unavailable):
        return found
    for item in found.items:
        if _is_open(item):
            record = PatientRecord(item.patient_id, PersonName(item.patient_name_masked))
            return record, reading.appointment(item)
    return None


def appointments_of(http: Http, patient_id: str) -> tuple[Appointment, ...] | Unavailable:
    """GET /appointments of a patient: today's that were not checked in yet. Another patient's are not shown."""
    found = decoded(http.get("/appointments", params={"patientId": patient_id}), wire_l1.AppointmentList)
    if isinstance(found, Unavailable):
        return found
    theirs = (item for item in found.items if item.patient_id == patient_id and _is_open(item))
    return tuple(reading.appointment(item) for item in theirs)


def _is_open(item: wire_l1.AppointmentItem) -> bool:
    return item.status == "booked" and is_moment(item.starts_at)
