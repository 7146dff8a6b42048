"""What a hospital whose system can do no more than the minimum answers: adapters begin here and add what theirs can.

Whatever is not offered is also not named in `capabilities`, so that no screen asks for it.
"""

from datetime import date, datetime

from kiosk.hospital.paper import PaperReport
from kiosk.hospital.port import (
    Done,
    Heartbeat,
    HelpRequest,
    HoldOutcome,
    KioskConfiguration,
    LeaseOutcome,
    PaymentOutcome,
    PaymentRequest,
    Rejected,
    ReprintOutcome,
    Unavailable,
    WriteOutcome,
)
from kiosk.identity import Identity
from kiosk.visit import (
    Appointment,
    Booking,
    ClinicSession,
    Coverage,
    OfflineTicket,
    PatientRecord,
    Payer,
    Payment,
    Service,
    UncheckedCoverage,
)

NOT_OFFERED = Rejected("not-offered")


class Minimal:
    """The optional half of `Hospital`."""

    def start(self) -> None:
        """Nothing is told."""

    def close(self) -> None:
        """Nothing is kept open."""

    def find_appointment(self, code: str) -> tuple[PatientRecord, Appointment] | Unavailable | None:
        """None: no codes."""
        del code
        return None

    def appointments(self, patient_id: str) -> tuple[Appointment, ...] | Unavailable:
        """None are known."""
        del patient_id
        return ()

    def check_coverage(self, identity: Identity, record: PatientRecord | None) -> Coverage | Unavailable:
        """Nobody to ask: staff check it."""
        del identity, record
        return UncheckedCoverage()

    def services(self, department_id: str, payer: Payer | None = None) -> tuple[Service, ...] | Unavailable:
        """Prices are not known."""
        del department_id, payer
        return ()

    def sessions(self, department_id: str, day: date) -> tuple[ClinicSession, ...] | Unavailable:
        """No doctor can be chosen."""
        del department_id, day
        return ()

    def hold(self, key: str, kiosk_id: str, slot_id: str, ttl_s: int) -> HoldOutcome:
        """Nothing is held."""
        del key, kiosk_id, slot_id, ttl_s
        return NOT_OFFERED

    def release(self, hold_id: str) -> WriteOutcome:
        """Nothing was held."""
        del hold_id
        return Done()

    def visits_of(self, patient_id: str, day: date) -> tuple[Booking, ...] | Unavailable:
        """None are known."""
        del patient_id, day
        return ()

    def reprint(
        self, key: str, kiosk_id: str, visit_id: str, reason: str, *, at: datetime | None = None
    ) -> ReprintOutcome:
        """Copies are not counted."""
        del key, kiosk_id, visit_id, reason, at
        return NOT_OFFERED

    def tell_of_paper(self, key: str, report: PaperReport) -> WriteOutcome:
        """Nobody there is told: the kiosk's own screen and staff see it."""
        del key, report
        return NOT_OFFERED

    def start_payment(self, request: PaymentRequest) -> PaymentOutcome:
        """One pays at the desk."""
        del request
        return NOT_OFFERED

    def payment(self, payment_id: str) -> Payment | Unavailable | None:
        """There is none."""
        del payment_id
        return None

    def keep_number(self, key: str, visit_id: str, ticket: OfflineTicket) -> WriteOutcome:
        """The system cannot be told of a printed number: staff do it."""
        del key, visit_id, ticket
        return NOT_OFFERED

    def attach_coverage(self, key: str, visit_id: str, evidence_id: str) -> WriteOutcome:
        """Staff do it."""
        del key, visit_id, evidence_id
        return NOT_OFFERED

    def lease_numbers(self, key: str, kiosk_id: str, series: str, day: date, count: int) -> LeaseOutcome:
        """None are lent."""
        del key, kiosk_id, series, day, count
        return NOT_OFFERED

    def return_lease(self, key: str, lease_id: str, unused_from: int | None) -> WriteOutcome:
        """None were lent."""
        del key, lease_id, unused_from
        return Done()

    def call_for_help(self, request: HelpRequest) -> WriteOutcome:
        """The system has no such list."""
        del request
        return NOT_OFFERED

    def configuration(self, kiosk_id: str, known: str | None) -> KioskConfiguration | Unavailable | None:
        """The kiosk's own settings hold."""
        del kiosk_id, known
        return None

    def heartbeat(self, beat: Heartbeat) -> Done | Unavailable:
        """Nobody listens."""
        del beat
        return Done()
