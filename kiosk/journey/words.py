"""Small words the journey's states and events share."""

import re
from enum import Enum, StrEnum
from typing import ClassVar, Final

from kiosk.identity import ProofLevel
from kiosk.values import dataclass
from kiosk.visit import PURPOSES, Purpose


class Language(str):
    """A language a visit can be held in, by its code (BCP 47): vi, ko. A hospital may add to those that come along.

    Raises ValueError for what is no such code.
    """

    __slots__ = ()
    VI: ClassVar["Language"]
    EN: ClassVar["Language"]
    ZH: ClassVar["Language"]
    KO: ClassVar["Language"]
    JA: ClassVar["Language"]
    KM: ClassVar["Language"]

    def __new__(cls, code: str) -> "Language":
        """Checks its form."""
        if not re.fullmatch(r"[a-z]{2,3}([-_][A-Za-z0-9]{2,8})?", code):
            raise ValueError(f"no code of a language: {code!r}")
        return super().__new__(cls, code)


Language.VI, Language.EN, Language.ZH = Language("vi"), Language("en"), Language("zh")
Language.KO, Language.JA, Language.KM = Language("ko"), Language("ja"), Language("km")
LANGUAGES: Final = (Language.VI, Language.EN, Language.ZH, Language.KO, Language.JA, Language.KM)
"""Those that come along, the one the words are written in first."""


class NumberKind(Enum):
    """What a patient types on the keypad."""

    DOCUMENT = "document"
    APPOINTMENT = "appointment"


class FindBy(Enum):
    """How a patient looks for a department."""

    NAME = "name"
    COMPLAINT = "complaint"
    DOCTOR = "doctor"


class CardProblem(Enum):
    """Why the card on the reader gave nothing."""

    PULLED_EARLY = "pulled-early"
    NO_ID_CARD = "no-id-card"
    TWO_CARDS = "two-cards"
    WEAK_FIELD = "weak-field"
    ANOTHER_CARD = "another-card"
    """The number that was shown or typed does not open it: it is another card's."""
    UNREADABLE = "unreadable"
    NOT_GENUINE = "not-genuine"
    """What was proved of the chip is less than the hospital asks for."""
    TOO_SLOW = "too-slow"
    READER_LOST = "reader-lost"


class ChipState(Enum):
    """What is known of the chip of a card that was laid beside a visit that is under way."""

    READING = "reading"
    READ = "read"
    ANOTHER_CARD = "another-card"
    UNREAD = "unread"


class CodeHint(Enum):
    """What would help the camera to read the code that is held before it."""

    TOO_FAR = "too-far"
    TOO_NEAR = "too-near"
    TOO_DARK = "too-dark"
    GLARE = "glare"
    MOVING = "moving"
    CUT_OFF = "cut-off"
    NOT_A_DOCUMENT = "not-a-document"


@dataclass(frozen=True, slots=True)
class Picture:
    """A portrait as a small JPEG. It belongs to one screen and to nothing that is stored."""

    jpeg: bytes

    def __repr__(self) -> str:
        return f"Picture(<{len(self.jpeg)} bytes>)"


class OutOfServiceReason(Enum):
    """Why this kiosk takes no registrations now."""

    STORE_FULL = "store-full"
    STORE_BROKEN = "store-broken"
    MAINTENANCE = "maintenance"
    NO_PAPER = "no-paper"
    OTHER_KIOSK = "other-kiosk"


class Feature(StrEnum):
    """What a hospital's system may be able to do, in the words of its contract; as far as screens depend on it."""

    CANCEL = "cancel"
    COVERAGE = "coverage"
    APPOINTMENTS = "appointments"
    SERVICES = "services"
    HELP = "help-requests"
    SESSIONS = "sessions"
    HOLDS = "holds"
    PAYMENTS = "payments"
    REPRINTS = "reprints"
    PATIENT_VISITS = "patient-visits"
    KIOSK_NUMBERS = "kiosk-numbers"
    """The hospital gives no numbers: the kiosk's own go with every visit."""


_ASSUMED = frozenset({Feature.CANCEL, Feature.COVERAGE, Feature.APPOINTMENTS, Feature.SERVICES, Feature.HELP})


