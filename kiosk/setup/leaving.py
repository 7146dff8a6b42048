"""The way out that changes nothing: the kiosk as it was."""

from dataclasses import replace

from kiosk.setup import events, jobs
from kiosk.setup.moves import Moved, enter, stay
from kiosk.setup.pages import Applying
from kiosk.setup.parts import Step
from kiosk.setup.state import Setup


def wanted(setup: Setup) -> Moved:
    """From any page, but not once the machine is becoming another kiosk."""
    standing = setup.standing
    applying = isinstance(setup.over, Applying) and (setup.over.running or setup.over.done)
    if standing is None or standing.leaving or applying:
        return stay(setup)
    moved, work = enter(setup, Step.START) if setup.step is not Step.START else (replace(setup, over=None), ())
    return replace(moved, standing=replace(standing, leaving=True, problem=None, fact="")), (*work, jobs.Leave())


def answered(setup: Setup, event: events.NotLeft) -> Moved:
    """It did not go: the technician may try again, or start the machine anew."""
    if setup.standing is None or not setup.standing.leaving:
        return stay(setup)
    return replace(setup, standing=replace(setup.standing, leaving=False, problem=event.problem, fact=event.fact)), ()
