"""The code of insurance cards. Everybody here is invented."""

from datetime import date

import pytest

from kiosk.identity import DocumentKind, Identity, Refusal, RefusalKind, Sex, read_scan


def hexed(text: str) -> str:
    return text.encode().hex()


NAME = "Lò Thị Bích Đào"
NEW = [
    "0123456789",
    hexed(NAME),
    "05/03/2021",
    "2",
    hexed("Bản Ví Dụ,  Sơn La"),
    "01 - 043",
    "01/01/2025",
    "-",
    "02/01/2025",
    "01050123456789",
    hexed("Lò Văn Cha"),
    "4",
    "01/01/2030",
    "0123456789abcdef-1202",
    "4",
    hexed("Thành phố Hà Nội"),
]
OLD = ["TE1010123456789", *NEW[1:7], "31/12/2020", "01/01/2020", *NEW[9:14]]


def text_of(fields: list[str], ending: str = "|$") -> str:
    return "|".join(fields) + ending


def read(text: str) -> Identity:
    found = read_scan(text.encode())
    assert isinstance(found, Identity), found
    return found


def broken(text: str) -> str | None:
    found = read_scan(text.encode())
    assert isinstance(found, Refusal), found
    assert found.kind is RefusalKind.BROKEN_DOCUMENT
    return found.part


def with_field(index: int, value: str, fields: list[str] = NEW) -> str:
    return text_of([*fields[:index], value, *fields[index + 1 :]])


def test_a_new_card_is_read_field_by_field() -> None:
    found = read(text_of(NEW))
    assert found.document is DocumentKind.INSURANCE_CARD
    assert found.insurance_number is not None
    assert found.insurance_number.value == "0123456789"
    assert found.name is not None
    assert found.name.full == NAME
    assert found.birth is not None
    assert found.birth.iso() == "2021-03-05"
    assert found.sex is Sex.FEMALE
    assert found.address == "Bản Ví Dụ, Sơn La"
    assert found.registered_facility == "01043"
    assert found.issued == date(2025, 1, 2)
    assert found.guardian_name is not None
    assert found.guardian_name.full == "Lò Văn Cha"
    assert found.citizen_number is None


def test_an_old_card_keeps_its_fifteen_characters() -> None:
    number = read(text_of(OLD)).insurance_number
    assert number is not None
    assert number.value == "TE1010123456789"
    assert (number.object_code, number.benefit_level) == ("TE", 1)


def test_an_old_number_in_small_letters_is_the_same_number() -> None:
    assert read(text_of(["te1010123456789", *OLD[1:]])) == read(text_of(OLD))


@pytest.mark.parametrize("ending", ["|$", "|", "", "$", "|$\r\n", "|$\x00"])
def test_the_closing_sign_may_be_missing(ending: str) -> None:
    assert read(text_of(NEW, ending)) == read(text_of(NEW))


@pytest.mark.parametrize("separator", ["\t", ";"])
@pytest.mark.parametrize("fields", [NEW, OLD])
def test_a_scanner_that_changes_the_bar_is_understood(fields: list[str], separator: str) -> None:
    assert read(text_of(fields).replace("|", separator)) == read(text_of(fields))


@pytest.mark.parametrize("separator", ["\t", ";"])
def test_ten_digits_and_another_separator_are_not_claimed_to_be_a_broken_card(separator: str) -> None:
    assert read_scan(f"0123456789{separator}kem{separator}12000".encode()) == Refusal(RefusalKind.UNKNOWN_CODE)


@pytest.mark.parametrize("start", ["", "x", "Xin chào", "12345"])
def test_only_an_insurance_text_is_closed_by_its_sign(start: str) -> None:
    assert broken(text_of([start, *NEW[1:]])) == "insurance number"


def test_nothing_is_written_as_a_dash() -> None:
    fields = [*NEW]
    fields[4] = fields[8] = fields[10] = "-"
    found = read(text_of(fields))
    assert (found.address, found.issued, found.guardian_name) == (None, None, None)


@pytest.mark.parametrize("count", [6, 7, 8, 10, 12])
def test_shorter_variants_give_what_stands_up_to_the_facility(count: int) -> None:
    found = read(text_of(NEW[:count]))
    assert found.registered_facility == "01043"
    assert (found.issued, found.guardian_name) == (None, None)


def test_a_shorter_variant_with_unknown_later_fields_is_read() -> None:
    found = read(text_of([*NEW[:6], "không rõ", "khong ro", "?", "1", "2"]))
    assert found.name is not None
    assert found.name.full == NAME


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("05/03/2021", "2021-03-05"),
        ("5/3/2021", "2021-03-05"),
        ("05032021", "2021-03-05"),
        ("03/2021", "2021-03"),
        ("2021", "2021"),
    ],
)
def test_birth_is_read_in_every_form_cards_were_seen_with(written: str, iso: str) -> None:
    birth = read(with_field(2, written)).birth
    assert birth is not None
    assert birth.iso() == iso


@pytest.mark.parametrize(
    ("digit", "sex"), [("1", Sex.MALE), ("2", Sex.FEMALE), ("3", Sex.UNKNOWN), ("-", Sex.UNKNOWN), ("", Sex.UNKNOWN)]
)
def test_sex_is_a_digit(digit: str, sex: Sex) -> None:
    assert read(with_field(3, digit)).sex is sex


@pytest.mark.parametrize("written", ["01 - 043", "01-043", "01 – 043", "01 — 043", "01 043", "01043", "01‑043"])
def test_the_facility_is_five_characters_whatever_divides_them(written: str) -> None:
    assert read(with_field(5, written)).registered_facility == "01043"


@pytest.mark.parametrize("written", ["", "-", "Bệnh viện Ví Dụ", "0104"])
def test_a_facility_of_another_form_is_left_out(written: str) -> None:
    assert read(with_field(5, written)).registered_facility is None


def test_capital_hex_is_the_same_text() -> None:
    assert read(with_field(1, NEW[1].upper())) == read(text_of(NEW))


@pytest.mark.parametrize(
    ("index", "value", "part"),
    [
        (0, "012345678", "insurance number"),
        (0, "0000000000", "insurance number"),
        (0, "1E1010123456789", "insurance number"),
        (1, "-", "name"),
        (1, "", "name"),
        (1, "4e67757", "name"),
        (1, "4e6775 9", "name"),
        (1, "Nguyễn", "name"),
        (1, "ff", "name"),
        (1, "4e67c3", "name"),
        (1, hexed("Lò \ufffd Đào"), "name"),
        (1, hexed("Lò Thị 7"), "name"),
        (1, hexed("Lò\x00Thị"), "name"),
        (1, hexed("lo" * 200), "name"),
        (2, "31/02/2021", "birth"),
        (2, "-", "birth"),
        (2, "2021-3-5", "birth"),
        (3, "4", "sex"),
        (3, "Nam", "sex"),
        (4, "Bản Ví Dụ", "address"),
        (4, hexed("Bản \ufffd"), "address"),
        (4, "c3", "address"),
        (8, "31/02/2025", "issued"),
        (10, "zz", "guardian"),
        (10, hexed("Cha 2"), "guardian"),
    ],
)
def test_a_card_with_a_field_that_cannot_be_right_is_broken(index: int, value: str, part: str) -> None:
    assert broken(with_field(index, value)) == part


def test_a_letter_lost_anywhere_makes_a_card_broken() -> None:
    assert broken(with_field(14, "\ufffd")) == "letters"


@pytest.mark.parametrize("count", [2, 3, 5])
def test_a_card_cut_short_is_broken(count: int) -> None:
    assert broken(text_of(NEW[:count])) == "length"
