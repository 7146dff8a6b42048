"""The code of citizen cards. Everybody here is invented."""

import unicodedata
from datetime import date

import pytest

from kiosk.identity import DocumentKind, Identity, IdentityWarning, Refusal, RefusalKind, Sex, read_scan

CARD = "001190123456|012345678|Nguyễn Thị Minh Anh|31121990|Nữ|Số 1, Phường Ví Dụ, Hà Nội|02012022"


def read(text: str) -> Identity:
    found = read_scan(text.encode())
    assert isinstance(found, Identity), found
    return found


def broken(text: str) -> str | None:
    found = read_scan(text.encode())
    assert found == Refusal(RefusalKind.BROKEN_DOCUMENT), found
    assert isinstance(found, Refusal)
    return found.part


def with_field(index: int, value: str) -> str:
    fields = CARD.split("|")
    fields[index] = value
    return "|".join(fields)


def test_a_card_of_2021_is_read_field_by_field() -> None:
    found = read(CARD)
    assert found.document is DocumentKind.CITIZEN_CARD
    assert found.citizen_number is not None
    assert found.citizen_number.value == "001190123456"
    assert found.old_number == "012345678"
    assert found.name is not None
    assert found.name.full == "Nguyễn Thị Minh Anh"
    assert found.birth is not None
    assert found.birth.iso() == "1990-12-31"
    assert found.sex is Sex.FEMALE
    assert found.address == "Số 1, Phường Ví Dụ, Hà Nội"
    assert found.issued == date(2022, 1, 2)
    assert found.warnings == ()
    assert found.insurance_number is None
    assert found.guardian_name is None
    assert found.registered_facility is None


def test_an_empty_old_number_is_no_old_number() -> None:
    assert read(with_field(1, "")).old_number is None


def test_an_earlier_number_of_twelve_digits_is_an_old_number() -> None:
    assert read(with_field(1, "001090999999")).old_number == "001090999999"


@pytest.mark.parametrize("tail", ["|", "||", "|||||", "|Trần Văn Cha|Lê Thị Mẹ|", "|thừa"])
def test_what_cards_of_2024_add_is_neither_read_nor_kept(tail: str) -> None:
    assert read(CARD + tail) == read(CARD)


@pytest.mark.parametrize("text", [CARD.rsplit("|", 1)[0], with_field(6, ""), with_field(6, "") + "||"])
def test_a_missing_issue_date_is_tolerated(text: str) -> None:
    found = read(text)
    assert found.issued is None
    assert found.address == "Số 1, Phường Ví Dụ, Hà Nội"


@pytest.mark.parametrize(("written", "iso"), [("31121990", "1990-12-31"), ("121990", "1990-12"), ("1990", "1990")])
def test_birth_is_as_precise_as_the_card(written: str, iso: str) -> None:
    birth = read(with_field(3, written)).birth
    assert birth is not None
    assert birth.iso() == iso


@pytest.mark.parametrize(
    ("written", "sex"),
    [
        ("Nam", Sex.MALE),
        ("NAM", Sex.MALE),
        ("nam", Sex.MALE),
        ("Nữ", Sex.FEMALE),
        ("NỮ", Sex.FEMALE),
        ("nữ", Sex.FEMALE),
        ("Nu", Sex.FEMALE),
        (unicodedata.normalize("NFD", "Nữ"), Sex.FEMALE),
        ("", Sex.UNKNOWN),
    ],
)
def test_sex_is_understood_however_it_is_written(written: str, sex: Sex) -> None:
    assert read(with_field(4, written)).sex is sex


def test_decomposed_letters_and_wide_gaps_become_one_spelling() -> None:
    found = read(unicodedata.normalize("NFD", CARD.replace("Thị ", "Thị  \u00a0")))
    assert found == read(CARD)


@pytest.mark.parametrize(
    "dressed",
    [
        b"\xef\xbb\xbf" + CARD.encode(),
        CARD.encode() + b"\x00",
        CARD.encode() + b"\r\n",
        b"\x02  " + CARD.encode() + b" \x03\r",
        CARD.replace("|", " | ").encode(),
    ],
    ids=["byte order mark", "nul", "line end", "start and end of text", "spaces around bars"],
)
def test_what_scanners_put_around_a_text_does_not_matter(dressed: bytes) -> None:
    assert read_scan(dressed) == read(CARD)


