"""A sheet is laid out once and drawn in bands: whatever their height, the dots are those of the whole page."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from ui.paper import PaperShape, figures, lay_out

PAPERS = [PaperShape(576, 203), PaperShape(384, 203), PaperShape(864, 300), PaperShape(511, 180)]


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("rows", [1000, 256, 101, 24])
def test_bands_together_are_the_page_bit_for_bit(document, paper, rows):
    sheet = lay_out(document, paper)
    bands = list(sheet.bands(rows))
    page = sheet.page()
    assert (page.width, page.height) == (sheet.width, sheet.height) == (paper.width_dots, page.height)
    assert [band.height for band in bands[:-1]] == [rows] * (len(bands) - 1)
    assert 0 < bands[-1].height <= rows
    assert sum(band.height for band in bands) == page.height
    assert b"".join(band.rows for band in bands) == page.rows


def test_single_rows_are_the_page_too(ticket):
    sheet = lay_out(replace(ticket, language="en"), PaperShape(384))
    assert b"".join(row.rows for row in sheet.bands(1)) == sheet.page().rows


def test_a_sheet_may_be_drawn_again_and_on_another_thread(document):
    sheet = lay_out(document, PaperShape())
    with ThreadPoolExecutor(1) as printer:
        there = printer.submit(lambda: list(sheet.bands(128))).result()
    assert there == list(sheet.bands(128))


def test_only_what_a_band_shows_is_drawn_for_it(ticket, monkeypatch):
    made = []
    monkeypatch.setattr(figures, "modules_of", lambda text: made.append(text) or [[True] * 21] * 21)
    sheet = lay_out(ticket, PaperShape())
    bands = sheet.bands(128)
    next(bands)
    assert made == [], "the code stands further down and is not made yet"
    list(bands)
    assert made == [ticket.code]


def test_a_sheet_tells_nothing_of_what_it_shows(ticket):
    assert repr(lay_out(ticket, PaperShape())).startswith("Sheet(paper=PaperShape(width_dots=576, dots_per_inch=203)")
    assert "N.V.A." not in repr(lay_out(ticket, PaperShape()))
    assert "KSK1" not in repr(figures.Code.holding(ticket.code, 6, 576))


@pytest.mark.parametrize("paper", [PaperShape(319), PaperShape(641), PaperShape(480, 320), PaperShape(0)])
def test_paper_no_printer_of_tickets_has_is_refused(document, paper):
    with pytest.raises(ValueError, match="320 to 640"):
        lay_out(document, paper)
