"""The first step of a visit, by what was shown or typed."""

from typing import assert_never

from kiosk.failures import Failure
from kiosk.identity import AppointmentCode, Identity, PatientCode, Reading, Refusal
from kiosk.journey.effects import CheckCoverage, FindAppointmentByCode, FindPatient
from kiosk.journey.moves import Moved, ask, go
from kiosk.journey.state import ChoosingDocument, Confirming, Identifying, Journey, Person, ReadProblem, Stopped
from kiosk.journey.words import Asked

MOST_TO_CHOOSE_FROM = 4
"""More documents than a family holds up at once would be too small on the glass to be read and touched."""
Shown = Reading | tuple[Identity, ...]


def start(journey: Journey, reading: Shown) -> Moved:
    """A visit for whoever this is, or the question whose it is."""
    match reading:
        case tuple():
            return go(journey, ChoosingDocument(reading[:MOST_TO_CHOOSE_FROM]))
        case Refusal(kind=kind):
            return go(journey, ReadProblem(kind))
        case AppointmentCode(code=code):
            if not journey.online:
                return go(journey, Stopped(Failure.APPOINTMENT_NEEDS_LINE))
            journey, (question,) = ask(journey)
            return go(journey, Identifying(reading, question), FindAppointmentByCode(question, code))
        case Identity(name=None) | PatientCode():
            if not journey.online:
                return go(journey, Stopped(Failure.NUMBER_NEEDS_LINE))
            journey, (question,) = ask(journey)
            return go(journey, Identifying(reading, question), FindPatient(question, reading))
        case Identity():
            journey, (who, cover) = ask(journey, 2)
            person = Person(reading, journey.today, Asked(who), Asked(cover), Asked(0))
            return go(journey, Confirming(person), FindPatient(who, reading), CheckCoverage(cover, reading, None))
        case _:
            assert_never(reading)
