"""One job on its way: handed over, followed to its end, cancelled when it does not come to one.

A printer that speaks IPP itself calls a job completed when all its sheets are stacked (RFC 8011 §5.3.7): that counts as
printed. CUPS calls it completed when it has handed the job over, to a printer or to nobody: that never does.
"""

import time
from dataclasses import dataclass

from drivers.printer.ipp.errors import IppError, Refused
from drivers.printer.ipp.facts import Facts
from drivers.printer.ipp.jobs import COMPLETED, Job
from drivers.printer.ipp.line import IppLine
from drivers.printer.outcome import Printed, PrintOutcome, Unconfirmed
from drivers.printer.status import Faulty, PrinterStatus, Unknown, Unreachable


@dataclass(frozen=True, slots=True)
class IppWaits:
    """Every wait of the driver, in seconds.

    `answer_s` for any question, connecting and reading included; `hand_over_s` for the one that carries the ticket;
    `job_s` from then to the end of the job; `poll_s` between looks at it; `cancel_s` for a job to be gone that was
    cancelled; `history_s` is how long an idle queue's last words count, see `Facts.status`.
    """

    answer_s: float = 3.0
    hand_over_s: float = 10.0
    job_s: float = 30.0
    poll_s: float = 0.3
    cancel_s: float = 3.0
    history_s: float = 60.0


class Printing:
    """A job of one page of `rows`, to a printer that was as `before`. `name` is the job's alone."""

    def __init__(self, line: IppLine, waits: IppWaits, *, name: str, rows: int, before: Facts) -> None:
        self._line = line
        self._waits = waits
        self._name = name
        self._rows = rows
        self._before = before
        self._number: int | None = None
        self._begun = False
        self.settled = False
        """Nothing more can be learnt of it, and nothing more comes of it."""

    def hand_over(self, document: bytes, template: list[bytes]) -> None:
        """Sends it. Raises IppError; after Lost the printer may have it."""
        sent = self._line.send(self._name, document, template, within_s=self._waits.hand_over_s)
        self._number = sent.number

    def follow(self, reason: PrinterStatus) -> PrintOutcome:
        """Waits for its end; where it has none in time it is cancelled, or it would come out for a stranger.

        `reason` is what is said of it where the printer says nothing.
        """
        deadline = time.monotonic() + self._waits.job_s
        while time.monotonic() < deadline:
            try:
                job = self._find()
                if job is None:
                    if self._number is not None:
                        reason = Unknown(f"{self._line.name} knows nothing of the job any more")
                    break
                if job.over:
                    return self._judged(job)
                if job.held:
                    reason = Faulty(f"{self._line.name} holds its jobs back ({', '.join(job.reasons)})")
                    break
                trouble = self._fresh_trouble()
            except Refused as error:
                reason = error.status
                break
            except IppError as error:
                reason = error.status
            else:
                if trouble is not None and not isinstance(trouble, Unreachable):
                    reason = trouble
                    break
            time.sleep(self._waits.poll_s)
        return self._given_up(reason)

    def look_again(self) -> PrintOutcome | None:
        """How it ended, once it has. Raises IppError."""
        job = self._find()
        return self._judged(job) if job is not None and job.over else None

    def cancel(self) -> Job | None:
        """Has it come out no more, and tells how it is then; None for one that never was there. Raises IppError."""
        job = self._find()
        if job is None or job.over:
            return job
        self._line.cancel(job.number)
        deadline = time.monotonic() + self._waits.cancel_s
        while (job := self._find()) is not None and not job.over and time.monotonic() < deadline:
            time.sleep(self._waits.poll_s)
        self._forget(job)
        return job

    def _given_up(self, reason: PrinterStatus) -> PrintOutcome:
        try:
            if isinstance(reason, Unknown):
                now = self._line.printer()
                reason = now.trouble(now.reasons) or reason
            job = self.cancel()
            if job is not None and job.state == COMPLETED:
                return self._judged(job)
        except IppError as error:
            return Unconfirmed(error.status if isinstance(reason, Unknown) else reason, rows=self._rows)
        gone = job is None and self._number is not None
        self.settled = gone or (job is not None and job.over)
        torn = self.settled and self._begun and not gone
        blind = gone and self._before.cups and isinstance(reason, Unknown)
        return Unconfirmed(reason, torn=torn, rows=self._rows, blind=blind)

    def _find(self) -> Job | None:
        """None where there is none; a printer that was switched off and on gives its number to somebody else's."""
        job = self._line.find(self._name) if self._number is None else self._line.job(self._number)
        if job is None or not self._name.startswith(job.name):
            return None
        self._number = job.number
        self._begun = self._begun or job.begun
        return job

    def _judged(self, job: Job) -> PrintOutcome:
        """What a job that is over means for paper."""
        doubt = job.doubt()
        trouble = self._fresh_trouble()
        self.settled = True
        self._forget(job)
        blind = self._before.cups and job.state == COMPLETED
        if blind:
            doubt = f"handed over to {self._line.name}, which cannot tell whether paper came out"
        if not doubt and trouble is None:
            return Printed(self._rows)
        torn = self._begun and job.state != COMPLETED
        return Unconfirmed(trouble or Unknown(doubt), torn=torn, rows=self._rows, blind=blind and trouble is None)

    def _forget(self, job: Job | None) -> None:
        if self._before.cups and job is not None and job.over:
            self._line.erase(job.number)

    def _fresh_trouble(self) -> PrinterStatus | None:
        """What is wrong with the printer; of a queue only what it did not say before the job, see `Facts.status`."""
        now = self._line.printer()
        return now.trouble(now.reasons - self._before.reasons if self._before.cups else now.reasons)
