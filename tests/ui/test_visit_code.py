"""The QR on the glass is one that phones read."""

import zxingcpp
from PIL import Image
from PySide6.QtGui import QImage

from kiosk.journey.state import Confirmed
from ui.samples import booking, journey, ticketed
from ui.visit_code import matrix_of


def test_the_code_on_the_glass_says_the_visit(glass):
    window = glass(journey(step=ticketed(Confirmed(booking()))), scale=1.0)
    picture = window.draw().convertToFormat(QImage.Format.Format_Grayscale8)
    size = (picture.width(), picture.height())
    image = Image.frombuffer("L", size, bytes(picture.constBits()), "raw", "L", picture.bytesPerLine(), 1)
    assert [code.text for code in zxingcpp.read_barcodes(image)] == ["KSK1:V:V7K2M9Q4"]


def test_no_text_draws_no_code():
    assert matrix_of("") == []


def test_squares_are_whole():
    matrix = matrix_of("KSK1:V:V7K2M9Q4")
    assert len(matrix) == len(matrix[0])
