"""A headphone jack simulated by a pipe of input events; the real driver reads it like a device.

A pipe cannot be asked how its switch stands, so the driver is given `ask` in place of the kernel's answer.
"""

import os
import threading
import time
from pathlib import Path
from typing import Final

from drivers.keyboard_scanner.input_events import EV_SYN, SYN_DROPPED, SYN_REPORT, InputEvent, pack
from drivers.sound.headphones import EV_SW, SW_HEADPHONE_INSERT

_SW_MICROPHONE_INSERT: Final = 4


class SimulatedJack:
    """A jack on a cable of its own. `close()` when done."""

    def __init__(self, directory: Path, name: str = "jack") -> None:
        self._path = directory / name
        self._lock = threading.Lock()
        self._end: int | None = None
        self._inserted = False
        self.plug_in()

    @property
    def device(self) -> str:
        """Where the driver finds it."""
        return os.fspath(self._path)

    def ask(self, _fd: int) -> bool:
        """How the switch stands, as the kernel would tell it."""
        return self._inserted

    def insert(self) -> None:
        """Somebody plugs headphones in."""
        self._inserted = True
        self._put(EV_SW, SW_HEADPHONE_INSERT, 1)

    def pull(self) -> None:
        """Somebody pulls them out."""
        self._inserted = False
        self._put(EV_SW, SW_HEADPHONE_INSERT, 0)

    def insert_microphone(self) -> None:
        """Another switch of the same device."""
        self._put(EV_SW, _SW_MICROPHONE_INSERT, 1)

    def lose_events(self, *, inserted: bool) -> None:
        """The switch is moved, and the kernel drops the news for want of room."""
        self._inserted = inserted
        self._put(EV_SYN, SYN_DROPPED, 0)

    def plug_in(self) -> None:
        """Puts the device's cable in."""
        with self._lock:
            if self._end is None:
                os.mkfifo(self._path)
                self._end = os.open(self._path, os.O_RDWR | os.O_NONBLOCK)

    def unplug(self) -> None:
        """Pulls the device's cable; headphones stay in it."""
        with self._lock:
            if self._end is not None:
                self._path.unlink(missing_ok=True)
                os.close(self._end)
                self._end = None

    def close(self) -> None:
        """Ends the simulation."""
        self.unplug()

    def _put(self, kind: int, code: int, value: int) -> None:
        now = time.monotonic()
        data = pack(InputEvent(now, kind, code, value)) + pack(InputEvent(now, EV_SYN, SYN_REPORT, 0))
        with self._lock:
            if self._end is not None:
                os.write(self._end, data)
