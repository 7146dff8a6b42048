"""The square code of a ticket: how large it will be, and its modules when they are wanted."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect

if TYPE_CHECKING:
    from qrcode import QRCode

QUIET = 4
"""White modules a reader needs on every side (ISO/IEC 18004, 9.1)."""

SMALLEST_MODULE = 4
"""Dots: half a millimetre. Below that a worn print head or a cheap camera loses modules."""

_FILLS_BLOCKS_WITH_ZEROS = re.compile("0{39}|\0{27}")
"""The library fails on a block of words that are all zero; where there are several the shortest has 27 of 8 bits."""

Modules = Sequence[Sequence[bool]]


def modules_across(text: str) -> int | None:
    """How many modules a QR code of level M takes without its quiet zone; None for a text that cannot be one.

    Far quicker than `modules_of`, so a page can be laid out before its code is made.
    """
    if _FILLS_BLOCKS_WITH_ZEROS.search(text):
        return None
    # Brings Pillow along and is needed by the first ticket only, so not before.
    from qrcode.exceptions import DataOverflowError  # noqa: PLC0415

    try:
        return 4 * _code(text).best_fit() + 17
    except (DataOverflowError, ValueError):
        return None


def modules_of(text: str) -> Modules:
    """The dark modules of a QR code of level M, without its quiet zone, for a text `modules_across` has a size for."""
    code = _code(text)
    code.make()
    return code.get_matrix()


def _code(text: str) -> "QRCode[Any]":
    from qrcode import QRCode  # noqa: PLC0415
    from qrcode.constants import ERROR_CORRECT_M  # noqa: PLC0415

    code: QRCode[Any] = QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(text)
    return code


def squares_of(modules: Modules, size: int) -> list[QRect]:
    """The dark modules in runs across and again in runs down, so that no seam shows where a PDF is drawn softly."""
    rows, columns = enumerate(modules), enumerate(zip(*modules, strict=True))
    across = [QRect(at * size, row * size, run * size, size) for row, line in rows for at, run in _runs(line)]
    down = [QRect(column * size, at * size, size, run * size) for column, line in columns for at, run in _runs(line)]
    return [*across, *(square for square in down if square.height() > size)]


def _runs(line: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Where dark modules begin, and how many follow each other."""
    at = 0
    for dark, group in groupby(line):
        run = len(list(group))
        if dark:
            yield at, run
        at += run
