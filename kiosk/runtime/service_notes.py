"""What the journal is told of a technician's work: which action, on how many, with what outcome. Never about whom."""

from typing import Final

from kiosk.journal import Journal, Level, Note
from kiosk.staff.machine import MachineWord
from kiosk.staff.menu import events, jobs
from kiosk.staff.updates import UpdateStanding

ACTIONS: Final = {
    jobs.SendAgain: "send-again",
    jobs.SetAside: "set-aside",
    jobs.CheckFile: "check",
    jobs.CarryOut: "export",
    jobs.PrintSheet: "print-sheet",
    jobs.PrintAgain: "print-again",
    jobs.PrintReport: "print-report",
    jobs.NoteNewRoll: "new-roll",
    jobs.SaveLogs: "save-logs",
    jobs.LayMatrix: "calibrate-touch",
    jobs.KeepMatrix: "keep-touch",
    jobs.TakeMatrixBack: "take-touch-back",
    jobs.CloseForPatients: "close",
    jobs.OpenForPatients: "open",
    jobs.BeginUpdate: "update",
    jobs.LookAtUpdate: "update",
}


def note_of(journal: Journal, job: jobs.Job, answer: events.Event) -> None:
    """One line where something was done; nothing where it was only looked at."""
    action = job.ask.value if isinstance(job, jobs.AskCaretaker) else ACTIONS.get(type(job))
    if action is None:
        return
    match answer:
        case events.Acted(did=did, count=count):
            journal.note(Note.SERVICE_ACTED, action=action, items=count, outcome=did)
        case events.CarriedOut(count=count):
            journal.note(Note.SERVICE_ACTED, Level.WARNING, action=action, items=count, outcome="carried-out")
        case events.PaperCame(word=word):
            journal.note(Note.SERVICE_ACTED, action=action, items=1, outcome=word.name.lower())
        case events.PrintingLooked():
            journal.note(Note.SERVICE_ACTED, action=action, items=1, outcome="noted")
        case events.FileChecked(checked=checked):
            sound = "sound" if checked.sound else "damaged"
            journal.note(Note.SERVICE_ACTED, action=action, items=checked.rows, outcome=sound)
        case events.Failed(trouble=trouble):
            journal.note(Note.SERVICE_ACTED, Level.WARNING, action=action, outcome=trouble.name.lower())
        case events.NotCarriedOut(problem=problem):
            journal.note(Note.SERVICE_ACTED, Level.WARNING, action=action, outcome=problem.name.lower())
        case events.PowerAnswered(word=word) | events.MatrixTakenBack(word=word) | events.MatrixLaid(word=word):
            level = Level.INFO if word is MachineWord.DONE else Level.WARNING
            journal.note(Note.SERVICE_ACTED, level, action=action, outcome=word.name.lower())
        case events.UpdateBegun(word=word):
            journal.note(Note.SERVICE_ACTED, Level.WARNING, action=action, outcome=word.name.lower())
        case events.UpdateLooked(standing=standing) if standing is not UpdateStanding.RUNNING:
            level = Level.INFO if standing is UpdateStanding.INSTALLED else Level.WARNING
            journal.note(Note.SERVICE_ACTED, level, action=action, outcome=standing.name.lower())
        case events.ClosureChanged(kept=kept):
            level = Level.INFO if kept else Level.WARNING
            journal.note(Note.SERVICE_ACTED, level, action=action, outcome="kept" if kept else "not-kept")
        case _:
            pass
