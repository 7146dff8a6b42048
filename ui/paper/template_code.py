"""Finds a QR code on a finished page by its own modules, dot for dot."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from ui.paper.code import QUIET, Modules, modules_of
from ui.paper.page import PaperPage

COARSEST = 16
"""Dots of the largest module looked for."""

_modules = lru_cache(maxsize=4)(modules_of)


def module_on(page: PaperPage, text: str) -> int:
    """How many dots a module of the code of this text has on the page; 0 where it does not stand there whole.

    Whole means: every module in whole dots of one size, and four white modules around. At either side of the page the
    paper is white for 4 mm more.
    """
    modules = _modules(text)
    beside = "0" * QUIET * COARSEST
    lines = [f"{beside}{line}{beside}" for line in _lines(page)]
    whole = "\n".join(lines)
    for size in range(COARSEST, 0, -1):
        places = _places(whole, _dots(modules[0], size), len(lines[0]) + 1)
        if any(_stands(lines, modules, size, at, top) for top, at in places):
            return size
    return 0


def _lines(page: PaperPage) -> list[str]:
    """Every row as a word of 0 and 1."""
    rows = (page.rows[at : at + page.stride] for at in range(0, len(page.rows), page.stride))
    return [f"{int.from_bytes(row):0{page.stride * 8}b}"[: page.width] for row in rows]


def _places(whole: str, wanted: str, across: int) -> Iterator[tuple[int, int]]:
    """Row and column of every place where these dots stand."""
    place = whole.find(wanted)
    while place >= 0:
        yield divmod(place, across)
        place = whole.find(wanted, place + 1)


def _stands(lines: list[str], modules: Modules, size: int, at: int, top: int) -> bool:
    quiet, across = QUIET * size, len(modules) * size
    if top < quiet or top + across + quiet > len(lines):
        return False
    white, blank = "0" * quiet, "0" * (across + 2 * quiet)
    wanted = [blank] * quiet
    for row in modules:
        wanted += [white + _dots(row, size) + white] * size
    wanted += [blank] * quiet
    left, right = at - quiet, at + across + quiet
    return all(lines[top - quiet + row][left:right] == line for row, line in enumerate(wanted))


def _dots(row: Sequence[bool], size: int) -> str:
    return "".join(("1" if dark else "0") * size for dark in row)
