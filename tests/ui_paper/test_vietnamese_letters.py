"""The reason the ticket is a picture: all 134 accented letters, in every cut, whole and distinct at the sizes used."""

import unicodedata
from importlib.resources import files

import numpy as np
import pytest
from PySide6.QtGui import QRawFont

from ui.paper.blocks import Line
from ui.paper.fonts import FAMILY, FILES, Weight, font
from ui.paper.sizes import NARROW, WIDE
from ui.paper.text import Style

TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
VOWELS = "aăâeêioôơuưy"
ACCENTED = sorted(
    {
        letter
        for vowel in VOWELS + VOWELS.upper()
        for tone in TONES
        if not (letter := unicodedata.normalize("NFC", vowel + tone)).isascii()
    }
    | {"đ", "Đ"}
)
PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
SIGNS = " .,:·–-/()\N{NO-BREAK SPACE}"


def styles_used():
    for sizes in (WIDE, NARROW):
        for name in sizes.__slots__:
            style = getattr(sizes, name)
            if isinstance(style, Style):
                for size in style.sizes:
                    yield style.weight, size


def shipped(weight):
    raw = QRawFont(str(files("ui") / "assets" / "fonts" / FILES[weight]), 24)
    assert raw.isValid()
    return raw


def test_there_are_134_accented_letters():
    assert len(ACCENTED) == 134


@pytest.mark.parametrize("weight", list(Weight))
def test_every_cut_has_every_letter_digit_and_sign(weight):
    raw = shipped(weight)
    missing = [sign for sign in (*ACCENTED, *PLAIN, *SIGNS) if not raw.supportsCharacter(ord(sign))]
    assert missing == []


@pytest.mark.parametrize("weight", list(Weight))
def test_the_shipped_cut_is_the_one_that_draws(weight):
    drawing = QRawFont.fromFont(font(weight, 24))
    assert drawing.familyName().startswith(FAMILY)
    assert drawing.fontTable("glyf") == shipped(weight).fontTable("glyf")


@pytest.mark.parametrize(("weight", "size"), sorted(set(styles_used())))
def test_no_two_letters_print_the_same_dots(drawn, weight, size):
    shapes = {}
    for letter in (*ACCENTED, *"aeiouydAEIOUYD"):
        _, ink, _ = drawn(Line(letter, Style(weight, (size,))), 2 * size)
        assert ink.any()
        shapes.setdefault(ink.tobytes(), []).append(letter)
    assert [letters for letters in shapes.values() if len(letters) > 1] == []


def pieces_less_holes(ink):
    """Euler's number of a picture, from its 2 × 2 neighbourhoods (Gray, 1971), diagonal dots joined."""
    padded = np.pad(ink, 1).astype(np.int8)
    a, b, c, d = padded[:-1, :-1], padded[:-1, 1:], padded[1:, :-1], padded[1:, 1:]
    total = a + b + c + d
    diagonal = ((a == d) & (b == c) & (a != b)).sum()
    return ((total == 1).sum() - (total == 3).sum() - 2 * diagonal) // 4


@pytest.mark.parametrize(("weight", "size"), sorted(used for used in set(styles_used()) if used[1] > 20))
def test_accents_stand_apart_from_their_letters_as_they_do_drawn_eight_times_as_large(drawn, weight, size):
    grown_together = [
        letter
        for letter in ACCENTED
        if pieces_less_holes(drawn(Line(letter, Style(weight, (size,))), 2 * size)[1])
        != pieces_less_holes(drawn(Line(letter, Style(weight, (8 * size,))), 16 * size)[1])
    ]
    assert len(grown_together) <= 2, grown_together
