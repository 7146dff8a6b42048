import re
import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageFilter
from pyzbar import pyzbar

from kiosk.ticket import TicketKind
from ui.paper import words
from ui.paper.code import modules_across, modules_of
from ui.paper.figures import Code

REFERENCE = "KSK1:V:0b6e2f1c-7d3a-4a51-9d1e-2f6f0c9a7b11"
PAGE = "https://dangky.benhvien-vidu.example/luot-kham/theo-doi/KSK1:V:V7K2M9Q4"
LONG_PAGE = "https://dangky-kham-truc-tuyen.benhvien-vidu.example/luot-kham/theo-doi/so-thu-tu/KSK1:V:V7K2M9Q4-2f6f0c9a7b11-KHAM"


def codes_in(grey):
    return zxingcpp.read_barcodes(grey, formats=zxingcpp.BarcodeFormat.QRCode)


def paper(ink):
    return np.where(ink, 0, 255).astype(np.uint8)


@pytest.mark.parametrize("width", [320, 384, 480, 576, 640])
@pytest.mark.parametrize("code", ["KSK1:V:V7K2-9QMX", REFERENCE, PAGE, LONG_PAGE, "K" * 200])
@pytest.mark.parametrize("sigma", [0, 1.0, 1.6])
def test_the_code_reads_back_from_the_ticket_also_a_little_out_of_focus(ticket, ink_of, width, code, sigma):
    picture = paper(ink_of(replace(ticket, code=code), width))
    if sigma:
        picture = np.asarray(Image.fromarray(picture).filter(ImageFilter.GaussianBlur(sigma)))
    (found,) = codes_in(picture)
    assert found.text == code


@pytest.mark.parametrize("paper_of", [(864, 300), (567, 300), (512, 180)])
@pytest.mark.parametrize("code", ["KSK1:V:V7K2-9QMX", REFERENCE, LONG_PAGE])
@pytest.mark.parametrize("sigma", [0, 1.6])
def test_the_code_reads_back_at_other_resolutions(ticket, ink_of, paper_of, code, sigma):
    picture = paper(ink_of(replace(ticket, code=code), *paper_of))
    if sigma:
        blur = ImageFilter.GaussianBlur(sigma * paper_of[1] / 203)
        picture = np.asarray(Image.fromarray(picture).filter(blur))
    (found,) = codes_in(picture)
    assert found.text == code


@pytest.mark.parametrize("paper_of", [(576, 203), (384, 203), (864, 300)])
@pytest.mark.parametrize("sigma", [0, 1.0])
def test_zbar_reads_the_codes_too(ticket, unpaid, ink_of, paper_of, sigma):
    for document, text in ((ticket, ticket.code), (unpaid, unpaid.vietqr)):
        picture = Image.fromarray(paper(ink_of(document, *paper_of))).filter(ImageFilter.GaussianBlur(sigma))
        (found,) = pyzbar.decode(picture, symbols=[pyzbar.ZBarSymbol.QRCODE])
        assert found.data.decode() == text


def test_the_size_of_a_code_is_known_before_the_code():
    for text in ("K", REFERENCE, PAGE, LONG_PAGE, "01" * 2700, "0" * 38 + "k" * 500, "k" * 2300):
        assert modules_across(text) == len(modules_of(text))
    for text in ("k" * 2400, "0" * 5500, "\0" * 100, "01" * 2900):
        assert modules_across(text) is None


@pytest.mark.parametrize(("width", "least"), [(576, 6), (384, 4), (320, 4)])
@pytest.mark.parametrize("code", ["KSK1:V:V7K2-9QMX", REFERENCE, PAGE])
def test_modules_are_whole_dots_with_four_white_modules_around(ticket, ink_of, width, least, code):
    ink = ink_of(replace(ticket, code=code), width)
    (found,) = codes_in(paper(ink))
    corner, far = found.position.top_left, found.position.bottom_right
    modules = np.array(modules_of(code))
    size = round((far.x - corner.x) / len(modules))
    assert size >= least
    left, top = corner.x, corner.y
    for dx, dy in [(x, y) for x in (-1, 0, 1) for y in (-1, 0, 1)]:
        at = ink[top + dy : top + dy + len(modules) * size, left + dx : left + dx + len(modules) * size]
        if np.array_equal(at, np.kron(modules, np.ones((size, size), dtype=bool))):
            break
    else:
        pytest.fail("the drawn code is not its modules in whole dots")
    quiet, end_x, end_y = 4 * size, left + dx + len(modules) * size, top + dy + len(modules) * size
    frame = ink[top + dy - quiet : end_y + quiet, left + dx - quiet : end_x + quiet].copy()
    frame[quiet:-quiet, quiet:-quiet] = False
    assert frame.shape == (len(modules) * size + 2 * quiet,) * 2, "the quiet zone stands on the paper"
    assert not frame.any()


