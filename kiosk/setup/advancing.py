"""`advance(setup, event) -> (setup, jobs)`: the first start as one function. No clock, no disk, no device."""

from dataclasses import replace

from kiosk.setup import applying, events, filing, jobs, leaving, picking, pinning, trying, typing
from kiosk.setup.moves import Moved, enter, stay, uncover
from kiosk.setup.pages import Applying, Opening, Summary, Touching, Typing
from kiosk.setup.parts import Step, after, before
from kiosk.setup.state import Setup

_ANSWERS = (
    events.FilesSeen
    | events.FileOpened
    | events.FileRefused
    | events.NetworksSeen
    | events.CredentialsSeen
    | events.DevicesSeen
    | events.Tried
    | events.TookTooLong
    | events.Applied
    | events.NotApplied
    | events.NotLeft
    | events.DraftKept
)


def advance(setup: Setup, event: events.Event) -> Moved:
    """Where this leads, and what is to be done. An event that does not fit changes nothing."""
    if isinstance(event, _ANSWERS):
        return _answered(setup, event)
    if isinstance(event, events.KeepWanted):
        return leaving.wanted(setup)
    if setup.standing is not None and setup.standing.leaving:
        return stay(setup)
    if isinstance(setup.over, Applying):
        return applying.touched(setup, event)
    if isinstance(event, events.Chosen) and event.name == "language":
        return picking.chosen(setup, event)
    if isinstance(event, events.Back):
        return _back(setup)
    match setup.over:
        case Typing():
            return typing.touched(setup, setup.over, event)
        case Opening() | Summary():
            return filing.touched(setup, setup.over, event)
        case Touching():
            return picking.touch_tested(setup, setup.over, event)
        case None:
            return _on_step(setup, event)
        case _:
            return _over_lists(setup, event)


def _answered(setup: Setup, event: events.Answered) -> Moved:
    match event:
        case events.FilesSeen() | events.FileOpened() | events.FileRefused():
            return filing.answered(setup, event)
        case events.NetworksSeen() | events.CredentialsSeen() | events.DevicesSeen():
            return picking.answered(setup, event)
        case events.Tried() | events.TookTooLong():
            return trying.answered(setup, event)
        case events.Applied() | events.NotApplied():
            return applying.answered(setup, event)
        case events.NotLeft():
            return leaving.answered(setup, event)
        case events.DraftKept(well=well):
            return replace(setup, draft_lost=not well), ()


def _back(setup: Setup) -> Moved:
    if setup.over is not None:
        return uncover(setup)
    if setup.returning:
        return enter(setup, Step.READY)
    if setup.step is Step.PIN and (setup.again or setup.pin):
        return replace(setup, pin="", again="", pin_wrong=False, differ=False), ()
    return stay(setup) if setup.step is Step.START else enter(setup, before(setup.step))


def _on_step(setup: Setup, event: events.Event) -> Moved:
    match event:
        case events.Next() if setup.step is not Step.READY:
            return enter(setup, Step.READY if setup.returning else after(setup.step))
        case events.StepChosen(step=step) if setup.step is Step.READY and step not in (Step.START, Step.READY):
            return enter(setup, step, returning=True)
        case events.FieldTouched(field=field):
            return typing.begin(setup, field)
        case events.Chosen():
            return picking.chosen(setup, event)
        case events.CredentialsWanted() if setup.step is Step.HOSPITAL:
            return setup, (jobs.ReadCredentials(),)
        case events.NetworksWanted() | events.DevicesWanted() | events.DeviceChosen() | events.DiagonalTurned():
            return picking.touched(setup, event)
        case events.TouchTestWanted() if setup.step is Step.SCREEN:
            return replace(setup, over=Touching()), ()
        case events.TryWanted() | events.Witnessed():
            return trying.touched(setup, event)
        case events.Pressed() | events.Erased() | events.Cleared() | events.Entered() if setup.step is Step.PIN:
            return pinning.touched(setup, event)
        case events.FileChosen() if setup.step is Step.START:
            return filing.chosen(setup, event)
        case events.ApplyWanted() if setup.step is Step.READY:
            return applying.begin(setup)
        case _:
            return stay(setup)


def _over_lists(setup: Setup, event: events.Event) -> Moved:
    match event:
        case events.NetworkPicked() | events.NetworksWanted():
            return picking.touched(setup, event)
        case events.TryWanted() | events.Witnessed():
            return trying.touched(setup, event)
        case events.Next():
            return uncover(setup)
        case _:
            return stay(setup)
