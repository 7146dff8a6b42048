"""The printer behind its wire: bytes in, answers out, and dots on paper. No thread, no clock."""

from collections import deque
from dataclasses import dataclass, field
from pathlib import Path
from typing import assert_never

from PIL import Image

from drivers.simulation.printer import commands as c
from drivers.simulation.printer.condition import DOTS_PER_MM, Condition
from drivers.simulation.printer.decoder import Decoder
from drivers.simulation.printer.drawing import Line, column_picture, glyph, page_image, picture_rows
from drivers.simulation.printer.qr import QrMaker
from drivers.simulation.printer.realtime import ClearBuffers, RealTimeScanner, Recover, TellStatus

_DOTS_PER_INCH = 203
_CLEARED = b"\x37\x25\x00"


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


@dataclass(slots=True)
class _Settings:
    """What ESC @ sets back."""

    side: int = 0
    across: int = 1
    down: int = 1
    unit: int = 0
    spacing: int | None = None


class Mechanism:
    """A printer of `dots` width whose own motion unit is 1/`motion_unit` inch, as unlike a dot as Epson's 1/360.

    A `plain` one does not know the newer DLE DC4 8 and cannot clear its buffers at any time, like many cheap printers.
    """

    def __init__(
        self, *, dots: int, roll_mm: float, near_end_mm: float, motion_unit: int = 360, plain: bool = False
    ) -> None:
        if dots <= 0 or dots % 8:
            raise ValueError(f"a print head has a multiple of 8 dots, not {dots}")
        self.condition = Condition(round(roll_mm * DOTS_PER_MM), round(near_end_mm * DOTS_PER_MM))
        self.pages: list[Page] = []
        self.not_understood = 0
        self._dots = dots
        self._motion_unit = motion_unit
        self._plain = plain
        self._scanner = RealTimeScanner()
        self._decoder = Decoder()
        self._settings = _Settings()
        self._line = Line(dots)
        self._graphics: list[bytes] = []
        self._qr = QrMaker()
        self._head: deque[bytes] = deque()  # rows on their way to the paper
        self._cut_due = False
        self._paper: list[bytes] = []  # rows printed since the last page
        self._answers = bytearray()

    @property
    def waiting(self) -> int:
        """Bytes in the receive buffer."""
        return self._decoder.waiting

    def receive(self, data: bytes) -> bytes:
        """Takes what arrived, prints what it can, and returns what the printer answers."""
        start = 0
        for end, command in self._scanner.feed(data):
            self._decoder.feed(data[start:end])
            self._work()
            match command:
                case TellStatus(n):
                    self._answers.append(self.condition.real_time_status(n))
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

    def _recover(self, *, clearing: bool) -> None:
        if self.condition.cutter_error:
            self.condition.cutter_error = False
            if clearing:
                self._clear()

    def _clear(self) -> None:
        self._decoder.clear()
        self._line.clear()
        self._head.clear()
        self._cut_due = False

    def _work(self) -> None:
        while not self.condition.offline:
            if self._head:
                self._paper.append(self._head.popleft())
                self.condition.paper -= 1
            elif self._cut_due:
                self._cut()
            elif (command := self._decoder.next()) is not None:
                self._execute(command)
            else:
                return

    def _cut(self) -> None:
        if self.condition.cutter_jammed:
            self.condition.cutter_error = True
            return
        self._cut_due = False
        self.finish_page(cut=True)

    def _execute(self, command: c.Command) -> None:
        match command:
            case c.Reset():
                self._settings = _Settings()
                self._line.clear()
                self._graphics.clear()
                self._qr = QrMaker()
            case c.Character(code):
                self._add(glyph(bytes((code,)).decode("cp437"), self._settings.across, self._settings.down))
            case c.ColumnImage(columns, height, across, down):
                if picture := column_picture(columns, height, across, down):
                    self._add(picture)
            case c.LineFeed(lines):
                self._print_line(lines * self._line_rows())
            case c.Feed(units):
                self._print_line(self._rows(units))
            case c.Align() | c.Size() | c.MotionUnits() | c.LineSpacing():
                self._set(command)
            case c.RasterRow(bits, across, down):
                self._print_picture(self._placed(bits, len(bits) * 8, across, down))
            case c.StoreGraphics(bits, width, across, down):
                self._graphics = self._placed(bits, width, across, down)
            case c.PrintGraphics():
                self._print_picture(self._graphics)
                self._graphics = []
            case c.QrSetting() | c.StoreQr() | c.PrintQr():
                self._make_qr(command)
            case c.CutPaper(feed_units):
                if self._line.is_empty:
                    self._print_line(self._rows(feed_units))
                    self._cut_due = True
                else:
                    self.not_understood += 1  # only at the beginning of a line, says the manual
            case c.TellPaper():
                self._answers.append(self.condition.paper_sensors())
            case c.TellDrawer():
                self._answers.append(0x01)
            case c.Ignored():
                pass
            case c.NotUnderstood():
                self.not_understood += 1
            case _:
                assert_never(command)

    def _set(self, command: c.Align | c.Size | c.MotionUnits | c.LineSpacing) -> None:
        match command:
            case c.Align(side):
                self._settings.side = side if self._line.is_empty else self._settings.side
            case c.Size(across, down):
                self._settings.across, self._settings.down = across, down
            case c.MotionUnits(vertical):
                self._settings.unit = vertical
            case c.LineSpacing(units):
                self._settings.spacing = units
            case _:
                assert_never(command)

    def _make_qr(self, command: c.QrSetting | c.StoreQr | c.PrintQr) -> None:
        match command:
            case c.QrSetting(function, value):
                self.not_understood += not self._qr.set(function, value)
            case c.StoreQr(data):
                self._qr.data = data
            case c.PrintQr():
                if picture := self._qr.picture():
                    self._print_picture(self._placed(*picture, 1, 1))
                else:
                    self.not_understood += 1
            case _:
                assert_never(command)

    def _placed(self, bits: bytes, width: int, across: int, down: int) -> list[bytes]:
        return picture_rows(bits, width, across=across, down=down, head=self._dots, side=self._settings.side)

    def _add(self, piece: Image.Image) -> None:
        if not self._line.has_room_for(piece):
            self._print_line(self._line_rows())
        self._line.add(piece)

    def _print_picture(self, rows: list[bytes]) -> None:
        """Pictures are printed at the beginning of a line only, says the manual."""
        if self._line.is_empty:
            self._head.extend(rows)
        else:
            self.not_understood += 1

    def _print_line(self, feed_rows: int) -> None:
        rows = self._line.take_rows(self._settings.side)
        self._head.extend(rows)
        self._head.extend([bytes(self._dots // 8)] * (feed_rows - len(rows)))

    def _rows(self, units: int) -> int:
        return units * _DOTS_PER_INCH // (self._settings.unit or self._motion_unit)

    def _line_rows(self) -> int:
        spacing = self._settings.spacing
        return _DOTS_PER_INCH // 6 if spacing is None else self._rows(spacing)
