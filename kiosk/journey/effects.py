"""What the journey asks of the world. The runtime performs these and answers with events."""

from dataclasses import field
from datetime import date

from kiosk.identity import Identity, PatientCode, TravelDocument
from kiosk.journey.plans import Stored
from kiosk.ticket import ConsentSheet, PaymentReceipt, Ticket
from kiosk.values import dataclass
from kiosk.visit import BookingIntent, Held, PatientRecord, Payment


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
class FindVisits:
    """Answered by VisitsAnswered."""

    question: int
    patient_id: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class AskSessions:
    """Answered by SessionsAnswered."""

    question: int
    department_id: str
    day: date


@dataclass(frozen=True, slots=True)
class HoldPlace:
    """Answered by HoldAnswered. The place is held for a few minutes and then free again by itself."""

    question: int
    slot_id: str


@dataclass(frozen=True, slots=True)
class ReleaseHold:
    """The place is not wanted any more."""

    hold: Held


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

    `offline` is True when the hospital is known to be unreachable: then a number of the kiosk's own goes with it and is
    given out at once. With `own_number` it goes with it also while the line stands, for this hospital gives none.
    """

    question: int
    intent: BookingIntent
    offline: bool
    own_number: bool = False


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

    `visit_id` names the visit where the hospital gave another one than was asked for, or had it before; then `identity`
    and `patient_id` tell whose it is, so that it goes before what the same patient wants next.
    """

    question: int
    stored: Stored
    visit_id: str | None = None
    identity: Identity | None = None
    patient_id: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Reprint:
    """The ticket of a visit is printed once more: the hospital hears of it. Nobody waits for an answer."""

    visit_id: str


@dataclass(frozen=True, slots=True)
class StartPayment:
    """A code to pay `amount` VND with: store, then send. Answered by PaymentAnswered.

    `code` and `number` are those of the ticket, by which staff find the visit when money comes that cannot count.
    """

    question: int
    stored: Stored
    attempt: int
    visit_id: str
    amount: int
    code: str = field(repr=False)
    number: str


@dataclass(frozen=True, slots=True)
class WatchPayment:
    """Look how it stands every few seconds; PaymentAnswered at each news, until it is over or the visit is."""

    question: int
    payment: Payment


@dataclass(frozen=True, slots=True)
class CallAboutMoney:
    """Money came that cannot count: the desk is told at once. It hears of it later too, if this does not get there."""

    payment_id: str
    code: str = field(repr=False)
    number: str


@dataclass(frozen=True, slots=True)
class PrintTicket:
    """Answered by PaperAnswered, and again whenever more is known of it, until the visit is forgotten.

    `stored` and `visit_id` are by what the hospital is told of a ticket that did not come out. `missed`: it heard that
    of this visit before, and is to hear when it comes out.
    """

    question: int
    ticket: Ticket
    stored: Stored | None = None
    visit_id: str | None = None
    missed: bool = False


@dataclass(frozen=True, slots=True)
class PrintReceipt:
    """Answered by PaperAnswered as a ticket is."""

    question: int
    receipt: PaymentReceipt


@dataclass(frozen=True, slots=True)
class PrintConsent:
    """Answered by PaperAnswered as a ticket is."""

    question: int
    sheet: ConsentSheet


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
    | FindVisits
    | AskSessions
    | HoldPlace
    | ReleaseHold
    | AskServices
    | RefreshCatalogue
    | Book
    | GiveNumber
    | CloseRefused
    | CancelVisit
    | Reprint
    | StartPayment
    | WatchPayment
    | CallAboutMoney
    | PrintTicket
    | PrintReceipt
    | PrintConsent
    | CallHelp
    | OpenCard
    | Forget
)
