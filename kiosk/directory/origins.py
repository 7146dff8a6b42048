"""Where every word of a joined catalogue came from."""

from enum import Enum

from kiosk.departments import Catalogue
from kiosk.directory.model import Directory
from kiosk.values import dataclass


class Origin(Enum):
    """Who said it. CHANGED: the hospital's system said otherwise, and the directory outweighs it."""

    SYSTEM = "system"
    DIRECTORY = "directory"
    CHANGED = "changed"
    DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class Told:
    """One word: `path` as in `Finding`, `value` as staff read it, `instead_of` what the hospital's system said."""

    path: tuple[str, ...]
    value: str
    origin: Origin
    instead_of: str = ""


def explained(directory: Directory, catalogue: Catalogue | None) -> tuple[Told, ...]:
    """Every word of every department and room with its origin, in the order of the glass."""
    raise NotImplementedError
