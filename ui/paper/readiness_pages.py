"""The readiness report on A4, as many pages as it needs: pictures, or a PDF with its letters as letters."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QImage, QImageWriter, QPageLayout, QPageSize, QPainter, QPdfWriter

from ui.paper.blocks import Align, Band, Block, Gap, Ground, Laid, Line, Rule, Stack
from ui.paper.fonts import Weight, load_fonts
from ui.paper.page import INK, blank_image
from ui.paper.readiness import (
    FOR_HOSPITAL,
    MARK_WORDS,
    REMEDY,
    SIGNED,
    TECHNICIAN,
    Mark,
    Readiness,
    ReadinessRow,
    both,
    facts_of,
)
from ui.paper.readiness_blocks import Columns, Sign
from ui.paper.shape import Scale
from ui.paper.text import Style

DOTS_PER_INCH: Final = 300
_WIDTH_MM, _HEIGHT_MM, _EDGE_MM = 210, 297, 15
_FOOT: Final = 40
_LINES: Final = 30

_TITLE = Style(Weight.BOLD, (44, 40))
_VERDICT = Style(Weight.BOLD, (36, 32))
_GROUP = Style(Weight.BOLD, (27,))
_NAME = Style(Weight.SEMIBOLD, (20,))
_TEXT = Style(Weight.MEDIUM, (20,))
_SMALL = Style(Weight.MEDIUM, (19,))
_SIGN, _WORD, _NAMES, _LABELS = 23, 125, 420, 400
_TO_SIGN = 100


@dataclass(frozen=True, slots=True)
class ReadinessPages:
    """Pages of A4, each a stack of blocks that have their places."""

    pages: tuple[tuple[Laid, ...], ...] = field(repr=False)
    foot: str

    def images(self) -> Iterator[QImage]:
        """Each page as a grey picture of 300 dots an inch."""
        for number, page in enumerate(self.pages, 1):
            image = blank_image(_dots(_WIDTH_MM), _dots(_HEIGHT_MM))
            painter = QPainter(image)
            try:
                self._draw(painter, page, number)
            finally:
                painter.end()
            yield image

    def save_png(self, file: Path) -> None:
        """The pages below each other in one picture. Raises OSError."""
        images = list(self.images())
        whole = blank_image(_dots(_WIDTH_MM), _dots(_HEIGHT_MM) * len(images))
        painter = QPainter(whole)
        for number, image in enumerate(images):
            painter.drawImage(0, number * image.height(), image)
        painter.end()
        writer = QImageWriter(str(file), QByteArray(b"png"))
        if not writer.write(whole):
            raise OSError(f"{file}: {writer.errorString()}")

    def pdf(self) -> bytes:
        """All of them."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setTitle("Kiosk")
        writer.setCreator("Kiosk")
        writer.setResolution(DOTS_PER_INCH)
        writer.setPageLayout(
            QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
        )
        painter = QPainter(writer)
        try:
            for number, page in enumerate(self.pages, 1):
                if number > 1:
                    writer.newPage()
                self._draw(painter, page, number)
        finally:
            painter.end()
        return bytes(buffer.data().data())

    def _draw(self, painter: QPainter, page: Sequence[Laid], number: int) -> None:
        painter.setPen(INK)
        left = top = _dots(_EDGE_MM)
        for block in page:
            block.draw(painter, left, top)
            top += block.height
        words = f"{self.foot} · Trang / Page {number}/{len(self.pages)}"
        foot = Line(words, _SMALL, Align.RIGHT).lay(_dots(_WIDTH_MM - 2 * _EDGE_MM), _scale())
        foot.draw(painter, left, _dots(_HEIGHT_MM - _EDGE_MM))


def readiness_pages(report: Readiness) -> ReadinessPages:
    """Broken between parts, never within one. Needs a QGuiApplication. Raises FontError."""
    load_fonts()
    width, scale = _dots(_WIDTH_MM - 2 * _EDGE_MM), _scale()
    room = _dots(_HEIGHT_MM - 2 * _EDGE_MM) - scale.dots(_FOOT)
    pages: list[list[Laid]] = [[]]
    for block in _blocks(report):
        laid = block.lay(width, scale)
        if pages[-1] and sum(one.height for one in pages[-1]) + laid.height > room:
            pages.append([])
        pages[-1].append(laid)
    foot = " · ".join(part for part in (report.hospital, report.kiosk, f"{report.at:%d/%m/%Y %H:%M}") if part)
    return ReadinessPages(tuple(map(tuple, pages)), foot)


def _blocks(report: Readiness) -> Iterator[Block]:
    """What a page may begin with, one by one: a heading goes with its first part, signatures stay together."""
    yield _head(report)
    for group in report.groups:
        heading = (Gap(12), Line(both(group.name), _GROUP, Align.LEFT), Gap(2), Rule(), Gap(5))
        for number, row in enumerate(group.rows):
            yield Stack((*(heading if number == 0 else ()), _row(row), Gap(4)))
    if report.whole:
        yield _signatures()


def _head(report: Readiness) -> Block:
    facts = tuple(
        Columns(((_LABELS, Line(both(name), _TEXT, Align.LEFT)), (0, Line(value, _NAME, Align.LEFT, _LINES))))
        for name, value in facts_of(report)
    )
    ground = Ground.INVERTED if report.count(Mark.RED) else Ground.FRAMED
    verdict = (Line(both(report.verdict), _VERDICT, max_lines=2),) if report.whole else ()
    found = Band((*verdict, Line(both(report.counted), _TEXT, max_lines=2)), ground)
    signs = tuple(
        part
        for mark, words in MARK_WORDS.items()
        for part in ((_SIGN, Sign(mark, _SIGN)), (0, Line(both(words), _SMALL, Align.LEFT)))
    )
    title = (Line(report.title.vi, _TITLE), Line(report.title.en, _TEXT))
    return Stack((*title, Gap(16), *facts, Gap(14), found, Gap(14), Columns(signs)))


def _row(row: ReadinessRow) -> Block:
    remedy = (Line(f"{REMEDY} {row.remedy}", _NAME, Align.LEFT, _LINES),) if row.remedy else ()
    name = row.name.vi if row.name.en == row.name.vi else both(row.name)
    return Columns(
        (
            (_SIGN, Sign(row.mark, _SIGN)),
            (_WORD, Line(MARK_WORDS[row.mark].vi, _NAME, Align.LEFT, 2)),
            (_NAMES, Line(name, _TEXT, Align.LEFT, _LINES)),
            (0, Stack((Line(row.what, _TEXT, Align.LEFT, _LINES), *remedy))),
        )
    )


def _signatures() -> Block:
    places = tuple(
        (0, Stack((Line(both(who), _NAME), Gap(_TO_SIGN), Rule(), Line(both(SIGNED), _SMALL))))
        for who in (TECHNICIAN, FOR_HOSPITAL)
    )
    return Stack((Gap(24), Columns(places, space=120)))


def _scale() -> Scale:
    return Scale(DOTS_PER_INCH)


def _dots(millimetres: int) -> int:
    return round(millimetres * DOTS_PER_INCH / 25.4)
