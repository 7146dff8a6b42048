"""The commands that carry pictures and QR codes: GS v 0, ESC *, GS ( L, GS 8 L and GS ( k."""

from dataclasses import dataclass

from drivers.simulation.printer.commands import (
    ColumnImage,
    Command,
    Ignored,
    NotUnderstood,
    PrintGraphics,
    PrintQr,
    QrSetting,
    StoreGraphics,
    StoreQr,
)
from drivers.simulation.printer.cursor import Cursor

# ESC * m: bytes per column, dots across and down per dot of the picture (at 203 dpi).
_COLUMN_MODES = {0: (1, 2, 3), 1: (1, 1, 3), 32: (3, 2, 1), 33: (3, 1, 1)}


@dataclass(frozen=True, slots=True)
class RasterHead:
    """What stands before the rows of GS v 0: bytes per row, printer dots across and down per dot, rows."""

    width: int
    across: int
    down: int
    height: int


def raster_head(cursor: Cursor) -> RasterHead | None:
    """GS v 0 m xL xH yL yH, behind the v; None for what is none."""
    if cursor.byte() != 0x30:
        return None
    mode, width, height = cursor.byte(), cursor.word(), cursor.word()
    if mode & 0xCC or not width or not height or (mode & 0x30) not in (0, 0x30):
        return None
    return RasterHead(width, 2 if mode & 1 else 1, 2 if mode & 2 else 1, height)


def column_image(cursor: Cursor) -> Command:
    """ESC * m nL nH, behind the star."""
    mode, count = cursor.byte(), cursor.word()
    if mode not in _COLUMN_MODES:
        return NotUnderstood()
    size, across, down = _COLUMN_MODES[mode]
    return ColumnImage(cursor.take(count * size), size * 8, across, down)


def function(cursor: Cursor, *, size_bytes: int) -> Command:
    """GS ( and GS 8 with the letter of a group, a length, and what is to be done."""
    group = cursor.byte()
    body = cursor.take(cursor.word(size_bytes))
    match group, body[:2]:
        case (0x4C, b"\x30\x70"):  # L, 48, 112
            return _stored_graphics(body[2:])
        case (0x4C, b"\x30\x32" | b"\x30\x02"):
            return PrintGraphics()
        case (0x6B, b"\x31\x43" | b"\x31\x45") if len(body) == 3:  # k, 49, 67 or 69
            return QrSetting(body[1], body[2])
        case (0x6B, b"\x31\x41"):
            return Ignored()
        case (0x6B, b"\x31\x50") if body[2:3] == b"0":
            return StoreQr(body[3:])
        case (0x6B, b"\x31\x51"):
            return PrintQr()
        case _:
            return NotUnderstood()


def _stored_graphics(body: bytes) -> Command:
    """a bx by c xL xH yL yH and the rows: only one-colour pictures (a = 48) in the first colour (c = 49)."""
    if len(body) < 8 or body[0] != 0x30 or body[3] != 0x31 or not {body[1], body[2]} <= {1, 2}:
        return NotUnderstood()
    width, height = int.from_bytes(body[4:6], "little"), int.from_bytes(body[6:8], "little")
    bits = body[8:]
    if not width or not height or len(bits) != (width + 7) // 8 * height:
        return NotUnderstood()
    return StoreGraphics(bits, width, body[1], body[2])
