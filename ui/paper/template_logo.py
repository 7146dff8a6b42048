"""What can be wrong with a logo that can be drawn: it vanishes, it smears, or it burns too much of the head at once."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from kiosk.ticket.template import Logo
from ui.paper.composing_picture import dots_of, grey_of
from ui.paper.page import page_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

DARK, PALE = 64, 235
"""Of 255: below it prints surely, above it is paper."""
BETWEEN = 0.8
"""Parts of grey to one of black: soft edges of drawn lines stay below."""
HOTTEST = 0.5
"""Of the head's dots, over `HOT_ROWS` rows: more at once prints pale and wears the head."""
HOT_ROWS = 24
FINE = 1000


def doubts_about_logo(logo: Logo, width: int, head: int) -> Iterator[str]:
    """For a logo that may be `width` dots wide before a head of `head` dots, at the usual 8 a millimetre."""
    import numpy as np  # noqa: PLC0415 - a kiosk that prints needs none of this

    fine = grey_of(logo.picture, FINE, FINE)
    bright = np.frombuffer(fine.constBits(), dtype=np.uint8).reshape(fine.height(), -1)[:, : fine.width()]
    dark = int((bright < DARK).sum())
    between = int(((bright >= DARK) & (bright < PALE)).sum())
    if between > BETWEEN * dark:
        yield f"logo, {logo.file}: is not black and white: colours and greys come out as blots, or not at all"
        return
    black = _black(logo, width)
    if not black.any():
        yield f"logo, {logo.file}: its lines are too fine for {logo.height_mm:g} mm: nothing would be printed"
        return
    share = black.sum(axis=1) / head
    window = min(HOT_ROWS, len(share))
    hottest = float(np.convolve(share, np.ones(window) / window, "valid").max())
    if hottest > HOTTEST:
        yield (
            f"logo, {logo.file}: is too dark: over 3 mm it blackens {hottest:.0%} of the paper's width, {HOTTEST:.0%} "
            "is the most. Use lines instead of surfaces, or make it smaller"
        )


def _black(logo: Logo, width: int) -> "NDArray[Any]":
    import numpy as np  # noqa: PLC0415

    page = page_of(dots_of(logo.picture, width, round(logo.height_mm * 8)))
    rows = np.frombuffer(page.rows, dtype=np.uint8).reshape(page.height, page.stride)
    return np.unpackbits(rows, axis=1)[:, : page.width].astype(bool)