@dataclass(frozen=True, slots=True)
class Able:
    """What this hospital's system can do; what it cannot is neither shown nor asked.

    `features` is None until it was ever heard: then the usual is assumed. `status_page` is where a ticket's code leads
    on a phone, an address with `{code}`; None where there is none.
    """

    features: frozenset[str] | None = None
    status_page: str | None = None

    def offers(self, feature: Feature) -> bool:
        """Whether it can do this."""
        return feature in (_ASSUMED if self.features is None else self.features)


class NotHeld(Enum):
    """Why a place could not be held. There is one reason that helps a patient."""

    TAKEN = "slot-taken"


class PaymentRefusal(Enum):
    """Why there is no code to pay with."""

    ALREADY_PAID = "already-paid"
    OTHER = "other"
    """The hospital would not, or its word could not be kept: the desk takes the money."""


class BookingRefusal(Enum):
    """Why the hospital would not book, in the words of its contract."""

    FULL = "session-full"
    TAKEN = "slot-taken"
    """The time, not the doctor: another time can be chosen."""
    CLOSED = "department-closed"
    NOT_ELIGIBLE = "not-eligible"
    OTHER = "other"


class CancelWord(Enum):
    """What is known of a visit the patient took back."""

    STORING = "storing"
    SENDING = "sending"
    DONE = "done"
    LATER = "later"
    """It stands in the kiosk's store, and the hospital will hear of it."""
    TOO_LATE = "too-late"
    """The patient was called already, or has paid: only staff can help."""
    UNCLEAR = "unclear"
    """The store did not take it or did not say so, or the hospital would not: only staff can help."""


class Paper(Enum):
    """What is known of the printed ticket: never more than the printer confirmed."""

    PRINTING = "printing"
    PRINTING_AGAIN = "printing-again"
    """The first one was torn; all of it is printed once more, with the same number."""
    PRINTED = "printed"
    NO_PAPER = "no-paper"
    NOT_PRINTED = "not-printed"
    UNCONFIRMED = "unconfirmed"


class Timer(Enum):
    """Waits that can run out. How long they are stands in `Delays`."""

    WELCOME_RESET = "welcome-reset"
    IDLE_WARNING = "idle-warning"
    IDLE_RESET = "idle-reset"
    CARD = "card"
    LOOKUP = "lookup"
    STORE = "store"
    BOOKING = "booking"
    NUMBER = "number"
    CANCEL = "cancel"
    PAYMENT = "payment"
    CURTAIN = "curtain"
    THANK_YOU = "thank-you"


@dataclass(frozen=True, slots=True)
class Deadline:
    """A wait that is running: it is the same wait as long as timer and mark are the same."""

    timer: Timer
    mark: int
    seconds: float


@dataclass(frozen=True, slots=True)
class ChipRules:
    """What the hospital lets a chip do: the levels of proof that may register here, without staff.

    `needed`: an ID card's code, or a typed number, alone does not register; the card has to be laid on the reader.
    """

    may_register: frozenset[ProofLevel] = frozenset({ProofLevel.ISSUER_VERIFIED, ProofLevel.UNALTERED})
    needed: bool = False


@dataclass(frozen=True, slots=True)
class Site:
    """Where this kiosk stands, as shown on the glass and the ticket. `chip` is None where it has no chip reader.

    `languages` are those a patient can choose, the kiosk's own first. `shuffled_keypad`: the digits stand elsewhere
    every time, so that nobody reads a number off the movement of a hand. `speaks`: it has a voice. `receipts`: who paid
    here gets one. `pay_slips`: who leaves a code for the desk gets it on paper too.
    """

    hospital: str
    kiosk: str
    consent_version: str = "1"
    chip: ChipRules | None = None
    languages: tuple[Language, ...] = LANGUAGES
    shuffled_keypad: bool = False
    speaks: bool = True
    purposes: tuple[Purpose, ...] = PURPOSES
    receipts: bool = True
    pay_slips: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """A question on its way; only the answer that names `question` is for it."""

    question: int


@dataclass(frozen=True, slots=True)
class NoAnswer:
    """The hospital could not be reached or did not answer in time."""
