"""The steps of a visit up to the one big button."""

from dataclasses import field
from typing import Final

from kiosk.identity import AppointmentCode, Identity, PatientCode, RefusalKind, TravelDocument
from kiosk.journey.plans import Choice, Person, Plan
from kiosk.journey.words import (
    Asked,
    BookingRefusal,
    CardProblem,
    ChipState,
    FindBy,
    NoAnswer,
    NumberKind,
    OutOfServiceReason,
    Picture,
)
from kiosk.typing import Typed
from kiosk.values import dataclass
from kiosk.visit import Appointment, Booking, ClinicSession, NotCovered, Payer


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
class AlreadyRegistered:
    """The patient has visits of today. Who showed a document may have a ticket printed again, or take a visit back.

    Who only typed a number learns that there is one (`person.showed_document`), and is asked for a document.
    """

    person: Person
    visits: tuple[Booking, ...]


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
    """The patient picks a department. `refused` says why the hospital did not take the last choice.

    `query` is what was typed to find it; `complaint` the key of what is wrong, where the patient chose that. `closed`
    is the id of a department that cannot be chosen now: why is explained, and what can be chosen is shown.
    """

    person: Person
    payer: Payer
    page: int = 0
    refused: BookingRefusal | None = None
    by: FindBy = FindBy.NAME
    query: Typed = field(default=Typed(), repr=False)
    keyboard: bool = False
    complaint: str | None = field(default=None, repr=False)
    closed: str | None = None


@dataclass(frozen=True, slots=True)
class Reviewing:
    """Person, place and price on one page, and one big button."""

    plan: Plan


@dataclass(frozen=True, slots=True)
class Holding:
    """The place of `choice` is being held; `question` is the hospital's answer that is waited for."""

    question: int
    choice: Choice


@dataclass(frozen=True, slots=True)
class ChoosingSession:
    """Doctors and times of the plan's department; `plan` stands as long as nothing else is chosen.

    `refused` says why the last choice could not be had. While `holding` is there, nothing else can be chosen.
    """

    plan: Plan
    sessions: Asked | NoAnswer | tuple[ClinicSession, ...]
    page: int = 0
    refused: BookingRefusal | None = None
    holding: Holding | None = None


@dataclass(frozen=True, slots=True)
class AskingPriority:
    """Asked quietly, only when the patient wants it."""

    plan: Plan


Kept = (
    Confirming
    | Checking
    | AlreadyRegistered
    | CoverageProblem
    | ChoosingAppointment
    | ChoosingDepartment
    | Reviewing
    | ChoosingSession
    | AskingPriority
)
"""Steps with a patient who has no number yet and is on the way to none: what is kept when they step away."""
YEAR_DIGITS: Final = 4


@dataclass(frozen=True, slots=True)
class Curtained:
    """Nobody answered: the visit is kept for its owner, and nothing of it can be seen.

    `since` is the mark from which the wait runs. `text` is what was typed of the year of birth, `wrong` how often it
    was another.
    """

    kept: Kept
    since: int
    text: str = field(default="", repr=False)
    wrong: int = 0
