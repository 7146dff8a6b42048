"""Finds out at which port a scanner is, whose it is, and at which speed it sends.

The makers' USB numbers tell the profile. The speed is found by listening: somebody scans any code at each likely speed,
until what is heard makes sense. A USB virtual port has no speed, so there the first scan settles it.
"""

import select
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from drivers.serial_scanner.dressing import BOM, undress
from drivers.serial_scanner.framing import ETX, STX
from drivers.serial_scanner.plausible import is_broken, is_utf8
from drivers.serial_scanner.profiles import Profile, profile_of
from drivers.serial_scanner.wire import open_wire

BY_ID: Final = Path("/dev/serial/by-id")
SENSIBLE: Final = 0.9
"""From this `readability` on, a speed is taken for the right one."""
_FEWEST_BYTES: Final = 6
_MOST_BYTES: Final = 8192
_SILENCE_S: Final = 0.2
_SLICE_S: Final = 0.1
_BROKEN_COUNTS: Final = 4


@dataclass(frozen=True, slots=True)
class FoundPort:
    """A serial port of this machine. `stable_path` keeps its meaning when devices are plugged in another order."""

    path: str
    stable_path: str
    description: str
    profile: Profile
    is_usb: bool


@dataclass(frozen=True, slots=True, repr=False)
class Heard:
    """What one scan sounded like at one speed."""

    baudrate: int
    data: bytes

    def __repr__(self) -> str:
        return f"Heard({self.baudrate}, <{len(self.data)} bytes>)"

    @property
    def makes_sense(self) -> bool:
        """The scanner sends at this speed."""
        return readability(self.data) >= SENSIBLE

    @property
    def suffix(self) -> str:
        """How the scanner ends its codes, in words for technicians."""
        return suffix_of(self.data)

    @property
    def symbology(self) -> str:
        """What the AIM identifier says the code was; empty where the scanner sends none."""
        return undress(self.data.strip(bytes([STX, ETX]))).symbology


def find_ports(ports: Iterable[Any] | None = None, by_id: Path = BY_ID) -> list[FoundPort]:
    """The serial ports of this machine, those of makers of scanners first. `ports` as pyserial lists them."""
    if ports is None:
        from serial.tools import list_ports  # noqa: PLC0415 - slow, and only for looking around

        ports = list_ports.comports()
    stable = {link.resolve(): link for link in sorted(by_id.iterdir())} if by_id.is_dir() else {}
    found = [
        FoundPort(
            path=port.device,
            stable_path=str(stable.get(Path(port.device).resolve(), port.device)),
            description=port.product or port.description or "",
            profile=profile_of(port.vid),
            is_usb=port.vid is not None,
        )
        for port in ports
    ]
    return sorted(found, key=lambda port: (port.profile.key == "generic", not port.is_usb, port.path))


def find_speed(
    port: str,
    speeds: Sequence[int],
    *,
    patience_s: float,
    before: Callable[[int], None],
    after: Callable[[Heard], None],
) -> Heard | None:
    """Listens at each speed for one scan, until one makes sense; None when none did, or nobody scanned in time.

    `before` is called with a speed when the port listens at it, `after` with what was heard. Raises OSError,
    termios.error or ValueError when the port cannot be used.
    """
    for baudrate in speeds:
        heard = _hear_one_scan(port, baudrate, patience_s, before)
        if heard is None:
            return None
        after(heard)
        if heard.makes_sense:
            return heard
    return None


def readability(data: bytes) -> float:
    """How much of it reads as text, from 0 (noise) to 1. Too short a piece tells nothing and counts 0."""
    text = data.strip(b"\r\n\0\x02\x03").removeprefix(BOM)
    if len(text) < _FEWEST_BYTES:
        return 0.0
    broken = sum(map(is_broken, text))
    foreign = 0 if is_utf8(text) else sum(byte >= 0x80 for byte in text)
    return max(0.0, 1.0 - (_BROKEN_COUNTS * broken + foreign) / len(text))


def suffix_of(data: bytes) -> str:
    """What ends the code, in words."""
    text = data.rstrip(b"\0")
    match text[-2:]:
        case b"\r\n":
            return "CR LF"
        case end if end.endswith(b"\r"):
            return "CR"
        case end if end.endswith(b"\n"):
            return "LF"
        case end if end.endswith(b"\x03"):
            return "STX … ETX" if text.startswith(b"\x02") else "ETX"
        case _:
            return "none"


def _hear_one_scan(port: str, baudrate: int, patience_s: float, ready: Callable[[int], None]) -> Heard | None:
    wire = open_wire(port, baudrate)
    try:
        poll = select.poll()
        poll.register(wire.fileno(), select.POLLIN)
        ready(baudrate)
        data = b""
        gives_up_at = time.monotonic() + patience_s
        while not data:
            if time.monotonic() > gives_up_at:
                return None
            data = wire.read(_MOST_BYTES) if poll.poll(_SLICE_S * 1000) else b""
        while len(data) < _MOST_BYTES and poll.poll(_SILENCE_S * 1000):
            data += wire.read(_MOST_BYTES)
        return Heard(baudrate, data[:_MOST_BYTES])
    finally:
        wire.close()
