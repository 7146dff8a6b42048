"""`Hospital` spoken in FHIR R4."""

import time
from collections.abc import Callable, Sequence
from datetime import date, datetime
from threading import Lock
from typing import TypeVar
from urllib.parse import urlsplit

from kiosk.departments import Catalogue
from kiosk.hospital.fhir import abilities, appointments, coverage, people, prices, queue, tickets
from kiosk.hospital.fhir.booking import BookingDesk, stands
from kiosk.hospital.fhir.directory import Directory, read_directory
from kiosk.hospital.fhir.elements import Stored
from kiosk.hospital.fhir.exchange import CATCHING_UP_S, Exchange
from kiosk.hospital.fhir.faults import FaultError
from kiosk.hospital.fhir.finding import json_of, read
from kiosk.hospital.fhir.outcomes import Stopped, stopped, unanswered
from kiosk.hospital.fhir.resources import Patient, Task
from kiosk.hospital.fhir.sessions import sessions
from kiosk.hospital.fhir.site import FhirSite
from kiosk.hospital.fhir.taking_back import cancel
from kiosk.hospital.fhir.writing import own_one
from kiosk.hospital.minimal import Minimal
from kiosk.hospital.port import BookingOutcome, Capabilities, Done, Unavailable, WriteOutcome
from kiosk.hospital.web import (
    COVERAGE_S,
    WRITE_S,
    Anonymous,
    Answer,
    CircuitBreaker,
    Credentials,
    Http,
    Lost,
    NotSent,
    Problem,
)
from kiosk.identity import Identity, PatientCode, PersonName
from kiosk.visit import (
    Appointment,
    Booking,
    BookingRequest,
    ClinicSession,
    Coverage,
    OfflineTicket,
    PatientRecord,
    Payer,
    Service,
    UncheckedCoverage,
)

T = TypeVar("T")

CATALOGUE_S = 6.0
HEALTH_S = 2.0
DIRECTORY_HOLDS_S = 300.0
"""How long departments and rooms are taken to be as they were read, where a booking only needs their names."""
_ANONYMOUS = Anonymous()


