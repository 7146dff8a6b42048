"""Where a patient can be. Every screen is a function of one of these values; nothing else remembers a patient."""

from dataclasses import field
from datetime import date, datetime

from kiosk.departments import Catalogue
from kiosk.failures import Failure
from kiosk.identity import (
    AppointmentCode,
    Identity,
    PartialDate,
    PatientCode,
    PersonName,
    RefusalKind,
    Sex,
    TravelDocument,
)
from kiosk.journey.words import (
    Asked,
    BookingRefusal,
    CancelWord,
    CardProblem,
    ChipRules,
    ChipState,
    CodeHint,
    Language,
    NoAnswer,
    NumberKind,
    OutOfServiceReason,
    Paper,
    Picture,
    Site,
)
from kiosk.values import dataclass
from kiosk.visit import Appointment, Booking, Coverage, NotCovered, PatientRecord, Payer, Priority, Service

ADULT_AT = 14
"""Below this age a parent or guardian registers the child."""


@dataclass(frozen=True, slots=True)
class Person:
    """Who stands here and what the hospital said of them so far.

    `patient` is None once the hospital answered that it does not know them.
    """

    identity: Identity
    today: date
    patient: Asked | NoAnswer | PatientRecord | None
    coverage: Asked | Coverage
    appointments: Asked | NoAnswer | tuple[Appointment, ...]
    purposes: frozenset[str] = frozenset()
    declared: Priority = Priority.NONE

    @property
    def record(self) -> PatientRecord | None:
        """The hospital's record, where it is known."""
        return self.patient if isinstance(self.patient, PatientRecord) else None

    @property
    def name(self) -> PersonName | None:
        """The name on the document, or the hospital's where the document has none."""
        return self.identity.name or (self.record.name if self.record else None)

    @property
    def birth(self) -> PartialDate | None:
        """The birth date on the document, or the hospital's where the document has none."""
        return self.identity.birth or (self.record.birth if self.record else None)

    @property
    def sex(self) -> Sex:
        """The sex on the document, or the hospital's where the document has none."""
        if self.identity.sex is Sex.UNKNOWN and self.record:
            return self.record.sex
        return self.identity.sex

    @property
    def age(self) -> int | None:
        """Age in whole years today; None where no birth date is known."""
        return self.birth.age_on(self.today) if self.birth else None

    @property
    def needs_guardian(self) -> bool:
        """Whether an adult has to register this patient."""
        return self.birth is not None and not self.birth.surely_at_least(ADULT_AT, self.today)


@dataclass(frozen=True, slots=True)
class Choice:
    """The department, room and perhaps appointment chosen."""

    department_id: str
    department: str
    department_en: str | None
    room: str
    floor: str
    queue_id: str | None
    room_code: str = ""
    practitioner: str | None = None
    waiting: int | None = None
    minutes: int | None = None
    appointment: Appointment | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """A visit ready to be looked over: who, where, who pays. `services` are the prices to expect.

    `payer` is what this department makes of `wanted`, what the patient settled on before.
    """

    person: Person
    choice: Choice
    payer: Payer
    priority: Priority
    services: Asked | NoAnswer | tuple[Service, ...]
    wanted: Payer = Payer.INSURANCE


@dataclass(frozen=True, slots=True)
class Stored:
    """The registration stands in the kiosk's durable store under `key`.

    `number` is the one the kiosk gave out for it because the hospital was silent; None as long as it gave none.
    """

    reference: str
    number: str | None
    at: datetime
    key: str = ""


@dataclass(frozen=True, slots=True)
class Confirmed:
    """The hospital booked. `earlier` means it was booked before this visit and only shown again."""

    booking: Booking
    earlier: bool = False


@dataclass(frozen=True, slots=True)
class Provisional:
    """The kiosk's own number was given; the hospital will hear of it. `booking` is its word once it came."""

    booking: Booking | None = None


@dataclass(frozen=True, slots=True)
class RefusedLate:
    """A provisional number was given and then the hospital refused: the desk has to help."""


Result = Confirmed | Provisional | RefusedLate


# --- steps -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Welcome:
    """Nobody is here. Holds nothing."""


@dataclass(frozen=True, slots=True)
class OutOfService:
    """This kiosk takes no registrations now."""

    reason: OutOfServiceReason


@dataclass(frozen=True, slots=True)
class Typing:
    """A number is being typed. `problem` is what was wrong with the last try."""

    kind: NumberKind
    text: str = field(default="", repr=False)
    problem: RefusalKind | None = None


@dataclass(frozen=True, slots=True)
class ReadingCard:
    """A card lies on the reader, or is to be laid there.

    `known` is what was shown or typed and opens the chip. Without it the card waits for a number once `number_wanted`.
    `done` is how much of the chip was read, from 0 to 1.
    """

    known: Identity | TravelDocument | None = None
    number_wanted: bool = False
    done: float = 0.0


@dataclass(frozen=True, slots=True)
class ReadProblem:
    """What was shown could not be used; says why and what to do instead.

    `known` was shown or typed before the card gave nothing: it opens the card when that is laid again, or serves alone.
    """

    problem: RefusalKind | CardProblem
    known: Identity | TravelDocument | None = None


@dataclass(frozen=True, slots=True)
class ChoosingDocument:
    """Documents of several people were shown at once: whose visit is it?"""

    documents: tuple[Identity, ...]


