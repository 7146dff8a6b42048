"""Live tests: begun by a touch, told as they go, ended by their answer, by their time or by leaving."""

from dataclasses import replace

import msgspec

from kiosk.setup import events, jobs
from kiosk.setup.checks import Told, Verdict
from kiosk.setup.moves import Moved, begin_trial, stay
from kiosk.setup.pages import Trying
from kiosk.setup.parts import DEVICES, Part, Step
from kiosk.setup.state import Setup

_WITNESSED = {
    Part.PRINTER: (Verdict.PAGE_SEEN, Verdict.PAGE_NOT_SEEN),
    Part.SOUND: (Verdict.TONE_HEARD, Verdict.TONE_NOT_HEARD),
}
_STEPS = {Part.NETWORK: Step.NETWORK, Part.HOSPITAL: Step.HOSPITAL}


def touched(setup: Setup, event: events.TryWanted | events.Witnessed) -> Moved:
    """Begin, or say what only a person can say."""
    part = event.part
    match event:
        case events.TryWanted() if setup.step is _STEPS.get(part, Step.DEVICES):
            if part in DEVICES and setup.given.devices.get(part) is None:
                return stay(setup)
            moved, work = begin_trial(setup, part)
            return (replace(moved, over=Trying(part)) if part in DEVICES else moved), work
        case events.Witnessed(well=well) if part in _WITNESSED and isinstance(setup.over, Trying):
            trial = setup.trial(part)
            if setup.over.part is not part or trial.running or not trial.number:
                return stay(setup)
            word = Told(_WITNESSED[part][0 if well else 1])
            return replace(setup, trials={**setup.trials, part: replace(trial, told=(word,))}), ()
        case _:
            return stay(setup)


def answered(setup: Setup, event: events.Tried | events.TookTooLong) -> Moved:
    """Of the test under way; of one that was left nothing is heard."""
    trial = setup.trial(event.part)
    if event.number != trial.number or not trial.running:
        return stay(setup)
    match event:
        case events.TookTooLong(part=part):
            settled = tuple(one for one in trial.told if one.verdict is not Verdict.WAITING)
            ended = replace(trial, running=False, told=(*settled, Told(Verdict.NO_ANSWER)))
            return replace(setup, trials={**setup.trials, part: ended}), (jobs.StopTrying(part),)
        case events.Tried(part=part, told=told, done=done, device=device):
            moved = replace(setup, trials={**setup.trials, part: replace(trial, told=told, running=not done)})
            if device is None or device == setup.given.devices.get(part):
                return moved, ()
            given = msgspec.structs.replace(moved.given, devices={**moved.given.devices, part: device})
            return replace(moved, given=given), (jobs.KeepDraft(given),)
