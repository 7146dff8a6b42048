"""What did not surely come out, kept for the technicians until the day is over; the hospital is told of tickets."""

import time
from collections.abc import Callable
from datetime import datetime
from typing import Final

from drivers.printer import PrintOutcome, Unconfirmed
from kiosk.journal import Journal, Level, Note
from kiosk.journey.effects import PrintTicket
from kiosk.runtime.printing.ledger import Ledger
from kiosk.runtime.printing.slips import Slip, Visitor, decode, status_of
from kiosk.runtime.printing.words import CONSENT, KeptJob, PaperWord, word_of
from kiosk.runtime.workers import tell_of_mistake
from offline_queue import Job, JobBook, JobState

_INTERRUPTED: Final = "interrupted"
_TOLD: Final = ", told"

TellHospital = Callable[[PrintTicket, PaperWord, str, datetime], None]
"""The ticket, what became of its paper, why (a word of a printer's status, or `interrupted`), and when it was so."""


class Shelf:
    """Used by the desk's thread; `kept` is for any. A day is counted by the machine's time: wall clocks are set."""

    def __init__(
        self,
        ledger: Ledger,
        journal: Journal,
        tell_hospital: TellHospital,
        now: Callable[[], datetime],
        *,
        keep_s: float,
        tick: Callable[[], float] = time.monotonic,
    ) -> None:
        self._ledger = ledger
        self._journal = journal
        self._tell_hospital = tell_hospital
        self._now = now
        self._keep_s = keep_s
        self._tick = tick
        self._slips: dict[str, Slip] = {}
        self._goes_at: dict[str, float] = {}
        self.kept: tuple[KeptJob, ...] = ()

    def was_printing(self, book: JobBook) -> bool:
        """Whether something was being printed when the program ended, and nothing was done about it since."""
        return any(job.state is JobState.UNCONFIRMED and job.note == _INTERRUPTED for job in book.jobs())

    def recall(self, book: JobBook) -> None:
        """What was kept before this start."""
        oldest = self._now().timestamp() - self._keep_s
        found = [(job, slip) for job in book.jobs() if (slip := _slip_of(job)) is not None]
        for job, slip in found:
            if job.made_at >= oldest and slip.key not in self._slips:
                self._keep(slip, min(self._keep_s, job.made_at - oldest))
        self._renew()
        for job, slip in found:
            if job.note == _INTERRUPTED:  # also at an earlier start, which ended before the hospital was told
                self._journal.note(Note.PRINT_INTERRUPTED, Level.WARNING, kind=slip.kind, begun=not slip.sure)
                self._tell(slip, _word_of(slip), self._at(job.made_at))  # a copy may have come out since
                book.move(job.key, job.state, at=self._now().timestamp(), note=_INTERRUPTED + _TOLD)
        for job in book.jobs():
            if job.kind == CONSENT:
                book.drop(job.key)
        book.purge(oldest)

    def put(self, slip: Slip) -> None:
        """Nobody waits for it any more. The hospital hears of it first: one who is told twice does no harm.

        Of a printer that can never tell nothing is kept: every ticket of the day would be, and nobody would look.
        """
        if slip.kind == CONSENT or (isinstance(slip.outcome, Unconfirmed) and slip.outcome.blind):
            self._ledger.done(slip, {})
            return
        self._tell(slip, _word_of(slip), self._now())
        self._ledger.shelve(slip)
        self._keep(slip, self._keep_s)
        self._journal.note(Note.TICKET_KEPT, Level.WARNING, kind=slip.kind, sure=slip.sure, status=slip.why)
        self._renew()

    def find(self, key: str) -> Slip | None:
        """One that is kept."""
        return self._slips.get(key)

    def came_out(self, slip: Slip) -> None:
        """It did come out, or was printed once more: late, but it is there."""
        if self._slips.pop(slip.key, None) is not None:
            del self._goes_at[slip.key]
            self._tell(slip, PaperWord.PRINTED_LATE, self._now())
            self._ledger.done(slip, {})
            self._renew()

    def made_up_for(self, slip: Slip) -> None:
        """It came out at once; the hospital hears of it where it had heard of a ticket that did not."""
        if isinstance(slip.job, PrintTicket) and slip.job.missed:
            self._tell(slip, PaperWord.PRINTED_LATE, self._now())

    def did_not(self, slip: Slip, outcome: PrintOutcome) -> None:
        """A technician tried; it stays."""
        status = status_of(outcome)
        slip.why = word_of(status) if status is not None else slip.why
        slip.torn = slip.torn or isinstance(outcome, Unconfirmed)
        self._ledger.shelve(slip)
        self._renew()

    def purge(self) -> None:
        """What is older than a day is of nobody's use."""
        tick = self._tick()
        old = [slip for key, slip in self._slips.items() if self._goes_at[key] <= tick]
        for slip in old:
            del self._slips[slip.key], self._goes_at[slip.key]
            self._ledger.done(slip, {})
        if old:
            self._renew()

    def _renew(self) -> None:
        self.kept = tuple(
            KeptJob(slip.key, slip.number, slip.kind, self._at(slip.made_at), slip.why, slip.sure)
            for slip in self._slips.values()
        )

    def _keep(self, slip: Slip, seconds: float) -> None:
        self._slips[slip.key] = slip
        self._goes_at[slip.key] = self._tick() + seconds

    def _at(self, made_at: float) -> datetime:
        return datetime.fromtimestamp(made_at, self._now().tzinfo)

    def _tell(self, slip: Slip, word: PaperWord, at: datetime) -> None:
        if isinstance(slip.job, PrintTicket):
            try:
                self._tell_hospital(slip.job, word, slip.why, at)
            except Exception:
                tell_of_mistake()


def _word_of(slip: Slip) -> PaperWord:
    return PaperWord.NOT_PRINTED if slip.sure else PaperWord.UNCONFIRMED


def _slip_of(job: Job) -> Slip | None:
    read = decode(job.kind, job.payload)
    if read is None:
        return None
    nobody = Visitor()
    nobody.left_at = 0.0
    slip = Slip(job.key, read, job.made_at, nobody, in_book=True, why=job.note.removesuffix(_TOLD) or job.state.value)
    slip.torn = job.state is JobState.UNCONFIRMED
    return slip
