"""Machine-readable zones. Everybody here is invented; the digits are those of ICAO 9303 where it prints examples."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.identity import (
    DocumentKind,
    Identity,
    IdentityWarning,
    Refusal,
    RefusalKind,
    Sex,
    TravelDocument,
    read_scan,
)
from kiosk.identity.mrz import check_digit

PASSPORT = ["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"]
FOREIGN_CARD = ["I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"]
TWO_LINES = ["I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6"]
LONG_NUMBER = ["I<UTOD23145890<7349<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"]
NOT_A_ZONE = Refusal(RefusalKind.UNKNOWN_CODE)


def card(
    number: str = "001090000000", birth: str = "900101", sex: str = "M", country: str = "VNM", document: str = ""
) -> list[str]:
    document = document or number[-9:]
    first = f"ID{country}{document}{check_digit(document)}{number}<<{check_digit(number)}"
    dates = [field + check_digit(field) for field in (birth, "300101")]
    composite = check_digit(first[5:] + dates[0] + dates[1] + "<" * 11)
    return [first, f"{dates[0]}{sex}{dates[1]}{country}{'<' * 11}{composite}", "NGUYEN<<VAN<A".ljust(30, "<")]


def read(lines: list[str], between: str = "\r\n") -> object:
    return read_scan(between.join(lines).encode())


def test_the_check_digit_is_that_of_the_standard() -> None:
    assert check_digit("L898902C3") == "6"
    assert check_digit("740812") == "2"
    assert check_digit("ZE184226B<<<<<") == "1"


def test_the_made_card_is_as_cards_were_seen() -> None:
    assert card() == [
        "IDVNM0900000007001090000000<<8",
        "9001011M3001019VNM<<<<<<<<<<<4",
        "NGUYEN<<VAN<A<<<<<<<<<<<<<<<<<",
    ]


@pytest.mark.parametrize("between", ["\r\n", "\n", "\r", "", " "])
def test_a_vietnamese_card_says_number_birth_and_sex_and_no_name_without_its_accents(between: str) -> None:
    found = read(card(), between)
    assert isinstance(found, Identity)
    assert found.document is DocumentKind.CITIZEN_CARD
    assert found.citizen_number is not None
    assert found.citizen_number.value == "001090000000"
    assert found.birth is not None
    assert found.birth.iso() == "1990-01-01"
    assert (found.sex, found.name, found.warnings) == (Sex.MALE, None, ())


def test_the_century_is_that_of_the_number() -> None:
    found = read(card("001312000001", "120704", "F"))
    assert isinstance(found, Identity)
    assert found.birth is not None
    assert found.birth.iso() == "2012-07-04"


@pytest.mark.parametrize(("birth", "iso"), [("9001<<", "1990-01"), ("90<<<<", "1990")])
def test_unknown_parts_of_a_birth_are_left_out(birth: str, iso: str) -> None:
    found = read(card(birth=birth))
    assert isinstance(found, Identity)
    assert found.birth is not None
    assert found.birth.iso() == iso


def test_a_contradiction_warns_and_never_blocks() -> None:
    found = read(card(birth="580101", sex="F"))
    assert isinstance(found, Identity)
    assert found.warnings == (IdentityWarning.BIRTH_CONTRADICTS_NUMBER, IdentityWarning.SEX_CONTRADICTS_NUMBER)


def test_an_unknown_sex_contradicts_nothing() -> None:
    found = read(card(sex="<"))
    assert isinstance(found, Identity)
    assert (found.sex, found.warnings) == (Sex.UNKNOWN, ())


@pytest.mark.parametrize(
    ("lines", "number"),
    [
        (PASSPORT, "L898902C3"),
        (FOREIGN_CARD, "D23145890"),
        (card(country="UTO"), "090000000"),
        (TWO_LINES, "D23145890"),
        (LONG_NUMBER, "D23145890734"),
    ],
)
def test_passports_and_foreign_cards_give_what_opens_their_chip(lines: list[str], number: str) -> None:
    found = read(lines)
    assert isinstance(found, TravelDocument)
    assert found.number == number
    assert found in (
        TravelDocument(number, "740812", "120415"),
        TravelDocument(number, "900101", "300101"),
    )
    assert number not in repr(found)


@pytest.mark.parametrize("lines", [PASSPORT, FOREIGN_CARD, TWO_LINES, card()])
def test_one_digit_misread_makes_a_zone_broken(lines: list[str]) -> None:
    for line, text in enumerate(lines):
        for place, character in enumerate(text):
            if character.isdigit() and (line, place) != (0, 29):
                misread = text[:place] + str((int(character) + 1) % 10) + text[place + 1 :]
                found = read([*lines[:line], misread, *lines[line + 1 :]])
                assert found == Refusal(RefusalKind.BROKEN_DOCUMENT), (line, place)


@pytest.mark.parametrize(
    "lines",
    [
        card("000000000000"),
        card(document="123456789"),
        card(birth="901301"),
        card(birth="90<<01"),
        card(birth="<<0101"),
        card(sex="X"),
        card("00109000000A"),
    ],
)
def test_a_card_with_a_field_that_cannot_be_right_is_broken(lines: list[str]) -> None:
    assert read(lines) == Refusal(RefusalKind.BROKEN_DOCUMENT)


@pytest.mark.parametrize(
    "lines",
    [PASSPORT[:1], card()[:2], [*card(), "<" * 30], ["<" * 44] * 2, ["a<<b"], [line.lower() for line in PASSPORT]],
)
def test_what_has_another_shape_is_no_zone(lines: list[str]) -> None:
    assert read(lines) == NOT_A_ZONE


@given(st.lists(st.text("<0123456789ABIDPVNM", min_size=29, max_size=45), min_size=1, max_size=3))
def test_any_lines_are_answered(lines: list[str]) -> None:
    assert isinstance(read(lines), Identity | Refusal)