class FhirHospital(Minimal):
    """A hospital behind a FHIR R4 server. Safe to call from several threads."""

    def __init__(
        self,
        site: FhirSite,
        *,
        credentials: Credentials = _ANONYMOUS,
        ca_file: str | None = None,
        client_certificate: tuple[str, str] | None = None,
        breaker: CircuitBreaker | None = None,
        catching_up_s: Sequence[float] = CATCHING_UP_S,
    ) -> None:
        base = urlsplit(site.base_url)
        self._site = site
        self._http = Http(
            f"{base.scheme}://{base.netloc}",
            credentials=credentials,
            ca_file=ca_file,
            client_certificate=client_certificate,
            breaker=breaker,
        )
        self._catching_up_s = catching_up_s
        self._told: dict[str, int] = {}
        self._directory: tuple[float, Directory] | None = None
        self._lock = Lock()

    def capabilities(self) -> Capabilities | Unavailable:
        """What the CapabilityStatement names."""
        x = self._exchange(COVERAGE_S)
        match x.get(f"{x.prefix}/metadata"):
            case Answer(body=body):
                return abilities.capabilities(json_of(body)) or Unavailable("answer is no CapabilityStatement")
            case Problem(status=status, retry_after_s=wait):
                return Unavailable(str(status), wait)
            case NotSent(reason=reason) | Lost(reason=reason):
                return Unavailable(reason)

    def health(self) -> Done | Unavailable:
        """Any answer at all means the line stands."""
        reply = self._http.probe(f"{self._exchange(HEALTH_S).prefix}/metadata", seconds=HEALTH_S)
        return Unavailable(reply.reason) if isinstance(reply, NotSent | Lost) else Done()

    def catalogue(self) -> Catalogue | Unavailable:
        """Departments and rooms, and who waits before them; on a server that does not count nobody knows."""

        def asked(x: Exchange) -> Catalogue:
            directory = self._read_directory(x)
            counts = queue.waiting_everywhere(x, self._site, directory, self._today())
            rooms = tuple(room.shown(counts.get(room.queue_id)) for room in directory.rooms)
            return Catalogue(directory.departments, rooms, directory.as_of)

        return self._asked(asked, CATALOGUE_S)

    def find_patient(self, subject: Identity | PatientCode) -> PatientRecord | Unavailable | None:
        """By their numbers, one after the other."""

        def asked(x: Exchange) -> PatientRecord | None:
            found = people.find(x, subject, self._site)
            return found.record(subject) if found else None

        return self._asked(asked)

    def find_appointment(self, code: str) -> tuple[PatientRecord, Appointment] | Unavailable | None:
        """The appointment with this code; the name comes masked, for anybody may hold a code."""

        def asked(x: Exchange) -> tuple[PatientRecord, Appointment] | None:
            found = appointments.by_code(x, self._site, code, self._today())
            due = appointments.due(found, self._site, self._known_directory(x)) if found else None
            patient_id = appointments.actor(found.seen, "Patient") if found else None
            patient = read(x, Patient, patient_id) if patient_id else None
            if due is None or patient is None:
                return None
            return PatientRecord(patient.id, PersonName(people.name_of(patient.seen).masked)), due

        return self._asked(asked)

    def appointments(self, patient_id: str) -> tuple[Appointment, ...] | Unavailable:
        """Today's that were not checked in yet."""
        return self._asked(
            lambda x: appointments.of_patient(x, self._site, self._known_directory(x), patient_id, self._today())
        )

    def check_coverage(self, identity: Identity, record: PatientRecord | None) -> Coverage | Unavailable:
        """Asked of the insurer through the server, else what the books say; unchecked for who is not in the books."""
        found = record or self.find_patient(identity)
        if not isinstance(found, PatientRecord):
            return found or UncheckedCoverage()
        return self._asked(lambda x: coverage.check(x, self._site, found.patient_id, self._today()), COVERAGE_S)

    def services(self, department_id: str, payer: Payer | None = None) -> tuple[Service, ...] | Unavailable:
        """What the department charges; the same for whoever pays."""
        del payer
        return self._asked(lambda x: prices.services(x, department_id))

    def sessions(self, department_id: str, day: date) -> tuple[ClinicSession, ...] | Unavailable:
        """Doctors and times."""
        return self._asked(lambda x: sessions(x, self._site, self._known_directory(x), department_id, day), CATALOGUE_S)

    def book(self, request: BookingRequest) -> BookingOutcome:
        """Every step may be repeated, and is found again by the reference (see `booking`)."""

        def written(x: Exchange) -> Booking:
            directory = self._known_directory(x)
            return self._booking(x, BookingDesk(x, self._site, directory, self._told).book(request))

        return self._written(written, request.reference)

    def visit(self, reference: str) -> Booking | Unavailable | None:
        """The visit with our reference; one that was begun and not finished is none yet."""

        def asked(x: Exchange) -> Booking | None:
            entry = own_one(x, Task, (self._site.visit_system, reference))
            return self._booking(x, entry) if entry is not None and stands(entry) else None

        return self._asked(asked)

    def visit_by_id(self, visit_id: str) -> Booking | Unavailable | None:
        """The visit whose queue entry has this id."""

        def asked(x: Exchange) -> Booking | None:
            entry = read(x, Task, visit_id)
            return self._booking(x, entry) if entry is not None and stands(entry) else None

        return self._asked(asked)

    def visits_of(self, patient_id: str, day: date) -> tuple[Booking, ...] | Unavailable:
        """Entries of that day at which the patient still waits."""
        return self._asked(
            lambda x: tuple(self._booking(x, entry) for entry in tickets.of_patient(x, self._site, patient_id, day))
        )

    def keep_number(self, key: str, visit_id: str, ticket: OfflineTicket) -> WriteOutcome:
        """The printed number stands before the one the entry had."""
        del key
        return self._written(lambda x: tickets.keep_number(x, self._site, visit_id, ticket), visit_id)

    def cancel_visit(self, key: str, visit: Booking, reason: str) -> WriteOutcome:
        """Queue entry, visit and appointment are cancelled; a slot is free again."""
        del key

        def written(x: Exchange) -> Done:
            cancel(x, self._site, tickets.entry(x, visit.visit_id), reason)
            return Done()

        return self._written(written, visit.visit_id)

    def _booking(self, x: Exchange, entry: Stored[Task]) -> Booking:
        return tickets.booking(x, self._site, self._known_directory(x), entry)

    def _exchange(self, seconds: float) -> Exchange:
        return Exchange(self._http, self._site.base_url, seconds, catching_up_s=self._catching_up_s)

    def _asked(self, ask: Callable[[Exchange], T], seconds: float = COVERAGE_S) -> T | Unavailable:
        try:
            return ask(self._exchange(seconds))
        except FaultError as fault:
            return unanswered(fault)

    def _written(self, write: Callable[[Exchange], T], reference: str) -> T | Stopped:
        x = self._exchange(WRITE_S)
        try:
            return write(x)
        except FaultError as fault:
            return stopped(fault, reference, wrote=x.wrote)

    def _today(self) -> date:
        return datetime.now(self._site.zone).date()

    def _read_directory(self, x: Exchange) -> Directory:
        directory = read_directory(x, datetime.now(self._site.zone))
        with self._lock:
            self._directory = time.monotonic(), directory
        return directory

    def _known_directory(self, x: Exchange) -> Directory:
        with self._lock:
            known = self._directory
        if known is not None and time.monotonic() - known[0] < DIRECTORY_HOLDS_S:
            return known[1]
        return self._read_directory(x)
