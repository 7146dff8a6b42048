"""Plain texts and pictures on paper."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from ui.paper import PaperShape
from ui.paper.files import PictureError, lay_out_picture, lay_out_text


@pytest.fixture
def picture(tmp_path):
    def saved(dots, name="picture.png"):
        height, width = dots.shape
        path = tmp_path / name
        grey = np.ascontiguousarray(np.where(dots, 0, 255).astype(np.uint8))
        assert QImage(grey.tobytes(), width, height, width, QImage.Format.Format_Grayscale8).save(str(path))
        return path.read_bytes()

    return saved


def test_lines_stay_lines_and_long_ones_wrap(dots):
    def height(text):
        return lay_out_text(text, PaperShape(384)).height

    assert height("một\nhai") > height("một hai")
    assert height("một\n\nhai") > height("một\nhai")
    assert height("rất dài " * 20) > 3 * height("rất dài")
    ink = dots(lay_out_text("Thử máy in: ẫ ễ ỗ\n" * 3 + "W" * 90, PaperShape(384)).page())
    assert ink.any()
    assert not ink[:, :20].any()
    assert not ink[:, -20:].any()


def test_an_empty_text_is_a_little_white(dots):
    assert not dots(lay_out_text("", PaperShape()).page()).any()


def test_a_picture_as_wide_as_the_paper_comes_out_dot_for_dot(picture, dots):
    wanted = np.random.default_rng(8).random((37, 384)) < 0.5
    assert np.array_equal(dots(lay_out_picture(picture(wanted), PaperShape(384)).page()), wanted)


@pytest.mark.parametrize("width", [96, 1152])
def test_other_pictures_are_made_as_wide_as_the_paper(picture, dots, width):
    wanted = np.zeros((width // 4, width), dtype=bool)
    wanted[:, : width // 2] = True
    ink = dots(lay_out_picture(picture(wanted), PaperShape(384)).page())
    assert ink.shape == (96, 384)
    assert ink[:, :190].all()
    assert not ink[:, 194:].any()


def test_bands_of_a_picture_are_the_picture(picture):
    wanted = np.random.default_rng(9).random((300, 384)) < 0.3
    sheet = lay_out_picture(picture(wanted), PaperShape(384))
    assert b"".join(band.rows for band in sheet.bands(64)) == sheet.page().rows


def test_what_is_clear_in_a_picture_is_paper(tmp_path, dots):
    clear = QImage(384, 5, QImage.Format.Format_ARGB32)
    clear.fill(Qt.GlobalColor.transparent)
    assert clear.save(str(tmp_path / "clear.png"))
    assert not dots(lay_out_picture((tmp_path / "clear.png").read_bytes(), PaperShape(384)).page()).any()


@pytest.mark.parametrize("content", [b"", b"no picture", b"\x89PNG\r\n\x1a\n"])
def test_what_is_no_picture_says_so(content):
    with pytest.raises(PictureError):
        lay_out_picture(content, PaperShape())


def test_a_picture_much_too_narrow_is_refused_before_it_fills_the_memory(picture):
    with pytest.raises(PictureError, match="1 x 4000 is too narrow"):
        lay_out_picture(picture(np.zeros((4000, 1), dtype=bool)), PaperShape())


def test_a_picture_much_too_wide_is_one_row(picture):
    assert lay_out_picture(picture(np.zeros((1, 9000), dtype=bool)), PaperShape()).page().height == 1
