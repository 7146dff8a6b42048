"""One document on its way to paper, and the one who waits for it."""

import uuid
from dataclasses import dataclass, field, replace
from typing import Final, assert_never

import msgspec

from drivers.printer import NoPaper, NotStarted, Printed, PrinterStatus, PrintOutcome, Unconfirmed, Unreachable
from kiosk import decoding
from kiosk.journey import Paper
from kiosk.journey.effects import PrintConsent, PrintReceipt, PrintTicket
from kiosk.runtime.printing.words import CONSENT, RECEIPT, TICKET, PrintJob
from kiosk.ticket import Document, PaymentReceipt, Ticket

_NOT_TRIED: Final = NotStarted(Unreachable("not tried"))


class Visitor:
    """One visit at the glass; `left_at` is the machine's time at which it was over."""

    def __init__(self) -> None:
        self.left_at: float | None = None

    @property
    def stands_here(self) -> bool:
        """Whether paper that comes now is taken by the one it is for."""
        return self.left_at is None


@dataclass(slots=True, eq=False)
class Slip:
    """`torn`: a part of it came out, so that what follows is marked. `waits`: to be printed when a printer is well.

    `outcome` is the last one; `told` the last word to the patient, who hears nothing of one `for_staff`.
    """

    key: str
    job: PrintJob = field(repr=False)
    made_at: float
    visitor: Visitor
    torn: bool = False
    waits: bool = False
    tries: int = 0
    in_book: bool = False
    for_staff: bool = False
    outcome: PrintOutcome = _NOT_TRIED
    why: str = ""
    told: Paper | None = None

    @property
    def document(self) -> Document:
        """What is laid out: marked, when a part of it came out before."""
        return copy_of(document_of(self.job)) if self.torn else document_of(self.job)

    @property
    def kind(self) -> str:
        """The word for it."""
        return kind_of(self.job)

    @property
    def number(self) -> str:
        """The queue number on it."""
        document = document_of(self.job)
        return getattr(document, "number", "")

    @property
    def sure(self) -> bool:
        """Whether it is known that none of it came out."""
        return not self.torn and not isinstance(self.outcome, Unconfirmed)


def new_slip(job: PrintJob, visitor: Visitor, at: float) -> Slip:
    """A document nobody has tried to print; `at` is wall time."""
    return Slip(str(uuid.uuid4()), job, at, visitor)


def document_of(job: PrintJob) -> Document:
    """What stands on the paper."""
    match job:
        case PrintTicket(ticket=ticket):
            return ticket
        case PrintReceipt(receipt=receipt):
            return receipt
        case PrintConsent(sheet=sheet):
            return sheet
        case _:
            assert_never(job)


def copy_of(document: Document) -> Document:
    """The same number once more, marked as such; what has no number needs no mark."""
    return replace(document, copy=True) if isinstance(document, Ticket | PaymentReceipt) else document


def kind_of(job: PrintJob) -> str:
    """Its kind in the book and the journal."""
    match job:
        case PrintTicket():
            return TICKET
        case PrintReceipt():
            return RECEIPT
        case PrintConsent():
            return CONSENT
        case _:
            assert_never(job)


def encode(job: PrintJob) -> bytes:
    """The bytes the book seals."""
    return msgspec.json.encode(job, enc_hook=_plain)


def _plain(value: object) -> str:
    """A language is a kind of `str`, which msgspec wants said."""
    if isinstance(value, str):
        return str(value)
    raise NotImplementedError(f"no way to keep a {type(value).__name__}")


def decode(kind: str, payload: bytes) -> PrintJob | None:
    """What was kept; None for what this version cannot read."""
    kinds: dict[str, type[PrintTicket | PrintReceipt]] = {TICKET: PrintTicket, RECEIPT: PrintReceipt}
    try:
        return decoding.decode(payload, kinds[kind])
    except (KeyError, msgspec.DecodeError, msgspec.ValidationError, UnicodeDecodeError):
        return None


def paper_of(outcome: PrintOutcome) -> Paper:
    """What the patient hears of it."""
    match outcome:
        case Printed():
            return Paper.PRINTED
        case NotStarted(status=NoPaper()) | Unconfirmed(reason=NoPaper()):
            return Paper.NO_PAPER
        case NotStarted():
            return Paper.NOT_PRINTED
        case Unconfirmed():
            return Paper.UNCONFIRMED
        case _:
            assert_never(outcome)


def status_of(outcome: PrintOutcome) -> PrinterStatus | None:
    """Why it is not printed."""
    match outcome:
        case Printed():
            return None
        case NotStarted(status=status) | Unconfirmed(reason=status):
            return status
        case _:
            assert_never(outcome)
