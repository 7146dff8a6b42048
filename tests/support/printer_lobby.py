"""A simulated printer in a lobby, the line to it, and accidents at a moment of the test's choice."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random
from typing import Unpack

from drivers.printer import (
    Cut,
    EscPosPrinter,
    NetworkTransport,
    PaperSize,
    PrinterDelays,
    Raster,
    RasterPage,
    SerialTransport,
    Transport,
    UsbTransport,
)
from drivers.simulation.printer import Page, SimulatedPrinter
from drivers.simulation.printer.build import Build

PATIENT = PrinterDelays(answer_s=3.0, band_s=8.0, confirmation_s=10.0, poll_s=0.1, settle_s=0.2)
"""For tests in which every answer comes: the waits are never used up, however busy the machine is."""

BRISK = PrinterDelays(answer_s=0.15, band_s=0.25, confirmation_s=0.4, poll_s=0.1, settle_s=0.15)
"""For tests in which answers are missing."""

BAND, CUT = b"\x1dv0", b"\x1dVB"


class Interposed:
    """A line on which something happens at a moment of the test's choice."""

    def __init__(self, inner: Transport) -> None:
        self._inner = inner
        self._awaited: bytes | None = None
        self._action: Callable[[], None] = lambda: None
        self._noise = b""
        self._left = 0
        self._is_after = False

    def just_before(self, awaited: bytes, action: Callable[[], None], *, nth: int = 1) -> None:
        """Does `action` once, before the nth write that holds `awaited`."""
        self._awaited, self._action, self._left, self._is_after = awaited, action, nth, False

    def just_after(self, awaited: bytes, action: Callable[[], None], *, nth: int = 1) -> None:
        """Does `action` once, after the nth write that holds `awaited`."""
        self.just_before(awaited, action, nth=nth)
        self._is_after = True

    def add_noise(self, data: bytes) -> None:
        """The next read gets `data`."""
        self._noise = data

    def open(self) -> None:
        self._inner.open()

    def write(self, data: bytes) -> None:
        due = self._awaited is not None and self._awaited in data
        self._left -= due
        if not due or self._left:
            self._inner.write(data)
            return
        self._awaited = None
        if not self._is_after:
            self._action()
        self._inner.write(data)
        if self._is_after:
            self._action()

    def read(self, n: int, timeout_s: float) -> bytes:
        if self._noise:
            data, self._noise = self._noise, b""
            return data
        return self._inner.read(n, timeout_s)

    def close(self) -> None:
        self._inner.close()


@dataclass
class Lobby:
    """A machine, and the line to it."""

    machine: SimulatedPrinter
    line: Interposed
    dots_per_inch: int = 203

    def printer(
        self, delays: PrinterDelays = PATIENT, *, cut: Cut = Cut.PARTIAL, answers: bool = True, buzzer: bool = False
    ) -> EscPosPrinter:
        paper = PaperSize(width=384, dots_per_inch=self.dots_per_inch)
        return EscPosPrinter(self.line, paper=paper, cut=cut, answers=answers, buzzer=buzzer, delays=delays)


def set_up(kind: str, **build: Unpack[Build]) -> Iterator[Lobby]:
    """A machine of that build on a line of that kind."""
    build = Build(dots=384, **build)
    if kind == "serial":
        machine = SimulatedPrinter.on_serial_port(**build)
        line = Interposed(SerialTransport(machine.serial_port, stall_s=0.3))
    elif kind == "usb":
        machine = SimulatedPrinter.on_usb(**build)
        line = Interposed(UsbTransport(stall_s=0.3, backend=machine.usb_bus))
    else:
        machine = SimulatedPrinter.on_network(**build)
        line = Interposed(NetworkTransport(*machine.address, stall_s=0.3))
    with machine:
        yield Lobby(machine, line, build.get("dots_per_inch", 203))
        line.close()


def picture(height: int = 400) -> RasterPage:
    """Noise, the same every time, without anything a printer could take for a request."""
    ink = Random(7).randbytes(48 * height).replace(b"\x10", b"\x11")
    return RasterPage(Raster(384, height, ink))


def dark(page: Page) -> bytes:
    return bytes(byte ^ 0xFF for byte in page.image.tobytes())
