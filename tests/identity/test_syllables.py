"""The spelling of Vietnamese."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.identity.syllables import is_possible, is_vietnamese
from support import vietnamese

PLACES = [*vietnamese.STREETS, *vietnamese.COMMUNES, *vietnamese.DISTRICTS, *vietnamese.PROVINCES]
NOT_OF_THE_RULES = {"Êa", "Êbur", "Kpă"}
"""Words of the Ê Đê that documents carry and no rule covers: a card with one of them is not repaired."""


@pytest.mark.parametrize("text", [*vietnamese.FAMILY, *vietnamese.MIDDLE, *vietnamese.GIVEN, *PLACES])
def test_names_and_places_are_vietnamese(text: str) -> None:
    if NOT_OF_THE_RULES.isdisjoint(text.split()):
        assert is_vietnamese(text)
        assert is_vietnamese(text.upper())


@pytest.mark.parametrize("word", sorted(NOT_OF_THE_RULES))
def test_some_words_of_the_highlands_are_given_up(word: str) -> None:
    assert not is_vietnamese(word)


@pytest.mark.parametrize(
    "word",
    [
        *("hòa", "hoà", "thúy", "thuý", "khỏe", "khoẻ", "Quỳnh", "Quý", "Quí", "già", "giếng", "gì", "Giỏi", "nghiêng"),
        *("khuỷu", "Nguyệt", "khuya", "xoong", "Thuở", "Ừng", "Ỷ", "Yến", "Đ", "KĐT", "QĐ", "uống", "quốc", "loằng"),
    ],
)
def test_both_customs_and_every_kind_of_rhyme_are_known(word: str) -> None:
    assert is_possible(word)


@pytest.mark.parametrize(
    "word",
    [
        *("hòá", "Nguyêñ", "toàch", "cảc", "thuột̉", "ằnh", "đ", "NguyỄn", "nguyỄN", "LÃŠ", "LÃª", "Ð", "Vñn", "Thuò"),
        *("Ḥa", "Qú́y", "Wệ", "fà", "zì", "jứ", "êơ", "thúyp", "ngứch", "Phuơgn", "oà́n", "É́", "ß", "ø", "Öt", "giòng̣"),
    ],
)
def test_what_no_rule_makes_is_no_word(word: str) -> None:
    assert not is_vietnamese(word)


def test_stops_bear_two_tones_only() -> None:
    found = [
        word for word in ("mat", "mát", "mạt", "màt", "mảt", "mãt", "mât", "mất", "mật", "mầt") if is_possible(word)
    ]
    assert found == ["mát", "mạt", "mất", "mật"]


def test_the_tone_stands_on_the_vowel_that_takes_it() -> None:
    words = (
        "toán",
        "tóan",
        "tuấn",
        "túân",
        "đường",
        "đừơng",
        "của",
        "cuả",
        "mía",
        "miá",
        "người",
        "ngừơi",
        "biển",
        "bỉên",
    )
    assert [word for word in words if is_possible(word)] == ["toán", "tuấn", "đường", "của", "mía", "người", "biển"]


def test_a_word_that_lost_its_tone_is_known_where_that_is_expected() -> None:
    assert not is_vietnamese("Thuôt")
    assert is_vietnamese("Thuôt", tones_lost=True)


@pytest.mark.parametrize("text", ["", "12/3 P.4", "Winston", "M'Drak – 5", "Lô B, Tổ 3 – Ấp 2"])
def test_ascii_and_the_dash_may_be_anything(text: str) -> None:
    assert is_vietnamese(text)


@pytest.mark.parametrize("text", ["Tổ € 3", "H\u0309", "Bu“n", "Tân\u00a0Lập", "số ½", "阮", "Ấp\u200b"])
def test_other_signs_stand_on_no_document(text: str) -> None:
    assert not is_vietnamese(text)


@given(st.text())
def test_any_text_is_judged_and_composition_changes_nothing(text: str) -> None:
    assert is_vietnamese(text) == is_vietnamese(unicodedata.normalize("NFD", text))
