"""What can happen. Touches by the patient, news from devices, answers to questions, news of the world, and time."""

from datetime import date

from kiosk.departments import Catalogue
from kiosk.identity import Identity, Reading, Refusal
from kiosk.journey.state import Stored
from kiosk.journey.words import (
    BookingRefusal,
    CancelWord,
    CardProblem,
    CodeHint,
    Deadline,
    Language,
    NoAnswer,
    NumberKind,
    OutOfServiceReason,
    Paper,
    Picture,
)
from kiosk.values import dataclass
from kiosk.visit import Appointment, Booking, Coverage, PatientRecord, Priority, Service

# --- touches ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Touched:
    """The glass was touched anywhere: somebody is here."""


@dataclass(frozen=True, slots=True)
class LanguageChosen:
    """Any time; the step stays."""

    language: Language


@dataclass(frozen=True, slots=True)
class TypeNumber:
    """The patient wants to type a number or an appointment code."""

    kind: NumberKind


@dataclass(frozen=True, slots=True)
class DigitTyped:
    """One key of the keypad: a single digit."""

    digit: str

    def __repr__(self) -> str:
        return "DigitTyped(•)"


@dataclass(frozen=True, slots=True)
class DigitErased:
    """The keypad's erase key."""


@dataclass(frozen=True, slots=True)
class NumberEntered:
    """The keypad's go-on key."""


@dataclass(frozen=True, slots=True)
class DocumentPicked:
    """One of the documents that were shown together, by its place among them from 0."""

    position: int


@dataclass(frozen=True, slots=True)
class PurposeToggled:
    """Consent to one secondary purpose given or taken back."""

    purpose: str


@dataclass(frozen=True, slots=True)
class IdentityConfirmed:
    """ "This is me" (or "I am the guardian"), and consent to register."""


@dataclass(frozen=True, slots=True)
class PayMyself:
    """Goes on without insurance."""


@dataclass(frozen=True, slots=True)
class AppointmentChosen:
    """Check in for this appointment."""

    appointment_id: str


@dataclass(frozen=True, slots=True)
class AppointmentsSkipped:
    """Register for something else today."""


@dataclass(frozen=True, slots=True)
class PageTurned:
    """Another page of departments, counted from 0."""

    page: int


@dataclass(frozen=True, slots=True)
class DepartmentChosen:
    """This department."""

    department_id: str


@dataclass(frozen=True, slots=True)
class PriorityWanted:
    """The patient wants to name a priority group."""


@dataclass(frozen=True, slots=True)
class PriorityChosen:
    """The group the patient named; staff confirm it."""

    priority: Priority


@dataclass(frozen=True, slots=True)
class PlanConfirmed:
    """The one big button: register."""


@dataclass(frozen=True, slots=True)
class CancelWanted:
    """The patient, with a number in hand, does not want the visit; asked once more before anything is done."""


@dataclass(frozen=True, slots=True)
class CancelConfirmed:
    """The visit is taken back."""


@dataclass(frozen=True, slots=True)
class ChooseAgain:
    """After a visit was taken back: another department for the same patient."""


@dataclass(frozen=True, slots=True)
class BackPressed:
    """One step back."""


@dataclass(frozen=True, slots=True)
class ExitPressed:
    """The visit ends; nothing stays."""


@dataclass(frozen=True, slots=True)
class HelpPressed:
    """Call somebody."""


@dataclass(frozen=True, slots=True)
class EmergencyPressed:
    """Show the way to the emergency room."""


@dataclass(frozen=True, slots=True)
class WithoutChip:
    """Go on with what was shown or typed; the chip stays unread."""


@dataclass(frozen=True, slots=True)
class NoticeDismissed:
    """The notice on top is closed."""


Touch = (
    Touched
    | LanguageChosen
    | TypeNumber
    | DigitTyped
    | DigitErased
    | NumberEntered
    | DocumentPicked
    | PurposeToggled
    | IdentityConfirmed
    | PayMyself
    | AppointmentChosen
    | AppointmentsSkipped
    | PageTurned
    | DepartmentChosen
    | PriorityWanted
    | PriorityChosen
    | PlanConfirmed
    | CancelWanted
    | CancelConfirmed
    | ChooseAgain
    | BackPressed
    | ExitPressed
    | HelpPressed
    | EmergencyPressed
    | WithoutChip
    | NoticeDismissed
)


