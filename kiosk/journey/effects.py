"""What the journey asks of the world. The runtime performs these and answers with events."""

from dataclasses import field

from kiosk.identity import Identity, PatientCode, TravelDocument
from kiosk.journey.state import Stored
from kiosk.ticket import Ticket
from kiosk.values import dataclass
from kiosk.visit import BookingIntent, PatientRecord


@dataclass(frozen=True, slots=True)
class FindPatient:
    """Answered by PatientAnswered."""

    question: int
    subject: Identity | PatientCode


@dataclass(frozen=True, slots=True)
class FindAppointmentByCode:
    """Answered by AppointmentCodeAnswered."""

    question: int
    code: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class CheckCoverage:
    """Answered by CoverageAnswered. `record` gives name and birth date where the document has none."""

    question: int
    identity: Identity
    record: PatientRecord | None


@dataclass(frozen=True, slots=True)
class FindAppointments:
    """Answered by AppointmentsAnswered."""

    question: int
    patient_id: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class AskServices:
    """Answered by ServicesAnswered."""

    question: int
    department_id: str


@dataclass(frozen=True, slots=True)
class RefreshCatalogue:
    """Answered by CatalogueChanged, when the hospital can be reached."""


@dataclass(frozen=True, slots=True)
class Book:
    """Store, then send. Answered by BookingStored or BookingNotStored, later by one of Delivered, Delayed, Refused.

    `offline` is True when the hospital is known to be unreachable: then a number of the kiosk's own goes with it.
    """

    question: int
    intent: BookingIntent
    offline: bool


@dataclass(frozen=True, slots=True)
class GiveNumber:
    """The hospital is silent: give a number of the kiosk's own, by which the hospital will have to call this visit.

    Answered by NumberGiven, NumberNotGiven or NumberUnclear.
    """

    question: int
    stored: Stored


@dataclass(frozen=True, slots=True)
class CloseRefused:
    """The patient heard that this booking was refused and goes on from there: it is no task for staff."""

    question: int


@dataclass(frozen=True, slots=True)
class CancelVisit:
    """Take a visit back: store, then send. Answered by CancelAnswered, more than once.

    `visit_id` names the visit where the hospital gave another one than was asked for.
    """

    question: int
    stored: Stored
    visit_id: str | None = None


@dataclass(frozen=True, slots=True)
class PrintTicket:
    """Answered by PaperAnswered."""

    question: int
    ticket: Ticket


@dataclass(frozen=True, slots=True)
class CallHelp:
    """Answered by HelpAnswered. `where` names the step, never the patient."""

    question: int
    where: str


@dataclass(frozen=True, slots=True)
class OpenCard:
    """Read the chip of the card on the reader, or of the one that comes next, with the number or zone of `by`.

    Answered by CardProgressed, then CardRead or CardFailed.
    """

    by: Identity | TravelDocument


@dataclass(frozen=True, slots=True)
class Forget:
    """The visit is over: whatever still holds something of it lets go."""


Effect = (
    FindPatient
    | FindAppointmentByCode
    | CheckCoverage
    | FindAppointments
    | AskServices
    | RefreshCatalogue
    | Book
    | GiveNumber
    | CloseRefused
    | CancelVisit
    | PrintTicket
    | CallHelp
    | OpenCard
    | Forget
)
