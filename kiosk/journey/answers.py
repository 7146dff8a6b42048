"""Answers to what the journey asked of the world: each names the question it answers."""

from dataclasses import field
from datetime import datetime

from kiosk.journey.plans import Stored
from kiosk.journey.words import BookingRefusal, CancelWord, NoAnswer, NotHeld, Paper, PaymentRefusal
from kiosk.values import dataclass
from kiosk.visit import Appointment, Booking, ClinicSession, Coverage, Held, PatientRecord, Payment, Service


@dataclass(frozen=True, slots=True)
class PatientAnswered:
    """Who the hospital says this is; None where it knows nobody."""

    question: int
    patient: PatientRecord | NoAnswer | None


@dataclass(frozen=True, slots=True)
class AppointmentCodeAnswered:
    """Whose appointment code this is; None where the hospital knows no such appointment today."""

    question: int
    found: tuple[PatientRecord, Appointment] | NoAnswer | None


@dataclass(frozen=True, slots=True)
class CoverageAnswered:
    """What insurance says."""

    question: int
    coverage: Coverage


@dataclass(frozen=True, slots=True)
class AppointmentsAnswered:
    """Today's appointments of the patient."""

    question: int
    appointments: tuple[Appointment, ...] | NoAnswer


@dataclass(frozen=True, slots=True)
class VisitsAnswered:
    """The patient's visits of today that are not over. `at` of each is when it was booked, or seen where none says."""

    question: int
    visits: tuple[Booking, ...] | NoAnswer


@dataclass(frozen=True, slots=True)
class SessionsAnswered:
    """Doctors and times that can still be chosen."""

    question: int
    sessions: tuple[ClinicSession, ...] | NoAnswer


@dataclass(frozen=True, slots=True)
class HoldAnswered:
    """Whether the place is held; `NotHeld` where somebody else has it."""

    question: int
    answer: Held | NotHeld | NoAnswer


@dataclass(frozen=True, slots=True)
class ServicesAnswered:
    """What the department charges."""

    question: int
    services: tuple[Service, ...] | NoAnswer


@dataclass(frozen=True, slots=True)
class BookingStored:
    """The registration is durable."""

    question: int
    stored: Stored


@dataclass(frozen=True, slots=True)
class BookingNotStored:
    """The kiosk's store refused: nothing was registered."""

    question: int


@dataclass(frozen=True, slots=True)
class BookingUnclear:
    """The kiosk's store failed, and whether it kept the registration is not known."""

    question: int


@dataclass(frozen=True, slots=True)
class NumberGiven:
    """The kiosk's own number is durable, and will be told to the hospital: it stands."""

    question: int
    stored: Stored


@dataclass(frozen=True, slots=True)
class NumberNotGiven:
    """The kiosk's store refused: there is no number."""

    question: int


@dataclass(frozen=True, slots=True)
class NumberUnclear:
    """The kiosk's store failed, and whether it kept a number is not known."""

    question: int


@dataclass(frozen=True, slots=True)
class BookingDelivered:
    """The hospital booked; `earlier` where it had been booked before.

    `kept` is False where that earlier visit keeps the number it has, and not one the kiosk gave since.
    """

    question: int
    stored: Stored
    booking: Booking
    earlier: bool = False
    kept: bool = True


@dataclass(frozen=True, slots=True)
class BookingDelayed:
    """The hospital cannot be reached now; the registration waits in the store."""

    question: int


@dataclass(frozen=True, slots=True)
class BookingRefused:
    """The hospital refused for good."""

    question: int
    refusal: BookingRefusal


@dataclass(frozen=True, slots=True)
class CancelAnswered:
    """What became of taking a visit back."""

    question: int
    word: CancelWord


@dataclass(frozen=True, slots=True)
class PaymentAnswered:
    """How paying stands, and when that was heard. NoAnswer says nothing of the money."""

    question: int
    answer: Payment | PaymentRefusal | NoAnswer
    at: datetime | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class PaperAnswered:
    """What became of what was printed. `place` tells where it lies, where that is not the kiosk's own slot."""

    question: int
    paper: Paper
    place: str = ""


@dataclass(frozen=True, slots=True)
class HelpAnswered:
    """Whether the desk heard the call."""

    question: int
    reached: bool


Answer = (
    PatientAnswered
    | AppointmentCodeAnswered
    | CoverageAnswered
    | AppointmentsAnswered
    | VisitsAnswered
    | SessionsAnswered
    | HoldAnswered
    | ServicesAnswered
    | BookingStored
    | BookingNotStored
    | BookingUnclear
    | NumberGiven
    | NumberNotGiven
    | NumberUnclear
    | BookingDelivered
    | BookingDelayed
    | BookingRefused
    | CancelAnswered
    | PaymentAnswered
    | PaperAnswered
    | HelpAnswered
)
