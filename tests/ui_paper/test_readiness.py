"""The readiness report on A4 and on a roll."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QPainter

from ui.paper import PaperShape
from ui.paper.blocks import Align, Gap, Line
from ui.paper.fonts import Weight
from ui.paper.readiness import Mark, Readiness, ReadinessGroup, ReadinessRow
from ui.paper.readiness_blocks import Columns, Sign
from ui.paper.readiness_pages import readiness_pages
from ui.paper.readiness_slip import readiness_slip
from ui.paper.text import Style
from ui.paper.words import Words

pytestmark = pytest.mark.usefixtures("qapp")
AT = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


def row(mark: Mark, words: str = "short") -> ReadinessRow:
    return ReadinessRow(mark, Words("Máy in", "printer"), words, "" if mark is Mark.GREEN else "Close the cover.")


def report(*rows: ReadinessRow) -> Readiness:
    return Readiness(
        "Bệnh viện Ví Dụ", "K3 · Quầy 3", AT, "1.4.0", (ReadinessGroup(Words("Thiết bị", "Devices"), rows),)
    )


@pytest.mark.parametrize(
    ("marks", "verdict", "counted"),
    [
        ([Mark.GREEN, Mark.GREEN], "SẴN SÀNG", "2 tốt"),
        ([Mark.GREEN, Mark.YELLOW], "SẴN SÀNG, CÓ ĐIỂM CẦN XEM", "1 cần xem, 1 tốt"),
        ([Mark.GREEN, Mark.GREY], "SẴN SÀNG, CÓ ĐIỂM CẦN XEM", "1 chưa xem, 1 tốt"),
        ([Mark.RED, Mark.YELLOW, Mark.RED], "CHƯA SẴN SÀNG", "2 hỏng, 1 cần xem"),
        ([Mark.GREY, Mark.GREY], "CHƯA KIỂM TRA ĐƯỢC", "2 chưa xem"),
        ([Mark.YELLOW, Mark.GREY], "CHƯA KIỂM TRA ĐƯỢC", "1 cần xem, 1 chưa xem"),
        ([], "CHƯA KIỂM TRA ĐƯỢC", ""),
    ],
)
def test_the_verdict_is_that_of_the_worst_part(marks: list[Mark], verdict: str, counted: str) -> None:
    made = report(*map(row, marks))
    assert made.verdict.vi == verdict
    assert made.counted.vi == counted


def test_a_healthy_kiosk_is_one_page_and_many_troubles_are_more_and_none_is_lost() -> None:
    well = [row(Mark.GREEN) for _ in range(42)]
    assert len(readiness_pages(report(*well)).pages) == 1
    bad = [row(Mark.RED, "the cable is out " * 30) for _ in range(42)]
    pages = readiness_pages(report(*bad))
    assert len(pages.pages) > 2
    assert sum(map(len, pages.pages)) == 1 + 42 + 1  # head, parts, signatures
    room = 3508 - 2 * 177
    assert all(sum(block.height for block in page) <= room for page in pages.pages)


def test_the_pages_stand_below_each_other_in_one_picture(tmp_path: Path) -> None:
    pages = readiness_pages(report(*(row(Mark.RED, "the cable is out " * 30) for _ in range(12))))
    pages.save_png(tmp_path / "r.png")
    image = QImage(str(tmp_path / "r.png"))
    assert (image.width(), image.height()) == (2480, 3508 * len(pages.pages))
    assert pages.pdf().count(b"/Type /Page\n") == len(pages.pages)
    with pytest.raises(OSError, match=r"r\.png"):
        pages.save_png(tmp_path / "no" / "r.png")


def test_the_slip_fits_every_roll_and_tells_more_of_what_is_wrong() -> None:
    for width in (384, 512, 576):
        short = readiness_slip(report(row(Mark.GREEN)), PaperShape(width))
        long = readiness_slip(report(row(Mark.RED, "the cable is out")), PaperShape(width))
        assert short.width == long.width == width
        assert long.height > short.height


def test_a_check_of_some_parts_is_shorter_by_verdict_and_signatures() -> None:
    whole = report(row(Mark.GREEN))
    some = replace(whole, whole=False)
    assert (some.title.vi, whole.title.vi) == ("KIỂM TRA MỘT PHẦN", "BIÊN BẢN KIỂM TRA SẴN SÀNG")
    for width in (384, 576):
        slips = [readiness_slip(one, PaperShape(width)).height for one in (some, whole)]
        assert slips[0] + 200 < slips[1]
    assert [len(page) for page in readiness_pages(some).pages] == [2]  # head and part
    assert [len(page) for page in readiness_pages(whole).pages] == [3]
    assert readiness_pages(some).pages[0][0].height < readiness_pages(whole).pages[0][0].height


def drawn(mark: Mark) -> bytes:
    image = QImage(64, 64, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    Sign(mark, 60).lay(64).draw(painter, 2, 2)
    painter.end()
    return bytes(image.constBits())


def test_no_two_signs_look_alike_without_colour() -> None:
    signs = {mark: drawn(mark) for mark in Mark}
    assert len(set(signs.values())) == len(Mark)
    ink = {mark: sum(byte < 128 for byte in sign) for mark, sign in signs.items()}
    assert max(ink, key=lambda mark: ink[mark]) is Mark.RED
    assert min(ink, key=lambda mark: ink[mark]) is Mark.GREY
    assert ink[Mark.GREY] > 0


def test_columns_share_what_is_left_and_are_as_high_as_the_highest() -> None:
    text = Line("word " * 40, Style(Weight.MEDIUM, (22,)), max_lines=40)
    laid = Columns(((100, Gap(10)), (0, text))).lay(500)
    assert laid.height == text.lay(386).height


def rows_of_ink(image: QImage, left: int, right: int) -> range:
    """From the first row with ink to the last, of some columns."""
    inked = [y for y in range(image.height()) if any(image.pixelColor(x, y).value() < 128 for x in range(left, right))]
    return range(inked[0], inked[-1] + 1)


@pytest.mark.parametrize("word", ["TỐT", "CẦN XEM", "HỎNG", "Ổ đĩa"])
def test_words_with_high_accents_stand_on_the_line_of_what_is_beside_them(word: str) -> None:
    style = Style(Weight.SEMIBOLD, (40,))
    block = Columns(((40, Sign(Mark.RED, 40)), (300, Line("n", style, Align.LEFT)), (0, Line(word, style, Align.LEFT))))
    beside = Columns(((40, Sign(Mark.RED, 40)), (300, Line("n", style, Align.LEFT)), (0, Line("H", style, Align.LEFT))))
    drawn = []
    for one in (block, beside):
        laid = one.lay(800)
        image = QImage(800, laid.height, QImage.Format.Format_Grayscale8)
        image.fill(255)
        painter = QPainter(image)
        laid.draw(painter, 0, 0)
        painter.end()
        drawn.append(image)
    feet = rows_of_ink(drawn[0], 60, 300)[-1]
    letters = rows_of_ink(drawn[0], 368, 380 if word[0] == "Ổ" else 390)
    assert abs(letters[-1] - feet) <= 1, "the first letter stands where n stands"
    capitals = rows_of_ink(drawn[1], 368, 800)
    middle = rows_of_ink(drawn[1], 0, 50)
    assert abs((middle[0] + middle[-1]) - (capitals[0] + capitals[-1])) <= 4, "the sign is in the middle of capitals"
    sign = rows_of_ink(drawn[0], 0, 50)
    assert feet - sign[-1] == rows_of_ink(drawn[1], 60, 300)[-1] - middle[-1], "it moves with the line"
