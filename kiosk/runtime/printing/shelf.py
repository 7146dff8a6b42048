"""What did not surely come out, kept for the technicians until the day is over; the hospital is told of tickets."""

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
"""With why, a word of a printer's status or `interrupted`, and when that was so."""
"""The ticket, what became of its paper, and the word for why: a printer's status, or `interrupted`."""


class Shelf:
    """Used by the desk's thread; `kept` is for any."""

    def __init__(
        self,
        ledger: Ledger,
        journal: Journal,
        tell_hospital: TellHospital,
        now: Callable[[], datetime],
        *,
        keep_s: float,
    ) -> None:
        self._ledger = ledger
        self._journal = journal
        self._tell_hospital = tell_hospital
        self._now = now
        self._keep_s = keep_s
        self._slips: dict[str, Slip] = {}
        self.kept: tuple[KeptJob, ...] = ()

    def recall(self, book: JobBook) -> bool:
        """What was kept before this start. Tells whether something was being printed when the program ended."""
        oldest = self._oldest()
        for job in book.jobs():
            slip = _slip_of(job)
            if slip is None:
                continue
            if job.made_at >= oldest:
                self._slips[slip.key] = slip
            if job.note == _INTERRUPTED:  # also at an earlier start, which ended before the hospital was told
                self._journal.note(Note.PRINT_INTERRUPTED, Level.WARNING, kind=slip.kind, begun=not slip.sure)
                self._tell(slip, _word_of(slip), self._at(job.made_at))  # a copy may have come out since
                book.move(job.key, job.state, at=self._now().timestamp(), note=_INTERRUPTED + _TOLD)
        self._renew()
        book.purge(oldest)
        return any(job.state is JobState.UNCONFIRMED for job in book.interrupted)

    def put(self, slip: Slip) -> None:
        """Nobody waits for it any more. The hospital hears of it first: one who is told twice does no harm.

        Of a printer that can never tell nothing is kept: every ticket of the day would be, and nobody would look.
        """
        if slip.kind == CONSENT:
            return
        if isinstance(slip.outcome, Unconfirmed) and slip.outcome.blind:
            self._ledger.done(slip, {})
            return
        self._tell(slip, _word_of(slip), self._now())
        self._ledger.shelve(slip)
        self._slips[slip.key] = slip
        self._journal.note(Note.TICKET_KEPT, Level.WARNING, kind=slip.kind, sure=slip.sure, status=slip.why)
        self._renew()

    def find(self, key: str) -> Slip | None:
        """One that is kept."""
        return self._slips.get(key)

    def came_out(self, slip: Slip) -> None:
        """It did come out, or was printed once more: late, but it is there."""
        if self._slips.pop(slip.key, None) is not None:
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
        oldest = self._oldest()
        old = [key for key, slip in self._slips.items() if slip.made_at < oldest]
        for key in old:
            del self._slips[key]
        self._ledger.purge(self._keep_s)
        if old:
            self._renew()

    def _renew(self) -> None:
        self.kept = tuple(
            KeptJob(slip.key, slip.number, slip.kind, self._at(slip.made_at), slip.why, slip.sure)
            for slip in self._slips.values()
        )

    def _oldest(self) -> float:
        return self._now().timestamp() - self._keep_s

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
