"""The commands that begin with GS: sizes, cuts, pictures, and questions answered in the order of the stream."""

from drivers.simulation.printer.commands import (
    Command,
    CutPaper,
    Ignored,
    MotionUnits,
    NotUnderstood,
    Size,
    TellDrawer,
    TellIdentity,
    TellPaper,
)
from drivers.simulation.printer.cursor import Cursor
from drivers.simulation.printer.passed_over import GS_IGNORED, bar_code, pass_over
from drivers.simulation.printer.pictures import RasterHead, function, raster_head


def gs_command(cursor: Cursor) -> Command | RasterHead:
    """The command behind GS; for GS v 0 what stands before its rows."""
    match cursor.byte():
        case 0x21:  # !
            n = cursor.byte()
            return Size((n >> 4 & 7) + 1, (n & 7) + 1)
        case 0x28:  # (
            return function(cursor, size_bytes=2)
        case 0x38:  # 8
            return function(cursor, size_bytes=4)
        case 0x2A:  # *
            cursor.take(cursor.byte() * cursor.byte() * 8)
            return Ignored()
        case 0x49:  # I
            return TellIdentity(cursor.byte())
        case 0x50:  # P
            cursor.byte()
            return MotionUnits(cursor.byte())
        case 0x56:  # V
            return _cut(cursor)
        case 0x6B:  # k
            return bar_code(cursor)
        case 0x72:  # r
            return _in_stream_status(cursor.byte())
        case 0x76:  # v
            return raster_head(cursor) or NotUnderstood()
        case code:
            return pass_over(cursor, code, GS_IGNORED)


def _cut(cursor: Cursor) -> Command:
    match cursor.byte():
        case 0 | 1 | 0x30 | 0x31:
            return CutPaper()
        case 0x41 | 0x42 | 0x61 | 0x62 | 0x67 | 0x68:
            return CutPaper(cursor.byte())
        case _:
            return NotUnderstood()


def _in_stream_status(n: int) -> Command:
    match n:
        case 1 | 0x31:
            return TellPaper()
        case 2 | 0x32:
            return TellDrawer()
        case _:
            return NotUnderstood()
