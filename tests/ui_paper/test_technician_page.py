"""The technicians' sheet shows every dot, grey, letter and size of code."""

import unicodedata
from dataclasses import replace

import numpy as np
import pytest
import zxingcpp

from ui.paper import lay_out
from ui.paper.blocks import Gap
from ui.paper.fonts import Weight
from ui.paper.patterns import LEVELS, Edges, FineLines, Greys, RulerAcross, Solid
from ui.paper.shape import USUAL, PaperShape, Scale
from ui.paper.technician import compose_technician
from ui.paper.technician_words import LETTERS
from ui.paper.text import Style

SMALL = Style(Weight.REGULAR, (20,))


def test_all_134_letters_stand_there_in_the_smallest_size_there_is(drawn, technician_sheet):
    letters = LETTERS.replace(" ", "")
    assert len(set(letters)) == len(letters) == 134
    assert unicodedata.is_normalized("NFC", letters)
    assert not any(letter.isascii() for letter in letters)
    for width in (576, 384):
        written = drawn(compose_technician(technician_sheet, PaperShape(width)), width - 48, 24)[2].written
        smallest = min(line.size for line in written)
        assert set(letters) <= set("".join(line.text for line in written if line.size == smallest))


@pytest.mark.parametrize(("paper", "longest"), [(PaperShape(576, 203), 220), (PaperShape(384, 203), 300)])
def test_it_wastes_no_paper(technician_sheet, paper, longest):
    assert lay_out(technician_sheet, paper).height / 8 <= longest


@pytest.mark.parametrize(("width", "dots_per_inch"), [(576, 203), (384, 203), (864, 300), (512, 180)])
def test_every_code_tells_its_own_size(technician_sheet, ink_of, width, dots_per_inch):
    ink = ink_of(technician_sheet, width, dots_per_inch)
    found = zxingcpp.read_barcodes(np.where(ink, 0, 255).astype(np.uint8))
    assert {code.text for code in found} == {f"QR {size} {dots_per_inch}" for size in range(3, 9)}
    for code in found:
        across = code.position.top_right.x - code.position.top_left.x
        assert round(across / 21) == int(code.text.split()[1])


def test_stairs_begin_at_the_outermost_dots(drawn):
    height, ink, _ = drawn(Edges(Gap(10), margin=24), 528, 24)
    rows = ink[24 : 24 + height]
    assert [int(np.argmax(row)) for row in rows[2::5]] == list(range(16))
    assert [int(np.argmax(row[::-1])) for row in rows[2::5]] == list(range(16))


def test_the_black_bar_misses_no_dot_of_the_head(drawn):
    _, ink, _ = drawn(Solid(48, margin=24), 528, 24)
    assert ink[24:72].all()


@pytest.mark.parametrize("dots_per_inch", [180, 203, 300])
def test_the_ruler_is_true_to_the_millimetre(drawn, dots_per_inch):
    scale = Scale(dots_per_inch)
    margin = scale.dots(24)
    _, ink, _ = drawn(RulerAcross(SMALL, 24), scale.dots(528), margin, scale)
    row = ink[margin + scale.dots(4)]
    starts = np.flatnonzero(np.diff(row.astype(int), prepend=0) == 1)
    millimetres = starts[:-1] / dots_per_inch * 25.4
    assert len(millimetres) >= 70
    assert np.abs(millimetres - np.arange(len(millimetres))).max() < 25.4 / dots_per_inch


def test_greys_are_as_dark_as_they_say_and_each_is_darker_than_the_one_before(drawn):
    patches = tuple((level, "") for level in range(LEVELS + 1))
    _, ink, _ = drawn(Greys(patches, SMALL, across=8, height=16), 8 * len(patches), 0)
    shares = [ink[:16, 8 * level : 8 * level + 8].mean() for level in range(LEVELS + 1)]
    assert shares == [level / LEVELS for level in range(LEVELS + 1)]


@pytest.mark.parametrize("dots", [1, 2, 3, 4])
@pytest.mark.parametrize("scale", [USUAL, Scale(300)])
def test_fine_lines_are_as_thick_as_they_say_at_every_resolution(drawn, dots, scale):
    _, ink, _ = drawn(FineLines(dots), 300, 40, scale)
    across = ink[45, 40 : 40 + 16 * dots]
    assert across.reshape(16, dots).all(axis=1).tolist() == [True, False] * 8
    down = ink[40 : 40 + 4 * dots, 330]
    assert down.reshape(4, dots).all(axis=1).tolist() == [True, False] * 2


def test_it_tells_what_the_printer_told_and_what_paper_the_program_takes_it_for(drawn, technician_sheet):
    told = replace(technician_sheet, told=("Firmware 1.05", "\t"))
    written = drawn(compose_technician(told, PaperShape(864, 300)), 810, 40)[2].written
    text = " ".join(line.text for line in written)
    for part in ("Firmware 1.05", "Máy in: chinh", "864 điểm, 300 dpi = 73,2 mm", "Máy đăng ký K01"):
        assert part in text
