"""Whether a version can be shown: asked again here, whatever the one who published it found.

It is judged by itself. What the hospital's system lists at this moment decides nothing: it may answer short for a
while, or know a new department a little later, and what it does not know is left out of the glass when the version is
laid over it. Whoever publishes is told of such departments before.
"""

from datetime import datetime
from typing import Final

from kiosk.departments import Catalogue
from kiosk.directory import Directory
from kiosk.runtime.directory.layer import Layer
from kiosk.runtime.workers import tell_of_mistake

MOST_RULES: Final = 20
CANNOT_BE_SHOWN: Final = "cannot-be-shown"


def broken_rules(layer: Layer, catalogue: Catalogue | None, now: datetime) -> tuple[str, ...]:
    """The rules that keep it from the glass, each once; none: it was laid over what the hospital said, as a trial."""
    try:
        rules = errors_of(layer.directory)
        if not rules:
            shown = layer.over(catalogue, now)
            for department in shown.departments:
                layer.services(department.id)
    except Exception:  # whatever our own code stumbles over must not come to the glass
        tell_of_mistake()
        return (CANNOT_BE_SHOWN,)
    return rules


def errors_of(directory: Directory) -> tuple[str, ...]:
    """The rules it breaks, each once."""
    from kiosk.directory import Weight, findings  # noqa: PLC0415 - after the first picture

    found = findings(directory)
    rules = dict.fromkeys(finding.rule for finding in found if finding.weight is Weight.ERROR)
    return tuple(rules)[:MOST_RULES]
