"""The first page, the checks, the devices, and the versions."""

from kiosk.staff.printing import PrintedWord
from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class AtHome:
    """Which kiosk this is, how it is, and where to go."""


@dataclass(frozen=True, slots=True)
class AtChecks:
    """What the doctor looks at, part after part. `printing`: the report of it comes out; `word` what became of it."""

    printing: bool = False
    word: PrintedWord | None = None


@dataclass(frozen=True, slots=True)
class AtDevices:
    """The devices, and a trial of each."""


@dataclass(frozen=True, slots=True)
class AtVersions:
    """The program, the system it runs from, the directory of departments."""
