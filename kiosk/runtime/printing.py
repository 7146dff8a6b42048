"""The thread that prints tickets and consents, and tells the journey no more than the printer confirmed."""

import time
from collections.abc import Callable
from typing import Protocol

from drivers.printer import NoPaper, NotStarted, Printed, PrinterStatus, PrintOutcome, Raster, Unconfirmed
from kiosk.journal import Journal, Level, Note
from kiosk.journey import Paper
from kiosk.journey.effects import PrintConsent, PrintTicket
from kiosk.journey.events import Event, PaperAnswered
from kiosk.runtime.workers import Workers
from kiosk.ticket import ConsentSheet, Ticket


class TicketPrinter(Protocol):
    """What is needed of a printer here."""

    def print_page(self, page: Raster) -> PrintOutcome:
        """Print and cut."""
        ...

    def close(self) -> None:
        """Let go of it."""
        ...


Page = Ticket | ConsentSheet
"""What can be printed here."""


class PrintDesk:
    """One printer, one thread, one page after the other."""

    def __init__(
        self,
        printer: TicketPrinter | None,
        render: Callable[[Page], Raster],
        *,
        post: Callable[[Event], None],
        journal: Journal,
    ) -> None:
        self._printer = printer
        self._render = render
        self._post = post
        self._journal = journal
        self._worker = Workers(1, "printer")
        self._status = "unknown" if printer is not None else "none"

    @property
    def status(self) -> str:
        """What the last page told of the printer, in a word of the program; `none` without one."""
        return self._status

    def do(self, job: PrintTicket | PrintConsent) -> None:
        """Print on the printer's thread."""
        self._worker.run(lambda: self._perform(job))

    def close(self) -> None:
        """Let a ticket under way come out."""
        self._worker.close(3.0)
        if self._printer is not None:
            self._printer.close()

    def _perform(self, job: PrintTicket | PrintConsent) -> None:
        paper = Paper.NOT_PRINTED
        try:
            paper = self._print(job.ticket if isinstance(job, PrintTicket) else job.sheet)
        finally:  # also after a mistake of ours: the patient must not be told "printing" for ever
            self._post(PaperAnswered(job.question, paper))

    def _print(self, page: Page) -> Paper:
        if self._printer is None:
            return Paper.NOT_PRINTED
        began = time.monotonic()
        outcome = self._printer.print_page(self._render(page))
        match outcome:
            case Printed():
                self._status = "ready"
                note = Note.TICKET_PRINTED if isinstance(page, Ticket) else Note.CONSENT_PRINTED
                self._journal.note(note, seconds=time.monotonic() - began)
                return Paper.PRINTED
            case NotStarted(status=status):
                self._tell("not-started", status)
                return Paper.NO_PAPER if isinstance(status, NoPaper) else Paper.NOT_PRINTED
            case Unconfirmed(reason=status):
                self._tell("unconfirmed", status)
                return Paper.NO_PAPER if isinstance(status, NoPaper) else Paper.UNCONFIRMED

    def _tell(self, outcome: str, status: PrinterStatus) -> None:
        self._status = type(status).__name__.lower()
        self._journal.note(Note.TICKET_NOT_PRINTED, Level.WARNING, outcome=outcome, status=type(status).__name__)
