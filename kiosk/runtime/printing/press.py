"""One printer of the desk: what was last known of it, what its last page still owes, and the roll in it."""

import math
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import Final

from drivers.printer import (
    CutterError,
    Faulty,
    NotStarted,
    Page,
    PaperSize,
    Printed,
    PrinterIdentity,
    PrinterStatus,
    PrintOutcome,
    Unconfirmed,
    Unknown,
)
from kiosk.journal import Journal, Level, Note
from kiosk.runtime.printing.rolls import encoded_roll, kept_roll, roll_fact
from kiosk.runtime.printing.slips import Slip
from kiosk.runtime.printing.words import NamedPrinter, PrinterState, prints, sign_of, word_of
from kiosk.runtime.workers import tell_of_mistake
from kiosk.ticket import Document
from kiosk.ticket.roll import Roll, rows_of

LayOut = Callable[[Document, PaperSize], Page]
Made = Callable[[PaperSize], Page]

_SLOW_S: Final = 0.5
_BROKEN: Final = Faulty("the driver failed")


class Press:
    """Used by the desk's thread alone. `debt` is a document whose end this printer may still confirm."""

    def __init__(self, printer: NamedPrinter, lay_out: LayOut, journal: Journal, now: Callable[[], datetime]) -> None:
        self.name = printer.name
        self.place = printer.place
        self.debt: Slip | None = None
        self.debt_since = 0.0
        self.looked_at = -math.inf
        self._took_s = 0.0
        self._driver = printer.driver
        self._metres = printer.roll_metres
        self._lay_out = lay_out
        self._journal = journal
        self._now = now
        self._status: PrinterStatus = Unknown("not asked yet")
        self._left_in_it = False
        self._left_kept = False
        self._broke = False
        self._roll = Roll()
        self._roll_kept = True

    @property
    def state(self) -> PrinterState:
        """As of now, without asking it."""
        return PrinterState(self.name, self.place, self._status, self._roll.forecast(self._new_roll, self._now()))

    @property
    def keeps_waiting(self) -> bool:
        """Whether it only takes time to hear that it does not print."""
        return self._took_s > _SLOW_S and not prints(self._status)

    def is_due(self, tick: float, every: float, patience: float) -> bool:
        """Whether to look again; less often at one that keeps the others waiting."""
        return tick - self.looked_at >= max(every, patience * self._took_s)

    def look(self, tick: float) -> PrinterStatus:
        """How it is; clears a torn page out of it first, if one is left and paper can move.

        A cutter that was freed has to be told to go on: that is the same command.
        """
        began = time.monotonic()
        try:
            status = self._driver.status()
            if isinstance(status, CutterError) or (self._left_in_it and prints(status)):
                status = self._driver.recover()
                self._left_in_it = not prints(status)
        except Exception:
            if self._status != _BROKEN:
                tell_of_mistake()  # once: each time would end a visit
            status = _BROKEN
        self._looked(tick, began)
        self._heard(status)
        return status

    def print(self, document: Document, tick: float) -> PrintOutcome:
        """Prints one document; a mistake of ours is told, and is no paper."""
        return self.print_page(lambda paper: self._lay_out(document, paper), tick)

    def print_page(self, made: Made, tick: float) -> PrintOutcome:
        """The same for a page that is laid out for the paper of this printer."""
        if self._left_in_it and not prints(status := self.look(tick)):
            return NotStarted(status)
        try:
            page = made(self._driver.paper)
        except Exception:
            tell_of_mistake()
            return NotStarted(Faulty("the page could not be laid out"))
        outcome: PrintOutcome = Unconfirmed(Unknown("the program failed while it was printed"))
        self._left_in_it, self._broke = True, True
        began = time.monotonic()
        try:
            outcome = self._driver.print_page(page)
            self._left_in_it, self._broke = isinstance(outcome, Unconfirmed) and outcome.torn, False
        except Exception:
            tell_of_mistake()
        if isinstance(outcome, NotStarted):
            self._looked(tick, began)
        self._ended(outcome, page.height)
        return outcome

    def revisit(self) -> PrintOutcome | None:
        """What is known by now of the last page. Where a mistake ended it the driver's last word is of another one."""
        try:
            return None if self._broke else self._driver.revisit()
        except Exception:
            self._broke = True
            tell_of_mistake()
            return None

    def identify(self) -> PrinterIdentity | None:
        """What it tells of itself."""
        return self._driver.identify()

    def suspect(self) -> None:
        """A page may be left in it from before this start."""
        self._left_in_it = True

    def new_roll(self) -> None:
        """A technician put one in."""
        self._with_roll(self._roll.changed())

    def recall(self, fact: Callable[[str], bytes | None]) -> None:
        """What was known when the program ended, of the roll and of a page that was left in it."""
        self._left_in_it = self._left_kept = bool(fact(f"left/{self.name}"))
        kept = fact(roll_fact(self.name))
        if kept is None:
            return
        roll = kept_roll(kept)
        if roll is None:
            self._journal.note(Note.ROLL_IGNORED, Level.WARNING, name=self.name)
        else:
            self._roll = roll.unwatched()

    def facts(self) -> dict[str, bytes]:
        """What is to be kept of the roll and of a page left in it; nothing when that was done."""
        roll = {} if self._roll_kept else {roll_fact(self.name): encoded_roll(self._roll)}
        is_left = (
            {} if self._left_kept == self._left_in_it else {f"left/{self.name}": b"1" if self._left_in_it else b""}
        )
        return roll | is_left

    def facts_kept(self) -> None:
        """They were handed over."""
        self._roll_kept = True
        self._left_kept = self._left_in_it

    def close(self) -> None:
        """Give the line back."""
        with suppress(Exception):
            self._driver.close()

    @property
    def _new_roll(self) -> int:
        return rows_of(self._metres, self._driver.paper.dots_per_inch)

    def _looked(self, tick: float, began: float) -> None:
        self.looked_at, self._took_s = tick, time.monotonic() - began

    def _ended(self, outcome: PrintOutcome, height: int) -> None:
        match outcome:
            case Printed(rows=rows):
                self._with_roll(self._roll.printed(rows or height, self._now()))
                self.looked_at = -math.inf  # how is it now?
            case Unconfirmed(reason=status, rows=rows):
                self._with_roll(self._roll.fed(rows))
                self._heard(status)
            case NotStarted(status=status):
                self._heard(status)

    def _heard(self, status: PrinterStatus) -> None:
        self._with_roll(self._roll.saw(sign_of(status), self._new_roll))
        before, self._status = self._status, status
        if type(before) is not type(status):
            level = Level.INFO if prints(status) else Level.WARNING
            self._journal.note(Note.PRINTER_STATUS, level, name=self.name, status=word_of(status))

    def _with_roll(self, roll: Roll) -> None:
        if roll is self._roll:
            return
        if roll.used < self._roll.used:
            self._journal.note(Note.ROLL_CHANGED, name=self.name, rows=self._roll.used)
        self._roll = roll
        self._roll_kept = False
