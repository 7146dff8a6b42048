"""A hospital that cannot be spoken to because the kiosk's own settings or files are wrong: as good as a cut line."""

from kiosk.departments import Catalogue
from kiosk.hospital.minimal import Minimal
from kiosk.hospital.port import BookingOutcome, Capabilities, Done, Unavailable, WriteOutcome
from kiosk.identity import Identity, PatientCode
from kiosk.visit import Booking, BookingRequest, PatientRecord


class AbsentHospital(Minimal):
    """Answers `Unavailable` with `reason`, which is for the technician. Registrations wait in the queue meanwhile."""

    def __init__(self, reason: str) -> None:
        self._silence = Unavailable(reason)

    def capabilities(self) -> Capabilities | Unavailable:
        """Not known."""
        return self._silence

    def health(self) -> Done | Unavailable:
        """Not reached."""
        return self._silence

    def catalogue(self) -> Catalogue | Unavailable:
        """Not known."""
        return self._silence

    def find_patient(self, subject: Identity | PatientCode) -> PatientRecord | Unavailable | None:
        """Not known."""
        del subject
        return self._silence

    def book(self, request: BookingRequest) -> BookingOutcome:
        """Certainly not done."""
        del request
        return self._silence

    def visit(self, reference: str) -> Booking | Unavailable | None:
        """Not known."""
        del reference
        return self._silence

    def visit_by_id(self, visit_id: str) -> Booking | Unavailable | None:
        """Not known."""
        del visit_id
        return self._silence

    def cancel_visit(self, key: str, visit: Booking, reason: str) -> WriteOutcome:
        """Certainly not done."""
        del key, visit, reason
        return self._silence
