"""`Hospital` spoken in the native contract."""

from datetime import date, datetime
from pathlib import Path
from urllib.parse import quote

from kiosk.departments import VIETNAM, Catalogue
from kiosk.hospital.http import COVERAGE_S, LOOKUP_S, Answer, Http, Lost, NotSent, Problem, Reply
from kiosk.hospital.keys import patient_key
from kiosk.hospital.minimal import Minimal
from kiosk.hospital.native import changes, leasing, reading, wire
from kiosk.hospital.native.booking import (
    conflict_of,
    number_body,
    registration_body,
    searches,
    visit_body,
    write_outcome,
)
from kiosk.hospital.native.decoding import Unusable, decoded, unavailable
from kiosk.hospital.port import (
    BookingOutcome,
    Capabilities,
    Done,
    HelpRequest,
    LeaseOutcome,
    OutcomeUnknown,
    Rejected,
    Unavailable,
    WriteOutcome,
)
from kiosk.identity import Identity, PatientCode, PersonName
from kiosk.visit import (
    Appointment,
    Booking,
    BookingRequest,
    Coverage,
    OfflineTicket,
    PatientRecord,
    Payer,
    Service,
    UncheckedCoverage,
)

MOST_PAGES = 200


class NativeHospital(Minimal):
    """A hospital that serves `/kiosk/v1`. Safe to call from several threads."""

    def __init__(self, base_url: str, *, token_file: Path | None = None, ca_file: str | None = None) -> None:
        self._http = Http(base_url.rstrip("/") + "/kiosk/v1", token_file=token_file, ca_file=ca_file)

    def capabilities(self) -> Capabilities | Unavailable:
        """What it can do; levels as numbers, words this kiosk does not know left out."""
        found = decoded(self._http.get("/capabilities"), wire.CapabilitiesAnswer)
        return found if isinstance(found, Unavailable) else reading.capabilities(found)

    def health(self) -> Done | Unavailable:
        """Any answer at all means the line stands."""
        reply = self._http.get("/health", seconds=2.0)
        return Unavailable(reply.reason) if isinstance(reply, NotSent | Lost) else Done()

    def catalogue(self) -> Catalogue | Unavailable:
        """All pages of departments, then all queues."""
        departments: list[wire.DepartmentItem] = []
        cursor: str | None = None
        for _ in range(MOST_PAGES):
            params = {"limit": "500"} | ({"cursor": cursor} if cursor else {})
            page = decoded(self._http.get("/departments", params=params), wire.DepartmentPage)
            if isinstance(page, Unavailable):
                return page
            departments.extend(page.items)
            cursor = page.next_cursor
            if cursor is None:
                break
        queues = decoded(self._http.get("/queues"), wire.QueueList)
        if isinstance(queues, Unavailable):
            return queues
        return Catalogue(
            tuple(reading.department(item) for item in departments),
            tuple(reading.room(item) for item in queues.items),
            queues.as_of,
        )

    def find_patient(self, subject: Identity | PatientCode) -> PatientRecord | Unavailable | None:
        """The best match by citizen number, then by insurance number: a certain one before a probable one."""
        found = self._search(subject)
        return found if found is None or isinstance(found, PatientRecord) else unavailable(found)

    def _search(self, subject: Identity | PatientCode) -> PatientRecord | Unusable | None:
        probable: PatientRecord | None = None
        for question in searches(subject):
            reply = self._http.post("/patients:search", question, seconds=LOOKUP_S)
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

    def find_appointment(self, code: str) -> tuple[PatientRecord, Appointment] | Unavailable | None:
        """The appointment with this code; the name comes masked, for anybody may hold a code."""
        found = decoded(self._http.get("/appointments", params={"code": code}), wire.AppointmentList)
        if isinstance(found, Unavailable):
            return found
        for item in found.items:
            if item.status == "booked":
                record = PatientRecord(item.patient_id, PersonName(item.patient_name_masked))
                return record, reading.appointment(item)
        return None

    def appointments(self, patient_id: str) -> tuple[Appointment, ...] | Unavailable:
        """Today's appointments that were not checked in yet."""
        found = decoded(self._http.get("/appointments", params={"patientId": patient_id}), wire.AppointmentList)
        if isinstance(found, Unavailable):
            return found
        return tuple(reading.appointment(item) for item in found.items if item.status == "booked")

    def check_coverage(self, identity: Identity, record: PatientRecord | None) -> Coverage | Unavailable:
        """Asks the portal through the hospital. Without a full name and a birth date there is nothing to ask with."""
        name = identity.name or (record.name if record else None)
        born = identity.birth or (record.birth if record else None)
        if name is None or born is None:
            return UncheckedCoverage()
        question = wire.body(
            card=identity.insurance_number.value if identity.insurance_number else None,
            citizenNumber=identity.citizen_number.value if identity.citizen_number else None,
            name=name.full,
            birthDate=born.iso(),
            visitDate=datetime.now(VIETNAM).date().isoformat(),
        )
        found = decoded(self._http.post("/coverage:check", question, seconds=COVERAGE_S), wire.CoverageResult)
        return found if isinstance(found, Unavailable) else reading.coverage(found)

    def services(self, department_id: str, payer: Payer | None = None) -> tuple[Service, ...] | Unavailable:
        """The department's usual examinations."""
        params = {"departmentId": department_id} | ({"payer": payer.value} if payer else {})
        found = decoded(self._http.get("/services", params=params), wire.ServiceList)
        if isinstance(found, Unavailable):
            return found
        return tuple(reading.service(item) for item in found.items if item.usual)

    def book(self, request: BookingRequest) -> BookingOutcome:
        """The patient first where the hospital does not know them, then the visit: each with its own fixed key."""
        patient_id = request.intent.patient_id or self._patient_for(request)
        if not isinstance(patient_id, str):
            return patient_id
        reply = self._http.post("/visits", visit_body(request, patient_id), key=request.key)
        if isinstance(reply, Answer):
            visit = decoded(reply, wire.VisitAnswer)
            return OutcomeUnknown(request.reference) if isinstance(visit, Unavailable) else reading.booking(visit)
        if isinstance(reply, Problem) and (conflict := conflict_of(reply)):
            return conflict
        outcome = write_outcome(reply, request.reference)
        return OutcomeUnknown(request.reference) if isinstance(outcome, Done) else outcome

    def _patient_for(self, request: BookingRequest) -> str | BookingOutcome:
        """The hospital's id of the person: found, or registered now. Both may be repeated without harm."""
        identity = request.intent.identity
        found = self._search(identity)
        if isinstance(found, PatientRecord) and found.certain:
            return found.patient_id
        if found is not None and not isinstance(found, PatientRecord):
            return _not_yet(found, request.reference)
        if identity.name is None or identity.birth is None:
            return Rejected("patient-not-found")
        key = patient_key(request.key)
        reply = self._http.post("/patients", registration_body(request, key), key=key)
        if isinstance(reply, Problem) and reply.code == "patient-exists" and reply.patient_id:
            return reply.patient_id
        if isinstance(reply, Answer):
            registered = decoded(reply, wire.RegisteredPatient)
            return registered if isinstance(registered, Unavailable) else registered.patient_id
        return _not_yet(reply, request.reference)

    def visit(self, reference: str) -> Booking | Unavailable | None:
        """The visit with our reference."""
        return self._visit(self._http.get("/visits", params={"clientReference": reference}))

    def visit_by_id(self, visit_id: str) -> Booking | Unavailable | None:
        """The visit with the hospital's own id."""
        return self._visit(self._http.get(f"/visits/{quote(visit_id, safe='')}"))

    def _visit(self, reply: Reply) -> Booking | Unavailable | None:
        if isinstance(reply, Problem) and reply.status == 404 and reply.code == "visit-not-found":
            return None
        visit = decoded(reply, wire.VisitAnswer)
        return visit if isinstance(visit, Unavailable) else reading.booking(visit)

    def keep_number(self, key: str, visit_id: str, ticket: OfflineTicket) -> WriteOutcome:
        """Names the printed number."""
        reply = self._http.post(f"/visits/{quote(visit_id, safe='')}:offline-ticket", number_body(ticket), key=key)
        return write_outcome(reply, visit_id)

    def cancel_visit(self, key: str, visit: Booking, reason: str) -> WriteOutcome:
        """Looks again once when the visit changed meanwhile; too late is a conflict."""
        return changes.cancel(self._http, key, visit, reason)

    def attach_coverage(self, key: str, visit_id: str, evidence_id: str) -> WriteOutcome:
        """Names the evidence; a visit that is paid or cancelled is a conflict."""
        return changes.attach_coverage(self._http, key, visit_id, evidence_id)

    def lease_numbers(self, key: str, kiosk_id: str, series: str, day: date, count: int) -> LeaseOutcome:
        """What the hospital lends, looked at before it is believed; Conflict when it has none left."""
        return leasing.lend(self._http, key, kiosk_id, series=series, day=day, count=count)

    def return_lease(self, key: str, lease_id: str, unused_from: int | None) -> WriteOutcome:
        """Gives the rest back."""
        return leasing.give_back(self._http, key, lease_id, unused_from)

    def call_for_help(self, request: HelpRequest) -> WriteOutcome:
        """Tells the desk."""
        question = wire.body(kioskId=request.kiosk_id, step=request.step, reason=request.reason)
        return write_outcome(self._http.post("/help-requests", question, key=request.key), request.key)


def _not_yet(reply: Unusable, reference: str) -> BookingOutcome:
    """What stops the visit before it was sent. A doubt about the patient is none about the visit."""
    outcome = write_outcome(reply, reference)
    return Unavailable("the patient could not be settled") if isinstance(outcome, Done | OutcomeUnknown) else outcome
