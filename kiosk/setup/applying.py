"""The last step: the plan goes to the caretaker, and this program ends once the machine is that kiosk."""

from dataclasses import replace

from kiosk.setup import events, jobs
from kiosk.setup.files import OpenedFile
from kiosk.setup.moves import Moved, lay, stay, uncover
from kiosk.setup.pages import Applying
from kiosk.setup.readiness import complete
from kiosk.setup.state import Setup


def begin(setup: Setup) -> Moved:
    """Only with every answer that a kiosk cannot do without."""
    if not complete(setup):
        return stay(setup)
    size = setup.panel
    return lay(setup, Applying(), jobs.Apply(setup.given, setup.secrets, size.width, size.height))


def begin_file(setup: Setup, opened: OpenedFile) -> Moved:
    """What the file says."""
    return lay(setup, Applying(opened), jobs.StopWatching(), jobs.ApplyFile(opened))


def touched(setup: Setup, event: events.Event) -> Moved:
    """While it runs there is no way back; after a failure there are two."""
    page = setup.over
    if not isinstance(page, Applying) or page.problem is None:
        return stay(setup)
    match event:
        case events.Back():
            return uncover(setup)
        case events.ApplyWanted():
            return begin(setup) if page.opened is None else begin_file(setup, page.opened)
        case _:
            return stay(setup)


def answered(setup: Setup, event: events.Applied | events.NotApplied) -> Moved:
    """Done, or why not. That it was done after all is heard late, too: the machine is that kiosk then."""
    page = setup.over
    if not isinstance(page, Applying) or page.done:
        return stay(setup)
    match event:
        case events.Applied(steps=steps, cautions=cautions):
            done = replace(page, steps=steps, cautions=cautions, done=True, problem=None, fact="")
            return lay(setup, done, jobs.Finish())
        case events.NotApplied(problem=problem, fact=fact):
            return lay(setup, replace(page, problem=problem, fact=fact)) if page.running else stay(setup)
