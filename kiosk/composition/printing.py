"""The print desk of this kiosk: its printers, its book, and how the hospital hears of paper that did not come out."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

from kiosk.composition.pages import LayOut
from kiosk.hospital.paper import PaperState, PaperTrouble
from kiosk.journal import Journal, Level, Note
from kiosk.journey.effects import PrintTicket
from kiosk.journey.events import Event
from kiosk.runtime.lazy import Lazy
from kiosk.runtime.printing import NamedPrinter, PaperWord, PrintDesk
from kiosk.runtime.store_errands import TellPaper
from kiosk.settings import Settings
from offline_queue import JobBook, Keyring

BOOK: Final = "print.db"
"""Beside the queue, under its keys."""

STATES: Final = {
    PaperWord.NOT_PRINTED: PaperState.NOT_PRINTED,
    PaperWord.UNCONFIRMED: PaperState.UNCONFIRMED,
    PaperWord.PRINTED_LATE: PaperState.PRINTED,
}
TROUBLES: Final = {
    "no-paper": PaperTrouble.NO_PAPER,
    "cover-open": PaperTrouble.COVER_OPEN,
    "cutter-error": PaperTrouble.CUTTER,
    "overheated": PaperTrouble.OVERHEATED,
    "unreachable": PaperTrouble.OFFLINE,
    "interrupted": PaperTrouble.INTERRUPTED,
}


def print_desk(
    settings: Settings,
    printers: Sequence[NamedPrinter],
    lay_out: LayOut,
    *,
    tell: Callable[[TellPaper], None],
    post: Callable[[Event], None],
    journal: Journal,
    now: Callable[[], datetime],
) -> PrintDesk:
    """Nothing is opened here. `tell` brings the hospital its news."""

    def tell_hospital(job: PrintTicket, word: PaperWord, why: str, at: datetime) -> None:
        trouble = None if word is PaperWord.PRINTED_LATE else TROUBLES.get(why, PaperTrouble.UNKNOWN)
        tell(TellPaper(job.stored, job.visit_id, STATES[word], trouble, at))

    return PrintDesk(
        printers,
        lay_out,
        Lazy(lambda: open_book(settings, journal, now)),
        post=post,
        journal=journal,
        now=now,
        tell_hospital=tell_hospital,
    )


def open_book(settings: Settings, journal: Journal, now: Callable[[], datetime]) -> JobBook:
    """The book of what is printed. Raises `offline_queue.OutboxError`."""
    keyring = Keyring.from_file(Path(settings.queue.key_file))
    book = JobBook.open(book_path(settings), keyring, name=book_name(settings), now=now().timestamp())
    if book.recovered_from is not None:
        journal.note(Note.QUEUE_MOVED_ASIDE, Level.ERROR, file=book.recovered_from.name)
    return book


def book_path(settings: Settings) -> Path:
    """Where it lies."""
    return Path(settings.queue.path).with_name(BOOK)


def book_name(settings: Settings) -> str:
    """What it is sealed for."""
    return f"{settings.kiosk.id}/print"
