"""A serial QR scanner at the end of a pseudo-terminal; the real driver opens it like any port."""

import os
import termios
import threading
import time
import tty
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from drivers.simulation.uart import HeardByte, byte_seconds, heard

_NOISE_BYTES: Final = 6000
_COMMAND_BYTES: Final = 64
_SPEEDS: Final = {
    getattr(termios, f"B{speed}"): speed for speed in (1200, 2400, 4800, 9600, 19_200, 38_400, 57_600, 115_200)
}


@dataclass(frozen=True, slots=True)
class Framing:
    """What a scanner is set to send around a code."""

    before: bytes = b""
    after: bytes = b"\r"


CR: Final = Framing()
LF: Final = Framing(after=b"\n")
CR_LF: Final = Framing(after=b"\r\n")
NO_SUFFIX: Final = Framing(after=b"")
STX_ETX: Final = Framing(b"\x02", b"\x03")
AIM_QR: Final = Framing(b"]Q1")
FRAMINGS: Final = (CR, LF, CR_LF, NO_SUFFIX, STX_ETX, AIM_QR)


class SimulatedScanner:
    """A scanner to be told what to read and how to misbehave.

    `port` is a link in `directory` that comes and goes with the plug and keeps its name, as udev's stable names do.
    Without `baudrate` it is a USB virtual port, which has no speed. With it, it is a scanner on RS-232: its bytes come
    at the pace of the wire (`beep` returns when the last is sent), and a program that opened the port at another speed
    hears what a serial receiver makes of them. It is plugged in from the start; `close()` when done.
    """

    def __init__(
        self, directory: Path, name: str = "scanner", *, baudrate: int | None = None, framing: Framing = CR
    ) -> None:
        self._link = directory / name
        self._baudrate = baudrate
        self._framing = framing
        self._lock = threading.Lock()
        self._ends: tuple[int, int] | None = None
        self._stalled = False
        self.last_byte_at = 0.0
        """When the last byte it sent arrived at the port (seconds, monotonic)."""
        self.plug_in()

    @property
    def port(self) -> str:
        """Where the driver finds it."""
        return os.fspath(self._link)

    @property
    def plugged_in(self) -> bool:
        """The cable is in."""
        return self._ends is not None

    def plug_in(self) -> None:
        """Puts the cable in; a scanner that stalled wakes up."""
        with self._lock:
            if self._ends is not None:
                return
            inner, outer = os.openpty()
            tty.setraw(outer)
            os.set_blocking(inner, False)
            fresh = self._link.with_name(f".{self._link.name}.new")
            fresh.unlink(missing_ok=True)
            fresh.symlink_to(os.ttyname(outer))
            fresh.replace(self._link)
            self._ends, self._stalled = (inner, outer), False

    def unplug(self) -> None:
        """Pulls the cable: the port goes away, a program that has it open gets an error."""
        with self._lock:
            if self._ends is None:
                return
            self._link.unlink(missing_ok=True)
            for end in self._ends:
                os.close(end)
            self._ends = None

    def close(self) -> None:
        """Ends the simulation."""
        self.unplug()

    def beep(self, payload: bytes, terminator: bytes | None = None) -> None:
        """Reads a code and sends it; `terminator` instead of the framing's."""
        framing = self._framing
        self._send(framing.before + payload + (framing.after if terminator is None else terminator))

    def beep_in(self, code_page: str, text: str) -> None:
        """Reads a code and sends its text in a code page, as a scanner that was set to one; lost letters become `?`.

        `utf-8-as-latin-1`: every byte of the UTF-8 is taken for a letter and sent as UTF-8 once more.
        """
        if code_page == "utf-8-as-latin-1":
            self.beep(text.encode().decode("latin-1").encode())
        else:
            self.beep(text.encode(code_page, "replace"))

    def split(self, payload: bytes, at: int, terminator: bytes = b"\r", pause_s: float = 0.02) -> None:
        """Reads a code and sends it in two pieces, as USB does."""
        self._send(payload[:at])
        time.sleep(pause_s)
        self._send(payload[at:] + terminator)

    def garble(self, length: int = _NOISE_BYTES) -> None:
        """Sends noise without sense or end, as at a wrong speed; one line end comes last."""
        self._send(bytes(0x80 + (i * 37) % 0x7D for i in range(length)) + b"\r")

    def disturb(self, payload: bytes, at: int) -> None:
        """A spark on the wire while it sends a code: the byte at `at` arrives as another, without its stop bit."""
        broken = HeardByte(payload[at] ^ 1, whole=False)
        self._send(payload[:at] + self._received([broken]) + payload[at + 1 :] + self._framing.after)

    def send(self, data: bytes) -> None:
        """Sends these bytes."""
        self._send(data)

    def stall(self) -> None:
        """Hangs: stays plugged in and sends nothing any more, until `recover()` or its cable is pulled."""
        self._stalled = True

    def recover(self) -> None:
        """Wakes up again; what it was told to read meanwhile is lost."""
        self._stalled = False

    def commands(self) -> bytes:
        """What the program sent to it since it was asked last."""
        with self._lock:
            if self._ends is None:
                return b""
            try:
                return os.read(self._ends[0], _COMMAND_BYTES)
            except BlockingIOError:
                return b""

    def _send(self, data: bytes) -> None:
        if self._baudrate is None:
            self._put(data)
        else:
            self._put_at_pace(data, byte_seconds(self._baudrate), self._baudrate)

    def _put(self, data: bytes) -> None:
        with self._lock:
            if self._ends is None or self._stalled:
                return
            self.last_byte_at = time.monotonic()
            while data:
                try:
                    data = data[os.write(self._ends[0], data) :]
                except BlockingIOError:
                    return  # nobody takes what it sends, and its own memory is full

    def _put_at_pace(self, data: bytes, seconds: float, baudrate: int) -> None:
        """What arrives of `data`, spread over the time it is on the wire; what is due is given in one piece."""
        arriving = self._as_heard(data, baudrate)
        whole = seconds * len(data)
        began = time.monotonic()
        given = 0
        while given < len(arriving):
            due = int(len(arriving) * min(1.0, (time.monotonic() - began) / whole))
            if due > given:
                self._put(arriving[given:due])
                given = due
            else:
                time.sleep(max(0.0, began + whole * (given + 1) / len(arriving) - time.monotonic()))

    def _as_heard(self, data: bytes, baudrate: int) -> bytes:
        attributes = self._attributes()
        listening_at = baudrate if attributes is None else _SPEEDS.get(attributes[5], baudrate)
        return self._received(heard(data, baudrate, listening_at))

    def _received(self, arriving: Iterable[HeardByte]) -> bytes:
        """What the kernel makes of it: NUL for a byte without its stop bit, if the program asked for that."""
        attributes = self._attributes()
        marks_broken = attributes is not None and attributes[0] & termios.INPCK
        return bytes(byte.value if byte.whole or not marks_broken else 0 for byte in arriving)

    def _attributes(self) -> list[Any] | None:
        """How the program set up the port (termios(3)); None without a cable."""
        with self._lock:
            return None if self._ends is None else termios.tcgetattr(self._ends[1])
