"""Looking at the kiosk."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LookAtHouse:
    """`HouseLooked`."""


@dataclass(frozen=True, slots=True)
class ListChecks:
    """`ChecksListed`."""


@dataclass(frozen=True, slots=True)
class CheckPart:
    """`PartChecked`. On a thread of its own: some take seconds."""

    part: str
