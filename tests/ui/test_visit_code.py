"""The QR on the glass is one that phones read."""

from dataclasses import replace

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtGui import QImage

from kiosk.journey import Able
from ui.samples import payment, scenes
from ui.visit_code import matrix_of

LONG_PAGE = "https://dangky-kham-truc-tuyen.benhvien-vidu.example/luot-kham/theo-doi/so-thu-tu-trong-ngay/{code}"
LEAST_SQUARE_MM = 0.5


def codes_on(window):
    picture = window.draw().convertToFormat(QImage.Format.Format_Grayscale8)
    size = (picture.width(), picture.height())
    image = Image.frombuffer("L", size, bytes(picture.constBits()), "raw", "L", picture.bytesPerLine(), 1)
    return zxingcpp.read_barcodes(image)


def square_mm(window, code):
    """How large one square of a code is on the real panel."""
    unit = (window.size.width**2 + window.size.height**2) ** 0.5 / (window.size.inches * 25.4)
    across = code.position.bottom_right.x - code.position.top_left.x
    return across / (len(matrix_of(code.text)) - 4) / unit


@pytest.mark.parametrize("size", ["portrait", "landscape", "small"])
def test_the_code_on_the_glass_says_the_visit(glass, size):
    assert [code.text for code in codes_on(glass(scenes()["ticket"], size, scale=1.0))] == ["KSK1:V:V7K2M9Q4"]


@pytest.mark.parametrize("size", ["portrait", "landscape", "small"])
@pytest.mark.parametrize("scene", ["ticket", "ticket--page-provisional"])
def test_the_address_of_a_status_page_is_read_from_the_glass_in_squares_large_enough(glass, size, scene):
    window = glass(replace(scenes()[scene], able=Able(status_page=LONG_PAGE)), size, scale=1.0)
    (code,) = codes_on(window)
    assert code.text.startswith(LONG_PAGE.removesuffix("{code}") + "KSK1:V:")
    assert len(code.text) > 100
    assert square_mm(window, code) >= LEAST_SQUARE_MM


@pytest.mark.parametrize("size", ["portrait", "landscape", "small"])
@pytest.mark.parametrize("scene", ["paying", "paying--silent"])
def test_the_vietqr_is_read_from_the_glass_in_squares_large_enough(glass, size, scene):
    window = glass(scenes()[scene], size, scale=1.0)
    (code,) = codes_on(window)
    assert code.text == payment().qr
    assert code.text.startswith("00020101021238")
    assert square_mm(window, code) >= 2 * LEAST_SQUARE_MM


def test_no_text_draws_no_code():
    assert matrix_of("") == []


def test_squares_are_whole():
    matrix = matrix_of("KSK1:V:V7K2M9Q4")
    assert len(matrix) == len(matrix[0])
