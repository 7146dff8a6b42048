"""A headphone jack simulated by a pipe of input events; the real driver reads it like a device.

A pipe cannot be asked how its switch stands, so the driver is given `ask` in place of the kernel's answer.
"""

import time
from pathlib import Path
from typing import Final

from drivers.keyboard_scanner.input_events import EV_SYN, SYN_DROPPED, SYN_REPORT, InputEvent
from drivers.simulation.input_pipe import InputPipe
from drivers.sound.headphones import EV_SW, SW_HEADPHONE_INSERT

_SW_MICROPHONE_INSERT: Final = 4


class SimulatedJack(InputPipe):
    """A jack on a cable of its own. `close()` when done."""

    def __init__(self, directory: Path, name: str = "jack") -> None:
        super().__init__(directory / name)
        self._inserted = False

    def ask(self, _fd: int) -> bool:
        """How the switch stands, as the kernel would tell it; headphones stay in a device whose cable is pulled."""
        return self._inserted

    def insert(self) -> None:
        """Somebody plugs headphones in."""
        self._inserted = True
        self._tell(EV_SW, SW_HEADPHONE_INSERT, 1)

    def pull(self) -> None:
        """Somebody pulls them out."""
        self._inserted = False
        self._tell(EV_SW, SW_HEADPHONE_INSERT, 0)

    def insert_microphone(self) -> None:
        """Another switch of the same device."""
        self._tell(EV_SW, _SW_MICROPHONE_INSERT, 1)

    def lose_events(self, *, inserted: bool) -> None:
        """The switch is moved, and the kernel drops the news for want of room."""
        self._inserted = inserted
        self._tell(EV_SYN, SYN_DROPPED, 0)

    def close(self) -> None:
        """Ends the simulation."""
        self.unplug()

    def _tell(self, kind: int, code: int, value: int) -> None:
        now = time.monotonic()
        self.put((InputEvent(now, kind, code, value), InputEvent(now, EV_SYN, SYN_REPORT, 0)))
