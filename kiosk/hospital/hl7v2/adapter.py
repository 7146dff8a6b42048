"""`Hospital` spoken in HL7 v2 over MLLP."""

from collections.abc import Callable
from datetime import date, datetime

from kiosk.departments import VIETNAM, Catalogue
from kiosk.hospital.hl7v2 import lookup
from kiosk.hospital.hl7v2.appointments import Appointments
from kiosk.hospital.hl7v2.line import Line
from kiosk.hospital.hl7v2.listener import Listener
from kiosk.hospital.hl7v2.records import Records
from kiosk.hospital.hl7v2.references import visit_number
from kiosk.hospital.hl7v2.site import Hl7Site
from kiosk.hospital.hl7v2.table_file import TableFile
from kiosk.hospital.hl7v2.visits import Visits
from kiosk.hospital.minimal import Minimal
from kiosk.hospital.port import BookingOutcome, Capabilities, Done, Unavailable, WriteOutcome
from kiosk.identity import Identity, PatientCode
from kiosk.visit import Appointment, Booking, BookingRequest, ClinicSession, OfflineTicket, PatientRecord

GIVES_NONE = "kiosk-numbers"
"""Feature word: this hospital gives no queue numbers, so a request to book carries the kiosk's own from the start."""


def _now() -> datetime:
    return datetime.now(VIETNAM)


class Hl7Hospital(Minimal):
    """A hospital behind an interface engine. Safe to call from several threads.

    `start` opens the listener where the site has one; `close` ends it. Raises `TableError` where the table of
    departments cannot be used, OSError where a TLS file cannot be read.
    """

    def __init__(self, site: Hl7Site, now: Callable[[], datetime] = _now) -> None:
        self._site = site
        self._now = now
        self._table = TableFile(site.departments_file)
        self._line = Line(site)
        self._records = Records(site.records_folder, today=lambda: now().date())
        self._visits = Visits(site, self._line, self._records, now)
        self._appointments = Appointments(site, self._table.table, now)
        self._listener = Listener(site, site.listening, self._appointments.hear, now) if site.listening else None

    @property
    def discarded(self) -> int:
        """How many answers came that were not to the message sent: for the technician."""
        return self._line.discarded

    @property
    def forgetful(self) -> bool:
        """Whether the note of accepted visits could not be read or written: for the technician."""
        return self._records.doubtful

    @property
    def listens_at(self) -> tuple[str, int] | None:
        """Where notifications are heard."""
        return self._listener.address if self._listener else None

    def start(self) -> None:
        """Hear notifications from now on. Raises OSError where the address cannot be had."""
        if self._listener:
            self._listener.start()

    def close(self) -> None:
        """Stop hearing, end a connection that was kept."""
        if self._listener:
            self._listener.close()
        self._line.close()

    def capabilities(self) -> Capabilities | Unavailable:
        """What was agreed; nobody is asked."""
        features = {GIVES_NONE, "offline-ticket", "cancel"}
        if self._listener:
            features.add("appointments")
        if self._table.table().has_times():
            features.add("sessions")
        return Capabilities(f"hl7v2-{self._site.version}", frozenset({0}), frozenset(features))

    def health(self) -> Done | Unavailable:
        """Whether the receiver takes connections."""
        trouble = self._line.reachable(self._site.connect_s)
        return Done() if trouble is None else Unavailable(trouble)

    def catalogue(self) -> Catalogue | Unavailable:
        """The table, while the receiver takes connections."""
        trouble = self._line.reachable(self._site.connect_s)
        return self._table.table().catalogue(self._now()) if trouble is None else Unavailable(trouble)

    def sessions(self, department_id: str, day: date) -> tuple[ClinicSession, ...] | Unavailable:
        """Times by the table; whether one is free the hospital says when it is asked for."""
        return self._table.table().sessions(department_id, day, self._now())

    def find_patient(self, subject: Identity | PatientCode) -> PatientRecord | Unavailable | None:
        """By query where that was agreed; else, or in silence, somebody with an appointment today."""
        found: PatientRecord | Unavailable | None = None
        if self._site.patient_query:
            found = lookup.find(self._line, self._site, subject, self._now())
        return found if isinstance(found, PatientRecord) else self._appointments.patient(subject) or found

    def find_appointment(self, code: str) -> tuple[PatientRecord, Appointment] | Unavailable | None:
        """The appointment with this code; the name comes masked, for anybody may hold a code."""
        found = self._appointments.of_code(code)
        if found is None:
            return None
        record, appointment = found
        return PatientRecord(record.patient_id, type(record.name)(record.name.masked)), appointment

    def appointments(self, patient_id: str) -> tuple[Appointment, ...] | Unavailable:
        """Today's, as far as the hospital told of them."""
        return self._appointments.of_patient(patient_id)

    def book(self, request: BookingRequest) -> BookingOutcome:
        """A04 for a visit, S01 for a time. A repetition has the same MSH-10 and visit number."""
        return self._visits.book(request, self._table.table())

    def visit(self, reference: str) -> Booking | Unavailable | None:
        """A visit this kiosk knows to be accepted; HL7 v2 cannot be asked.

        Unavailable while an outcome is unknown: only sending the same message again settles it.
        """
        return self._visits.find(visit_number(reference), self._table.table())

    def visit_by_id(self, visit_id: str) -> Booking | Unavailable | None:
        """The same, by our visit number."""
        return self._visits.find(visit_id, self._table.table())

    def keep_number(self, key: str, visit_id: str, ticket: OfflineTicket) -> WriteOutcome:
        """A08 with the number that was printed."""
        return self._visits.keep_number(key, visit_id, ticket)

    def cancel_visit(self, key: str, visit: Booking, reason: str) -> WriteOutcome:
        """A11, or S04 for a time; `reason` has no field there."""
        del reason
        return self._visits.cancel(key, visit.visit_id)