@pytest.mark.parametrize("separator", ["\t", ";"])
def test_a_scanner_that_changes_the_bar_is_understood(separator: str) -> None:
    assert read(CARD.replace("|", separator)) == read(CARD)


@pytest.mark.parametrize("separator", ["\t", ";"])
def test_twelve_digits_and_another_separator_are_not_claimed_to_be_a_broken_card(separator: str) -> None:
    assert read_scan(f"001190123456{separator}kem{separator}12000".encode()) == Refusal(RefusalKind.UNKNOWN_CODE)


def test_an_unknown_province_is_no_reason_to_refuse() -> None:
    found = read(with_field(0, "999190123456"))
    assert found.citizen_number is not None
    assert found.citizen_number.province_name is None


def test_a_number_that_contradicts_the_card_warns_and_never_blocks() -> None:
    found = read(with_field(0, "001085123456"))
    assert found.warnings == (IdentityWarning.BIRTH_CONTRADICTS_NUMBER, IdentityWarning.SEX_CONTRADICTS_NUMBER)


def test_an_unknown_sex_contradicts_nothing() -> None:
    assert read(with_field(4, "")).warnings == ()


@pytest.mark.parametrize(
    ("index", "value", "part"),
    [
        (0, "000000000000", "citizen number"),
        (1, "01234567", "old number"),
        (1, "B1234567", "old number"),
        (2, "", "name"),
        (2, "   ", "name"),
        (2, "Nguyễn V4n A", "name"),
        (2, "Nguyễn\tVăn A", "name"),
        (2, "Nguyễn\u202eVăn A", "name"),
        (2, "<b>Nguyễn</b>", "name"),
        (2, "Nguyá»…n VÄƒn A", "name"),
        (2, "阮文安", "name"),
        (2, "Nguyễn Văn A\u20dd", "name"),
        (2, "An" * 200, "name"),
        (3, "32011990", "birth"),
        (3, "29021990", "birth"),
        (3, "131990", "birth"),
        (3, "00001990", "birth"),
        (3, "01011879", "birth"),
        (3, "01012101", "birth"),
        (3, "", "birth"),
        (3, "0101199", "birth"),
        (3, "٠١٠١١٩٩٠", "birth"),
        (4, "1990", "sex"),
        (4, "Nữ giới", "sex"),
        (5, "Số 1\x07, Hà Nội", "address"),
        (5, "Số 1, ﾎﾟ Hà Nội", "address"),
        (5, "H? N?i", "address"),
        (5, "Hà Nội" * 171, "address"),
        (2, "Nguye\u0302\u0303\u0301\u0316n", "name"),
        (2, "Nguyễn Văn A\x00", "name"),
        (5, "Hà Nộ\x1a", "address"),
        (6, "31022022", "issued"),
        (6, "2022", "issued"),
        (6, "hôm qua", "issued"),
    ],
)
def test_a_card_with_a_field_that_cannot_be_right_is_broken(index: int, value: str, part: str) -> None:
    assert broken(with_field(index, value)) == part


@pytest.mark.parametrize("index", [2, 5, 6])
def test_a_letter_lost_on_the_way_makes_a_card_broken(index: int) -> None:
    assert broken(with_field(index, CARD.split("|")[index] + "\ufffd")) == "letters"


def test_a_letter_lost_behind_the_known_fields_makes_a_card_broken() -> None:
    assert broken(CARD + "|Tr\ufffdn") == "letters"


def test_a_card_cut_short_is_broken() -> None:
    assert broken("|".join(CARD.split("|")[:5])) == "length"


def test_a_letter_that_has_no_composed_form_keeps_its_accent() -> None:
    name = read(with_field(2, "Siu m\u0303a")).name
    assert name is not None
    assert name.full == "Siu m\u0303a"


def test_the_age_is_that_of_the_birth() -> None:
    assert read(CARD).age_on(date(2026, 12, 30)) == 35
    assert Identity(DocumentKind.TYPED_NUMBER).age_on(date(2026, 12, 30)) is None
