"""Citizen and insurance numbers. All invented."""

import pytest

from kiosk.identity import CenturySexYear, CitizenNumber, InsuranceNumber, Sex


def test_a_citizen_number_on_a_screen_hides_its_random_part() -> None:
    assert CitizenNumber("031158999742").masked == "031 158 ••• 742"


@pytest.mark.parametrize(
    ("number", "hint"),
    [
        ("001090000001", CenturySexYear(1900, Sex.MALE, 1990)),
        ("001158000001", CenturySexYear(1900, Sex.FEMALE, 1958)),
        ("001221000001", CenturySexYear(2000, Sex.MALE, 2021)),
        ("001305000001", CenturySexYear(2000, Sex.FEMALE, 2005)),
        ("001999000001", CenturySexYear(2300, Sex.FEMALE, 2399)),
    ],
)
def test_the_fourth_to_sixth_digit_hint_at_sex_and_birth_year(number: str, hint: CenturySexYear) -> None:
    assert CitizenNumber(number).century_sex_year == hint


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("001", "Hà Nội"),
        ("077", "Bà Rịa - Vũng Tàu"),
        ("079", "Thành phố Hồ Chí Minh"),
        ("096", "Cà Mau"),
        ("003", None),
        ("999", None),
        ("cod", None),
    ],
)
def test_the_first_three_digits_name_the_province_where_it_is_known(code: str, name: str | None) -> None:
    number = CitizenNumber.parse(f"{code}090000001")
    assert (number.province_name if number else None) == name


def test_there_are_sixty_three_provinces() -> None:
    names = {CitizenNumber(f"{code:03}090000001").province_name for code in range(1000)} - {None}
    assert len(names) == 63


@pytest.mark.parametrize(
    "text", ["", "00109000000", "0010900000001", "00109000000a", "000000000000", "００１０９００００００１"]
)
def test_anything_else_is_no_citizen_number(text: str) -> None:
    assert CitizenNumber.parse(text) is None
    with pytest.raises(ValueError, match=r"^not a citizen number$"):
        CitizenNumber(text)


def test_a_short_insurance_number_says_nothing_of_group_and_level() -> None:
    number = InsuranceNumber("0123456789")
    assert (number.object_code, number.benefit_level, number.masked) == (None, None, "0123 ••• 789")


def test_a_long_insurance_number_names_group_and_level() -> None:
    number = InsuranceNumber("DN4010123456789")
    assert (number.object_code, number.benefit_level, number.masked) == ("DN", 4, "DN4 01 0123 ••• 789")


def test_a_level_of_the_time_before_2015_is_left_to_the_portal() -> None:
    assert InsuranceNumber("DN7010123456789").benefit_level is None


@pytest.mark.parametrize("number", ["0123456789", "DN4010123456789", "TE1790123456789"])
def test_ten_digits_stay_with_the_person(number: str) -> None:
    assert InsuranceNumber(number).social_number == "0123456789"


def test_very_old_cards_have_letters_inside() -> None:
    assert InsuranceNumber.parse("hn401a123456789") == InsuranceNumber("HN401A123456789")


@pytest.mark.parametrize(
    "text", ["", "012345678", "01234567890", "0000000000", "DN8010123456789", "D14010123456789", "DN4010000000000"]
)
def test_anything_else_is_no_insurance_number(text: str) -> None:
    assert InsuranceNumber.parse(text) is None
    with pytest.raises(ValueError, match=r"^not an insurance number$"):
        InsuranceNumber(text)


def test_the_constructor_wants_capitals() -> None:
    with pytest.raises(ValueError, match="not an insurance number"):
        InsuranceNumber("dn4010123456789")
