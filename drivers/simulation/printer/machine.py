"""A whole simulated printer, and everything that can happen to a printer in a hospital lobby."""

from typing import Self

from drivers.simulation.printer.condition import DOTS_PER_MM
from drivers.simulation.printer.mechanism import Mechanism, Page
from drivers.simulation.printer.service import Service
from drivers.simulation.printer.wires import NetworkPort, PseudoTerminal, Wire


class SimulatedPrinter:
    """An ESC/POS printer that draws what it is sent, and misbehaves when told to.

    It stands for a machine, so it runs by itself: a thread of its own serves the wire until `close`. Accidents and
    remedies have happened when their call returns. 80 mm paper has 576 dots, 58 mm paper 384. While it cannot print it
    takes `receive_buffer` bytes more and then leaves the rest on the wire. A `plain` one is a cheap printer that cannot
    be told to clear its buffers.
    """

    def __init__(
        self,
        wire: Wire,
        *,
        dots: int = 576,
        roll_mm: float = 80_000,
        near_end_mm: float = 3_000,
        receive_buffer: int = 65_536,
        plain: bool = False,
    ) -> None:
        self._wire = wire
        self._roll_mm = roll_mm
        mechanism = Mechanism(dots=dots, roll_mm=roll_mm, near_end_mm=near_end_mm, plain=plain)
        self._pages = mechanism.pages
        self._service = Service(wire, mechanism, receive_buffer=receive_buffer)

    @classmethod
    def on_serial_port(cls, *, dots: int = 576, receive_buffer: int = 65_536, plain: bool = False) -> Self:
        """A printer on a pseudo-terminal, found at `serial_port`."""
        return cls(PseudoTerminal(), dots=dots, receive_buffer=receive_buffer, plain=plain)

    @classmethod
    def on_network(cls, *, dots: int = 576, receive_buffer: int = 65_536, plain: bool = False) -> Self:
        """A printer on TCP loopback, found at `address`."""
        return cls(NetworkPort(), dots=dots, receive_buffer=receive_buffer, plain=plain)

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
    def pages(self) -> list[Page]:
        """The pieces of paper that came out, oldest first."""
        with self._service.looking() as mechanism:
            return list(mechanism.pages)

    @property
    def paper_mm(self) -> float:
        """Paper left on the roll."""
        with self._service.looking() as mechanism:
            return mechanism.condition.paper / DOTS_PER_MM

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

    def wait_for_bytes(self, n: int, timeout_s: float = 5.0) -> None:
        """Waits until `n` bytes have arrived since it was made. Raises TimeoutError."""
        self._service.wait_for_bytes(n, timeout_s)

    def run_out_of_paper(self, after_mm: float = 0.0) -> None:
        """Leaves `after_mm` of paper on the roll."""
        with self._service.changing() as mechanism:
            mechanism.condition.paper = round(after_mm * DOTS_PER_MM)

    def paper_low(self) -> None:
        """Leaves so little paper that the near-end sensor tells."""
        with self._service.changing() as mechanism:
            mechanism.condition.paper = mechanism.condition.near_end - 1

    def load_paper(self) -> None:
        """Puts in a new roll. Paper of the old one comes out as a page of its own; printing goes on by itself."""
        with self._service.changing() as mechanism:
            mechanism.finish_page(cut=False)
            mechanism.condition.paper = round(self._roll_mm * DOTS_PER_MM)

    def tear_off(self) -> None:
        """Tears off what has come out; it becomes a page that was not cut."""
        with self._service.changing() as mechanism:
            mechanism.finish_page(cut=False)

    def open_cover(self) -> None:
        """Opens the paper cover; printing stops."""
        with self._service.changing() as mechanism:
            mechanism.condition.cover_open = True

    def close_cover(self) -> None:
        """Closes the paper cover; printing goes on."""
        with self._service.changing() as mechanism:
            mechanism.condition.cover_open = False

    def jam_cutter(self) -> None:
        """Jams the cutter: the next cut fails, and printing stops until it is freed and told to recover."""
        with self._service.changing() as mechanism:
            mechanism.condition.cutter_jammed = True

    def free_cutter(self) -> None:
        """Takes the jam away; the error stays until the computer tells the printer to recover."""
        with self._service.changing() as mechanism:
            mechanism.condition.cutter_jammed = False

    def overheat(self) -> None:
        """The head is too hot; printing stops until `cool_down`."""
        with self._service.changing() as mechanism:
            mechanism.condition.overheated = True

    def cool_down(self) -> None:
        """The head has cooled; printing goes on."""
        with self._service.changing() as mechanism:
            mechanism.condition.overheated = False

    def break_down(self) -> None:
        """Something breaks for good."""
        with self._service.changing() as mechanism:
            mechanism.condition.broken = True

    def go_silent(self) -> None:
        """Goes on printing, and answers nothing."""
        self._service.keep_silent(silent=True)

    def answer_again(self) -> None:
        """Ends `go_silent`."""
        self._service.keep_silent(silent=False)

    def slow(self, baud: int) -> None:
        """Takes bytes no faster than a serial line of `baud`."""
        self._service.limit_speed(baud)

    def full_speed(self) -> None:
        """Ends `slow`."""
        self._service.limit_speed(None)

    def unplug(self, after_bytes: int = 0) -> None:
        """Pulls the cable, now or once `after_bytes` more bytes have arrived. The printer keeps its power."""
        self._service.pull(after_bytes)

    def plug_in(self) -> None:
        """Puts the cable back."""
        self._service.plug()

    def close(self) -> None:
        """Takes the printer away; what came out stays readable."""
        self._service.close()
