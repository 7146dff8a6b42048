"""Numbers typed on the keypad. All invented."""

import pytest

from kiosk.identity import (
    AppointmentCode,
    CitizenNumber,
    DocumentKind,
    Identity,
    IdentityWarning,
    InsuranceNumber,
    Refusal,
    RefusalKind,
    read_typed,
)


@pytest.mark.parametrize(
    "typed", ["001190123456", "001 190 123 456", "001.190.123.456", "001-190–123456", " 001190123456\n"]
)
def test_twelve_digits_are_a_citizen_number(typed: str) -> None:
    expected = Identity(DocumentKind.TYPED_NUMBER, citizen_number=CitizenNumber("001190123456"))
    assert read_typed(typed) == expected


@pytest.mark.parametrize("typed", ["0123456789", "01234 56789", "0123.456.789"])
def test_ten_digits_are_an_insurance_number(typed: str) -> None:
    assert read_typed(typed) == Identity(DocumentKind.TYPED_NUMBER, insurance_number=InsuranceNumber("0123456789"))


@pytest.mark.parametrize("typed", ["DN4010123456789", "dn4010123456789", "DN 4 01 0123456789", "DN-4-01-0123456789"])
def test_fifteen_characters_are_an_old_insurance_number(typed: str) -> None:
    assert read_typed(typed) == Identity(DocumentKind.TYPED_NUMBER, insurance_number=InsuranceNumber("DN4010123456789"))


@pytest.mark.parametrize("typed", ["1", "12345", "12345678901", "1234567890123", "DN40101234567", "1" * 65, "?"])
def test_no_number_has_another_length(typed: str) -> None:
    assert read_typed(typed) == Refusal(RefusalKind.WRONG_LENGTH)


@pytest.mark.parametrize("typed", ["", "  ", " - . "])
def test_nothing_typed_is_empty(typed: str) -> None:
    assert read_typed(typed) == Refusal(RefusalKind.EMPTY)


@pytest.mark.parametrize(
    "typed", ["000000000000", "0000000000", "00119012345O", "123456789012345", "DN0010123456789", "٠٠١١٩٠١٢٣٤٥٦"]
)
def test_the_right_length_alone_is_no_number(typed: str) -> None:
    assert read_typed(typed) == Refusal(RefusalKind.IMPOSSIBLE_NUMBER)


def test_a_number_of_a_later_century_is_only_a_warning() -> None:
    found = read_typed("001490123456")
    assert isinstance(found, Identity)
    assert found.warnings == (IdentityWarning.NUMBER_OF_A_LATER_CENTURY,)


@pytest.mark.parametrize("typed", ["TM7K2Q9D", "tm7k-2q9d", "KSK1:A:TM7K2Q9D"])
def test_a_short_code_with_letters_is_an_appointment(typed: str) -> None:
    assert read_typed(typed) == AppointmentCode("TM7K2Q9D")


def test_a_ticket_is_no_appointment() -> None:
    assert read_typed("KSK1:V:7K2Q9D") == Refusal(RefusalKind.OWN_TICKET)
