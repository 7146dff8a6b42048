"""The machine and the service; the logs."""

from dataclasses import dataclass, field

from kiosk.staff.carry_keys import CarryKey
from kiosk.staff.closing import ClosedFor
from kiosk.staff.machine import MachineAsk
from kiosk.staff.sticks import Place


@dataclass(frozen=True, slots=True)
class AskCaretaker:
    """`PowerAnswered`."""

    ask: MachineAsk


@dataclass(frozen=True, slots=True)
class CloseForPatients:
    """`ClosureChanged`."""

    reason: ClosedFor


@dataclass(frozen=True, slots=True)
class OpenForPatients:
    """`ClosureChanged`."""


@dataclass(frozen=True, slots=True)
class SaveLogs:
    """`CarriedOut` or `NotCarriedOut`."""

    place: Place
    key: CarryKey = field(repr=False)
