"""What the technicians' menu has done away from the screen's thread: the door and the queue."""

from collections.abc import Callable
from typing import Final

from kiosk.journal import Journal, Level, Note
from kiosk.runtime.workers import Workers, tell_of_mistake
from kiosk.staff import ExportProblem, Gate, QueueJob, QueueWork, Trouble, Wait, Wrong
from kiosk.staff.menu import events, jobs

_ACTIONS: Final = {
    jobs.SendAgain: "send-again",
    jobs.SetAside: "set-aside",
    jobs.CheckFile: "check",
    jobs.CarryOut: "export",
}


class ServiceHands:
    """One thread, one job after the other. Each answer goes to `answer`, on that thread."""

    def __init__(self, gate: Gate, work: QueueWork, journal: Journal, answer: Callable[[events.Event], None]) -> None:
        self._gate = gate
        self._work = work
        self._journal = journal
        self._answer = answer
        self._workers = Workers(1, "service")

    def look_at_gate(self) -> None:
        """May a PIN be tried?"""
        self._workers.run(lambda: self._answer(events.GateAnswered(self._gate.stands(), tried=False)))

    def try_pin(self, typed: str) -> None:
        """Is this the PIN?"""
        self._workers.run(lambda: self._try(typed))

    def do(self, job: QueueJob) -> None:
        """Something with the queue."""
        self._workers.run(lambda: self._do(job))

    def close(self) -> None:
        """Let what is under way end, for at most 3 seconds."""
        self._workers.close(3.0)

    def _try(self, typed: str) -> None:
        answer = self._gate.ask(typed)
        if isinstance(answer, Wrong | Wait):
            seconds = answer.seconds if isinstance(answer, Wait) else 0.0
            self._journal.note(Note.SERVICE_REFUSED, Level.WARNING, wrong=self._gate.wrong, wait_s=round(seconds))
        self._answer(events.GateAnswered(answer, tried=True))

    def _do(self, job: QueueJob) -> None:
        try:
            answer = self._work.do(job, self._answer)
        except Exception:
            tell_of_mistake()  # the menu must not wait for ever
            carried = isinstance(job, jobs.CarryOut)
            answer = events.NotCarriedOut(ExportProblem.KIOSK_TROUBLE) if carried else events.Failed(Trouble.OTHER)
        self._note(job, answer)
        self._answer(answer)

    def _note(self, job: QueueJob, answer: events.Event) -> None:
        action = _ACTIONS.get(type(job))
        if action is None:
            return
        match answer:
            case events.Acted(did=did, count=count):
                self._journal.note(Note.SERVICE_ACTED, action=action, items=count, outcome=did)
            case events.CarriedOut(count=count):
                self._journal.note(Note.SERVICE_ACTED, Level.WARNING, action=action, items=count, outcome="carried-out")
            case events.FileChecked(checked=checked):
                sound = "sound" if checked.sound else "damaged"
                self._journal.note(Note.SERVICE_ACTED, action=action, items=checked.rows, outcome=sound)
            case events.Failed(trouble=trouble):
                self._journal.note(Note.SERVICE_ACTED, Level.WARNING, action=action, outcome=trouble.name.lower())
            case events.NotCarriedOut(problem=problem):
                self._journal.note(Note.SERVICE_ACTED, Level.WARNING, action=action, outcome=problem.name.lower())
            case _:
                pass
