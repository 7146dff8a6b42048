"""A new release from a stick."""

from dataclasses import dataclass

from kiosk.staff.updates import UpdateFound


@dataclass(frozen=True, slots=True)
class FindUpdates:
    """`UpdatesSeen`."""


@dataclass(frozen=True, slots=True)
class BeginUpdate:
    """`UpdateBegun`."""

    found: UpdateFound


@dataclass(frozen=True, slots=True)
class LookAtUpdate:
    """`UpdateLooked`."""

    found: UpdateFound
