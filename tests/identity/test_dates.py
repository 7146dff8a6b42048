"""Births known to the day, to the month or to the year."""

from calendar import monthrange
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.identity import PartialDate

DAYS = st.dates(date(1880, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("birth", "precision", "iso", "display"),
    [
        (PartialDate(1990, 1, 31), "day", "1990-01-31", "31/01/1990"),
        (PartialDate(1990, 1), "month", "1990-01", "01/1990"),
        (PartialDate(1990), "year", "1990", "1990"),
    ],
)
def test_it_is_written_as_precisely_as_it_is_known(birth: PartialDate, precision: str, iso: str, display: str) -> None:
    assert (birth.precision, birth.iso(), birth.display()) == (precision, iso, display)


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [
        (1879, 1, 1),
        (2101, 1, 1),
        (1990, 0, None),
        (1990, 13, None),
        (1990, None, 1),
        (1990, 2, 29),
        (1990, 4, 31),
        (1990, 1, 0),
        (1990, 1, -1),
        (1990, 10**30, 1),
        (1990, 1, 10**30),
    ],
)
def test_a_day_that_cannot_exist_is_no_birth(year: int, month: int | None, day: int | None) -> None:
    with pytest.raises(ValueError, match=r"range|no such|needs"):
        PartialDate(year, month, day)


@pytest.mark.parametrize(
    ("on", "age"), [(date(2026, 8, 16), 67), (date(2026, 8, 17), 68), (date(1958, 8, 17), 0), (date(1958, 8, 16), -1)]
)
def test_the_age_changes_on_the_birthday(on: date, age: int) -> None:
    assert PartialDate(1958, 8, 17).age_on(on) == age


def test_who_was_born_on_a_leap_day_is_older_from_the_first_of_march() -> None:
    born = PartialDate(2020, 2, 29)
    assert born.age_on(date(2026, 2, 28)) == 5
    assert born.age_on(date(2026, 3, 1)) == 6


def test_a_year_alone_proves_seventy_five_only_on_its_last_day() -> None:
    born = PartialDate(1951)
    assert born.age_on(date(2026, 1, 1)) == 75
    assert not born.surely_at_least(75, date(2026, 12, 30))
    assert born.surely_at_least(75, date(2026, 12, 31))


def test_a_month_alone_proves_seventy_five_on_its_last_day() -> None:
    born = PartialDate(1951, 6)
    assert not born.surely_at_least(75, date(2026, 6, 29))
    assert born.surely_at_least(75, date(2026, 6, 30))


def test_a_year_alone_proves_under_six_only_before_the_sixth_year() -> None:
    born = PartialDate(2020)
    assert born.surely_under(6, date(2025, 12, 31))
    assert not born.surely_under(6, date(2026, 1, 1))


@given(birth=DAYS, on=DAYS, years=st.integers(0, 120))
def test_with_the_day_known_both_answers_are_exact(birth: date, on: date, years: int) -> None:
    born = PartialDate(birth.year, birth.month, birth.day)
    assert born.surely_at_least(years, on) == (born.age_on(on) >= years)
    assert born.surely_under(years, on) == (born.age_on(on) < years)


@given(birth=DAYS, on=DAYS, years=st.integers(0, 120))
def test_with_the_month_known_an_answer_is_sure_exactly_when_it_holds_for_every_day(
    birth: date, on: date, years: int
) -> None:
    born = PartialDate(birth.year, birth.month)
    ages = [
        PartialDate(birth.year, birth.month, day).age_on(on)
        for day in range(1, monthrange(birth.year, birth.month)[1] + 1)
    ]
    assert born.surely_at_least(years, on) == all(age >= years for age in ages)
    assert born.surely_under(years, on) == all(age < years for age in ages)
    assert born.age_on(on) == max(ages)


@given(birth=DAYS, on=DAYS, years=st.integers(0, 120))
def test_with_the_year_known_an_answer_is_sure_exactly_when_it_holds_for_every_month(
    birth: date, on: date, years: int
) -> None:
    born = PartialDate(birth.year)
    months = [PartialDate(birth.year, month) for month in range(1, 13)]
    assert born.surely_at_least(years, on) == all(month.surely_at_least(years, on) for month in months)
    assert born.surely_under(years, on) == all(month.surely_under(years, on) for month in months)
