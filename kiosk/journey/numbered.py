"""The steps from the one big button on: on the way to a number, with it in hand, and taking it back."""

from kiosk.journey.plans import Plan, Result, Stored
from kiosk.journey.words import Asked, BookingRefusal, CancelWord, NoAnswer, Paper, PaymentRefusal
from kiosk.ticket import TicketPayment
from kiosk.values import dataclass
from kiosk.visit import Booking, Payment


@dataclass(frozen=True, slots=True)
class Registering:
    """The registration is being stored (`stored` is None) and then sent. There is no way back from here, only on.

    `numbering` is the question for a number of the kiosk's own, asked when the hospital is silent. What the hospital
    says while that is on its way is kept in `word`: a number that may stand already must not be spoken against.
    `earlier`: the word is of a visit that was there before.
    """

    plan: Plan
    question: int
    stored: Stored | None = None
    numbering: int | None = None
    word: Booking | BookingRefusal | None = None
    earlier: bool = False


@dataclass(frozen=True, slots=True)
class Ticketed:
    """The patient has a number. `number` is what stands on glass and paper and never changes again.

    `payment` is what is known of the money; the paper told what was known when it was printed. `paying` is the question
    by which news of it still comes, 0 where nothing was to be paid here. `place` tells where the paper lies, where that
    is not the kiosk's own slot. `receipt` is what became of the receipt, None where there is none.
    """

    plan: Plan
    question: int
    stored: Stored
    result: Result
    number: str
    paper: Paper
    print_question: int
    payment: TicketPayment = TicketPayment.NONE
    paying: int = 0
    place: str = ""
    receipt: Paper | None = None
    receipt_question: int = -1


@dataclass(frozen=True, slots=True)
class Paying:
    """The visit is booked and `ticket` has its number; it is printed when it is known what to say of the money.

    `intent` is how paying stands: Asked until there is a code to pay with, NoAnswer or a refusal where there is none.
    `shown`: a code to pay with stood here, so that money may come. `silent`: the hospital stopped answering after that,
    and nobody knows whether it came. `again`: the ticket was printed before; back to it from here.
    """

    ticket: Ticketed
    booking: Booking
    intent: Asked | NoAnswer | PaymentRefusal | Payment
    question: int
    attempt: int = 1
    shown: bool = False
    silent: bool = False
    again: bool = False


@dataclass(frozen=True, slots=True)
class Cancelling:
    """The patient took the visit back. `number` is worth nothing any more unless `word` says that it is too late."""

    plan: Plan
    question: int
    number: str
    word: CancelWord = CancelWord.STORING
