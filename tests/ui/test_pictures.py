"""Every screen looks as it did when somebody looked at it. Renew what was changed on purpose, then look at it:

pytest tests/ui/test_pictures.py --renew-pictures
"""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.journey import Language, Palette
from support.measuring.leading import menu, visits
from support.measuring.pictures import KEPT, compare, renew, told_apart
from ui.gallery import Appearance, names_of_screens
from ui.samples import scenes

SCALE = 1 / 3
PLAIN = [name for name in names_of_screens() if "--" not in name]
"""One picture of every screen, every notice and every page of the technicians' menu."""

LOOKS = {
    "plain": ("portrait", Appearance(), PLAIN),
    "dark": ("portrait", Appearance(palette=Palette.DARK), ["welcome", "identity", "review"]),
    "high-contrast": ("portrait", Appearance(palette=Palette.HIGH_CONTRAST), ["welcome", "department", "ticket"]),
    "largest": ("portrait", Appearance(text_size=3), ["welcome", "identity", "review"]),
    "low": ("portrait", Appearance(low=True), ["identity"]),
    "landscape": ("landscape", Appearance(), ["welcome", "department", "ticket"]),
    "english": ("portrait", Appearance(language=Language.EN), ["identity", "review"]),
}


@pytest.mark.parametrize("kept", LOOKS)
def test_every_screen_looks_as_it_did(glass, request, tmp_path, kept):
    size, look, names = LOOKS[kept]
    shown = {name: picture for name, _, picture in visits(glass, size, look, scale=SCALE, names=names)}
    if kept == "plain":
        shown |= {name: picture for name, _, picture in menu(glass, size, look, scale=SCALE) if name in names}
    assert set(shown) == set(names)
    if request.config.getoption("renew_pictures", default=False):
        for name, picture in shown.items():
            renew(f"{kept}/{name}", picture)
        return
    (tmp_path / kept).mkdir()
    unlike = [told for name, picture in shown.items() if (told := told_apart(f"{kept}/{name}", picture, tmp_path))]
    assert not unlike, "\n".join(unlike)


def test_no_picture_is_kept_of_what_is_gone():
    wanted = {f"{kept}/{name}.png" for kept, (_, _, names) in LOOKS.items() for name in names}
    assert {file.relative_to(KEPT).as_posix() for file in KEPT.rglob("*.png")} == wanted


def test_the_kept_pictures_are_small():
    assert sum(file.stat().st_size for file in KEPT.rglob("*.png")) < 1_500_000


@pytest.fixture
def review(glass):
    window = glass(scenes()["review"], scale=SCALE)
    return window, window.draw().copy()


def changed(picture, change):
    other = picture.convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(other)
    change(painter, other)
    painter.end()
    return other


def test_a_picture_is_like_itself_in_few_colours(review, tmp_path, monkeypatch):
    monkeypatch.setattr("support.measuring.pictures.KEPT", tmp_path)
    _, picture = review
    renew("review", picture)
    assert told_apart("review", picture, tmp_path) is None


def test_edges_smoothed_otherwise_are_passed_over(review):
    _, picture = review
    softer = changed(picture, lambda painter, other: painter.drawImage(0, 0, soft(other)))
    assert softer != picture
    assert compare(softer, picture).alike


def soft(picture):
    """Every pixel a tenth of the way to its neighbour on the right."""
    other = picture.copy()
    painter = QPainter(other)
    painter.setOpacity(0.1)
    painter.drawImage(-1, 0, picture)
    painter.end()
    return other


def test_a_button_that_moved_by_two_millimetres_is_caught(review):
    window, picture = review
    button = window.find("registerButton")
    button.setX(button.x() + 8)  # two millimetres
    assert not compare(window.draw(), picture).alike


def test_a_word_that_is_gone_is_caught(review):
    window, picture = review
    text = min(window.texts(), key=lambda seen: len(seen.item.property("text")))
    text.item.setProperty("text", "")
    assert not compare(window.draw(), picture).alike


def test_a_surface_in_another_colour_is_caught(review):
    window, picture = review
    rect = window.rect(window.find("registerButton"))
    place = QRect(*(round(SCALE * side) for side in rect.getRect()))

    def tint(painter, other):
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Lighten)
        painter.fillRect(place, QColor("#0B6B7F"))
        assert other.size() == picture.size()

    assert not compare(changed(picture, tint), picture).alike


def test_a_failure_leaves_what_was_seen_what_was_expected_and_the_difference(review, tmp_path, monkeypatch):
    monkeypatch.setattr("support.measuring.pictures.KEPT", tmp_path)
    _, picture = review
    renew("review", picture)
    told = told_apart("review", picture.flipped(Qt.Orientation.Vertical), tmp_path)
    assert str(tmp_path) in told
    for what in ("actual", "expected", "difference"):
        assert QImage(str(tmp_path / f"review-{what}.png")).size() == picture.size()
