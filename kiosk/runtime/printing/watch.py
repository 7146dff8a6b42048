"""What the desk does while nothing is to be printed: looks at printers, waits with a patient, tidies up."""

import time
from collections.abc import Callable, Sequence

from kiosk.runtime.printing.ledger import Ledger
from kiosk.runtime.printing.press import Press
from kiosk.runtime.printing.room import PressRoom
from kiosk.runtime.printing.shelf import Shelf
from kiosk.runtime.printing.words import PrinterState, PrintWaits
from offline_queue import JobBook


class Watch:
    """Used by the desk's thread; `states` is for any. One `beat` asks one printer at most, unless a patient waits."""

    def __init__(
        self,
        presses: Sequence[Press],
        room: PressRoom,
        ledger: Ledger,
        shelf: Shelf,
        *,
        waits: PrintWaits,
        tick: Callable[[], float] = time.monotonic,
    ) -> None:
        self._presses = presses
        self._room = room
        self._ledger = ledger
        self._shelf = shelf
        self._waits = waits
        self._tick = tick
        self._tidied = self._looked_after = tick()
        self._revisited = tick()
        self.states: tuple[PrinterState, ...] = tuple(press.state for press in presses)
        ledger.read = self.recall

    def recall(self, book: JobBook) -> None:
        """What was known when the program ended; a page may be left in a printer from then."""
        begun = self._shelf.was_printing(book)
        for press in self._presses:
            press.recall(book.fact)
            if begun:
                press.suspect()
                book.keep_facts(press.facts())  # before the jobs are no longer known as interrupted
                press.facts_kept()
        self._shelf.recall(book)

    def pause(self) -> float:
        """Seconds until there is something to do again, if nothing is asked for."""
        return 0.0 if self._due() is not None else self._waits.again

    def beat(self) -> None:
        """Look after those who wait for paper, then at one printer, then tidy up."""
        tick = self._tick()
        if self._room.waiting and tick - self._looked_after >= self._waits.again:
            self._looked_after = tick
            self._room.look_after()
            self.news()
        owing = [press for press in self._presses if press.debt is not None]
        if owing and tick - self._revisited >= self._waits.again:
            self._revisited = tick
            for press in owing:
                self._room.revisit(press)
            self.news()
        due = self._due()
        if due is not None:
            due.look(self._tick())
            self.news()
        self._ledger.tend()
        if tick - self._tidied >= self._waits.tidy:
            self._tidied = tick
            self._shelf.purge()

    def news(self) -> None:
        """Tell how the printers are, and keep what was learnt of their paper."""
        self._room.keep_rolls()
        self.states = tuple(press.state for press in self._presses)

    def _due(self) -> Press | None:
        tick = self._tick()
        due = (press for press in self._presses if press.is_due(tick, self._waits.poll, self._waits.patience))
        return min(due, key=lambda press: press.looked_at, default=None)
