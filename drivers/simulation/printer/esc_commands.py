"""The commands that begin with ESC: text, lines, feeds, and the printers' own buzzers."""

from drivers.simulation.printer.commands import (
    Align,
    Buzz,
    Command,
    CutPaper,
    Feed,
    Ignored,
    LineFeed,
    LineSpacing,
    NotUnderstood,
    Reset,
    Size,
    TellDrawer,
    TellPaper,
)
from drivers.simulation.printer.cursor import Cursor
from drivers.simulation.printer.passed_over import ESC_IGNORED, pass_over
from drivers.simulation.printer.pictures import column_image


def esc_command(cursor: Cursor) -> Command:
    """The command behind ESC."""
    match cursor.byte():
        case 0x21:  # !
            n = cursor.byte()
            return Size(2 if n & 0x20 else 1, 2 if n & 0x10 else 1)
        case 0x28:  # (
            return _function(cursor)
        case 0x2A:  # *
            return column_image(cursor)
        case 0x32:  # 2
            return LineSpacing(None)
        case 0x33:  # 3
            return LineSpacing(cursor.byte())
        case 0x40:  # @
            return Reset()
        case 0x42:  # B
            times, _ = cursor.byte(), cursor.byte()
            return Buzz(times)
        case 0x44:  # D
            cursor.up_to_nul()
            return Ignored()
        case 0x4A:  # J
            return Feed(cursor.byte())
        case 0x61:  # a
            return _aligned(cursor.byte())
        case 0x64:  # d
            return LineFeed(cursor.byte())
        case 0x69 | 0x6D:  # i, m
            return CutPaper()
        case 0x75:  # u
            cursor.byte()
            return TellDrawer()
        case 0x76:  # v
            return TellPaper()
        case code:
            return pass_over(cursor, code, ESC_IGNORED)


def _function(cursor: Cursor) -> Command:
    """ESC ( A, 97: n c t sounds a tone c times; other groups and functions are passed over."""
    group = cursor.byte()
    body = cursor.take(cursor.word())
    return Buzz(body[2]) if group == 0x41 and body[:1] == b"\x61" and len(body) == 4 else Ignored()


def _aligned(n: int) -> Command:
    side = n - 0x30 if n >= 0x30 else n
    return Align(side) if side in (0, 1, 2) else NotUnderstood()
