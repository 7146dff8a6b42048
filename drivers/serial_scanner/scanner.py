"""A QR scanner on a serial line (RS-232, USB virtual COM port) as a code reader."""

import contextlib
import termios
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from drivers.device import DeviceUnplugged, Faulty, Ready, Scan
from drivers.line_reader import LineReader
from drivers.serial_scanner.dressing import Code
from drivers.serial_scanner.framing import ANY_SUFFIX, Framer, Suffix
from drivers.serial_scanner.profiles import Trigger
from drivers.serial_scanner.wire import open_wire

if TYPE_CHECKING:
    import serial


class SerialScanner(LineReader):
    """Reads what a scanner sends on a serial port, 8 data bits, no parity, 1 stop bit.

    `port` is best a stable path below /dev/serial/by-id. `suffix`, `prefix`, `silence_s`: see `Framer`. With `trigger`
    the scanner is told to look when it is opened and by `wake`, to rest when it is closed and by `rest`; without, it is
    never sent anything. A code older than `stale_s` when it is read is dropped: it may be the patient's before.
    """

    def __init__(
        self,
        port: str,
        baudrate: int = 115_200,
        *,
        suffix: Suffix = ANY_SUFFIX,
        prefix: bytes = b"",
        trigger: Trigger | None = None,
        silence_s: float = 0.1,
        stale_s: float = 2.0,
        name: str = "scanner",
    ) -> None:
        super().__init__(port, name, silence_s, stale_s)
        self._baudrate = baudrate
        self._suffix = suffix
        self._prefix = prefix
        self._trigger = trigger
        self._awake = False
        self._woken_at = 0.0
        self._wire: serial.Serial | None = None
        self._framer = Framer()

    def wake(self) -> None:
        """Lets a scanner with a trigger look for codes. Raises DeviceUnplugged."""
        self._tell(awake=True)

    def rest(self) -> None:
        """Lets a scanner with a trigger rest, e.g. while the kiosk is out of service. Raises DeviceUnplugged."""
        self._tell(awake=False)

    @property
    def _waiting(self) -> bool:
        return self._framer.waiting

    @property
    def _group(self) -> str:
        return "dialout"

    def _connect(self) -> int:
        self._wire = open_wire(self._where, self._baudrate)
        self._framer = Framer(self._suffix, self._prefix, self._silence_s)
        self._send(awake=True)
        return self._wire.fileno()

    def _disconnect(self, fd: int) -> None:  # noqa: ARG002 - pyserial closes what it opened
        if self._awake:
            with contextlib.suppress(OSError, termios.error):
                self._send(awake=False)
        if self._wire is not None:
            self._wire.close()
        self._wire = None

    def _arrived(self, data: bytes, now: float) -> Sequence[Scan]:
        dropped = self._framer.dropped
        codes = self._framer.feed(data, now)
        return self._scans(codes, garbage=self._framer.dropped > dropped)

    def _quiet(self, now: float) -> Sequence[Scan]:
        dropped = self._framer.dropped
        codes = self._framer.flush(now)
        if self._trigger and self._trigger.lasts_s and self._awake and now - self._woken_at > self._trigger.lasts_s:
            self._send(awake=True)
        return self._scans(codes, garbage=self._framer.dropped > dropped)

    def _forget(self) -> None:
        self._framer.forget()

    def _unusable(self, what: str) -> str:
        return f"{what} cannot be used as a serial port at {self._baudrate} baud"

    def _scans(self, codes: list[Code], *, garbage: bool) -> Sequence[Scan]:
        if garbage:
            self._status = Faulty(f"{self._name} sends what is no code; is {self._baudrate} baud right?")
        elif codes:
            self._status = Ready()
        if codes and self._trigger and self._trigger.lasts_s and self._awake:
            self._send(awake=True)  # a code ends its looking
        return [Scan(code.payload, code.symbology, self._name) for code in codes]

    def _tell(self, *, awake: bool) -> None:
        if not self._opened.is_set():
            raise DeviceUnplugged(f"{self._name} is not open")
        with self._lock:
            try:
                self._send(awake=awake)
            except (OSError, termios.error) as error:
                raise self._lost() from error

    def _send(self, *, awake: bool) -> None:
        if self._wire is None or self._trigger is None:
            return
        self._awake, self._woken_at = awake, time.monotonic()
        self._wire.write(self._trigger.wake if awake else self._trigger.rest)
