"""What the desk does with a document, without threads: prints it, looks after what did not come out, keeps the rest."""

import time
from collections.abc import Callable, Sequence

from drivers.printer import NotStarted, Printed, PrinterStatus, PrintOutcome, Unconfirmed, Unknown
from kiosk.journal import Journal, Level, Note
from kiosk.journey import Paper
from kiosk.journey.events import Event, PaperAnswered
from kiosk.runtime.printing.ledger import Ledger
from kiosk.runtime.printing.press import Made, Press
from kiosk.runtime.printing.shelf import Shelf
from kiosk.runtime.printing.slips import Slip, Visitor, paper_of, status_of
from kiosk.runtime.printing.words import CONSENT, USUAL, PrintWaits, prints, word_of
from kiosk.runtime.workers import tell_of_mistake
from kiosk.ticket import TechnicianSheet

_PRINTED_NOTES = {"ticket": Note.TICKET_PRINTED, "receipt": Note.RECEIPT_PRINTED, "consent": Note.CONSENT_PRINTED}


class PressRoom:
    """Used by one thread. `tick` is the machine's time, `now` the wall's."""

    def __init__(
        self,
        presses: Sequence[Press],
        ledger: Ledger,
        shelf: Shelf,
        *,
        post: Callable[[Event], None],
        journal: Journal,
        tick: Callable[[], float] = time.monotonic,
        waits: PrintWaits = USUAL,
    ) -> None:
        self._presses = presses
        self._ledger = ledger
        self._shelf = shelf
        self._post = post
        self._journal = journal
        self._tick = tick
        self._waits = waits
        self.stopping = False  # what was not begun by now is kept
        self._open: list[Slip] = []  # of the visit that goes on: not surely on paper

    @property
    def waiting(self) -> bool:
        """Whether somebody stands here for paper that a printer owes."""
        return any(slip.waits and slip.visitor.stands_here for slip in self._open)

    def print(self, slip: Slip) -> None:
        """Print, or say why not; what the patient still waits for is looked after from now on."""
        try:
            self._print(slip)
        except Exception:  # the patient must not be told "printing" for ever
            tell_of_mistake()
            self._answer(slip, Paper.NOT_PRINTED if slip.sure and not slip.tries else Paper.UNCONFIRMED)
            self._rest(slip)

    def look_after(self) -> None:
        """Print what waits, in its order, if a printer is well again."""
        for slip in list(self._open):
            if slip.waits and slip.visitor.stands_here:
                if not self._any_prints():
                    return
                self._bring(slip)
                if slip.waits:
                    return

    def revisit(self, press: Press) -> None:
        """A late confirmation makes a printed ticket of an unconfirmed one."""
        slip = press.debt
        if slip is None:
            return
        match press.revisit():
            case Printed():
                press.debt = None
                self._came_late(slip, press.place)
            case Unconfirmed(torn=True) as torn:
                press.debt = None
                press.suspect()
                self._tore(slip, torn)
            case _:
                if self._tick() - press.debt_since > self._waits.late:
                    press.debt = None

    def forget(self) -> None:
        """The visit is over: what did not surely come out goes to the shelf, and nothing of it comes out by itself."""
        for slip in [slip for slip in self._open if not slip.visitor.stands_here]:
            self._open.remove(slip)
            self._rest(slip)

    def reprint(self, slip: Slip) -> PrintOutcome:
        """A technician wants one that was kept: marked, and nobody at the glass hears of it."""
        copy = Slip(slip.key, slip.job, slip.made_at, Visitor(), torn=True, in_book=slip.in_book, for_staff=True)
        self._ledger.begin(copy)
        slip.in_book = copy.in_book
        outcome = self._try_all(copy)
        if isinstance(outcome, Printed):
            self._shelf.came_out(slip)
        else:
            self._shelf.did_not(slip, outcome)
        return outcome

    def keep_rolls(self) -> None:
        """What looks told of paper is known after a power cut too."""
        self._ledger.keep(self._facts())

    def print_sheet(self, press: Press, sheet: TechnicianSheet) -> PrintOutcome:
        """What a printer can do, on this printer alone."""
        self._settle(press)
        return press.print(sheet, self._tick())

    def print_page(self, made: Made) -> PrintOutcome:
        """A page for staff, on the first printer that prints."""
        status: PrinterStatus = Unknown("there is no printer")
        for press in self._presses:
            status = press.look(self._tick())
            if prints(status):
                self._settle(press)
                return press.print_page(made, self._tick())
        return NotStarted(status)

    def _any_prints(self) -> bool:
        due = [press for press in self._presses if press.is_due(self._tick(), self._waits.again, self._waits.hurry)]
        return any(prints(press.look(self._tick())) for press in due)

    def _try_all(self, slip: Slip) -> PrintOutcome:
        """On one printer after the other; the outcome that counts."""
        verdict: PrintOutcome | None = None
        for press in sorted(self._presses, key=lambda press: press.keeps_waiting):
            if verdict is not None and not self._may_go_on(slip):
                break
            if slip.torn:
                status = press.look(self._tick())
                if not prints(status):
                    verdict = verdict or NotStarted(status)
                    continue
                self._answer(slip, Paper.PRINTING_AGAIN)
            self._settle(press)
            outcome = press.print(slip.document, self._tick())
            match outcome:
                case Printed():
                    self._answer(slip, Paper.PRINTED, press.place)
                    return outcome
                case Unconfirmed(torn=True):
                    verdict, slip.torn = outcome, True
                    slip.tries += 1
                case Unconfirmed():
                    press.debt, press.debt_since = slip, self._tick()
                    return outcome
                case NotStarted():
                    verdict = verdict or outcome
                    slip.tries += slip.waits  # one that does not do as it says is not asked for ever
        return verdict or slip.outcome

    def _settle(self, press: Press) -> None:
        """Before another page: the last chance to hear of the one before."""
        if press.debt is not None:
            self.revisit(press)
            press.debt = None

    def _print(self, slip: Slip) -> None:
        if not self._presses:
            self._answer(slip, Paper.NOT_PRINTED)
            return
        left_at = slip.visitor.left_at
        if self.stopping or (left_at is not None and self._tick() - left_at > self._waits.grace):
            self._rest(slip)
            return
        self._drop_older(slip)
        self._ledger.begin(slip)
        self.look_after()
        before = [other for other in self._open if other.waits and other.visitor is slip.visitor]
        if before:
            slip.outcome = NotStarted(status_of(before[0].outcome) or self._presses[0].state.status)
            self._did_not(slip)
        else:
            self._bring(slip)

    def _bring(self, slip: Slip) -> None:
        if slip.waits:
            self._ledger.begin(slip)
            if not slip.torn:
                self._answer(slip, Paper.PRINTING)
        began = self._tick()
        slip.outcome = self._try_all(slip)
        if isinstance(slip.outcome, Printed):
            slip.waits = False
            if slip in self._open:
                self._open.remove(slip)
            self._ledger.done(slip, self._facts())
            self._shelf.made_up_for(slip)
            self._journal.note(_PRINTED_NOTES[slip.kind], seconds=self._tick() - began)
        else:
            self._did_not(slip)

    def _facts(self) -> dict[str, bytes]:
        facts: dict[str, bytes] = {}
        for press in self._presses:
            facts |= press.facts()
            press.facts_kept()
        return facts

    def _did_not(self, slip: Slip) -> None:
        status = status_of(slip.outcome)
        before, slip.why = slip.why, word_of(status) if status is not None else ""
        in_doubt = isinstance(slip.outcome, Unconfirmed) and not slip.outcome.torn
        slip.waits = not in_doubt and slip.tries < self._waits.tries
        if slip.why != before:
            outcome = "not-started" if slip.sure else "torn" if slip.torn else "unconfirmed"
            self._journal.note(Note.TICKET_NOT_PRINTED, Level.WARNING, kind=slip.kind, outcome=outcome, status=slip.why)
        if not slip.visitor.stands_here:
            self._rest(slip)
            return
        if slip not in self._open:
            self._open.append(slip)
        if slip.sure:
            self._ledger.waits(slip)
        paper = paper_of(slip.outcome)
        self._answer(slip, Paper.UNCONFIRMED if paper is Paper.NOT_PRINTED and not slip.sure else paper)

    def _tore(self, slip: Slip, torn: Unconfirmed) -> None:
        slip.outcome, slip.torn = torn, True
        slip.tries += 1
        if slip in self._open:
            self._did_not(slip)

    def _came_late(self, slip: Slip, place: str) -> None:
        self._journal.note(Note.TICKET_PRINTED_LATE, kind=slip.kind)
        if slip in self._open:
            self._open.remove(slip)
            self._answer(slip, Paper.PRINTED, place)
            self._ledger.done(slip, self._facts())
            self._shelf.made_up_for(slip)
        else:
            self._shelf.came_out(slip)

    def _rest(self, slip: Slip) -> None:
        slip.waits = False
        if slip in self._open:
            self._open.remove(slip)
        self._shelf.put(slip)

    def _drop_older(self, slip: Slip) -> None:
        """A consent that is asked for again, while the one before waits for paper, comes out once."""
        for other in [other for other in self._open if other.kind == slip.kind == CONSENT and other.waits]:
            self._rest(other)

    def _may_go_on(self, slip: Slip) -> bool:
        return slip.visitor.stands_here and slip.tries < self._waits.tries

    def _answer(self, slip: Slip, paper: Paper, place: str = "") -> None:
        if slip.told is not paper and slip.visitor.stands_here and not slip.for_staff:
            slip.told = paper
            self._post(PaperAnswered(slip.job.question, paper, place))
