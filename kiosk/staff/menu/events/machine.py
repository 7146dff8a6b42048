"""The machine and the service: out of it, back, start anew, switch off."""

from dataclasses import dataclass

from kiosk.staff.closing import ClosedFor, Closure
from kiosk.staff.machine import MachineAsk, MachineWord


@dataclass(frozen=True, slots=True)
class MachineWanted:
    """To the machine."""


@dataclass(frozen=True, slots=True)
class PowerWanted:
    """Start anew or switch off: asks whether that is meant."""

    ask: MachineAsk


@dataclass(frozen=True, slots=True)
class PowerConfirmed:
    """It is meant."""

    ask: MachineAsk


@dataclass(frozen=True, slots=True)
class PowerAnswered:
    """What the caretaker said."""

    word: MachineWord


@dataclass(frozen=True, slots=True)
class ClosingWanted:
    """Take the kiosk out of service: asks why."""


@dataclass(frozen=True, slots=True)
class ClosingChosen:
    """For this reason."""

    reason: ClosedFor


@dataclass(frozen=True, slots=True)
class OpeningWanted:
    """Back into service."""


@dataclass(frozen=True, slots=True)
class ClosureChanged:
    """The kiosk is out of service (or None: in it) from now on; `kept` False where a restart would forget that."""

    closure: Closure | None
    kept: bool = True
