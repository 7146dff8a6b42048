"""A whole simulated printer: its line, and what can be seen of it."""

from typing import TYPE_CHECKING, Self, Unpack

from drivers.simulation.printer.accidents import Accidents
from drivers.simulation.printer.build import Build
from drivers.simulation.printer.lies import Lies
from drivers.simulation.printer.manners import USUAL_IDENTITY, Identity
from drivers.simulation.printer.mechanism import Mechanism, Page
from drivers.simulation.printer.service import Service
from drivers.simulation.printer.usb_cable import UsbCable
from drivers.simulation.printer.usb_device import EPSON, UsbMake
from drivers.simulation.printer.usb_port import UsbPort, parallel_port
from drivers.simulation.printer.wires import NetworkPort, PseudoTerminal, Wire

if TYPE_CHECKING:
    from drivers.simulation.printer.usb_bus import SimulatedUsbBus


class SimulatedPrinter(Accidents, Lies):
    """An ESC/POS printer that draws what it is sent, and misbehaves when told to.

    It stands for a machine, so it runs by itself: a thread of its own serves the wire until `close`. Accidents, lies
    and remedies have happened when their call returns. While it cannot print it takes `receive_buffer` bytes more and
    then leaves the rest on the wire. See `Build`.
    """

    def __init__(
        self,
        wire: Wire,
        *,
        dots: int = 576,
        dots_per_inch: int = 203,
        roll_mm: float = 80_000,
        near_end_mm: float = 3_000,
        margin_mm: float = 0.0,
        receive_buffer: int = 65_536,
        plain: bool = False,
        identity: Identity | None = USUAL_IDENTITY,
    ) -> None:
        self._wire = wire
        self._roll_mm = roll_mm
        mechanism = Mechanism(
            dots=dots,
            dots_per_inch=dots_per_inch,
            roll_mm=roll_mm,
            near_end_mm=near_end_mm,
            margin_mm=margin_mm,
            plain=plain,
            identity=identity,
        )
        self._pages = mechanism.pages
        self._service = Service(wire, mechanism, receive_buffer=receive_buffer)

    @classmethod
    def on_serial_port(cls, **build: Unpack[Build]) -> Self:
        """A printer on a pseudo-terminal, found at `serial_port`."""
        return cls(PseudoTerminal(), **build)

    @classmethod
    def on_network(cls, **build: Unpack[Build]) -> Self:
        """A printer on TCP loopback, found at `address`."""
        return cls(NetworkPort(), **build)

    @classmethod
    def on_usb(
        cls,
        *,
        make: UsbMake = EPSON,
        bus: "SimulatedUsbBus | None" = None,
        **build: Unpack[Build],
    ) -> Self:
        """A printer on a USB bus, found by whoever takes `usb_bus` for libusb."""
        from drivers.simulation.printer.usb_bus import SimulatedUsbBus  # noqa: PLC0415 - it imports pyusb

        cable = UsbCable(bus or SimulatedUsbBus(), make)
        machine = cls(cable, **build)
        cable.port.tells(machine._parallel_port)
        return machine

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def serial_port(self) -> str:
        """The path of the serial port; it stays the same when the printer is unplugged and plugged in."""
        if not isinstance(self._wire, PseudoTerminal):
            raise TypeError("this printer hangs on the network")
        return str(self._wire.path)

    @property
    def address(self) -> tuple[str, int]:
        """Host and port; they stay the same when the printer is unplugged and plugged in."""
        if not isinstance(self._wire, NetworkPort):
            raise TypeError("this printer hangs on a serial port")
        return self._wire.address

    @property
    def usb_bus(self) -> "SimulatedUsbBus":
        """The bus it hangs on; it stays the same when the printer is unplugged and plugged in."""
        return self._usb_cable.bus

    @property
    def usb_port(self) -> UsbPort:
        """Its place on that bus, and what can go wrong there."""
        return self._usb_cable.port

    @property
    def pages(self) -> list[Page]:
        """The pieces of paper that came out, oldest first."""
        with self._service.looking() as mechanism:
            return list(mechanism.pages)

    def take_pages(self) -> list[Page]:
        """What came out, oldest first; it lies there no longer."""
        with self._service.looking() as mechanism:
            taken = list(mechanism.pages)
            mechanism.pages.clear()
            return taken

    @property
    def paper_mm(self) -> float:
        """Paper left on the roll."""
        with self._service.looking() as mechanism:
            return mechanism.condition.paper / mechanism.dots_per_mm

    @property
    def paper_used_mm(self) -> float:
        """Paper that went by since it was made."""
        with self._service.looking() as mechanism:
            return mechanism.rows_used / mechanism.dots_per_mm

    @property
    def buzzes(self) -> int:
        """How often its buzzer sounded."""
        with self._service.looking() as mechanism:
            return mechanism.buzzes

    @property
    def not_understood(self) -> int:
        """Commands passed over because it does not know them, or cannot follow them where they stood."""
        with self._service.looking() as mechanism:
            return mechanism.not_understood

    @property
    def bytes_received(self) -> int:
        """Bytes received since it was made."""
        return self._service.bytes_received

    def wait_for_page(self, n: int = 1, timeout_s: float = 5.0) -> Page:
        """The n-th page, counted from 1. Raises TimeoutError if it does not come out in time."""
        self._service.wait(lambda: len(self._pages) >= n, timeout_s, f"page {n} did not come out")
        return self.pages[n - 1]

    def wait_until_buzzed(self, times: int, timeout_s: float = 5.0) -> None:
        """Waits until its buzzer has sounded so often. Raises TimeoutError."""

        def has_buzzed() -> bool:
            with self._service.looking() as mechanism:
                return mechanism.buzzes >= times

        self._service.wait(has_buzzed, timeout_s, f"the buzzer did not sound {times} times")

    def wait_for_bytes(self, n: int, timeout_s: float = 5.0) -> None:
        """Waits until `n` bytes have arrived since it was made. Raises TimeoutError."""
        self._service.wait_for_bytes(n, timeout_s)

    def close(self) -> None:
        """Takes the printer away; what came out stays readable."""
        self._service.close()

    @property
    def _usb_cable(self) -> UsbCable:
        if not isinstance(self._wire, UsbCable):
            raise TypeError("this printer does not hang on USB")
        return self._wire

    def _parallel_port(self) -> int:
        with self._service.looking() as mechanism:
            return parallel_port(mechanism.condition)
