"""A whole kiosk with its glass as a program of its own, whose patients are played (support.glass is the other end).

It is what `kiosk run` is, from the settings file to the scene and the devices, drawn into memory; only the touches come
from `Visitors`. Documents come over the wires: it asks for each, and the other end holds it before a reader.
"""

import faulthandler
import json
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import astuple
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from drivers.printer import Page, PagePrinter, PaperSize, Printed, PrinterIdentity, PrinterStatus, PrintOutcome
from kiosk.composition import works
from kiosk.composition.app import KioskApp
from kiosk.composition.pages import LayOut, lay_out_for
from kiosk.composition.parts import Devices, devices_from
from kiosk.composition.process import keep_no_memory_dumps
from kiosk.journal import Journal, catch_everything
from kiosk.journey import Delays, state
from kiosk.journey.events import ProgramFailed
from kiosk.runtime.printing import NamedPrinter
from kiosk.runtime.standing import undelivered
from kiosk.settings import Settings, load
from kiosk.ticket import Document, Ticket
from support.glass import Orders
from support.invented_patients import Wish, wishes
from support.kiosk_program import die_with_parent
from support.visitors import Visitors
from support.witness import Slip, said_of

ASKS_AGAIN_S = 3.0
LOOKS_MS = 50
COUNTS_AGAIN_S = 0.5


def tell(*words: object) -> None:
    """One line, whole or not at all (it is shorter than PIPE_BUF)."""
    os.write(1, json.dumps(words).encode() + b"\n")


class Witnessed:
    """The real printer, which tells of every ticket it confirms."""

    def __init__(self, printer: PagePrinter, printed: Callable[[Page], None]) -> None:
        self._printer = printer
        self._printed = printed

    @property
    def paper(self) -> PaperSize:
        """See `PagePrinter`, here and below."""
        return self._printer.paper

    def status(self) -> PrinterStatus:
        """As it is."""
        return self._printer.status()

    def identify(self) -> PrinterIdentity | None:
        """As it says."""
        return self._printer.identify()

    def print_page(self, page: Page) -> PrintOutcome:
        """Prints, then tells."""
        outcome = self._printer.print_page(page)
        if isinstance(outcome, Printed):
            self._printed(page)
        return outcome

    def revisit(self) -> PrintOutcome | None:
        """As it is."""
        return self._printer.revisit()

    def recover(self) -> PrinterStatus:
        """As it is."""
        return self._printer.recover()

    def close(self) -> None:
        """Close it."""
        self._printer.close()


class Tickets:
    """Whose ticket a page is: who stood there when its code was first laid out."""

    def __init__(self, settings: Settings, journal: Journal) -> None:
        self._lay_out = lay_out_for(settings, journal)
        self._lock = threading.Lock()
        self._pages: dict[int, tuple[Page, Ticket]] = {}
        self._whose: dict[str, Wish] = {}
        self.now_here: Callable[[], Wish | None] = lambda: None

    def lay_out(self, document: Document, paper: PaperSize) -> Page:
        """As the kiosk does; a ticket's page is kept until it is printed."""
        page = self._lay_out(document, paper)
        wish = self.now_here()
        if isinstance(document, Ticket) and wish is not None:
            with self._lock:
                self._whose.setdefault(document.code, wish)
                self._pages = {id(page): (page, document)}
        return page

    def printed(self, page: Page) -> None:
        """It came out."""
        with self._lock:
            found = self._pages.pop(id(page), None)
            wish = self._whose.get(found[1].code) if found else None
        if found is not None and wish is not None:
            tell("printed", *astuple(Slip.of(wish, said_of(found[1]))))


def devices_of(settings: Settings, tickets: Tickets) -> Devices:
    """The devices the settings name, with a witness at the printers."""
    devices = devices_from(settings)
    devices.printers = tuple(
        NamedPrinter(one.name, Witnessed(one.driver, tickets.printed), one.place, one.roll_metres)
        for one in devices.printers
    )
    return devices


def some(orders: Orders) -> Iterator[Wish]:
    """Who comes."""
    for at, wish in enumerate(wishes(orders.first, 9000, orders.turns)):
        if at == orders.visits:
            return
        yield wish


def run(settings: Settings, orders: Orders) -> int:
    """From the first picture to the last patient."""
    keep_no_memory_dumps()
    qt = QGuiApplication(sys.argv[:1])
    with Path(orders.log).open("a", encoding="utf-8") as log:
        journal = Journal(log)
        tickets = Tickets(settings, journal)
        made: LayOut = tickets.lay_out
        works.lay_out_for = lambda _settings, _journal: made
        app = KioskApp(settings, journal, delays=Delays(booking=orders.booking, thank_you=5))
        catch_everything(journal, lambda: app.engine.bridge.post(ProgramFailed()))
        threads = threading.excepthook
        threading.excepthook = lambda arguments: (tell("mistake", repr(arguments.exc_value)), threads(arguments))[0]
        people = Patients(app, orders, tickets)
        app.window.after_first_frame(lambda: app.start_works(devices_of(settings, tickets)))
        code = qt.exec()
        people.stop()
        app.close()
        return code


class Patients:
    """Comes to the glass one after the other, once the kiosk can register somebody."""

    def __init__(self, app: KioskApp, orders: Orders, tickets: Tickets) -> None:
        self._app = app
        self._orders = orders
        self._ready = False
        self._asked_at = self._counted_at = 0.0
        self._visitors = Visitors(
            app.engine,
            some(orders),
            begun=lambda wish: tell("begun", wish.patient, wish.department),
            reached=self._reached,
            shows=self._show,
            lingers_ms=orders.lingers_ms,
        )
        tickets.now_here = lambda: self._visitors.now_here
        self._stopped = 0
        self._beat = QTimer()
        self._beat.timeout.connect(self._look)
        self._beat.start(LOOKS_MS)

    def stop(self) -> None:
        """Nobody comes any more."""
        self._beat.stop()

    def _reached(self, phase: str) -> None:
        wish = self._visitors.now_here
        tell("at", phase, *((wish.patient, wish.department) if wish is not None else ()))

    def _show(self, wish: Wish) -> None:
        self._asked_at = time.monotonic()
        tell("come", wish.patient)

    def _look(self) -> None:
        engine, wish = self._app.engine, self._visitors.now_here
        if not self._ready and isinstance(engine.journey.step, state.Welcome) and engine.journey.catalogue is not None:
            self._ready = True
            tell("ready")
        unread = isinstance(engine.journey.step, state.Welcome | state.ReadProblem)
        waiting = unread and not self._visitors.all_left
        if waiting and wish is not None and time.monotonic() - self._asked_at > ASKS_AGAIN_S:
            self._show(wish)
        for word in self._visitors.words[self._stopped :]:
            tell("stopped", word)
        self._stopped = len(self._visitors.words)
        if self._orders.drain and self._visitors.all_left and time.monotonic() - self._counted_at > COUNTS_AGAIN_S:
            self._count()

    def _count(self) -> None:
        outbox = self._app.outbox()
        if outbox is None:
            return
        left = undelivered(outbox)
        tell("left", left)
        self._counted_at = time.monotonic()  # counting takes its time when there are thousands
        if left == 0:
            QGuiApplication.quit()


def main() -> int:
    """`glass_program SETTINGS ORDERS`; the orders are JSON."""
    die_with_parent()
    faulthandler.enable()
    orders: dict[str, Any] = json.loads(sys.argv[2])
    return run(load(Path(sys.argv[1])), Orders(**orders))


if __name__ == "__main__":
    sys.exit(main())
