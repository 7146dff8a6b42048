"""What is wrong with a directory, said so that who made it can mend it."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from kiosk.departments import Catalogue
from kiosk.directory.checks import (
    after_hours,
    complaints,
    days_off,
    doctors,
    document,
    figures,
    hours,
    ids,
    names,
    reach,
    sizes,
    system,
    texts,
)
from kiosk.directory.checks.sight import Sight, sight_of
from kiosk.directory.model import Directory
from kiosk.directory.rules import Finding, Weight, found
from kiosk.directory.words import Says

CHECKS: Final[tuple[Callable[[Sight], Iterator[Finding]], ...]] = (
    document.check,
    ids.check,
    names.check,
    texts.check,
    reach.check,
    hours.check,
    after_hours.check,
    figures.check,
    complaints.check,
    days_off.check,
    system.check,
    doctors.check,
)
MOST_OF_A_RULE: Final = 100
"""Nobody mends more at a time; the others are counted."""

__all__ = ["Finding", "Weight", "findings"]


def findings(
    directory: Directory, catalogue: Catalogue | None = None, *, today: date | None = None
) -> tuple[Finding, ...]:
    """Everything that is wrong, the heaviest first. `catalogue` is what the hospital's system says, where it is known.

    Without `catalogue` nothing is said of what only the hospital's system could tell, unless the directory is complete:
    what is an error then is one with it, too. So kiosks judge: the system's list of the moment keeps no version away,
    and what it does not know `joined` leaves out. `today` tells closures that are long over; the day of `catalogue`.
    """
    too_many = tuple(sizes.check(directory))
    if too_many:
        return too_many[:MOST_OF_A_RULE]
    sight = sight_of(_said(directory, catalogue), catalogue, today)
    counted: Counter[str] = Counter()
    told: list[Finding] = []
    for check in CHECKS:
        for one in check(sight):
            counted[one.rule] += 1
            if counted[one.rule] <= MOST_OF_A_RULE:
                told.append(one)
    told += [_more(rule, there - MOST_OF_A_RULE) for rule, there in counted.items() if there > MOST_OF_A_RULE]
    return tuple(sorted(told, key=lambda one: -one.weight))


def _said(directory: Directory, catalogue: Catalogue | None) -> Directory:
    """Without the bare places of departments that the system does not name any more: nobody sees them."""
    if directory.complete:
        return directory
    known = {one.id for one in catalogue.departments} if catalogue else set()
    times = Counter(one.id for one in directory.departments)
    said = (one for one in directory.departments if one.id in known or times[one.id] > 1 or not one.is_bare)
    return replace(directory, departments=tuple(said))


def _more(rule: str, others: int) -> Finding:
    return found(
        rule,
        (),
        Says(f"Còn {others} chỗ khác có cùng lỗi này.", f"There are {others} more places with the same fault."),
    )
