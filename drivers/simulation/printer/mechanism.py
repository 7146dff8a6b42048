"""The printer behind its wire: bytes in, answers out, and dots on paper. No thread, no clock."""

from collections import deque
from dataclasses import dataclass, field
from pathlib import Path
from typing import assert_never

from PIL import Image

from drivers.simulation.printer import commands as c
from drivers.simulation.printer.composer import Composer, NotFollowed
from drivers.simulation.printer.condition import Condition
from drivers.simulation.printer.decoder import Decoder
from drivers.simulation.printer.drawing import page_image
from drivers.simulation.printer.manners import Identity, Manners
from drivers.simulation.printer.realtime import ClearBuffers, RealTimeScanner, Recover, TellStatus

_CLEARED = b"\x37\x25\x00"
_MM_PER_INCH = 25.4


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """A piece of paper: what stands on it, the bytes received since the one before, and whether it was cut off.

    A piece that was not cut ends where the roll ended or where somebody tore it off.
    """

    image: Image.Image
    raw: bytes = field(repr=False)
    cut: bool

    def save_png(self, path: Path) -> None:
        """Writes the picture as PNG."""
        self.image.save(path, format="PNG")


class Mechanism:
    """A printer of `dots` width whose own motion unit is 1/`motion_unit` inch, as unlike a dot as Epson's 1/360.

    A `plain` one does not know the newer DLE DC4 8 and cannot clear its buffers at any time, nor tell what it is, like
    many cheap printers. `margin_mm` lie between head and cutter: paper that goes by with every cut, and that is not in
    the pictures. `rows_allowed` is how many rows it may print before it has to wait; None for any number.
    """

    def __init__(
        self,
        *,
        dots: int,
        roll_mm: float,
        near_end_mm: float,
        dots_per_inch: int = 203,
        motion_unit: int = 360,
        margin_mm: float = 0.0,
        plain: bool = False,
        identity: Identity | None = None,
    ) -> None:
        if dots <= 0 or dots % 8:
            raise ValueError(f"a print head has a multiple of 8 dots, not {dots}")
        self.dots_per_mm = 8 if dots_per_inch == 203 else dots_per_inch / _MM_PER_INCH
        self.condition = Condition(self.rows(roll_mm), self.rows(near_end_mm))
        self.manners = Manners()
        self.pages: list[Page] = []
        self.not_understood = 0
        self.buzzes = 0
        self.rows_used = 0
        self.rows_allowed: int | None = None
        self._dots = dots
        self._margin = self.rows(margin_mm)
        self._plain = plain
        self._identity = identity
        self._has_power = True
        self._scanner = RealTimeScanner()
        self._decoder = Decoder()
        self._composer = Composer(dots=dots, dots_per_inch=dots_per_inch, motion_unit=motion_unit)
        self._head: deque[bytes] = deque()  # rows on their way to the paper
        self._cut_due = False
        self._paper: list[bytes] = []  # rows printed since the last page
        self._answers = bytearray()

    def rows(self, mm: float) -> int:
        """Dot rows in a length of paper."""
        return round(mm * self.dots_per_mm)

    @property
    def waiting(self) -> int:
        """Bytes in the receive buffer."""
        return self._decoder.waiting

    @property
    def has_power(self) -> bool:
        """Whether it is on."""
        return self._has_power

    @property
    def is_printing(self) -> bool:
        """Whether rows wait for the motor."""
        return bool(self._head) and not self.condition.offline

    def receive(self, data: bytes) -> bytes:
        """Takes what arrived, prints what it can, and returns what the printer answers."""
        if not self._has_power:
            return b""
        self._answers += self.manners.early_confirmations(data)
        start = 0
        for end, command in self._scanner.feed(data):
            self._decoder.feed(data[start:end])
            self._work()
            match command:
                case TellStatus(n):
                    self._answers += self.manners.real_time_status(self.condition, n)
                case Recover(clearing):
                    self._recover(clearing=clearing)
                case ClearBuffers():
                    if not self._plain:
                        self._clear()
                        self._answers += _CLEARED
                case _:
                    assert_never(command)
            start = end
        self._decoder.feed(data[start:])
        return self.resume()

    def resume(self) -> bytes:
        """Goes on after the condition changed, and returns what the printer answers."""
        self._work()
        answers = bytes(self._answers)
        self._answers.clear()
        return answers

    def finish_page(self, *, cut: bool) -> None:
        """The paper printed so far becomes a page; nothing printed, no page."""
        if self._paper:
            self.pages.append(Page(page_image(self._paper, self._dots), self._decoder.take_used(), cut))
            self._paper.clear()

    def lose_power(self) -> None:
        """Everything it received, was told to remember and had to answer is gone; what is on paper is on paper."""
        self._has_power = False
        self._clear()
        self._composer.reset()
        self._scanner = RealTimeScanner()
        self._answers.clear()
        self.condition.cutter_error = False

    def restore_power(self) -> None:
        """It starts, ready at once."""
        self._has_power = True

    def _recover(self, *, clearing: bool) -> None:
        if self.condition.cutter_error:
            self.condition.cutter_error = False
            if clearing:
                self._clear()

    def _clear(self) -> None:
        self._decoder.clear()
        self._composer.clear_line()
        self._head.clear()
        self._cut_due = False

    def _work(self) -> None:
        while self._has_power and not self.condition.offline:
            if self._head:
                if self.rows_allowed == 0:
                    return
                self._print_row()
            elif self._cut_due:
                self._cut()
            elif (command := self._decoder.next()) is not None:
                self._execute(command)
            else:
                return

    def _print_row(self) -> None:
        self._paper.append(self._head.popleft())
        self._move(1)
        if self.rows_allowed is not None:
            self.rows_allowed -= 1

    def _move(self, rows: int) -> None:
        self.condition.paper = max(0, self.condition.paper - rows)
        self.rows_used += rows

    def _cut(self) -> None:
        if self.condition.cutter_jammed:
            self.condition.cutter_error = True
            return
        self._cut_due = False
        self.finish_page(cut=True)
        self._move(self._margin)

    def _execute(self, command: c.Command) -> None:
        match command:
            case c.Reset():
                self._composer.reset()
            case c.CutPaper(feed_units):
                if self._composer.is_at_line_start:
                    self._head.extend(self._composer.feed(feed_units))
                    self._cut_due = True
                else:
                    self.not_understood += 1  # only at the beginning of a line, says the manual
            case c.TellPaper():
                self._answers += self.manners.confirmation(self.condition)
            case c.TellDrawer():
                self._answers.append(0x01)
            case c.TellIdentity(n):
                self._answers += b"" if self._identity is None or self._plain else self._identity.block(n)
            case c.Buzz(times):
                self.buzzes += times
            case c.Ignored():
                pass
            case c.NotUnderstood():
                self.not_understood += 1
            case _:
                self._draw(command)

    def _draw(self, command: c.Drawing) -> None:
        try:
            self._head.extend(self._composer.compose(command))
        except NotFollowed:
            self.not_understood += 1
