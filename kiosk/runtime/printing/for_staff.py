"""The print desk as the technicians' menu knows it. Blocking: called by the menu's own thread."""

from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as NotInTime
from typing import Final, assert_never

from drivers.printer import (
    CoverOpen,
    CutterError,
    Faulty,
    NoPaper,
    NotStarted,
    Overheated,
    Page,
    PaperLow,
    PaperSize,
    Printed,
    PrinterStatus,
    PrintOutcome,
    Ready,
    Unconfirmed,
    Unknown,
    Unreachable,
)
from kiosk.runtime.printing.desk import PrintDesk
from kiosk.runtime.printing.words import TICKET, KeptJob, PrinterState
from kiosk.staff.checks import Found
from kiosk.staff.printing import KeptSeen, PrintedWord, PrinterSeen, PrinterStanding, PrintingSeen
from kiosk.ticket import TechnicianSheet

_LONGEST_S: Final = 120.0
"""A long sheet at 9600 baud, behind a ticket that is under way."""


class StaffPrinting:
    """Implements `kiosk.staff.printing.PrintingWork`.

    `desk` gives None as long as the kiosk is starting; `sheet` the technicians' sheet as of now; `report` lays the
    readiness report of findings out.
    """

    def __init__(
        self,
        desk: Callable[[], PrintDesk | None],
        sheet: Callable[[], TechnicianSheet],
        report: Callable[[tuple[Found, ...], PaperSize], Page],
    ) -> None:
        self._desk = desk
        self._sheet = sheet
        self._report = report

    def look(self) -> PrintingSeen:
        """All printers and all that is kept."""
        desk = self._desk()
        if desk is None:
            return PrintingSeen()
        return PrintingSeen(tuple(_seen(state) for state in desk.states()), tuple(_kept(job) for job in desk.kept()))

    def print_sheet(self, name: str) -> PrintedWord:
        """The technicians' sheet on this printer."""
        desk = self._desk()
        return PrintedWord.NOT_PRINTED if desk is None else _word(desk.print_sheet(name, self._sheet()))

    def print_again(self, key: str) -> PrintedWord:
        """What is kept under this key."""
        desk = self._desk()
        return PrintedWord.NOT_PRINTED if desk is None else _word(desk.print_again(key))

    def print_report(self, found: tuple[Found, ...]) -> PrintedWord:
        """The readiness report of this, on the first printer that prints."""
        desk = self._desk()
        if desk is None:
            return PrintedWord.NOT_PRINTED
        return _word(desk.print_page(lambda paper: self._report(found, paper)))

    def new_roll(self, name: str) -> None:
        """A new roll was put into this printer."""
        desk = self._desk()
        if desk is not None:
            desk.new_roll(name).result(_LONGEST_S)


def _word(answer: "Future[PrintOutcome] | Future[PrintOutcome | None]") -> PrintedWord:
    try:
        outcome = answer.result(_LONGEST_S)
    except NotInTime:
        return PrintedWord.UNCONFIRMED
    match outcome:
        case None:
            return PrintedWord.GONE
        case Printed():
            return PrintedWord.PRINTED
        case Unconfirmed():
            return PrintedWord.UNCONFIRMED
        case NotStarted():
            return PrintedWord.NOT_PRINTED
        case _:
            assert_never(outcome)


def _seen(state: PrinterState) -> PrinterSeen:
    forecast = state.forecast
    return PrinterSeen(
        state.name, _standing(state.status), state.place, forecast.tickets_left, forecast.runs_out_at, forecast.sure
    )


def _standing(status: PrinterStatus) -> PrinterStanding:
    match status:
        case Ready():
            return PrinterStanding.READY
        case PaperLow():
            return PrinterStanding.PAPER_LOW
        case NoPaper():
            return PrinterStanding.NO_PAPER
        case CoverOpen():
            return PrinterStanding.COVER_OPEN
        case CutterError():
            return PrinterStanding.CUTTER_ERROR
        case Overheated():
            return PrinterStanding.OVERHEATED
        case Faulty():
            return PrinterStanding.FAULTY
        case Unreachable():
            return PrinterStanding.UNREACHABLE
        case Unknown():
            return PrinterStanding.UNKNOWN
        case _:
            assert_never(status)


def _kept(job: KeptJob) -> KeptSeen:
    return KeptSeen(job.key, job.number, job.at, is_ticket=job.kind == TICKET, unsure=not job.sure)
