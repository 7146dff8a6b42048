"""The same sheet as PDF: poppler, which knows nothing of this program, sees the same page and reads the same words."""

import subprocess
from dataclasses import replace

import numpy as np
import pytest
import zxingcpp
from PIL import Image

from kiosk.ticket import ConsentSheet, TechnicianSheet
from ui.paper import PaperShape, lay_out


@pytest.fixture
def saved(tmp_path):
    def save(document, paper):
        path = tmp_path / "page.pdf"
        path.write_bytes(lay_out(document, paper).pdf())
        return path

    return save


def told(*command):
    return subprocess.run(command, capture_output=True, check=True).stdout


def drawn_by_poppler(path, dots_per_inch):
    told("pdftoppm", "-r", str(dots_per_inch), "-gray", "-singlefile", path, path.with_suffix(""))
    with Image.open(path.with_suffix(".pgm")) as picture:
        return np.asarray(picture)


def thicker(ink):
    """The ink, and the dots around it."""
    padded = np.pad(ink, 1)
    height, width = ink.shape
    return np.logical_or.reduce([padded[y : y + height, x : x + width] for y in range(3) for x in range(3)])


@pytest.mark.parametrize("paper", [PaperShape(576, 203), PaperShape(384, 203), PaperShape(864, 300)])
def test_the_page_drawn_from_the_pdf_is_the_page_of_dots(document, saved, ink_of, paper):
    ink = ink_of(document, paper.width_dots, paper.dots_per_inch)
    picture = drawn_by_poppler(saved(document, paper), paper.dots_per_inch)
    assert abs(picture.shape[0] - ink.shape[0]) <= 4
    assert abs(picture.shape[1] - ink.shape[1]) <= 4
    height, width = (min(sides) for sides in zip(picture.shape, ink.shape, strict=True))
    there, here = picture[:height, :width] < 128, ink[:height, :width]
    assert (there & ~thicker(here)).mean() < 0.001, "black only where the dots are, to a dot"
    assert (here & ~thicker(there)).mean() < 0.001
    if not isinstance(document, TechnicianSheet):
        assert there.mean() == pytest.approx(here.mean(), rel=0.06)


def test_its_words_can_be_copied(document, saved):
    words = told("pdftotext", "-layout", saved(document, PaperShape()), "-").decode()
    assert "Bệnh viện Đa khoa Ví Dụ" in words
    if not isinstance(document, ConsentSheet | TechnicianSheet):
        assert document.number in words
    if isinstance(document, TechnicianSheet):
        assert "ừứửữự" in words
        assert "ÊỀẾỂỄỆ" in words


@pytest.mark.parametrize("scale", [1, 2.37])
def test_codes_are_whole_at_other_resolutions(ticket, saved, scale):
    picture = drawn_by_poppler(saved(ticket, PaperShape()), round(203 * scale))
    (found,) = zxingcpp.read_barcodes(picture)
    assert found.text == ticket.code


def test_letters_are_those_of_the_typeface_and_come_along(ticket, saved):
    fonts = told("pdffonts", saved(ticket, PaperShape())).decode().splitlines()[2:]
    assert len(fonts) >= 3
    assert all("BeVietnamPro" in font for font in fonts)
    assert all(font.split()[-5] == "yes" for font in fonts), "embedded"


def test_it_says_nothing_of_the_patient_beside_the_page(ticket, saved):
    path = saved(replace(ticket, initials="Q.X.Z."), PaperShape())
    about = told("pdfinfo", path).decode() + told("pdfinfo", "-meta", path).decode()
    assert "Kiosk" in about
    assert "Q.X.Z." not in about
    assert ticket.code not in about
    assert ticket.hospital not in about


def test_the_page_is_as_large_as_the_paper_prints(ticket, saved):
    for paper in (PaperShape(576, 203), PaperShape(864, 300)):
        (size,) = [line for line in told("pdfinfo", saved(ticket, paper)).decode().splitlines() if "Page size" in line]
        across, high = float(size.split()[2]), float(size.split()[4])
        sheet = lay_out(ticket, paper)
        assert across / 72 == pytest.approx(sheet.width / paper.dots_per_inch, abs=1 / 72)
        assert high / 72 == pytest.approx(sheet.height / paper.dots_per_inch, abs=1 / 72)
