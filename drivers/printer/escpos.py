"""The ESC/POS commands this driver sends, as bytes. Pure; the source is Epson's ESC/POS command reference.

Only what common 58 mm and 80 mm printers share is used: a raster is printed the same by all of them, while their
character tables are not. The printer looks for real-time commands in everything it receives, picture data included,
so a picture may by chance ask for a status; `count_real_time_requests` tells how often. The commands that do harm there
(DLE DC4: drawer, power, buffers) take five to ten exact bytes in one row, and are left to chance.

Above 255 dots per inch GS P cannot make a motion unit of one dot, printers differ in the unit they begin with (1/360,
1/203, 1/180 inch in makers' manuals) and cut what it comes to down to whole steps. There, paper is fed by printing
blank rows one byte wide: a row of GS v 0 is one dot row at every resolution.
"""

import re
from enum import Enum

DLE, ESC, GS = b"\x10", b"\x1b", b"\x1d"

DOTS_PER_INCH = 203
LONGEST_FEED = 255
"""Rows in one command."""

IN_STREAM_STATUS = GS + b"r\x01"
"""GS r 1: answered only after everything before it was processed."""

CLEAR_BUFFERS = DLE + b"\x05\x02" + DLE + b"\x14\x08\x01\x03\x14\x01\x06\x02\x08"
"""DLE ENQ 2 recovers from a cutter error and clears the buffers; DLE DC4 8 clears them in any state, where known.
To a printer that knows neither they are control codes without effect."""

FORGET_LINE = ESC + b"@"
"""ESC @ drops letters that were not printed yet: what a printer took for text in a command it does not know."""

BUZZ = ESC + b"B\x02\x02" + FORGET_LINE
"""ESC B n t: n tones of t × 0.1 s, the command of most printers with a buzzer of their own.

Where it is unknown a letter B may stand in the line that ESC @ then drops. Epson's ESC ( A would leave figures there on
printers that do not know it, and BEL means other things to some; Epson's buzzers can be set to sound at each cut.
"""

_REAL_TIME_REQUEST = re.compile(rb"\x10\x04[\x01-\x04]")
_CUT_MARGIN_INCHES = 15 / 25.4


class Cut(Enum):
    """What happens at the end of a ticket."""

    PARTIAL = "partial"
    """One point stays uncut, so that the ticket hangs in the slot until it is taken."""
    FULL = "full"
    """The ticket falls: only where something catches it."""
    NONE = "none"
    """No cutter: the paper is fed past the tear bar."""


def initialise(dots_per_inch: int = DOTS_PER_INCH) -> bytes:
    """ESC @ and, where it can be said, GS P: default settings, and one vertical motion unit is one dot row.

    Without GS P a feed by n units is n rows on some printers and n half rows on others.
    """
    if not 0 < dots_per_inch <= 255:
        return ESC + b"@"
    return ESC + b"@" + GS + b"P" + bytes((dots_per_inch, dots_per_inch))


def feed(rows: int, dots_per_inch: int = DOTS_PER_INCH) -> bytes:
    """Advances the paper by `rows` dot rows: ESC J, or blank rows where it has no unit of one dot."""
    full, rest = divmod(rows, LONGEST_FEED)
    return b"".join(_step(part, dots_per_inch) for part in [LONGEST_FEED] * full + [rest] if part)


def _step(rows: int, dots_per_inch: int) -> bytes:
    return ESC + b"J" + bytes((rows,)) if dots_per_inch <= 255 else raster_band(1, bytes(rows))


def raster_band(width_bytes: int, rows: bytes) -> bytes:
    """GS v 0: prints `rows`, each `width_bytes` long, from the left edge at the printer's own resolution."""
    height = len(rows) // width_bytes
    return GS + b"v0\x00" + width_bytes.to_bytes(2, "little") + height.to_bytes(2, "little") + rows


def cut(kind: Cut, dots_per_inch: int = DOTS_PER_INCH) -> bytes:
    """GS V 65/66 0: feeds to the cutter and cuts; without a cutter, feeds to the tear bar."""
    match kind:
        case Cut.FULL:
            return GS + b"V\x41\x00"
        case Cut.PARTIAL:
            return GS + b"V\x42\x00"
        case Cut.NONE:
            return feed(cut_margin(dots_per_inch), dots_per_inch)


def cut_margin(dots_per_inch: int = DOTS_PER_INCH) -> int:
    """The rows between head and cutter or tear bar, 12 to 15 mm: paper that goes by with every page."""
    return round(_CUT_MARGIN_INCHES * dots_per_inch)


def status_request(n: int) -> bytes:
    """DLE EOT n, answered at once even when the printer cannot print."""
    return DLE + b"\x04" + bytes((n,))


def identity_request(n: int) -> bytes:
    """GS I n, answered in the order of the stream: 65 firmware, 66 maker, 67 model, 68 serial number, each a block.

    The one-byte answers to n = 1 to 3 look like a confirmation, so they are never asked for.
    """
    return GS + b"I" + bytes((n,))


def count_real_time_requests(data: bytes) -> int:
    """How many status answers a printer may send because `data` happens to hold the bytes of DLE EOT."""
    return len(_REAL_TIME_REQUEST.findall(data))
