"""The machine: out of service, start anew, switch off."""

from kiosk.staff.machine import MachineAsk, MachineWord
from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class AtMachine:
    """What can be done. `asking` what is to be confirmed; `running` while it is done, `word` the caretaker's answer.

    `kept` False: the kiosk was taken out of service, or put back, but a restart will forget that.
    """

    asking: MachineAsk | None = None
    running: bool = False
    word: MachineWord | None = None
    kept: bool = True


@dataclass(frozen=True, slots=True)
class AtClosing:
    """Why the kiosk is to be taken out of service."""
