"""A pseudo-terminal behind a link that comes and goes with the plug and keeps its name, as udev's stable names do."""

import os
import select
import termios
import threading
import time
import tty
from collections.abc import Callable
from pathlib import Path
from typing import Final

from drivers.simulation.uart import byte_seconds, heard

_PIECE: Final = 4096
_OUTPUT_SPEED: Final = 5
_SPEEDS: Final = {
    getattr(termios, f"B{speed}"): speed for speed in (9600, 19_200, 38_400, 57_600, 115_200, 230_400, 460_800, 921_600)
}


class PseudoLine:
    """The device's end: reads what the program writes, and writes what it reads; one thread reads.

    A side that listens at another speed than the other sends at hears noise. `paced`: bytes take their time.
    """

    def __init__(self, link: Path, *, paced: bool) -> None:
        self.link = link
        self._paced = paced
        self._free_at = 0.0
        self._lock = threading.Lock()
        self._ends: tuple[int, int] | None = None
        self._stop: tuple[int, int] | None = None
        self._reading = threading.Lock()

    @property
    def is_up(self) -> bool:
        """The cable is in."""
        return self._ends is not None

    @property
    def speed(self) -> int | None:
        """To which the program has set the port, in baud; None without a cable, or for a speed not known here."""
        with self._lock:
            return None if self._ends is None else _SPEEDS.get(termios.tcgetattr(self._ends[1])[_OUTPUT_SPEED])

    def put_up(self) -> None:
        """Puts the cable in."""
        with self._lock:
            inner, outer = os.openpty()
            tty.setraw(outer)
            os.set_blocking(inner, False)
            self._ends, self._stop = (inner, outer), os.pipe()
            fresh = self.link.with_name(f".{self.link.name}.new")
            fresh.unlink(missing_ok=True)
            fresh.symlink_to(os.ttyname(outer))
            fresh.replace(self.link)

    def take_down(self) -> None:
        """Pulls the cable: a thread that reads gets None, a program that has the port open an error."""
        with self._lock:
            if self._ends is None or self._stop is None:
                return
            self.link.unlink(missing_ok=True)
            ends, stop = self._ends, self._stop
            self._ends = self._stop = None
            os.write(stop[1], b".")
        with self._reading:
            for end in (*ends, *stop):
                os.close(end)

    def _read(self) -> bytes | None:
        with self._reading:
            with self._lock:
                if self._ends is None or self._stop is None:
                    return None
                inner, stop = self._ends[0], self._stop[0]
            poll = select.poll()
            poll.register(inner, select.POLLIN)
            poll.register(stop, select.POLLIN)
            if any(end == stop for end, _ in poll.poll()):
                return None
            try:
                return os.read(inner, _PIECE)
            except BlockingIOError:
                return b""

    def listen(self, speed: Callable[[], int]) -> bytes | None:
        """What a receiver at that speed hears, once the last of it is there; None when the cable is pulled."""
        data = self._read()
        if data is None:
            return None
        sent_at = self.speed or speed()
        self._free_at = max(self._free_at, time.monotonic()) + len(data) * byte_seconds(sent_at)
        self._sleep_until(self._free_at)
        return _received(data, sent_at, speed())

    def send(self, data: bytes, speed: int) -> None:
        """Sends at that speed; what nobody takes is lost. Returns when the last of it has left."""
        self._sleep_until(time.monotonic() + len(data) * byte_seconds(speed))
        self._write(_received(data, speed, self.speed or speed))

    def _sleep_until(self, moment: float) -> None:
        if self._paced:
            time.sleep(max(0.0, moment - time.monotonic()))

    def _write(self, data: bytes) -> None:
        with self._lock:
            while data and self._ends is not None:
                try:
                    data = data[os.write(self._ends[0], data) :]
                except BlockingIOError:
                    return


def _received(data: bytes, sent_at: int, heard_at: int) -> bytes:
    return data if sent_at == heard_at else bytes(byte.value for byte in heard(data, sent_at, heard_at))
