"""A new release from a stick."""

from dataclasses import dataclass

from kiosk.staff.machine import MachineWord
from kiosk.staff.updates import UpdateFound, UpdateStanding


@dataclass(frozen=True, slots=True)
class UpdateWanted:
    """To the page; once more from there: look for sticks again."""


@dataclass(frozen=True, slots=True)
class UpdatesSeen:
    """What lies on the sticks; `running` is the release of now, None on a machine that is no image."""

    running: str | None
    found: tuple[UpdateFound, ...] = ()


@dataclass(frozen=True, slots=True)
class UpdateChosen:
    """This one: asks whether it is meant."""

    found: UpdateFound


@dataclass(frozen=True, slots=True)
class UpdateConfirmed:
    """It is meant."""


@dataclass(frozen=True, slots=True)
class UpdateBegun:
    """What the caretaker said."""

    word: MachineWord


@dataclass(frozen=True, slots=True)
class UpdateLooked:
    """How far it is."""

    standing: UpdateStanding
