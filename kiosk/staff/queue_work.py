"""Does what the menu asks of the queue. Blocking: a thread of its own calls it, never the one that draws."""

import time
from collections.abc import Callable
from datetime import datetime
from typing import assert_never

from kiosk.staff.carry_keys import CarryKey
from kiosk.staff.carrying import ExportError, ExportProblem, carry_out_beside
from kiosk.staff.deciding import Decided, decide, send_again, to_send_again
from kiosk.staff.menu import events, jobs
from kiosk.staff.menu.pages import Checked, Did
from kiosk.staff.seeing import Printed, Seen, rows_of, see
from kiosk.staff.sticks import Place, places
from kiosk.staff.trouble import Trouble, trouble_of
from offline_queue import Outbox, OutboxError, new_carry_key

QueueJob = jobs.LookAtQueue | jobs.SendAgain | jobs.SetAside | jobs.CheckFile | jobs.FindPlaces | jobs.CarryOut


class QueueWork:
    """The queue of a kiosk that runs. `outbox` gives None as long as it is not open; `wake` has it delivered from now.

    `now` is wall time with the kiosk's offset. `find_places` looks for sticks.
    """

    def __init__(
        self,
        outbox: Callable[[], Outbox | None],
        *,
        kiosk_id: str,
        printed: Printed,
        wake: Callable[[], None],
        now: Callable[[], datetime],
        export_folder: str | None = None,
        find_places: Callable[[str | None], tuple[Place, ...]] = places,
        longest_wait_s: float = 15.0,
    ) -> None:
        self._outbox = outbox
        self._kiosk_id = kiosk_id
        self._printed = printed
        self._wake = wake
        self._now = now
        self._export_folder = export_folder
        self._find_places = find_places
        self._longest_wait_s = longest_wait_s

    def do(self, job: QueueJob, tell: Callable[[events.Event], None]) -> events.Event:
        """The answer to a job; `tell` is for what is to be known before it. The world's faults are answers too."""
        if isinstance(job, jobs.FindPlaces):
            return events.PlacesFound(self._find_places(self._export_folder), CarryKey(new_carry_key()))
        outbox = self._outbox()
        if outbox is None:
            failed = events.NotCarriedOut(ExportProblem.KIOSK_TROUBLE)
            return failed if isinstance(job, jobs.CarryOut) else events.Failed(Trouble.NOT_OPEN)
        if isinstance(job, jobs.CarryOut):
            return self._carry_out(outbox, job, tell)
        try:
            return self._do(outbox, job)
        except (OutboxError, OSError) as error:
            return events.Failed(trouble_of(error))

    def _do(
        self, outbox: Outbox, job: jobs.LookAtQueue | jobs.SendAgain | jobs.SetAside | jobs.CheckFile
    ) -> events.Event:
        match job:
            case jobs.LookAtQueue():
                return events.QueueSeen(self._see(outbox))
            case jobs.SendAgain(keys=keys, carried=carried):
                if keys is None:
                    rows = rows_of(outbox.items(aside_only=True), self._printed)
                    keys = tuple(to_send_again(rows, carried=carried))
                decided = send_again(outbox, keys)
                self._wake()
                return self._acted(outbox, Did.SENT_AGAIN, decided)
            case jobs.SetAside(key=key, reason=reason):
                decided = decide(outbox, key, reason)
                self._wake()
                return self._acted(outbox, Did.SET_ASIDE if outbox.get(key) is not None else Did.CLOSED, decided)
            case jobs.CheckFile():
                report = outbox.verify()
                return events.FileChecked(
                    Checked(time.time(), report.rows, report.sound, len(report.damage), len(report.undecipherable))
                )
            case _:
                assert_never(job)

    def _acted(self, outbox: Outbox, did: Did, decided: Decided) -> events.Acted:
        nothing = decided.gone and not decided.done
        return events.Acted(Did.GONE if nothing else did, len(decided.done), self._see(outbox))

    def _see(self, outbox: Outbox) -> Seen:
        return see(outbox.items(), self._printed, time.time())

    def _carry_out(self, outbox: Outbox, job: jobs.CarryOut, tell: Callable[[events.Event], None]) -> events.Event:
        file = job.place.file(self._kiosk_id, self._now())
        try:
            count = carry_out_beside(
                outbox,
                file,
                job.key,
                kiosk_id=self._kiosk_id,
                longest_s=self._longest_wait_s,
                waiting=lambda: tell(events.CarryWaits()),
            )
        except ExportError as error:
            return events.NotCarriedOut(error.problem)
        return events.CarriedOut(count, file.name)