def test_the_code_mends_a_seventh_of_its_words():
    (found,) = codes_in(paper(np.kron(np.pad(np.array(modules_of(REFERENCE)), 4), np.ones((4, 4), dtype=bool))))
    assert re.search(r"\bM\b|Medium", str(found.ec_level))
    assert found.text == REFERENCE


@settings(deadline=None, max_examples=60)
@given(text=st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=120))
def test_any_visit_code_reads_back(text):
    code = Code.holding(text, 6, 576)
    assert code is not None
    ink = np.kron(np.pad(np.array(modules_of(text)), 4), np.ones((code.size, code.size), dtype=bool))
    assert ink.shape == (code.side(), code.side())
    (found,) = codes_in(paper(ink))
    assert found.text == text


@pytest.mark.parametrize("code", ["", "K" * 4000, "k" * 2000])
@pytest.mark.parametrize("width", [384, 576])
def test_without_a_code_that_can_be_read_the_ticket_still_stands(ticket, ink_of, code, width):
    ink = ink_of(replace(ticket, code=code), width)
    assert codes_in(paper(ink)) == []
    assert ink.sum() > 5000


def test_the_visit_code_can_be_read_by_people_too(ticket, written):
    lines = [line.text for line in written(ticket)]
    assert lines[lines.index("V7K2-") + 1] == "9QMX"
    assert not any(REFERENCE[7:] in line.text for line in written(replace(ticket, code=REFERENCE)))


@pytest.mark.parametrize("width", [576, 384])
@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("kind", TicketKind)
def test_the_address_of_a_status_page_prints_in_squares_of_five_dots_or_more(ticket, ink_of, width, language, kind):
    assert len(LONG_PAGE) >= 110
    ink = ink_of(replace(ticket, code=LONG_PAGE, language=language, kind=kind), width)
    (found,) = codes_in(paper(ink))
    assert found.text == LONG_PAGE
    across = found.position.bottom_right.x - found.position.top_left.x
    assert round(across / len(modules_of(LONG_PAGE))) >= 5


@pytest.mark.parametrize("width", [576, 384, 320])
@pytest.mark.parametrize("code", [PAGE, LONG_PAGE])
def test_beside_an_address_stands_what_it_is_good_for(ticket, written, width, code):
    def said(**changes):
        lines = written(replace(ticket, code=code, **changes), width)
        return " ".join(line.text for line in lines)

    assert words.FOLLOW.vi in said()
    assert words.FOLLOW.en not in said()
    assert words.FOLLOW.en in said(language="en")
    assert words.PROVISIONAL_PAGE.vi not in said()
    assert words.PROVISIONAL_PAGE.vi in said(kind=TicketKind.PROVISIONAL)
    assert words.PROVISIONAL_PAGE.en in said(kind=TicketKind.PROVISIONAL, language="en")


@pytest.mark.parametrize("width", [576, 384])
def test_without_an_address_no_paper_speaks_of_a_phone(ticket, written, width):
    for kind in TicketKind:
        said = " ".join(line.text for line in written(replace(ticket, kind=kind, language="en"), width))
        assert words.FOLLOW.vi not in said
        assert "Quét mã" not in said


@pytest.mark.parametrize("width", [576, 384])
def test_people_read_the_visit_code_and_not_the_address(ticket, written, width):
    lines = [line.text for line in written(replace(ticket, code=PAGE), width)]
    assert "V7K2M9Q4" in lines
    assert not any("https" in line for line in lines)


def test_the_code_library_is_loaded_by_the_first_ticket_only():
    seen = "import sys, ui.paper; print(sorted({'qrcode', 'PIL', 'numpy', 'ui.paper'} & set(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", seen], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "['ui.paper']"
