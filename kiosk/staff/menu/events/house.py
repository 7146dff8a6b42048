"""The first page, the checks, the devices, the versions."""

from dataclasses import dataclass

from kiosk.staff.checks import Found
from kiosk.staff.house import HouseSeen


@dataclass(frozen=True, slots=True)
class QueueWanted:
    """To the queue."""


@dataclass(frozen=True, slots=True)
class ChecksWanted:
    """To the checks; once more from there: all of them again."""


@dataclass(frozen=True, slots=True)
class ChecksDue:
    """It is time to look at everything once more, if the checks are shown."""


@dataclass(frozen=True, slots=True)
class DevicesWanted:
    """To the devices."""


@dataclass(frozen=True, slots=True)
class VersionsWanted:
    """To the versions."""


@dataclass(frozen=True, slots=True)
class HouseLooked:
    """The kiosk as it is."""

    house: HouseSeen


@dataclass(frozen=True, slots=True)
class ChecksListed:
    """The parts that can be looked at."""

    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PartChecked:
    """One part was looked at."""

    part: str
    found: tuple[Found, ...]
