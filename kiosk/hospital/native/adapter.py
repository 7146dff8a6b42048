"""`Hospital` spoken in the native contract."""

from datetime import date, datetime
from urllib.parse import quote

from kiosk.departments import Catalogue
from kiosk.hospital.native import (
    changes,
    holding,
    kiosks,
    leasing,
    lists,
    patients,
    paying,
    reading,
    registering,
    visits,
    wire,
)
from kiosk.hospital.native.booking import number_body
from kiosk.hospital.native.conditional import Kept
from kiosk.hospital.native.decoding import decoded
from kiosk.hospital.native.insurance import Insurance
from kiosk.hospital.native.outcomes import write_outcome
from kiosk.hospital.paper import PaperReport
from kiosk.hospital.port import (
    BookingOutcome,
    Capabilities,
    Done,
    Heartbeat,
    HelpRequest,
    HoldOutcome,
    KioskConfiguration,
    LeaseOutcome,
    PaymentOutcome,
    PaymentRequest,
    ReprintOutcome,
    Unavailable,
    WriteOutcome,
)
from kiosk.hospital.unusable import unavailable
from kiosk.hospital.web import Credentials, Http, Lost, NotSent
from kiosk.identity import Identity, PatientCode
from kiosk.visit import (
    Appointment,
    Booking,
    BookingRequest,
    ClinicSession,
    Coverage,
    OfflineTicket,
    PatientRecord,
    Payer,
    Payment,
    Service,
)

PATH = "/kiosk/v1"
PROBE_S = 2.0


class NativeHospital:
    """A hospital that serves `/kiosk/v1`. Safe to call from several threads."""

    def __init__(
        self,
        base_url: str,
        *,
        credentials: Credentials | None = None,
        ca_file: str | None = None,
        client_certificate: tuple[str, str] | None = None,
    ) -> None:
        self._speak_by(
            Http(
                base_url.rstrip("/") + PATH,
                credentials=credentials,
                ca_file=ca_file,
                client_certificate=client_certificate,
            )
        )

    def _speak_by(self, http: Http) -> None:
        self._http = http
        self._kept = Kept(http)
        self._insurance = Insurance(http)

    def start(self) -> None:
        """This hospital tells nothing on its own."""

    def close(self) -> None:
        """Hangs up."""
        self._http.close()

    def capabilities(self) -> Capabilities | Unavailable:
        """What it can do; levels as numbers, features as the hospital's words."""
        found = decoded(self._http.get("/capabilities"), wire.CapabilitiesAnswer)
        return found if isinstance(found, Unavailable) else reading.capabilities(found)

    def health(self) -> Done | Unavailable:
        """Any answer at all means the line stands."""
        reply = self._http.probe("/health", seconds=PROBE_S)
        return Unavailable(reply.reason) if isinstance(reply, NotSent | Lost) else Done()

    def catalogue(self) -> Catalogue | Unavailable:
        """All pages of departments, then all queues; what did not change is not sent again."""
        return lists.catalogue(self._kept)

    def find_patient(self, subject: Identity | PatientCode) -> PatientRecord | Unavailable | None:
        """The best match by citizen number, then by passport and insurance number."""
        found = patients.search(self._http, subject)
        return found if found is None or isinstance(found, PatientRecord) else unavailable(found)

    def find_appointment(self, code: str) -> tuple[PatientRecord, Appointment] | Unavailable | None:
        """The appointment with this code, of a patient whose name is masked."""
        return patients.appointment_with(self._http, code)

    def appointments(self, patient_id: str) -> tuple[Appointment, ...] | Unavailable:
        """Today's appointments that were not checked in yet."""
        return patients.appointments_of(self._http, patient_id)

    def check_coverage(self, identity: Identity, record: PatientRecord | None) -> Coverage | Unavailable:
        """What the portal says, through the hospital; not asked while nobody hears the portal."""
        return self._insurance.check(identity, record)

    def services(self, department_id: str, payer: Payer | None = None) -> tuple[Service, ...] | Unavailable:
        """The department's usual examinations."""
        return lists.services(self._kept, department_id, payer)

    def sessions(self, department_id: str, day: date) -> tuple[ClinicSession, ...] | Unavailable:
        """Doctors and times of the department on that day, in order."""
        return lists.sessions(self._http, department_id, day)

    def hold(self, key: str, kiosk_id: str, slot_id: str, ttl_s: int) -> HoldOutcome:
        """A place of the slot, for at most `ttl_s`."""
        return holding.hold(self._http, key, kiosk_id, slot_id, ttl_s)

    def release(self, hold_id: str) -> WriteOutcome:
        """Gives the place back."""
        return holding.release(self._http, hold_id)

    def book(self, request: BookingRequest) -> BookingOutcome:
        """The patient first where the hospital does not know them, then the visit."""
        return registering.book(self._http, request)

    def visit(self, reference: str) -> Booking | Unavailable | None:
        """The visit with our reference."""
        return visits.visit_with(self._http, reference)

    def visit_by_id(self, visit_id: str) -> Booking | Unavailable | None:
        """The visit with the hospital's own id."""
        return visits.visit_by_id(self._http, visit_id)

    def visits_of(self, patient_id: str, day: date) -> tuple[Booking, ...] | Unavailable:
        """The patient's visits of that day that still wait, oldest first."""
        return visits.visits_of(self._http, patient_id, day)

    def reprint(
        self, key: str, kiosk_id: str, visit_id: str, reason: str, *, at: datetime | None = None
    ) -> ReprintOutcome:
        """The visit as it stands, and which copy of its ticket this is."""
        return visits.reprint(self._http, key, kiosk_id, visit_id, reason, at=at)

    def tell_of_paper(self, key: str, report: PaperReport) -> WriteOutcome:
        """Says what became of the ticket."""
        return changes.tell_of_paper(self._http, key, report)

    def start_payment(self, request: PaymentRequest) -> PaymentOutcome:
        """An intent by VietQR; paid or cancelled already is a conflict."""
        return paying.start(self._http, request)

    def payment(self, payment_id: str) -> Payment | Unavailable | None:
        """How the intent stands, unless what is said of it contradicts itself."""
        return paying.status(self._http, payment_id)

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

    def configuration(self, kiosk_id: str, known: str | None) -> KioskConfiguration | Unavailable | None:
        """What the hospital wants this kiosk to be, if that changed."""
        return kiosks.configuration(self._http, kiosk_id, known)

    def heartbeat(self, beat: Heartbeat) -> Done | Unavailable:
        """Says how the kiosk is."""
        return kiosks.heartbeat(self._http, beat)
