"""What the chip of a card says. Everybody here is invented."""

import unicodedata
from dataclasses import replace
from datetime import date

import pytest

from kiosk.identity import (
    ChipFields,
    DocumentKind,
    Identity,
    IdentityWarning,
    Refusal,
    RefusalKind,
    Sex,
    from_chip,
)

CARD = ChipFields(
    id_number="001190123456",
    name="Nguyễn Thị Minh Anh",
    birth_text="31/12/1990",
    sex_text="Nữ",
    address="Số 1, Phường Ví Dụ, Hà Nội",
    issued_text="02/01/2022",
    expiry_text="31/12/2030",
    old_number="012345678",
)


def read(fields: ChipFields) -> Identity:
    found = from_chip(fields)
    assert isinstance(found, Identity), found
    return found


def test_a_chip_is_read_field_by_field() -> None:
    found = read(CARD)
    assert found.document is DocumentKind.CHIP_CARD
    assert found.citizen_number is not None
    assert found.citizen_number.value == "001190123456"
    assert found.name is not None
    assert found.name.full == "Nguyễn Thị Minh Anh"
    assert found.birth is not None
    assert found.birth.display() == "31/12/1990"
    assert found.sex is Sex.FEMALE
    assert found.address == "Số 1, Phường Ví Dụ, Hà Nội"
    assert (found.issued, found.expires) == (date(2022, 1, 2), date(2030, 12, 31))
    assert found.old_number == "012345678"
    assert found.warnings == ()


def test_a_chip_that_gives_only_the_number_is_an_identity_without_a_name() -> None:
    found = read(ChipFields("001190123456"))
    assert (found.name, found.birth, found.sex, found.address) == (None, None, Sex.UNKNOWN, None)


def test_fields_left_empty_are_as_good_as_missing() -> None:
    assert read(ChipFields("001190123456", "", " ", "", "", "", "", "")) == read(ChipFields("001190123456"))


def test_decomposed_letters_become_one_spelling() -> None:
    decomposed = replace(
        CARD,
        name=unicodedata.normalize("NFD", CARD.name or ""),
        address=unicodedata.normalize("NFD", CARD.address or ""),
        sex_text=unicodedata.normalize("NFD", "Nữ"),
    )
    assert decomposed != CARD
    assert read(decomposed) == read(CARD)


@pytest.mark.parametrize(("text", "sex"), [("Nam", Sex.MALE), ("M", Sex.MALE), ("F", Sex.FEMALE), ("nu", Sex.FEMALE)])
def test_sex_is_a_word_or_a_letter(text: str, sex: Sex) -> None:
    assert read(replace(CARD, sex_text=text)).sex is sex


def test_only_the_year_of_birth_is_enough() -> None:
    birth = read(replace(CARD, birth_text="1990")).birth
    assert birth is not None
    assert birth.precision == "year"


@pytest.mark.parametrize("words", ["Không thời hạn", "99/99/9999", "-"])
def test_a_card_without_expiry_says_so_in_words(words: str) -> None:
    assert read(replace(CARD, expiry_text=words)).expires is None


def test_sixteen_hex_digits_are_no_old_number() -> None:
    assert read(replace(CARD, old_number="0123456789ABCDEF")).old_number is None


def test_a_number_that_contradicts_the_birth_warns() -> None:
    assert read(replace(CARD, birth_text="31/12/1991")).warnings == (IdentityWarning.BIRTH_CONTRADICTS_NUMBER,)


@pytest.mark.parametrize(
    ("broken", "part"),
    [
        (replace(CARD, id_number="12345678"), "citizen number"),
        (replace(CARD, id_number=""), "citizen number"),
        (replace(CARD, name="Nguy\ufffdn"), "name"),
        (replace(CARD, birth_text="31/02/1990"), "birth"),
        (replace(CARD, sex_text="?"), "sex"),
        (replace(CARD, address="Số \ufffd"), "address"),
    ],
)
def test_a_chip_whose_person_cannot_be_read_without_doubt_is_broken(broken: ChipFields, part: str) -> None:
    found = from_chip(broken)
    assert isinstance(found, Refusal)
    assert (found.kind, found.part) == (RefusalKind.BROKEN_DOCUMENT, part)
