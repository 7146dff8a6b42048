"""What the technicians' menu has done away from the screen's thread: the door, the queue and the printers."""

from collections.abc import Callable
from typing import Final, assert_never

from kiosk.journal import Journal, Level, Note
from kiosk.runtime.workers import Workers, tell_of_mistake
from kiosk.staff import ExportProblem, Gate, QueueJob, QueueWork, Trouble, Wait, Wrong
from kiosk.staff.menu import events, jobs
from kiosk.staff.printing import PrintedWord, PrintingSeen, PrintingWork

_ACTIONS: Final = {
    jobs.SendAgain: "send-again",
    jobs.SetAside: "set-aside",
    jobs.CheckFile: "check",
    jobs.CarryOut: "export",
    jobs.PrintSheet: "print-sheet",
    jobs.PrintAgain: "print-again",
    jobs.NoteNewRoll: "new-roll",
}
PrintingJob = jobs.LookAtPrinting | jobs.PrintSheet | jobs.PrintAgain | jobs.NoteNewRoll


class ServiceHands:
    """One thread, one job after the other. Each answer goes to `answer`, on that thread."""

    def __init__(
        self,
        gate: Gate,
        work: QueueWork,
        printing: PrintingWork,
        journal: Journal,
        answer: Callable[[events.Event], None],
    ) -> None:
        self._gate = gate
        self._work = work
        self._printing = printing
        self._journal = journal
        self._answer = answer
        self._workers = Workers(1, "service")

    def look_at_gate(self) -> None:
        """May a PIN be tried?"""
        self._workers.run(lambda: self._answer(events.GateAnswered(self._gate.stands(), tried=False)))

    def try_pin(self, typed: str) -> None:
        """Is this the PIN?"""
        self._workers.run(lambda: self._try(typed))

    def do(self, job: QueueJob | PrintingJob) -> None:
        """Something with the queue or the printers."""
        match job:
            case jobs.LookAtPrinting() | jobs.PrintSheet() | jobs.PrintAgain() | jobs.NoteNewRoll():
                self._workers.run(lambda: self._print(job))
            case _:
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

    def _print(self, job: PrintingJob) -> None:
        try:
            answer = self._printed(job)
        except Exception:
            tell_of_mistake()
            looked = isinstance(job, jobs.LookAtPrinting)  # after paper the menu looks: that would go on for ever
            answer = events.PrintingLooked(PrintingSeen()) if looked else events.PaperCame(PrintedWord.NOT_PRINTED)
        self._note(job, answer)
        self._answer(answer)

    def _printed(self, job: PrintingJob) -> events.PaperCame | events.PrintingLooked:
        match job:
            case jobs.PrintSheet(name=name):
                return events.PaperCame(self._printing.print_sheet(name))
            case jobs.PrintAgain(key=key):
                return events.PaperCame(self._printing.print_again(key))
            case jobs.NoteNewRoll(name=name):
                self._printing.new_roll(name)
                return events.PrintingLooked(self._printing.look())
            case jobs.LookAtPrinting():
                return events.PrintingLooked(self._printing.look())
            case _:
                assert_never(job)

    def _note(self, job: QueueJob | PrintingJob, answer: events.Event) -> None:
        action = _ACTIONS.get(type(job))
        if action is None:
            return
        match answer:
            case events.Acted(did=did, count=count):
                self._journal.note(Note.SERVICE_ACTED, action=action, items=count, outcome=did)
            case events.CarriedOut(count=count):
                self._journal.note(Note.SERVICE_ACTED, Level.WARNING, action=action, items=count, outcome="carried-out")
            case events.PaperCame(word=word):
                self._journal.note(Note.SERVICE_ACTED, action=action, items=1, outcome=word.name.lower())
            case events.PrintingLooked():
                self._journal.note(Note.SERVICE_ACTED, action=action, items=1, outcome="noted")
            case events.FileChecked(checked=checked):
                sound = "sound" if checked.sound else "damaged"
                self._journal.note(Note.SERVICE_ACTED, action=action, items=checked.rows, outcome=sound)
            case events.Failed(trouble=trouble):
                self._journal.note(Note.SERVICE_ACTED, Level.WARNING, action=action, outcome=trouble.name.lower())
            case events.NotCarriedOut(problem=problem):
                self._journal.note(Note.SERVICE_ACTED, Level.WARNING, action=action, outcome=problem.name.lower())
            case _:
                pass
