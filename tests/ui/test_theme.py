"""The tokens every size and colour comes from."""

import pytest
from PySide6.QtGui import QColor, QFont, QFontMetricsF

from kiosk.journey import Palette
from ui.fonts import FAMILY, FOLDER, load_fonts

BODY = 10.0
ANY = 7.0
PALETTES = [palette.value for palette in Palette]
SIZES = ["portrait", "small", "landscape", "laptop", "square"]


@pytest.fixture
def theme(glass):
    return glass(scale=1.0).window._qml.singletonInstance("Kiosk.Theme", "Theme")


def colour(theme, palette, token):
    theme.setProperty("palette", palette)
    return QColor(theme.property(token))


LETTERS = (
    ("ink", "paper", BODY),
    ("ink", "card", BODY),
    ("ink", "cardPressed", ANY),
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
    ("heroInk", "hero", ANY),
    ("codeInk", "codePaper", 20.0),
)
EDGES = tuple((line, ground) for line in ("lineStrong", "primary", "bad") for ground in ("card", "paper"))


@pytest.mark.parametrize("palette", PALETTES)
def test_letters_stand_out_from_their_ground(theme, contrast, palette):
    for letters, ground, least in LETTERS:
        assert contrast(colour(theme, palette, letters), colour(theme, palette, ground)) >= least, (letters, ground)


@pytest.mark.parametrize("palette", PALETTES)
def test_the_edge_of_what_can_be_touched_can_be_seen(theme, contrast, palette):
    for line, ground in EDGES:
        assert contrast(colour(theme, palette, line), colour(theme, palette, ground)) >= 3, (line, ground)


def test_every_palette_is_its_own(theme):
    assert len({colour(theme, palette, "paper").name() for palette in PALETTES}) == len(PALETTES)


def test_capitals_are_as_high_as_their_names_say(qapp):
    load_fonts()
    for weight in (400, 700):
        font = QFont(FAMILY)
        font.setPixelSize(1000)
        font.setWeight(QFont.Weight(weight))
        assert abs(QFontMetricsF(font).capHeight() - 740) < 5


@pytest.mark.parametrize("size", SIZES)
def test_letters_and_buttons_have_their_millimetres_at_every_size(glass, size):
    theme = glass(size=size).window._qml.singletonInstance("Kiosk.Theme", "Theme")
    for text_size in range(4):
        theme.setProperty("textSize", text_size)
        unit = theme.property("unit")
        for token in ("textCaption", "textBody", "textLead", "textHeading", "textTitle", "textDisplay", "textKey"):
            assert theme.property(token) * 0.74 / unit >= 4.8 * theme.property("textScale"), token
        assert theme.property("textFrame") * 0.74 / unit >= 4.8 * theme.property("frameScale")
        assert theme.property("touchMain") / unit >= 20
        assert theme.property("touchSmall") / unit >= 12.7
        assert theme.property("gapSmall") / unit >= 2.54


def test_the_largest_letters_are_nine_millimetres_high(theme):
    theme.setProperty("textSize", 3)
    assert theme.property("textCaption") * 0.74 / theme.property("unit") >= 9


def test_nothing_moves_longer_than_a_quarter_of_a_second(glass):
    theme = glass(motion=True).window._qml.singletonInstance("Kiosk.Theme", "Theme")
    assert 0 < theme.property("transition") < 250


def test_nothing_moves_where_motion_is_unwanted(theme):
    assert theme.property("transition") == 0


def test_the_fonts_bring_their_licence():
    assert "SIL OPEN FONT LICENSE" in (FOLDER / "OFL.txt").read_text("utf-8").upper()
