"""The ESC/POS commands this driver sends, as bytes. Pure; the source is Epson's ESC/POS command reference.

Only what common 58 mm and 80 mm printers share is used: a raster is printed the same by all of them, while their
character tables are not. The printer looks for real-time commands in everything it receives, picture data included,
so a picture may by chance ask for a status; `count_real_time_requests` tells how often. The commands that do harm there
(DLE DC4: drawer, power, buffers) take five to ten exact bytes in one row, and are left to chance.
"""

import re
from collections.abc import Iterator
from enum import Enum

from drivers.printer.raster import Raster

DLE, ESC, GS = b"\x10", b"\x1b", b"\x1d"

BAND_ROWS = 64
"""Rows per raster command: 8 mm. Far below the 256 that every printer takes, so that paper moves early and trouble is
noticed while little is under way."""

SHORTEST_GAP = 8
"""Fewer blank rows than this are sent as part of the picture: stopping to feed costs more than their bytes."""

IN_STREAM_STATUS = GS + b"r\x01"
"""GS r 1: answered only after everything before it was processed."""

CLEAR_BUFFERS = DLE + b"\x05\x02" + DLE + b"\x14\x08\x01\x03\x14\x01\x06\x02\x08"
"""DLE ENQ 2 recovers from a cutter error and clears the buffers; DLE DC4 8 clears them in any state, where known.
To a printer that knows neither they are control codes without effect."""

_REAL_TIME_REQUEST = re.compile(rb"\x10\x04[\x01-\x04]")


class Cut(Enum):
    """What happens at the end of a ticket."""

    PARTIAL = "partial"
    """One point stays uncut, so that the ticket hangs in the slot until it is taken."""
    FULL = "full"
    """The ticket falls: only where something catches it."""
    NONE = "none"
    """No cutter: the paper is fed past the tear bar."""


def initialise(dots_per_inch: int = 203) -> bytes:
    """ESC @ and GS P: default settings, and one vertical motion unit is one dot row.

    Without GS P a feed by n units is n rows on some printers and n half rows on others. Raises ValueError beyond 255
    dots per inch, which GS P cannot say.
    """
    if not 0 < dots_per_inch <= 255:
        raise ValueError(f"motion units can be set for at most 255 dots per inch, not {dots_per_inch}")
    return ESC + b"@" + GS + b"P" + bytes((dots_per_inch, dots_per_inch))


def feed(rows: int) -> bytes:
    """ESC J: advances the paper by `rows` dot rows."""
    full, rest = divmod(rows, 255)
    return (ESC + b"J\xff") * full + (ESC + b"J" + bytes((rest,)) if rest else b"")


def raster_band(width_bytes: int, rows: bytes) -> bytes:
    """GS v 0: prints `rows`, each `width_bytes` long, from the left edge at the printer's own resolution."""
    height = len(rows) // width_bytes
    return GS + b"v0\x00" + width_bytes.to_bytes(2, "little") + height.to_bytes(2, "little") + rows


def cut(kind: Cut) -> bytes:
    """GS V 65/66 0: feeds to the cutter and cuts; without a cutter, feeds 15 mm to the tear bar."""
    match kind:
        case Cut.FULL:
            return GS + b"V\x41\x00"
        case Cut.PARTIAL:
            return GS + b"V\x42\x00"
        case Cut.NONE:
            return feed(120)


def status_request(n: int) -> bytes:
    """DLE EOT n, answered at once even when the printer cannot print."""
    return DLE + b"\x04" + bytes((n,))


def count_real_time_requests(data: bytes) -> int:
    """How many status answers a printer may send because `data` happens to hold the bytes of DLE EOT."""
    return len(_REAL_TIME_REQUEST.findall(data))


def bands(raster: Raster) -> Iterator[bytes]:
    """The picture as commands, top to bottom, at most `BAND_ROWS` rows in each piece.

    Runs of blank rows become feeds, and each band is only as wide as its rightmost black dot.
    """
    pending_feed = 0
    for start, end, blank in _runs(raster):
        if blank:
            pending_feed += end - start
            continue
        for top in range(start, end, BAND_ROWS):
            rows = [raster.row(y) for y in range(top, min(end, top + BAND_ROWS))]
            width = max(1, *(len(row.rstrip(b"\0")) for row in rows))
            yield feed(pending_feed) + raster_band(width, b"".join(row[:width] for row in rows))
            pending_feed = 0
    if pending_feed:
        yield feed(pending_feed)


def _runs(raster: Raster) -> Iterator[tuple[int, int, bool]]:
    """Splits the rows into (start, end, blank); gaps shorter than `SHORTEST_GAP` count as picture."""
    nothing = bytes(raster.stride)
    start = y = 0
    while y < raster.height:
        gap = y
        while gap < raster.height and raster.row(gap) == nothing:
            gap += 1
        if gap - y >= SHORTEST_GAP:
            if start < y:
                yield start, y, False
            yield y, gap, True
            start = gap
        y = max(gap, y + 1)
    if start < raster.height:
        yield start, raster.height, False
