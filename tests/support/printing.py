"""A print desk without its thread, printers that do as they are told, and a clock that stands still."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from drivers.printer import (
    NotStarted,
    PaperSize,
    Printed,
    PrinterIdentity,
    PrinterStatus,
    PrintOutcome,
    Raster,
    Ready,
    Unconfirmed,
)
from kiosk.journal import Journal
from kiosk.journey import Paper
from kiosk.journey.effects import PrintReceipt, PrintTicket
from kiosk.journey.events import Event, PaperAnswered
from kiosk.journey.state import Stored
from kiosk.runtime.lazy import Lazy
from kiosk.runtime.printing import NamedPrinter, PaperWord, PrintJob
from kiosk.runtime.printing.ledger import Ledger
from kiosk.runtime.printing.press import LayOut, Press
from kiosk.runtime.printing.room import PressRoom
from kiosk.runtime.printing.shelf import Shelf
from kiosk.runtime.printing.slips import Slip, Visitor, new_slip
from kiosk.runtime.printing.watch import Watch
from kiosk.runtime.printing.words import USUAL, PrintWaits
from kiosk.ticket import Document, PaymentReceipt, Ticket, TicketKind
from kiosk.visit import Payer, Priority
from offline_queue import JobBook, Keyring
from support.world import NOW

KEYRING = Keyring({1: bytes(range(32))}, current=1)
ROWS = 800


def ticket(number: str = "A 042") -> Ticket:
    """An invented one."""
    return Ticket(
        TicketKind.CONFIRMED,
        "Bệnh viện Ví Dụ",
        "Quầy 3",
        number,
        "Nội",
        "Phòng 101",
        "Tầng 1",
        "N.T.M.A.",
        1988,
        Payer.SELF,
        coverage_checked=False,
        priority=Priority.NONE,
        issued_at=NOW,
        code="KSK1:V:X",
    )


def ticket_job(question: int = 5, number: str = "A 042") -> PrintTicket:
    """With what the hospital knows it by."""
    return PrintTicket(question, ticket(number), Stored(f"ref-{number}", None, NOW, f"key-{number}"), f"visit-{number}")


def receipt_job(question: int = 6, number: str = "A 042") -> PrintReceipt:
    """Of the same visit."""
    return PrintReceipt(question, PaymentReceipt("Bệnh viện Ví Dụ", "Quầy 3", number, 150_000, "P1", NOW, paid_at=NOW))


@dataclass
class Sheet:
    """A page that still knows what stands on it."""

    document: Document
    width: int = 576
    height: int = ROWS

    def bands(self, rows: int) -> Iterator[Raster]:
        """Blank."""
        for top in range(0, self.height, rows):
            height = min(rows, self.height - top)
            yield Raster(self.width, height, bytes(self.width // 8 * height))

    def pdf(self) -> bytes:
        """There is none."""
        raise ValueError("dots alone are not a PDF")


@dataclass
class ScriptedPrinter:
    """Does what `script` says, one outcome a page, and prints when it says nothing.

    `came_out` are the documents of which the printer confirmed the end, `asked` what was done to it.
    """

    state: PrinterStatus = field(default_factory=Ready)
    script: list[PrintOutcome] = field(default_factory=list)
    late: PrintOutcome | None = None
    paper: PaperSize = field(default_factory=PaperSize)
    came_out: list[Document] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    before_page: Callable[[], None] = lambda: None

    def status(self) -> PrinterStatus:
        """As it is."""
        self.asked.append("status")
        return self.state

    def identify(self) -> PrinterIdentity | None:
        """A well-known one."""
        return PrinterIdentity("EPSON", "TM-T88VI", "10.1", "")

    def print_page(self, page: Sheet) -> PrintOutcome:  # type: ignore[override]
        """By the script, else by how it is."""
        self.asked.append("print")
        self.before_page()
        if not isinstance(self.state, Ready):
            return NotStarted(self.state)
        outcome = self.script.pop(0) if self.script else Printed(page.height)
        if isinstance(outcome, Unconfirmed):
            self.state = outcome.reason if outcome.torn else self.state
        if isinstance(outcome, Printed):
            self.came_out.append(page.document)
        return outcome

    def revisit(self) -> PrintOutcome | None:
        """What `late` says."""
        self.asked.append("revisit")
        return self.late

    def recover(self) -> PrinterStatus:
        """Takes note of it."""
        self.asked.append("recover")
        return self.state

    def close(self) -> None:
        """Takes note of it."""
        self.asked.append("close")


class PrintShop:
    """What `PrintDesk` is made of, on one thread and a clock of its own. `crash` loses everything but the book."""

    def __init__(
        self,
        folder: Path,
        printers: Sequence[NamedPrinter],
        journal: Journal,
        *,
        lay_out: LayOut = lambda document, _: Sheet(document),
        waits: PrintWaits = USUAL,
        book: Callable[[], JobBook] | None = None,
    ) -> None:
        self.tick = 1000.0
        self.told: list[tuple[PrintJob, PaperWord]] = []
        self.told_at: list[datetime] = []
        self.reasons: list[str] = []
        self.heard: list[Event] = []
        self._folder = folder
        self._printers = printers
        self._journal = journal
        self._lay_out = lay_out
        self._waits = waits
        self._open_book = book or self._book
        self._lazy: Lazy[JobBook] = Lazy(self._open_book)
        self.start()

    def start(self) -> None:
        """As the desk's thread does it."""
        self.visitor = Visitor()
        self._lazy = Lazy(self._open_book)
        presses = [Press(printer, self._lay_out, self._journal, self.now) for printer in self._printers]
        self.ledger = Ledger(self._lazy, self._journal, self.now, rest_s=self._waits.book, tick=lambda: self.tick)
        self.shelf = Shelf(
            self.ledger, self._journal, self.tell, self.now, keep_s=self._waits.keep, tick=lambda: self.tick
        )
        self.room = PressRoom(
            presses,
            self.ledger,
            self.shelf,
            post=self.heard.append,
            journal=self._journal,
            tick=lambda: self.tick,
            waits=self._waits,
        )
        self.watch = Watch(presses, self.room, self.ledger, self.shelf, waits=self._waits, tick=lambda: self.tick)
        self.ledger.open()
        self.watch.news()
        self.presses = presses

    def crash(self, printers: Sequence[NamedPrinter] = ()) -> None:
        """The program is killed and started again, with new drivers if given."""
        self._printers = printers or self._printers
        self.ledger.close()
        self.heard.clear()
        self.start()

    def now(self) -> datetime:
        """Wall time goes with the clock."""
        return NOW + timedelta(seconds=self.tick - 1000.0)

    def tell(self, job: PrintTicket, word: PaperWord, why: str, at: datetime) -> None:
        """The hospital hears."""
        self.told.append((job, word))
        self.reasons.append(why)
        self.told_at.append(at)

    def print(self, job: PrintJob) -> Slip:
        """As `PrintDesk.do`."""
        slip = new_slip(job, self.visitor, self.now().timestamp())
        self.room.print(slip)
        self.watch.news()
        return slip

    def leave(self) -> None:
        """As `PrintDesk.forget`."""
        self.visitor.left_at = self.tick
        self.visitor = Visitor()
        self.room.forget()

    def wait(self, seconds: float) -> None:
        """Time goes by, a beat each second."""
        for _ in range(max(1, round(seconds))):
            self.tick += min(1.0, seconds)
            self.watch.beat()

    def answers(self, question: int = 5) -> list[Paper]:
        """What the patient heard of one paper."""
        return [event.paper for event in self.heard if isinstance(event, PaperAnswered) and event.question == question]

    @property
    def words(self) -> list[PaperWord]:
        """What the hospital heard."""
        return [word for _, word in self.told]

    @property
    def in_book(self) -> list[tuple[str, str]]:
        """Kind and state of what the book holds."""
        return [(job.kind, job.state.value) for job in self._lazy.get().jobs()]

    def close(self) -> None:
        """Let go of the book."""
        self.ledger.close()

    def _book(self) -> JobBook:
        return JobBook.open(self._folder / "printing.db", KEYRING, name="K3/printing", now=self.now().timestamp())
