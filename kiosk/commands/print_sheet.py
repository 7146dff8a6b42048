"""What a technician wants printed, laid out for a paper: the test page, a text, a picture, or a PDF as it is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final

from drivers.printer import PaperSize, Raster
from kiosk.commands import CannotStartError
from kiosk.commands.documents import shown
from kiosk.commands.print_target import Target
from kiosk.ticket import TechnicianSheet
from ui.paper import PaperShape, Sheet, lay_out
from ui.paper.files import PictureError, is_picture, lay_out_picture, lay_out_text

LONGEST_MM: Final = 2000
"""More of a roll is nobody's wish."""

LONGEST_FILE: Final = 64_000_000
STANDARD_INPUT: Final = Path("-")

_PDF: Final = b"%PDF-"
_NUMBER: Final = rb"\s*([+-]?(?:\d+\.?\d*|\.\d+))"
_MEDIA_BOX: Final = re.compile(rb"/MediaBox\s*\[" + rb"\s".join([_NUMBER] * 4) + rb"\s*\]")
_USUAL_SHAPE: Final = 297 / 210


@dataclass(frozen=True, slots=True)
class PdfFile:
    """A `drivers.printer.Page` that is a PDF already: only a printer that takes PDF can print it."""

    width: int
    height: int
    content: bytes = field(repr=False)

    def bands(self, rows: int) -> Iterator[Raster]:
        """It has no dots. Raises ValueError."""
        raise ValueError(f"a PDF has no rows of dots, and {rows} were asked for")

    def pdf(self) -> bytes:
        """Itself."""
        return self.content


def laid_out(target: Target, file: Path | None, paper: PaperSize, told: tuple[str, ...] = ()) -> Sheet | PdfFile:
    """The file, or without one the test page, on which stands what the printer `told`. Raises CannotStartError."""
    shape = PaperShape(paper.width, paper.dots_per_inch)
    if file is None:
        return lay_out(
            TechnicianSheet(target.hospital, target.kiosk, target.name, datetime.now().astimezone(), told), shape
        )
    content = _read(file)
    if content.startswith(_PDF):
        return PdfFile(paper.width, round(paper.width * _shape_of(content)), content)
    sheet = _picture(file, content, shape) if is_picture(content) else _text(file, content, shape)
    length = sheet.height * 25.4 / paper.dots_per_inch
    if length > LONGEST_MM:
        raise CannotStartError(
            f"{shown(str(file))}: takes {length / 1000:.1f} m of paper; at most {LONGEST_MM // 1000} m"
        )
    return sheet


def _read(file: Path) -> bytes:
    try:
        with open(0 if file == STANDARD_INPUT else file, "rb", closefd=file != STANDARD_INPUT) as opened:
            content = opened.read(LONGEST_FILE + 1) or b""
    except OSError as error:
        raise CannotStartError(f"{shown(str(file))}: {error.strerror}") from error
    if not content:
        raise CannotStartError(f"{shown(str(file))}: is empty")
    if len(content) > LONGEST_FILE:
        raise CannotStartError(f"{shown(str(file))}: is too large; at most {LONGEST_FILE // 1_000_000} MB")
    return content


def _picture(file: Path, content: bytes, shape: PaperShape) -> Sheet:
    try:
        return lay_out_picture(content, shape)
    except PictureError as error:
        raise CannotStartError(f"{shown(str(file))}: {error}") from error


def _text(file: Path, content: bytes, shape: PaperShape) -> Sheet:
    try:
        return lay_out_text(content.decode("utf-8-sig"), shape)
    except UnicodeDecodeError as error:
        raise CannotStartError(f"{shown(str(file))}: is neither a text in UTF-8, a picture nor a PDF") from error


def _shape_of(content: bytes) -> float:
    """How many times as high as wide its first page is."""
    if box := _MEDIA_BOX.search(content):
        left, bottom, right, top = map(float, box.groups())
        if right > left and top > bottom:
            return (top - bottom) / (right - left)
    return _USUAL_SHAPE
