"""Every resolution prints the same millimetres, and no paper is printed on its outermost dots."""

from dataclasses import replace

import numpy as np
import pytest
import zxingcpp

from kiosk.ticket import TechnicianSheet
from ui.paper import PaperShape, lay_out
from ui.paper.figures import Code, Number
from ui.paper.shape import USUAL, Scale

PAPERS = [(384, 203), (432, 203), (512, 180), (546, 203), (576, 203), (640, 203), (567, 300), (832, 300), (864, 300)]
FINE = Scale(300)


def test_the_usual_printer_has_a_dot_for_each_eighth_of_a_millimetre():
    assert [USUAL.dots(number) for number in range(700)] == list(range(700))
    assert [PaperShape(width).width for width in (320, 384, 576, 640)] == [320, 384, 576, 640]


def test_papers_are_told_apart_by_their_millimetres():
    assert [PaperShape(width, dpi).width for width, dpi in [(512, 180), (864, 300), (567, 300)]] == [577, 585, 384]


@pytest.mark.parametrize(("width", "dots_per_inch"), PAPERS)
@pytest.mark.parametrize("kind", ["ticket", "slip for a time", "consent", "paid", "unpaid"])
def test_the_outermost_dots_stay_white(documents, ink_of, kind, width, dots_per_inch):
    ink = ink_of(documents[kind], width, dots_per_inch)
    assert ink.any()
    assert not ink[:, :4].any()
    assert not ink[:, -4:].any()
    assert not ink[:4].any()
    assert not ink[-4:].any()


def test_a_fine_page_is_as_long_as_a_usual_one(document):
    usual = lay_out(document, PaperShape(576, 203)).height / 203
    fine = lay_out(document, PaperShape(851, 300)).height / 300
    by_dots = isinstance(document, TechnicianSheet)  # its codes and fine lines are so many dots, however fine
    assert fine == pytest.approx(usual, rel=0.15 if by_dots else 0.05)


@pytest.mark.parametrize("dots_per_inch", [180, 203, 300])
@pytest.mark.parametrize("text", ["7", "A 042", "N 1007", "TMH-1042"])
def test_a_number_is_at_least_ten_millimetres_high(drawn, dots_per_inch, text):
    height, ink, _ = drawn(Number(text), Scale(dots_per_inch).dots(344), 40, Scale(dots_per_inch))
    down = np.flatnonzero(ink.any(axis=1))
    assert (down[-1] - down[0] + 1) / dots_per_inch * 25.4 >= 9.9
    assert not ink[40 + height :].any()


@pytest.mark.parametrize(("size", "dots"), [(4, 6), (5, 7), (6, 9), (8, 12)])
def test_a_module_is_the_nearest_whole_number_of_fine_dots(size, dots):
    code = Code.holding("KSK1:V:V7K2-9QMX", size, 600)
    assert code is not None
    assert code.module(USUAL) == size
    assert code.module(FINE) == dots


def test_a_code_that_just_fits_also_fits_the_fine_paper():
    for across in range(320, 641):
        code = Code.holding("K" * 200, 9, across)
        assert code is None or code.side(FINE) <= FINE.dots(across)


@pytest.mark.parametrize(("width", "dots_per_inch"), [(864, 300), (567, 300), (512, 180)])
def test_the_code_on_a_ticket_is_as_large_as_ever(ticket, ink_of, width, dots_per_inch):
    def millimetres(width, dots_per_inch):
        ink = ink_of(replace(ticket, language="en"), width, dots_per_inch)
        (found,) = zxingcpp.read_barcodes(np.where(ink, 0, 255).astype(np.uint8))
        assert found.text == ticket.code
        return (found.position.top_right.x - found.position.top_left.x) / dots_per_inch * 25.4

    usual = PaperShape(width, dots_per_inch).width
    assert millimetres(width, dots_per_inch) == pytest.approx(millimetres(min(usual, 640), 203), rel=0.13)
