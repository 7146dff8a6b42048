"""What a printer makes of text, pictures and codes: rows of dots for its head."""

from dataclasses import dataclass
from typing import assert_never

from PIL import Image

from drivers.simulation.printer import commands as c
from drivers.simulation.printer.drawing import Line, column_picture, glyph, picture_rows
from drivers.simulation.printer.qr import QrMaker


class NotFollowed(Exception):  # noqa: N818
    """The printer knows the command, and cannot follow it where it stands or with what it says."""


@dataclass(slots=True)
class _Settings:
    """What ESC @ sets back."""

    side: int = 0
    across: int = 1
    down: int = 1
    unit: int = 0
    spacing: int | None = None


class Composer:
    """A head of so many dots and dots per inch, and the line being put together for it.

    Its own motion unit is 1/`motion_unit` inch.
    """

    def __init__(self, *, dots: int, dots_per_inch: int, motion_unit: int) -> None:
        self._dots = dots
        self._dots_per_inch = dots_per_inch
        self._motion_unit = motion_unit
        self._line = Line(dots)
        self.reset()

    @property
    def is_at_line_start(self) -> bool:
        """Whether nothing stands in the line yet."""
        return self._line.is_empty

    def reset(self) -> None:
        """ESC @, and what remains after a power cut."""
        self._settings = _Settings()
        self._graphics: list[bytes] = []
        self._qr = QrMaker()
        self._line.clear()

    def clear_line(self) -> None:
        """Forgets what stands in the line."""
        self._line.clear()

    def feed(self, units: int) -> list[bytes]:
        """The line, and white below it until so many motion units went by."""
        return self._line_and(self._rows(units))

    def compose(self, command: c.Drawing) -> list[bytes]:
        """The rows it comes to, often none yet. Raises NotFollowed."""
        match command:
            case c.Character(code):
                return self._add(glyph(bytes((code,)).decode("cp437"), self._settings.across, self._settings.down))
            case c.ColumnImage(columns, height, across, down):
                picture = column_picture(columns, height, across, down)
                return self._add(picture) if picture else []
            case c.LineFeed(lines):
                return self._line_and(lines * self._line_rows())
            case c.Feed(units):
                return self.feed(units)
            case c.Align() | c.Size() | c.MotionUnits() | c.LineSpacing():
                self._set(command)
                return []
            case c.RasterRow(bits, across, down):
                return self._alone(self._placed(bits, len(bits) * 8, across, down))
            case c.StoreGraphics(bits, width, across, down):
                self._graphics = self._placed(bits, width, across, down)
                return []
            case c.PrintGraphics():
                rows, self._graphics = self._graphics, []
                return self._alone(rows)
            case c.QrSetting() | c.StoreQr() | c.PrintQr():
                return self._make_qr(command)
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

    def _make_qr(self, command: c.QrSetting | c.StoreQr | c.PrintQr) -> list[bytes]:
        match command:
            case c.QrSetting(function, value):
                if not self._qr.set(function, value):
                    raise NotFollowed
            case c.StoreQr(data):
                self._qr.data = data
            case c.PrintQr():
                picture = self._qr.picture()
                if picture is None:
                    raise NotFollowed
                return self._alone(self._placed(*picture, 1, 1))
            case _:
                assert_never(command)
        return []

    def _placed(self, bits: bytes, width: int, across: int, down: int) -> list[bytes]:
        return picture_rows(bits, width, across=across, down=down, head=self._dots, side=self._settings.side)

    def _add(self, piece: Image.Image) -> list[bytes]:
        full = [] if self._line.has_room_for(piece) else self._line_and(self._line_rows())
        self._line.add(piece)
        return full

    def _alone(self, rows: list[bytes]) -> list[bytes]:
        """Pictures are printed at the beginning of a line only, says the manual."""
        if not self._line.is_empty:
            raise NotFollowed
        return rows

    def _line_and(self, feed_rows: int) -> list[bytes]:
        rows = self._line.take_rows(self._settings.side)
        return rows + [bytes(self._dots // 8)] * (feed_rows - len(rows))

    def _rows(self, units: int) -> int:
        return units * self._dots_per_inch // (self._settings.unit or self._motion_unit)

    def _line_rows(self) -> int:
        spacing = self._settings.spacing
        return self._dots_per_inch // 6 if spacing is None else self._rows(spacing)
