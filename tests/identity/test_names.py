"""Names: exact on the inside, sparing on the outside. Everybody here is invented."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.identity import PersonName, fold


def test_a_name_is_composed_and_single_spaced_and_otherwise_untouched() -> None:
    assert PersonName(unicodedata.normalize("NFD", "  NGUYỄN \u00a0 Thị Đào\t")).full == "NGUYỄN Thị Đào"


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Nguyễn Thị Minh Anh", "N.T.M.A."),
        ("đặng ước", "Đ.Ư."),
        ("Y Bhăm Niê", "Y.B.N."),
        ("H' Wên Ê Ban", "H.W.Ê.B."),
        ("N. T. M. ANH", "N.T.M.A."),
        ("N*** T*** ANH", "N.T.A."),
        ("A - B", "A.B."),
        ("", ""),
    ],
)
def test_the_ticket_has_initials_only(name: str, initials: str) -> None:
    assert PersonName(name).initials == initials


@pytest.mark.parametrize(
    ("name", "masked"),
    [
        ("NGUYỄN THỊ MINH ANH", "N*** T*** M*** ANH"),
        ("Đặng Ấn", "Đ*** Ấn"),
        ("Đào", "Đ***"),
        ("", "***"),
    ],
)
def test_who_only_knows_a_number_sees_the_given_name(name: str, masked: str) -> None:
    assert PersonName(name).masked == masked


@pytest.mark.parametrize(
    "other",
    ["nguyễn thị đào", "NGUYỄN  THỊ ĐÀO", unicodedata.normalize("NFD", "Nguyễn Thị Đào")],
)
def test_the_same_name_is_recognised_in_other_spellings(other: str) -> None:
    assert PersonName("Nguyễn Thị Đào").same_person(PersonName(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [("Lê Hòa", "LÊ HOÀ"), ("Thúy Ái", "Thuý Ái"), ("KHOẺ", "khỏe"), (unicodedata.normalize("NFD", "Thuỷ"), "Thủy")],
)
def test_both_customs_of_placing_a_tone_spell_one_name(one: str, other: str) -> None:
    assert PersonName(one).same_person(PersonName(other))
    assert PersonName(other).same_person(PersonName(one))


@pytest.mark.parametrize(
    ("one", "other"), [("Hòa", "Hóa"), ("Hòa", "Hoa"), ("Hoàn", "Hoãn"), ("Lê Hoà", "Lê Hoa à"), ("Ái Hà", "Ai Hấ")]
)
def test_another_tone_is_another_name(one: str, other: str) -> None:
    assert not PersonName(one).same_person(PersonName(other))


@pytest.mark.parametrize("other", ["Nguyễn Thị Đao", "Nguyen Thi Dao", "Nguyễn Đào", ""])
def test_another_name_is_another_person(other: str) -> None:
    assert not PersonName("Nguyễn Thị Đào").same_person(PersonName(other))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đặng Thị Ước", "dang thi uoc"),
        ("ĐAU NGỰC", "dau nguc"),
        (unicodedata.normalize("NFD", "Khám  thai"), "kham thai"),
        ("Tai Mũi Họng", "tai mui hong"),
        ("", ""),
    ],
)
def test_folding_leaves_small_letters_without_accents(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_any_text_makes_a_name_that_stays_as_it_is(text: str) -> None:
    name = PersonName(text)
    assert PersonName(name.full) == name
    assert name.same_person(PersonName(name.full))
    assert PersonName(name.masked).masked == name.masked
    assert not any(unicodedata.category(c)[0] == "C" for c in name.full)


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))