# --- devices ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class DocumentShown:
    """A code was read; several identities where documents of several people were shown at once."""

    reading: Reading | tuple[Identity, ...]


@dataclass(frozen=True, slots=True)
class CodeCoached:
    """What would help to read the code before the camera has changed; None when nothing is held there."""

    hint: CodeHint | None


@dataclass(frozen=True, slots=True)
class CardRead:
    """The chip of the card on the reader was read; `portrait` where the hospital lets it be shown."""

    reading: Identity | Refusal
    portrait: Picture | None = None


@dataclass(frozen=True, slots=True)
class CardLaid:
    """A card lies on the reader."""


@dataclass(frozen=True, slots=True)
class CardKeyWanted:
    """It is an identity card, and its number or zone is needed to read it."""


@dataclass(frozen=True, slots=True)
class CardProgressed:
    """How much of the chip was read, from 0 to 1."""

    done: float


@dataclass(frozen=True, slots=True)
class CardFailed:
    """The card gave nothing."""

    problem: CardProblem


@dataclass(frozen=True, slots=True)
class CardTaken:
    """The reader is empty again."""


@dataclass(frozen=True, slots=True)
class ChipReaderChanged:
    """The chip reader can be used, or not."""

    works: bool


# --- answers: each names the question it answers ---------------------------------------------------------------------


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
    """The hospital booked; `earlier` where it had been booked before."""

    question: int
    stored: Stored
    booking: Booking
    earlier: bool = False


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
class PaperAnswered:
    """What became of the printed ticket."""

    question: int
    paper: Paper


@dataclass(frozen=True, slots=True)
class HelpAnswered:
    """Whether the desk heard the call."""

    question: int
    reached: bool


# --- the world and time ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class DayChanged:
    """The date where the kiosk stands."""

    today: date


@dataclass(frozen=True, slots=True)
class LineChanged:
    """The hospital can be reached, or not."""

    online: bool


@dataclass(frozen=True, slots=True)
class StatusPageChanged:
    """Where patients can see on their phones how their visit stands: an address with `{code}`; None without one."""

    page: str | None


@dataclass(frozen=True, slots=True)
class CatalogueChanged:
    """News of departments and queues."""

    catalogue: Catalogue


@dataclass(frozen=True, slots=True)
class ServiceStopped:
    """This kiosk can take no registrations."""

    reason: OutOfServiceReason


@dataclass(frozen=True, slots=True)
class ServiceRestored:
    """It can again."""


@dataclass(frozen=True, slots=True)
class ServiceMenuOpened:
    """A technician opened the menu. Ignored while a visit is under way."""


@dataclass(frozen=True, slots=True)
class ServiceMenuClosed:
    """The menu is closed: everything is as it would be without it."""


@dataclass(frozen=True, slots=True)
class ProgramFailed:
    """The program met a state it was not written for."""


@dataclass(frozen=True, slots=True)
class TimeUp:
    """A wait ran out. Ignored unless it is running at this moment."""

    deadline: Deadline


Event = (
    Touch
    | DocumentShown
    | CodeCoached
    | CardRead
    | CardLaid
    | CardKeyWanted
    | CardProgressed
    | CardFailed
    | CardTaken
    | ChipReaderChanged
    | PatientAnswered
    | AppointmentCodeAnswered
    | CoverageAnswered
    | AppointmentsAnswered
    | ServicesAnswered
    | BookingStored
    | BookingNotStored
    | BookingUnclear
    | BookingDelivered
    | BookingDelayed
    | NumberGiven
    | NumberNotGiven
    | NumberUnclear
    | BookingRefused
    | CancelAnswered
    | PaperAnswered
    | HelpAnswered
    | DayChanged
    | LineChanged
    | CatalogueChanged
    | StatusPageChanged
    | ServiceStopped
    | ServiceRestored
    | ServiceMenuOpened
    | ServiceMenuClosed
    | ProgramFailed
    | TimeUp
)
