"""A printer on a line without threads, in a time of its own: thousands of pages with accidents take seconds."""

from collections.abc import Callable
from random import Random

from drivers.device import DeviceUnplugged
from drivers.simulation.printer import Mechanism

ROWS_PER_S = 1200
BYTES_PER_S = 200_000
RESTART_S = 1.5
"""What the shortest power cut takes, starting included; longer than `PrinterDelays.band_s`."""


class FaultyLine:
    """A transport, its printer and its clock. An accident happens after a number of bytes, and is mended after a time.

    As with a box that makes a serial line out of a network, the line lives on when the printer loses its power.
    """

    def __init__(self, random: Random) -> None:
        self.mechanism = Mechanism(dots=64, roll_mm=10_000_000, near_end_mm=100)
        self.mechanism.rows_allowed = 0
        self.now = 0.0
        self._random = random
        self._rows = 0.0
        self._answers = bytearray()
        self._held: bytearray | None = None
        self._is_silent = False
        self._is_cut = False
        self._accident: tuple[int, Callable[[], Callable[[], None]]] | None = None
        self._mend: tuple[float, Callable[[], None]] | None = None

    def clock(self) -> float:
        """The time."""
        return self.now

    def plan_accident(self, at_byte: int) -> None:
        """One accident after so many bytes more."""
        kinds = [
            self._lose_power,
            self._lose_power_and_hold,
            self._run_out_of_paper,
            self._open_cover,
            self._jam_cutter,
            self._overheat,
            self._go_silent,
            self._pull_cable,
        ]
        self._accident = max(0, at_byte), self._random.choice(kinds)

    def mend(self) -> None:
        """Somebody comes, and everything is well again."""
        self._accident = None
        if self._mend is not None:
            self.pass_time(max(0.0, self._mend[0] - self.now))

    def pass_time(self, seconds: float) -> None:
        """The motor goes on, and what is due is mended."""
        while self._mend is not None and self._mend[0] <= self.now + seconds:
            at, mended = self._mend
            seconds -= at - self.now
            self._move(at - self.now)
            self._mend = None
            mended()
        self._move(seconds)

    def open(self) -> None:
        if self._is_cut:
            raise DeviceUnplugged("the cable is out")
        self._answers.clear()

    def write(self, data: bytes) -> None:
        if self._is_cut:
            raise DeviceUnplugged("the cable is out")
        if self._accident is None or self._accident[0] >= len(data):
            self._accident = self._accident and (self._accident[0] - len(data), self._accident[1])
            self._receive(data)
            return
        at, accident = self._accident
        self._accident = None
        self._receive(data[:at])
        mended = accident()
        self._mend = self.now + self._random.uniform(RESTART_S, 20), mended
        if self._is_cut:
            raise DeviceUnplugged("the cable is out")
        self._receive(data[at:])

    def read(self, n: int, timeout_s: float) -> bytes:
        if self._is_cut:
            raise DeviceUnplugged("the cable is out")
        if not self._answers:
            until = self.now + timeout_s
            while not self._answers and self.now < until:
                self.pass_time(min(0.02, until - self.now) + 1e-9)
        if self._is_cut:
            raise DeviceUnplugged("the cable is out")
        data = bytes(self._answers[:n])
        del self._answers[:n]
        return data

    def close(self) -> None:
        """Nothing to give back."""

    def _receive(self, data: bytes) -> None:
        if self._held is not None:
            self._held += data
        else:
            self._say(self.mechanism.receive(data))
        self.pass_time(len(data) / BYTES_PER_S)

    def _move(self, seconds: float) -> None:
        self.now += seconds
        self._rows += seconds * ROWS_PER_S
        if not self.mechanism.is_printing:
            self._rows = min(self._rows, 1.0)
        self.mechanism.rows_allowed = int(self._rows)
        self._say(self.mechanism.resume())
        self._rows -= int(self._rows) - (self.mechanism.rows_allowed or 0)

    def _say(self, answers: bytes) -> None:
        if not self._is_silent and not self._is_cut:
            self._answers += answers

    def _lose_power(self) -> Callable[[], None]:
        self.mechanism.lose_power()
        return self.mechanism.restore_power

    def _lose_power_and_hold(self) -> Callable[[], None]:
        self.mechanism.lose_power()
        self._held = bytearray()

        def mended() -> None:
            self.mechanism.restore_power()
            held, self._held = bytes(self._held or b""), None
            self._say(self.mechanism.receive(held))

        return mended

    def _run_out_of_paper(self) -> Callable[[], None]:
        full, self.mechanism.condition.paper = self.mechanism.condition.paper, 0

        def mended() -> None:
            self.mechanism.finish_page(cut=False)
            self.mechanism.condition.paper = full

        return mended

    def _open_cover(self) -> Callable[[], None]:
        self.mechanism.condition.cover_open = True
        return lambda: setattr(self.mechanism.condition, "cover_open", False)

    def _jam_cutter(self) -> Callable[[], None]:
        self.mechanism.condition.cutter_jammed = True
        return lambda: setattr(self.mechanism.condition, "cutter_jammed", False)

    def _overheat(self) -> Callable[[], None]:
        self.mechanism.condition.overheated = True
        return lambda: setattr(self.mechanism.condition, "overheated", False)

    def _go_silent(self) -> Callable[[], None]:
        self._is_silent = True
        return lambda: setattr(self, "_is_silent", False)

    def _pull_cable(self) -> Callable[[], None]:
        self._is_cut = True
        return lambda: setattr(self, "_is_cut", False)
