"""What can happen. Touches by the patient, news from devices, answers to questions, news of the world, and time."""

from datetime import date

from kiosk.departments import Catalogue
from kiosk.identity import Identity, Reading, Refusal
from kiosk.journey.plans import Stored
from kiosk.journey.touches import (
    AnotherPerson,
    AnyDoctorChosen,
    AppointmentChosen,
    AppointmentsSkipped,
    BackPressed,
    CancelConfirmed,
    CancelWanted,
    ChooseAgain,
    CopyWanted,
    DepartmentChosen,
    DigitErased,
    DigitTyped,
    DoctorWanted,
    DocumentPicked,
    EmergencyPressed,
    ExitPressed,
    HelpPressed,
    IdentityConfirmed,
    LanguageChosen,
    NewCodeWanted,
    NoticeDismissed,
    NumberEntered,
    PageTurned,
    PayAtDesk,
    PayMyself,
    PayWanted,
    PlanConfirmed,
    PriorityChosen,
    PriorityWanted,
    PurposeToggled,
    RegisterMore,
    SessionChosen,
    Touch,
    Touched,
    TypeNumber,
    WithoutChip,
)
from kiosk.journey.words import (
    Able,
    BookingRefusal,
    CancelWord,
    CardProblem,
    CodeHint,
    Deadline,
    NoAnswer,
    NotHeld,
    OutOfServiceReason,
    Paper,
    PaymentRefusal,
    Picture,
)
from kiosk.values import dataclass
from kiosk.visit import Appointment, Booking, ClinicSession, Coverage, Held, PatientRecord, Payment, Service

__all__ = [
    "AbilitiesChanged",
    "AnotherPerson",
    "AnyDoctorChosen",
    "AppointmentChosen",
    "AppointmentCodeAnswered",
    "AppointmentsAnswered",
    "AppointmentsSkipped",
    "BackPressed",
    "BookingDelayed",
    "BookingDelivered",
    "BookingNotStored",
    "BookingRefused",
    "BookingStored",
    "BookingUnclear",
    "CancelAnswered",
    "CancelConfirmed",
    "CancelWanted",
    "CardFailed",
    "CardKeyWanted",
    "CardLaid",
    "CardProgressed",
    "CardRead",
    "CardTaken",
    "CatalogueChanged",
    "ChipReaderChanged",
    "ChooseAgain",
    "CodeCoached",
    "CopyWanted",
    "CoverageAnswered",
    "DayChanged",
    "DepartmentChosen",
    "DigitErased",
    "DigitTyped",
    "DoctorWanted",
    "DocumentPicked",
    "DocumentShown",
    "EmergencyPressed",
    "Event",
    "ExitPressed",
    "HelpAnswered",
    "HelpPressed",
    "HoldAnswered",
    "IdentityConfirmed",
    "KioskNamed",
    "LanguageChosen",
    "LineChanged",
    "NewCodeWanted",
    "NoticeDismissed",
    "NumberEntered",
    "NumberGiven",
    "NumberNotGiven",
    "NumberUnclear",
    "PageTurned",
    "PaperAnswered",
    "PatientAnswered",
    "PayAtDesk",
    "PayMyself",
    "PayWanted",
    "PaymentAnswered",
    "PlanConfirmed",
    "PriorityChosen",
    "PriorityWanted",
    "ProgramFailed",
    "PurposeToggled",
    "RegisterMore",
    "ServiceMenuClosed",
    "ServiceMenuOpened",
    "ServiceRestored",
    "ServiceStopped",
    "ServicesAnswered",
    "SessionChosen",
    "SessionsAnswered",
    "TimeUp",
    "Touch",
    "Touched",
    "TypeNumber",
    "VisitsAnswered",
    "WithoutChip",
]

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
class PaymentAnswered:
    """How paying stands. NoAnswer says nothing of the money."""

    question: int
    answer: Payment | PaymentRefusal | NoAnswer


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
class AbilitiesChanged:
    """What the hospital's system can do."""

    able: Able


@dataclass(frozen=True, slots=True)
class KioskNamed:
    """What this kiosk is called on glass and paper."""

    name: str


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
    | VisitsAnswered
    | SessionsAnswered
    | HoldAnswered
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
    | PaymentAnswered
    | PaperAnswered
    | HelpAnswered
    | DayChanged
    | LineChanged
    | CatalogueChanged
    | AbilitiesChanged
    | KioskNamed
    | ServiceStopped
    | ServiceRestored
    | ServiceMenuOpened
    | ServiceMenuClosed
    | ProgramFailed
    | TimeUp
)
