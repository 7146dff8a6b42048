"""What the technicians' menu has done away from the screen's thread: door, queue, printers, checks, machine."""

from collections.abc import Callable
from typing import assert_never

from kiosk.journal import Journal, Level, Note
from kiosk.runtime.service_machine import MachineHands, MachineJob, mistaken
from kiosk.runtime.service_notes import note_of
from kiosk.runtime.service_works import ServiceWorks
from kiosk.runtime.workers import Workers, tell_of_mistake
from kiosk.staff import ExportProblem, QueueJob, Trouble, Wait, Wrong
from kiosk.staff.gate import Open
from kiosk.staff.menu import events, jobs
from kiosk.staff.printing import PrintedWord, PrintingSeen

PrintingJob = jobs.LookAtPrinting | jobs.PrintSheet | jobs.PrintAgain | jobs.PrintReport | jobs.NoteNewRoll
CheckJob = jobs.ListChecks | jobs.CheckPart


class ServiceHands:
    """One thread, one job after the other; the checks have another. Each answer goes to `answer`, on that thread."""

    def __init__(self, works: ServiceWorks, journal: Journal, answer: Callable[[events.Event], None]) -> None:
        self._works = works
        self._journal = journal
        self._answer = answer
        self._machine = MachineHands(works)
        self._workers = Workers(1, "service")
        self._checkers = Workers(1, "service-checks")

    def look_at_gate(self) -> None:
        """May a PIN be tried?"""
        self._workers.run(lambda: self._answer(events.GateAnswered(self._works.gate.stands(), tried=False)))

    def try_pin(self, typed: str) -> None:
        """Is this the PIN?"""
        self._workers.run(lambda: self._try(typed))

    def forget_pin(self) -> None:
        """The menu is closed. After what was begun in it."""
        self._workers.run(lambda: self._machine.remember(""))

    def do(self, job: QueueJob | PrintingJob | MachineJob | CheckJob) -> None:
        """Something with the queue, the printers, the machine, or one of the checks."""
        match job:
            case (
                jobs.LookAtPrinting() | jobs.PrintSheet() | jobs.PrintAgain() | jobs.PrintReport() | jobs.NoteNewRoll()
            ):
                self._workers.run(lambda: self._print(job))
            case jobs.ListChecks() | jobs.CheckPart():
                self._checkers.run(lambda: self._check(job))
            case (
                jobs.LookAtQueue()
                | jobs.SendAgain()
                | jobs.SetAside()
                | jobs.CheckFile()
                | jobs.FindPlaces()
                | jobs.CarryOut()
            ):
                self._workers.run(lambda: self._do(job))
            case _:
                self._workers.run(lambda: self._govern(job))

    def close(self) -> None:
        """Let what is under way end, for at most 3 seconds."""
        self._checkers.close(0.1)  # it only looks
        self._workers.close(3.0)

    def _try(self, typed: str) -> None:
        answer = self._works.gate.ask(typed)
        if isinstance(answer, Open):
            self._machine.remember(typed)
        if isinstance(answer, Wrong | Wait):
            seconds = answer.seconds if isinstance(answer, Wait) else 0.0
            wrong = self._works.gate.wrong
            self._journal.note(Note.SERVICE_REFUSED, Level.WARNING, wrong=wrong, wait_s=round(seconds))
        self._answer(events.GateAnswered(answer, tried=True))

    def _do(self, job: QueueJob) -> None:
        try:
            answer = self._works.queue.do(job, self._answer)
        except Exception:
            tell_of_mistake()  # the menu must not wait for ever
            carried = isinstance(job, jobs.CarryOut)
            answer = events.NotCarriedOut(ExportProblem.KIOSK_TROUBLE) if carried else events.Failed(Trouble.OTHER)
        note_of(self._journal, job, answer)
        self._answer(answer)

    def _check(self, job: CheckJob) -> None:
        try:
            answer = self._checked(job)
        except Exception:
            tell_of_mistake()
            answer = events.PartChecked(job.part, ()) if isinstance(job, jobs.CheckPart) else events.ChecksListed(())
        self._answer(answer)

    def _checked(self, job: CheckJob) -> events.ChecksListed | events.PartChecked:
        match job:
            case jobs.ListChecks():
                return events.ChecksListed(self._works.checks.parts())
            case jobs.CheckPart(part=part):
                return events.PartChecked(part, self._works.checks.look(part))
            case _:
                assert_never(job)

    def _govern(self, job: MachineJob) -> None:
        try:
            answer = self._machine.do(job)
        except Exception:
            tell_of_mistake()
            answer = mistaken(job)
            if isinstance(job, jobs.SaveLogs):
                answer = events.NotCarriedOut(ExportProblem.KIOSK_TROUBLE)
        if answer is not None:
            note_of(self._journal, job, answer)
            self._answer(answer)

    def _print(self, job: PrintingJob) -> None:
        try:
            answer = self._printed(job)
        except Exception:
            tell_of_mistake()
            looked = isinstance(job, jobs.LookAtPrinting)  # after paper the menu looks: that would go on for ever
            answer = events.PrintingLooked(PrintingSeen()) if looked else events.PaperCame(PrintedWord.NOT_PRINTED)
        note_of(self._journal, job, answer)
        self._answer(answer)

    def _printed(self, job: PrintingJob) -> events.PaperCame | events.PrintingLooked:
        printing = self._works.printing
        match job:
            case jobs.PrintSheet(name=name):
                return events.PaperCame(printing.print_sheet(name))
            case jobs.PrintAgain(key=key):
                return events.PaperCame(printing.print_again(key))
            case jobs.PrintReport(found=found):
                return events.PaperCame(printing.print_report(found))
            case jobs.NoteNewRoll(name=name):
                printing.new_roll(name)
                return events.PrintingLooked(printing.look())
            case jobs.LookAtPrinting():
                return events.PrintingLooked(printing.look())
            case _:
                assert_never(job)
