"""The small moves the wizard is made of."""

from dataclasses import replace

import msgspec

from kiosk.setup import jobs
from kiosk.setup.fields import Field, Kind, rule_of
from kiosk.setup.pages import Page, Trying
from kiosk.setup.parts import Part, Step
from kiosk.setup.state import Setup, Trial

Moved = tuple[Setup, tuple[jobs.Job, ...]]


def stay(setup: Setup) -> Moved:
    """Nothing changes."""
    return setup, ()


def lay(setup: Setup, page: Page | None, *work: jobs.Job) -> Moved:
    """This lies over the step, or nothing."""
    return replace(setup, over=page), work


def give(setup: Setup, *stale: Part | None, **answers: object) -> Moved:
    """These answers; what was tried of the `stale` parts says nothing any more."""
    given = msgspec.structs.replace(setup.given, **answers)
    if given == setup.given:
        return stay(setup)
    return forget(replace(setup, given=given), *stale, work=(jobs.KeepDraft(given),))


def give_text(setup: Setup, field: Field, text: str) -> Moved:
    """This text; a secret is kept in memory only."""
    rule = rule_of(field)
    if rule.kind is not Kind.SECRET:
        return give(setup, rule.part, **{field.value: text})
    secrets = msgspec.structs.replace(setup.secrets, **{field.value: text})
    return forget(replace(setup, secrets=secrets), rule.part) if secrets != setup.secrets else stay(setup)


def forget(setup: Setup, *stale: Part | None, work: tuple[jobs.Job, ...] = ()) -> Moved:
    """What was tried of these parts says nothing any more; what runs of it is stopped."""
    running = tuple(jobs.StopTrying(part) for part in stale if part is not None and setup.trial(part).running)
    trials = {part: trial for part, trial in setup.trials.items() if part not in stale}
    return replace(setup, trials=trials), (*work, *running)


def begin_trial(setup: Setup, part: Part) -> Moved:
    """Test it; what an earlier test says from now on is not heard."""
    number = setup.tries + 1
    device = setup.given.devices.get(part)
    stop = (jobs.StopTrying(part),) if setup.trial(part).running else ()
    trials = {**setup.trials, part: Trial(number, running=True)}
    begun = replace(setup, trials=trials, tries=number)
    return begun, (*stop, jobs.Try(part, number, setup.given, setup.secrets, device))


def end_trial(setup: Setup, part: Part) -> Moved:
    """It is left: what it told stays."""
    trial = setup.trial(part)
    if not trial.running:
        return stay(setup)
    trials = {**setup.trials, part: replace(trial, running=False)}
    return replace(setup, trials=trials), (jobs.StopTrying(part),)


def enter(setup: Setup, step: Step, *, returning: bool = False) -> Moved:
    """To a step, with what it begins by itself."""
    work: list[jobs.Job] = []
    if setup.step is Step.START and step is not Step.START:
        work.append(jobs.StopWatching())
    left = replace(setup, step=step, over=None, returning=returning)
    for part in (Part.NETWORK, Part.HOSPITAL):
        left, stopped = end_trial(left, part)
        work += stopped
    if step is Step.PIN:
        left = replace(left, pin="", again="", pin_wrong=False, differ=False)
    if step is Step.START:
        work.append(jobs.WatchForFiles())
    if step is Step.DEVICES and left.devices is None and not left.looking:
        left = replace(left, looking=True)
        work.append(jobs.FindDevices())
    return left, tuple(work)


def uncover(setup: Setup) -> Moved:
    """Nothing lies over the step any more; a test that ran there is let go."""
    moved, work = end_trial(setup, setup.over.part) if isinstance(setup.over, Trying) else stay(setup)
    return replace(moved, over=None), work