@dataclass(frozen=True, slots=True)
class Identifying:
    """A number or code without a name: the hospital is asked who this is."""

    subject: Identity | AppointmentCode | PatientCode
    question: int


@dataclass(frozen=True, slots=True)
class Confirming:
    """The patient sees who the kiosk thinks they are, and is asked for consent.

    `declined` are documents that were shown too, of people whose visit it is not. `chip` tells of a card that was laid
    on the reader meanwhile. `portrait` is seen here and nowhere else.
    """

    person: Person
    declined: tuple[Identity, ...] = ()
    chip: ChipState | None = None
    portrait: Picture | None = None


@dataclass(frozen=True, slots=True)
class Checking:
    """The patient confirmed; coverage or appointments are not known yet."""

    person: Person


@dataclass(frozen=True, slots=True)
class CoverageProblem:
    """Insurance does not pay; the patient decides how to go on."""

    person: Person
    coverage: NotCovered


@dataclass(frozen=True, slots=True)
class ChoosingAppointment:
    """The patient is expected today."""

    person: Person
    payer: Payer
    appointments: tuple[Appointment, ...]


@dataclass(frozen=True, slots=True)
class ChoosingDepartment:
    """The patient picks a department. `refused` says why the hospital did not take the last choice."""

    person: Person
    payer: Payer
    page: int = 0
    refused: BookingRefusal | None = None


@dataclass(frozen=True, slots=True)
class Reviewing:
    """Person, place and price on one page, and one big button."""

    plan: Plan


@dataclass(frozen=True, slots=True)
class AskingPriority:
    """Asked quietly, only when the patient wants it."""

    plan: Plan


@dataclass(frozen=True, slots=True)
class Registering:
    """The registration is being stored (`stored` is None) and then sent. There is no way back from here, only on.

    `numbering` is the question for a number of the kiosk's own, asked when the hospital is silent. What the hospital
    says while that is on its way is kept in `word`: a number that may stand already must not be spoken against.
    """

    plan: Plan
    question: int
    stored: Stored | None = None
    numbering: int | None = None
    word: Booking | BookingRefusal | None = None


@dataclass(frozen=True, slots=True)
class Ticketed:
    """The patient has a number. `number` is what stands on glass and paper and never changes again."""

    plan: Plan
    question: int
    stored: Stored
    result: Result
    number: str
    paper: Paper
    print_question: int


@dataclass(frozen=True, slots=True)
class Cancelling:
    """The patient took the visit back. `number` is worth nothing any more unless `word` says that it is too late."""

    plan: Plan
    question: int
    number: str
    word: CancelWord = CancelWord.STORING


@dataclass(frozen=True, slots=True)
class Stopped:
    """The visit cannot go on here; says why and what to do. Nobody's data is kept."""

    failure: Failure


Step = (
    Welcome
    | OutOfService
    | Typing
    | ReadingCard
    | ReadProblem
    | ChoosingDocument
    | Identifying
    | Confirming
    | Checking
    | CoverageProblem
    | ChoosingAppointment
    | ChoosingDepartment
    | Reviewing
    | AskingPriority
    | Registering
    | Ticketed
    | Cancelling
    | Stopped
)


# --- notices lie over a step and leave it as it is -------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class StillThere:
    """Asks whether anybody is here; any touch is a yes."""


@dataclass(frozen=True, slots=True)
class HelpCalled:
    """Somebody was asked to come. `reached` is None until it is known whether the desk heard."""

    question: int
    reached: bool | None = None


@dataclass(frozen=True, slots=True)
class CancelAsked:
    """Asks whether the visit is really to be taken back."""


@dataclass(frozen=True, slots=True)
class Emergency:
    """The way to the emergency room."""


Notice = StillThere | HelpCalled | CancelAsked | Emergency


@dataclass(frozen=True, slots=True)
class Journey:
    """Everything a kiosk knows at one moment.

    `questions` counts what was ever asked, so that an answer can name its question; `mark` counts
    touches and steps, so that a wait that no longer matters can be told apart. `online`,
    `card_on_reader`, `chip_works`, `hint`, `catalogue`, `status_page` and `broken` speak of the world and outlive a
    visit. `status_page` is where a ticket's code leads on a phone: an address with `{code}`, None where there is none.
    `card_of_visit`: the card that lies there was laid in this visit, and was not left behind by somebody before; it may
    be an ID card. `in_service`: the technicians' menu is open, and nobody can begin a visit; `broken` goes on below it.
    """

    site: Site
    today: date
    step: Step = Welcome()
    notice: Notice | None = None
    language: Language = Language.VI
    default_language: Language = Language.VI
    questions: int = 0
    mark: int = 0
    online: bool = True
    card_on_reader: bool = False
    card_of_visit: bool = False
    chip_works: bool = True
    hint: CodeHint | None = None
    catalogue: Catalogue | None = None
    status_page: str | None = None
    broken: OutOfServiceReason | None = None
    in_service: bool = False

    @property
    def chip_rules(self) -> ChipRules:
        """What the hospital lets a chip do."""
        return self.site.chip or ChipRules()

    @property
    def card_is_read(self) -> bool:
        """A card lies on the reader, and it is the kiosk's turn: it looks what card that is, or reads it."""
        match self.step:
            case ReadingCard(known=None, number_wanted=wanted):
                return not wanted
            case ReadingCard():
                return self.card_of_visit
            case _:
                return False
