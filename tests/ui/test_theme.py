"""The tokens every size and colour comes from."""

import pytest
from PySide6.QtGui import QColor, QFont, QFontMetricsF

from ui.fonts import FAMILY, FOLDER, load_fonts

BODY = 10.0
ANY = 7.0


@pytest.fixture
def theme(glass):
    return glass(scale=1.0).window._qml.singletonInstance("Kiosk.Theme", "Theme")


@pytest.mark.parametrize(
    ("letters", "ground", "least"),
    [
        ("ink", "paper", BODY),
        ("ink", "card", BODY),
        ("ink", "cardPressed", BODY),
        ("ink", "warnSoft", BODY),
        ("ink", "badSoft", BODY),
        ("inkSoft", "paper", BODY),
        ("inkSoft", "card", BODY),
        ("inkSunken", "sunken", ANY),
        ("inkSunken", "paper", ANY),
        ("primary", "card", ANY),
        ("primary", "paper", ANY),
        ("primary", "primarySoft", ANY),
        ("primaryInk", "primary", BODY),
        ("primaryInk", "primaryPressed", BODY),
        ("good", "goodSoft", ANY),
        ("good", "card", ANY),
        ("warn", "warnSoft", ANY),
        ("warn", "card", ANY),
        ("bad", "badSoft", ANY),
        ("primaryInk", "bad", ANY),
    ],
)
def test_letters_stand_out_from_their_ground(theme, contrast, letters, ground, least):
    assert contrast(QColor(theme.property(letters)), QColor(theme.property(ground))) >= least


@pytest.mark.parametrize("line", ["lineStrong", "primary", "bad"])
def test_the_edge_of_what_can_be_touched_can_be_seen(theme, contrast, line):
    assert contrast(QColor(theme.property(line)), QColor(theme.property("card"))) >= 3


def test_capitals_are_as_high_as_their_names_say(qapp):
    load_fonts()
    for weight in (400, 700):
        font = QFont(FAMILY)
        font.setPixelSize(1000)
        font.setWeight(QFont.Weight(weight))
        assert abs(QFontMetricsF(font).capHeight() - 740) < 5


def test_body_text_and_buttons_have_their_millimetres(theme):
    unit = theme.property("unit")
    assert theme.property("textBody") * 0.74 / unit >= 4.8
    assert theme.property("textCaption") * 0.74 / unit >= 3.4
    assert theme.property("touchMain") / unit >= 20
    assert theme.property("touchSmall") / unit >= 12.7
    assert theme.property("gapSmall") / unit >= 2.54


def test_nothing_moves_longer_than_a_quarter_of_a_second(glass):
    theme = glass(motion=True).window._qml.singletonInstance("Kiosk.Theme", "Theme")
    assert 0 < theme.property("transition") < 250


def test_nothing_moves_where_motion_is_unwanted(theme):
    assert theme.property("transition") == 0


def test_the_fonts_bring_their_licence():
    assert "SIL OPEN FONT LICENSE" in (FOLDER / "OFL.txt").read_text("utf-8").upper()
