"""A Linux input device simulated by a pipe: the real driver reads it like a device, and its cable can be pulled."""

import os
import threading
from collections.abc import Iterable
from pathlib import Path

from drivers.keyboard_scanner.input_events import InputEvent, pack


class InputPipe:
    """The pipe a driver reads; plugged in from the beginning."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._end: int | None = None
        self.plug_in()

    @property
    def device(self) -> str:
        """Where the driver finds it."""
        return os.fspath(self._path)

    def plug_in(self) -> None:
        """Puts the cable in."""
        with self._lock:
            if self._end is None:
                os.mkfifo(self._path)
                self._end = os.open(self._path, os.O_RDWR | os.O_NONBLOCK)

    def unplug(self) -> None:
        """Pulls the cable."""
        with self._lock:
            if self._end is not None:
                self._path.unlink(missing_ok=True)
                os.close(self._end)
                self._end = None

    def put(self, events: Iterable[InputEvent]) -> None:
        """Tells these events; what nobody takes is lost, as by a device."""
        data = b"".join(map(pack, events))
        with self._lock:
            while data and self._end is not None:
                try:
                    data = data[os.write(self._end, data) :]
                except BlockingIOError:
                    return
