"""Whether a version can be shown: asked again here, whatever the one who published it found."""

from datetime import datetime
from typing import Final

from kiosk.departments import Catalogue
from kiosk.runtime.directory_layer import Layer
from kiosk.runtime.workers import tell_of_mistake

MOST_RULES: Final = 20
CANNOT_BE_SHOWN: Final = "cannot-be-shown"


def broken_rules(layer: Layer, catalogue: Catalogue | None, now: datetime) -> tuple[str, ...]:
    """The rules that keep it from the glass, each once; none: it was laid over what the hospital said, as a trial."""
    try:
        rules = _errors(layer, catalogue)
        if not rules:
            shown = layer.over(catalogue, now)
            for department in shown.departments:
                layer.services(department.id)
    except Exception:  # whatever our own code stumbles over must not come to the glass
        tell_of_mistake()
        return (CANNOT_BE_SHOWN,)
    return rules


def _errors(layer: Layer, catalogue: Catalogue | None) -> tuple[str, ...]:
    from kiosk.directory import Weight, findings  # noqa: PLC0415 - after the first picture

    found = findings(layer.directory, catalogue)
    rules = dict.fromkeys(finding.rule for finding in found if finding.weight is Weight.ERROR)
    return tuple(rules)[:MOST_RULES]


def nameable(catalogue: Catalogue | None) -> frozenset[str] | None:
    """What a directory can name of the hospital's system."""
    if catalogue is None:
        return None
    rooms = (f"{room.department_id}\n{room.queue_id}" for room in catalogue.rooms)
    return frozenset((*(department.id for department in catalogue.departments), *rooms))
