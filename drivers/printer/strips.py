"""A picture as commands while it is still being drawn: white is fed, black is sent no wider than it is."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from drivers.printer import escpos
from drivers.printer.raster import Raster

BAND_ROWS = 64
"""Rows drawn and sent at a time: 8 mm. Far below the 256 that every printer takes, so that paper moves early and
trouble is noticed while little is under way."""

SHORTEST_GAP = 8
"""Fewer blank rows than this are sent as part of the picture: stopping to feed costs more than their bytes."""


@dataclass(frozen=True, slots=True)
class Strip:
    """Commands that move the paper by `rows` dot rows; `data` shows what may be personal."""

    data: bytes = field(repr=False)
    rows: int


def strips(
    pieces: Iterable[Raster],
    *,
    dots_per_inch: int = escpos.DOTS_PER_INCH,
    rows_at_once: Callable[[int], int] = lambda _: BAND_ROWS,
) -> Iterator[Strip]:
    """The pieces of one picture as commands, top to bottom; the next piece is taken when the last one is given out.

    Runs of blank rows become feeds, also across pieces. `rows_at_once` is asked before each raster command how many
    rows of so many bytes it may hold; a few blank ones may stand above them.
    """
    blank, begun = 0, False
    for piece in pieces:
        for start, end, is_blank in _runs(piece):
            if is_blank:
                blank += end - start
                continue
            top = start
            while top < end:
                bottom = min(end, top + rows_at_once(piece.stride))
                yield _strip([piece.row(y) for y in range(top, bottom)], blank, dots_per_inch)
                top, blank, begun = bottom, 0, True
        while blank >= escpos.LONGEST_FEED or (blank and not begun):  # white paper moves early, too
            rows = min(blank, escpos.LONGEST_FEED)
            yield Strip(escpos.feed(rows, dots_per_inch), rows)
            blank, begun = blank - rows, True
    if blank:
        yield Strip(escpos.feed(blank, dots_per_inch), blank)


def _strip(rows: list[bytes], blank: int, dots_per_inch: int) -> Strip:
    width = max(1, *(len(row.rstrip(b"\0")) for row in rows))
    ink = b"".join(row[:width] for row in rows)
    if blank < SHORTEST_GAP:
        return Strip(escpos.raster_band(width, bytes(blank * width) + ink), blank + len(rows))
    return Strip(escpos.feed(blank, dots_per_inch) + escpos.raster_band(width, ink), blank + len(rows))


def _runs(raster: Raster) -> Iterator[tuple[int, int, bool]]:
    """Splits the rows into (start, end, blank); short gaps count as picture, except at both ends of the piece."""
    nothing, height = bytes(raster.stride), raster.height
    start = y = 0
    while y < height:
        gap = y
        while gap < height and raster.row(gap) == nothing:
            gap += 1
        if gap > y and (gap - y >= SHORTEST_GAP or y == 0 or gap == height):
            if start < y:
                yield start, y, False
            yield y, gap, True
            start = gap
        y = max(gap, y + 1)
    if start < height:
        yield start, height, False
