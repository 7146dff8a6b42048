"""What is wrong with a directory, said so that who made it can mend it."""

from enum import IntEnum

from kiosk.departments import Catalogue
from kiosk.directory.model import Directory, Words
from kiosk.values import dataclass


class Weight(IntEnum):
    """An ERROR keeps a directory from being published or shown; a WARNING is told."""

    WARNING = 1
    ERROR = 2


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend. `rule` is its kind, always the same word (`hours-overlap`); `says` explains it to staff.

    `path` is where it stands: ("departments", "dep-tm", "rooms", "q-305", "hours"), keys by id, never by position.
    """

    rule: str
    weight: Weight
    path: tuple[str, ...]
    says: Words


def findings(directory: Directory, catalogue: Catalogue | None = None) -> tuple[Finding, ...]:
    """Everything that is wrong, the heaviest first. `catalogue` is what the hospital's system says, where it is known.

    Without `catalogue` nothing is said of what only the hospital's system could tell, unless the directory is complete.
    """
    raise NotImplementedError
