"""The thread that prints, keeps, and tries again; it tells the journey no more than a printer confirmed."""

import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import replace
from datetime import datetime
from queue import Empty, SimpleQueue
from typing import TypeVar

from drivers.printer import PrinterIdentity, PrintOutcome
from kiosk.journal import Journal
from kiosk.journey.events import Event
from kiosk.runtime.lazy import Lazy
from kiosk.runtime.printing.ledger import Ledger
from kiosk.runtime.printing.press import LayOut, Made, Press
from kiosk.runtime.printing.room import PressRoom
from kiosk.runtime.printing.shelf import Shelf, TellHospital
from kiosk.runtime.printing.slips import Visitor, new_slip
from kiosk.runtime.printing.watch import Watch
from kiosk.runtime.printing.words import USUAL, KeptJob, NamedPrinter, PrinterState, PrintJob, PrintWaits
from kiosk.runtime.workers import tell_of_mistake
from kiosk.ticket import TechnicianSheet
from offline_queue import JobBook

T = TypeVar("T")

_CLOSING_S = 3.0


class PrintDesk:
    """Printers in their fall-back order, one thread, one page after the other."""

    def __init__(
        self,
        printers: Sequence[NamedPrinter],
        lay_out: LayOut,
        book: Lazy[JobBook],
        *,
        post: Callable[[Event], None],
        journal: Journal,
        now: Callable[[], datetime],
        tell_hospital: TellHospital,
        waits: PrintWaits = USUAL,
    ) -> None:
        self._now = now
        self._presses = [Press(printer, lay_out, journal, now) for printer in printers]
        self._ledger = Ledger(book, journal, now, rest_s=waits.book)
        self._shelf = Shelf(self._ledger, journal, tell_hospital, now, keep_s=waits.keep)
        self._room = PressRoom(self._presses, self._ledger, self._shelf, post=post, journal=journal, waits=waits)
        self._watch = Watch(self._presses, self._room, self._ledger, self._shelf, waits=waits)
        self._visitor = Visitor()
        self._errands: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._work, name="printer", daemon=True)
        self._closed = False

    def start(self) -> None:
        """Open the book and begin to watch the printers. What is to be printed starts it too."""
        if not self._thread.ident and not self._closed:
            self._thread.start()

    def do(self, job: PrintJob) -> None:
        """Print, and say so; what does not come out is tried again as long as the visit goes on."""
        slip = new_slip(job, self._visitor, self._now().timestamp())
        self._run(lambda: self._room.print(slip))

    def forget(self) -> None:
        """The visit is over, or was taken back: nothing of it comes out by itself any more."""
        self._visitor.left_at = time.monotonic()
        self._visitor = Visitor()
        if self._thread.ident:
            self._run(self._room.forget)

    def print_again(self, key: str) -> Future[PrintOutcome | None]:
        """One that was kept, marked as a copy; None when it is not kept any more."""
        return self._ask(lambda: None if (slip := self._shelf.find(key)) is None else self._room.reprint(slip))

    def print_sheet(self, name: str, sheet: TechnicianSheet) -> Future[PrintOutcome]:
        """What this printer can do, on this printer; it tells of itself on it. Raises KeyError for a name of none."""
        press = self._press(name)

        def print_it() -> PrintOutcome:
            told = sheet.told or _told(press.identify())
            return self._room.print_sheet(press, replace(sheet, printer=name, told=told))

        return self._ask(print_it)

    def print_page(self, made: Made) -> Future[PrintOutcome]:
        """A page for staff, on the first printer that prints; `made` lays it out for its paper, on this thread."""
        return self._ask(lambda: self._room.print_page(made))

    def new_roll(self, name: str) -> Future[None]:
        """A technician put in a new roll. Raises KeyError for a name of none."""
        press = self._press(name)

        return self._ask(press.new_roll)

    def states(self) -> tuple[PrinterState, ...]:
        """Every printer as of the last look, in their order. From any thread."""
        return self._watch.states

    def kept(self) -> tuple[KeptJob, ...]:
        """What did not surely come out, the oldest first. From any thread."""
        return self._shelf.kept

    def close(self) -> None:
        """Let a page under way come out; what waits for it or for a printer is put into the book."""
        self._closed = self._room.stopping = True
        if self._thread.ident:
            self._errands.put(self._end)
            self._errands.put(None)
            self._thread.join(_CLOSING_S)
        if not self._thread.is_alive():
            for press in self._presses:
                press.close()
            self._ledger.close()

    def _press(self, name: str) -> Press:
        return {press.name: press for press in self._presses}[name]

    def _run(self, errand: Callable[[], None]) -> None:
        self.start()
        self._errands.put(errand)

    def _ask(self, question: Callable[[], T]) -> Future[T]:
        answer: Future[T] = Future()

        def errand() -> None:
            try:
                answer.set_result(question())
            except BaseException as error:
                answer.set_exception(error)
                raise

        self._run(errand)
        return answer

    def _work(self) -> None:
        self._perform(self._ledger.open)
        while (errand := self._next()) is not None:
            self._perform(errand)
            del errand  # it may hold a patient, and the next one may be hours away

    def _next(self) -> Callable[[], None] | None:
        try:
            return self._errands.get(timeout=self._watch.pause())
        except Empty:
            return self._watch.beat

    def _end(self) -> None:
        self._visitor.left_at = time.monotonic()
        self._room.forget()

    def _perform(self, errand: Callable[[], None]) -> None:
        try:
            errand()
            self._watch.news()
        except Exception:
            tell_of_mistake()  # the next patient needs this thread


def _told(identity: PrinterIdentity | None) -> tuple[str, ...]:
    if identity is None:
        return ()
    return tuple(part for part in (identity.maker, identity.model, identity.firmware, identity.serial) if part)
