"""What the technicians' menu has done to the kiosk and the machine below it: looking, closing, asking, calibrating."""

import time
from collections.abc import Callable
from typing import assert_never

from kiosk.runtime.service_works import ServiceWorks
from kiosk.staff.closing import Closure
from kiosk.staff.machine import MachineWord
from kiosk.staff.menu import events, jobs
from kiosk.staff.sticks import Place
from kiosk.staff.touch import Matrix, after
from kiosk.staff.updates import UpdateStanding

MachineJob = (
    jobs.LookAtHouse
    | jobs.CloseForPatients
    | jobs.OpenForPatients
    | jobs.AskCaretaker
    | jobs.LayMatrix
    | jobs.KeepMatrix
    | jobs.TakeMatrixBack
    | jobs.SaveLogs
    | jobs.UpdateJob
)


class MachineHands:
    """Blocking: the menu's own thread calls it."""

    def __init__(self, works: ServiceWorks, wall_clock: Callable[[], float] = time.time) -> None:
        self._works = works
        self._wall_clock = wall_clock
        self._pin = ""

    def remember(self, pin: str) -> None:
        """The PIN that opened the door, for the caretaker, who asks for it too; nothing when the menu is closed."""
        self._pin = pin

    def do(self, job: MachineJob) -> events.Event | None:
        """The answer to a job."""
        house, machine = self._works.house, self._works.machine
        match job:
            case jobs.LookAtHouse():
                return events.HouseLooked(house.look())
            case jobs.CloseForPatients(reason=reason):
                closure = Closure(reason, self._wall_clock())
                return events.ClosureChanged(closure, house.close_for_patients(closure))
            case jobs.OpenForPatients():
                return events.ClosureChanged(None, house.open_for_patients())
            case jobs.AskCaretaker(ask=ask):
                return events.PowerAnswered(machine.ask(ask, self._pin))
            case jobs.LayMatrix(measured=measured):
                return self._lay(measured)
            case jobs.KeepMatrix(matrix=matrix):
                machine.keep_matrix(matrix)
                return None
            case jobs.TakeMatrixBack(before=before, tried=tried):
                word = machine.try_matrix(before, tried)
                if word is MachineWord.DONE:
                    machine.keep_matrix(before)
                return events.MatrixTakenBack(word)
            case jobs.SaveLogs(place=place):
                return self._save(place, job)
            case jobs.FindUpdates() | jobs.BeginUpdate() | jobs.LookAtUpdate():
                return self._update(job)
            case _:
                assert_never(job)

    def _lay(self, measured: Matrix) -> events.MatrixLaid:
        before = self._works.machine.matrix()
        tried = after(measured, before)
        return events.MatrixLaid(self._works.machine.try_matrix(tried, before), before, tried)

    def _update(self, job: jobs.UpdateJob) -> events.UpdatesSeen | events.UpdateBegun | events.UpdateLooked:
        updates = self._works.updates
        match job:
            case jobs.FindUpdates():
                running = updates.running()
                return events.UpdatesSeen(running, () if running is None else updates.find())
            case jobs.BeginUpdate(found=found):
                return events.UpdateBegun(updates.begin(found))
            case jobs.LookAtUpdate(found=found):
                return events.UpdateLooked(updates.standing(found))
            case _:
                assert_never(job)

    def _save(self, place: Place, job: jobs.SaveLogs) -> events.CarriedOut | events.NotCarriedOut:
        saved = self._works.logs.save(place.folder, job.key)
        if isinstance(saved, tuple):
            file, lines = saved
            return events.CarriedOut(lines, file.name)
        return events.NotCarriedOut(saved)


def mistaken(job: jobs.Job) -> events.Event | None:
    """What the menu is told when a mistake of ours kept a job from being done: it must not wait for ever."""
    match job:
        case jobs.AskCaretaker():
            return events.PowerAnswered(MachineWord.NOT_ASKED)
        case jobs.LayMatrix(measured=measured):
            return events.MatrixLaid(MachineWord.NOT_ASKED, measured, measured)
        case jobs.TakeMatrixBack():
            return events.MatrixTakenBack(MachineWord.NOT_ASKED)
        case jobs.FindUpdates():
            return events.UpdatesSeen("")
        case jobs.BeginUpdate():
            return events.UpdateBegun(MachineWord.NOT_ASKED)
        case jobs.LookAtUpdate():
            return events.UpdateLooked(UpdateStanding.UNKNOWN)
        case jobs.CloseForPatients() | jobs.OpenForPatients():
            return events.PowerAnswered(MachineWord.NOT_ASKED)
        case _:
            return None
