"""What is said of printing: the printers by name, how they are, what was kept, and what the hospital is told."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Final, assert_never

from drivers.printer import (
    CANNOT_TELL,
    CoverOpen,
    CutterError,
    Faulty,
    NoPaper,
    Overheated,
    PagePrinter,
    PaperLow,
    PrinterStatus,
    Ready,
    Unknown,
    Unreachable,
)
from kiosk.journey.effects import PrintConsent, PrintReceipt, PrintTicket
from kiosk.ticket.roll import Forecast, PaperSign

PrintJob = PrintTicket | PrintReceipt | PrintConsent

TICKET: Final = "ticket"
RECEIPT: Final = "receipt"
CONSENT: Final = "consent"
"""Kinds of what is printed for patients."""


@dataclass(frozen=True, slots=True)
class NamedPrinter:
    """One printer of this kiosk. `place` tells patients where its paper lies, where that is not the kiosk's slot."""

    name: str
    driver: PagePrinter
    place: str = ""
    roll_metres: float = 80.0


@dataclass(frozen=True, slots=True)
class PrinterState:
    """How a printer was at the last look."""

    name: str
    place: str
    status: PrinterStatus
    forecast: Forecast

    @property
    def word(self) -> str:
        """For heartbeats and journals."""
        return word_of(self.status)


@dataclass(frozen=True, slots=True)
class KeptJob:
    """What did not surely come out. `why` is a word of a printer's status, or `interrupted`."""

    key: str
    number: str = field(repr=False)
    kind: str
    at: datetime
    why: str
    sure: bool
    """Nothing of it came out; else paper may hold a part or all of it."""


class PaperWord(StrEnum):
    """What the hospital is told of a ticket's paper. Of one that simply came out it is told nothing."""

    NOT_PRINTED = "not-printed"
    UNCONFIRMED = "unconfirmed"
    PRINTED_LATE = "printed-late"


@dataclass(frozen=True, slots=True)
class PrintWaits:
    """Every wait of the desk, in seconds.

    A printer that failed a patient who still stands there is looked at every `again`; others every `poll`. One that
    takes long to answer is left alone `hurry` or `patience` times as long as it took. A late confirmation is waited
    for until `late` after the page; what was kept goes after `keep`, and what is old is erased every `tidy`. Paper that
    was asked for is begun until `grace` after its patient left. `tries`: torn pages of one document. A book that failed
    is tried again after `book`.
    """

    again: float = 1.0
    poll: float = 5.0
    hurry: float = 3.0
    patience: float = 20.0
    late: float = 600.0
    keep: float = 24 * 3600.0
    grace: float = 5.0
    tries: int = 4
    book: float = 30.0
    tidy: float = 3600.0


USUAL: Final = PrintWaits()


def prints(status: PrinterStatus) -> bool:
    """Whether paper would come out, as far as this printer can tell."""
    return isinstance(status, Ready | PaperLow) or status == CANNOT_TELL


def word_of(status: PrinterStatus) -> str:
    """The hospital's and the journal's word."""
    match status:
        case Ready():
            return "ready"
        case PaperLow():
            return "paper-low"
        case NoPaper():
            return "no-paper"
        case CoverOpen():
            return "cover-open"
        case CutterError():
            return "cutter-error"
        case Overheated():
            return "overheated"
        case Faulty():
            return "faulty"
        case Unreachable():
            return "unreachable"
        case Unknown():
            return "unknown"
        case _:
            assert_never(status)


def sign_of(status: PrinterStatus) -> PaperSign:
    """What a status tells of the paper. A printer in trouble says nothing new of it."""
    match status:
        case Ready():
            return PaperSign.PLENTY
        case PaperLow():
            return PaperSign.LOW
        case NoPaper():
            return PaperSign.OUT
        case CoverOpen() | CutterError():
            return PaperSign.OPEN
        case Overheated() | Faulty() | Unreachable() | Unknown():
            return PaperSign.SILENT
        case _:
            assert_never(status)
