"""What of a visit is told to the journal: when it began, its steps, how it ended and how long it took. Never who."""

import time

from kiosk.identity import AppointmentCode, Identity, PatientCode, Refusal, same_person
from kiosk.journal import Journal, Level, Note
from kiosk.journey import CancelWord, CodeHint, Journey, events
from kiosk.journey.people import person_of
from kiosk.journey.state import (
    Cancelling,
    Confirmed,
    Curtained,
    Kept,
    OutOfService,
    Paying,
    RefusedLate,
    Registering,
    Step,
    Stopped,
    Ticketed,
    Welcome,
)

AT_REST = Welcome | OutOfService


class Chronicle:
    """Compares the journey before and after each event."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._visit = 0
        self._began = 0.0

    def tell(self, before: Journey, event: events.Event, after: Journey) -> None:
        """One event was handled."""
        self._tell_of_event(event, after)
        if before.online != after.online:
            if after.online:
                self._journal.note(Note.LINE_RESTORED)
            else:
                self._journal.note(Note.LINE_LOST, Level.WARNING)
        if before.broken != after.broken:
            if after.broken is None:
                self._journal.note(Note.BACK_IN_SERVICE)
            else:
                self._journal.note(Note.OUT_OF_SERVICE, Level.ERROR, reason=after.broken)
        if type(before.step) is not type(after.step):
            self._tell_of_step(before.step, after.step)

    def _tell_of_event(self, event: events.Event, after: Journey) -> None:
        match event:
            case (
                events.DocumentShown(reading=Identity(document=document))
                | events.CardRead(reading=Identity(document=document))
            ):
                self._journal.note(Note.IDENTITY_READ, document=document.name.lower())
            case events.DocumentShown(reading=AppointmentCode()):
                self._journal.note(Note.IDENTITY_READ, document="appointment_code")
            case events.DocumentShown(reading=Refusal(kind=kind)) | events.CardRead(reading=Refusal(kind=kind)):
                self._journal.note(Note.READ_REFUSED, reason=kind.name.lower())
            case events.DocumentShown(reading=PatientCode()):
                self._journal.note(Note.IDENTITY_READ, document="patient_code")
            case events.DocumentShown(reading=tuple() as several):
                self._journal.note(Note.SEVERAL_READ, documents=len(several))
            case events.CodeCoached(hint=CodeHint() as hint):
                self._journal.note(Note.READ_COACHED, hint=hint)
            case events.CardFailed(problem=problem):
                self._journal.note(Note.READ_REFUSED, reason=problem)
            case events.HelpPressed():
                self._journal.note(Note.HELP_CALLED, step=type(after.step).__name__)
            case _:
                pass

    def _tell_of_step(self, before: Step, after: Step) -> None:
        """Going out of service and back while nobody is here is no visit; after a ticket the next one begins."""
        was_visit, is_visit = not isinstance(before, AT_REST), not isinstance(after, AT_REST)
        over = is_over(before, after)
        if over:
            self._end(before)
        if is_visit and (over or not was_visit):
            self._begin(after)
        elif is_visit:
            self._journal.note(Note.VISIT_STEP, visit=self._visit, step=type(after).__name__)

    def _begin(self, first: Step) -> None:
        self._visit += 1
        self._began = time.monotonic()
        self._journal.note(Note.VISIT_STARTED, visit=self._visit, step=type(first).__name__)

    def _end(self, last: Step) -> None:
        seconds = time.monotonic() - self._began
        self._journal.note(Note.VISIT_ENDED, visit=self._visit, outcome=outcome_of(last), seconds=seconds)


def is_over(before: Step, after: Step) -> bool:
    """Whether the visit that stood at `before` has ended now that the kiosk stands at `after`."""
    if isinstance(before, AT_REST) or type(before) is type(after):
        return False
    settled = isinstance(before, Ticketed | Cancelling) and not isinstance(after, Cancelling | Paying)
    settled |= isinstance(before, Curtained) and not isinstance(after, Kept | Stopped)
    settled |= isinstance(before, Curtained) and isinstance(after, Kept) and not _is_of_one(before.kept, after)
    return settled or isinstance(after, AT_REST)


def _is_of_one(before: Step, after: Step) -> bool:
    one, other = person_of(before), person_of(after)
    return before == after or (one is not None and other is not None and same_person(one.identity, other.identity))


def outcome_of(step: Step) -> str:
    """How a visit ended that ends from this step."""
    match step:
        case Ticketed(result=Confirmed(copy=True)):
            return "shown-again"
        case Ticketed(result=Confirmed()) | Paying():
            return "booked"
        case Ticketed(result=RefusedLate()):
            return "refused-late"
        case Ticketed():
            return "provisional"
        case Cancelling(word=CancelWord.DONE | CancelWord.LATER):
            return "cancelled"
        case Cancelling(word=word):
            return f"not-cancelled-{word.value}"
        case Stopped(failure=failure):
            return f"stopped-{failure.value}"
        case Registering():
            return "unclear"
        case _:
            return "left"
