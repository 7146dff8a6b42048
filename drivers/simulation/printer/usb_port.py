"""The place on the bus where a simulated device hangs, and what can go wrong there."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from drivers.simulation.printer.condition import Condition
from drivers.simulation.printer.usb_device import UsbMake

if TYPE_CHECKING:
    from drivers.simulation.printer.usb_cable import UsbCable

_NO_ERROR, _SELECTED, _PAPER_EMPTY = 0x08, 0x10, 0x20


class UsbPort:
    """One device, the computer's rights to it, and its troubles. Without a cable of its own it is always plugged in."""

    def __init__(self, number: int, make: UsbMake, cable: "UsbCable | None" = None) -> None:
        self.number = number
        self.make = make
        self.cable = cable
        self._status: Callable[[], int] = lambda: _NO_ERROR | _SELECTED
        self.is_forbidden = False
        self.is_taken = False
        self.configuration = 1
        self.halts = 0
        self.refusal: int | None = None
        self.largest_transfer: int | None = None
        self._has_kernel_driver = False
        self._detached_in: int | None = None

    @property
    def plugging(self) -> int | None:
        """Which plugging this is; None while it is out."""
        return self.cable.plugging if self.cable else 1

    @property
    def status(self) -> int:
        """The answer to GET_PORT_STATUS."""
        return self._status()

    def tells(self, status: Callable[[], int]) -> None:
        """Where that answer comes from."""
        self._status = status

    @property
    def kernel_driver_is_active(self) -> bool:
        """Whether the kernel's own driver (usblp) holds the printer: from each plugging until somebody detaches it."""
        return self._has_kernel_driver and self._detached_in != self.plugging

    def load_kernel_driver(self) -> None:
        """The kernel's own driver takes the printer, now and whenever it is plugged in."""
        self._has_kernel_driver = True
        self.attach_kernel_driver()

    def detach_kernel_driver(self) -> None:
        """Somebody sends the kernel's driver away."""
        self._detached_in = self.plugging

    def attach_kernel_driver(self) -> None:
        """Somebody asks the kernel's driver to take the printer again."""
        self._detached_in = None

    def forbid(self) -> None:
        """The program may not open the device."""
        self.is_forbidden = True

    def allow(self) -> None:
        """Ends `forbid`."""
        self.is_forbidden = False

    def take_away(self) -> None:
        """Another program claims the device, and keeps it."""
        self.is_taken = True

    def give_back(self) -> None:
        """Ends `take_away`."""
        self.is_taken = False
        self.configuration = 1

    def answer(self, data: bytes) -> None:
        """The printer says this, asked or unasked."""
        if self.cable:
            self.cable.send(data)

    def halt(self, times: int = 1) -> None:
        """Both endpoints stop, and when they are started again stop once more until it was `times`."""
        self.halts = times

    def refuse(self, error: int | None) -> None:
        """Every transfer ends with this number of `errno`, until None is told."""
        self.refusal = error

    def limit_transfers(self, length: int) -> None:
        """No transfer takes more bytes than this."""
        self.largest_transfer = length


def parallel_port(condition: Condition) -> int:
    """The byte a printer in this condition answers GET_PORT_STATUS with."""
    return (
        (0 if condition.in_error else _NO_ERROR)
        | (0 if condition.offline else _SELECTED)
        | (_PAPER_EMPTY if condition.paper_ended else 0)
    )
