"""What a visit comes to: the person, their choice, the plan, what of it is stored, and what the hospital made of it."""

from datetime import date, datetime
from typing import Final

from kiosk.identity import DocumentKind, Identity, PartialDate, PersonName, Sex
from kiosk.journey.places import PlaceWords
from kiosk.journey.words import Asked, NoAnswer
from kiosk.values import dataclass
from kiosk.visit import (
    GUARDIANS,
    Appointment,
    Booking,
    Coverage,
    Held,
    PatientRecord,
    Payer,
    Priority,
    RegisteredBy,
    Service,
)

_SAID: Final = (DocumentKind.TYPED_NUMBER, DocumentKind.APPOINTMENT_CODE)
ADULT_AT = 14
"""Below this age a parent or guardian registers the child."""


@dataclass(frozen=True, slots=True)
class Person:
    """Who stands here and what the hospital said of them so far.

    `patient` is None once the hospital answered that it does not know them. `visits` are those of today that are not
    over; with one of them nobody is asked to register before they know of it. `purposes` were agreed to, `declined`
    refused; one in neither was not answered, which is a refusal too.
    """

    identity: Identity
    today: date
    patient: Asked | NoAnswer | PatientRecord | None
    coverage: Asked | Coverage
    appointments: Asked | NoAnswer | tuple[Appointment, ...]
    purposes: frozenset[str] = frozenset()
    declined: frozenset[str] = frozenset()
    registered_by: RegisteredBy = RegisteredBy.SELF
    declared: Priority = Priority.NONE
    visits: Asked | NoAnswer | tuple[Booking, ...] = ()

    @property
    def showed_document(self) -> bool:
        """Whether more than a number was typed or a code said: anybody can type a neighbour's number."""
        return self.identity.proof is not None or self.identity.document not in _SAID

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

    @property
    def may_be_registered(self) -> bool:
        """Whether it is known of the one who registers that they may: more may be known of the birth by now."""
        return self.needs_guardian is (self.registered_by in GUARDIANS)


@dataclass(frozen=True, slots=True)
class Choice:
    """The department and room chosen; perhaps an appointment, or a doctor (`session_id`) and a time (`slot_id`, `at`).

    `hold` is the place kept for it meanwhile: Asked while it is not known whether one is. It may end before the patient
    does: then the place is claimed when the visit is booked. `words` are the place in other languages.
    """

    department_id: str
    department: str
    room: str
    floor: str
    queue_id: str | None
    room_code: str = ""
    practitioner: str | None = None
    waiting: int | None = None
    minutes: int | None = None
    appointment: Appointment | None = None
    session_id: str | None = None
    slot_id: str | None = None
    at: datetime | None = None
    hold: Asked | Held | None = None
    words: PlaceWords = PlaceWords()


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
    """The hospital booked. `earlier`: before this visit, and only shown again; `copy`: its ticket was wanted."""

    booking: Booking
    earlier: bool = False
    copy: bool = False


@dataclass(frozen=True, slots=True)
class Provisional:
    """The kiosk's own number was given; the hospital will hear of it. `booking` is its word once it came.

    `earlier`: it had booked before this visit, and its own visit takes over the number.
    """

    booking: Booking | None = None
    earlier: bool = False


@dataclass(frozen=True, slots=True)
class RefusedLate:
    """A provisional number was given and then the hospital refused: the desk has to help."""


Result = Confirmed | Provisional | RefusedLate
