"""Vietnamese public holidays as the law and the government's decisions have them."""

from datetime import date
from itertools import pairwise

import pytest

from kiosk.directory_files.public_holidays import public_holidays


def days(*years: int) -> list[tuple[str, str, str]]:
    return [(str(one.first), str(one.last), one.names["vi"]) for one in public_holidays(*years)]


def test_a_year_has_its_feasts_each_as_one() -> None:
    assert days(2025) == [
        ("2025-01-01", "2025-01-01", "Tết Dương lịch"),
        ("2025-01-27", "2025-02-01", "Tết Nguyên Đán"),
        ("2025-04-07", "2025-04-07", "Ngày Giỗ Tổ Hùng Vương"),
        ("2025-04-30", "2025-04-30", "Ngày Chiến thắng"),
        ("2025-05-01", "2025-05-02", "Ngày Quốc tế Lao động"),
        ("2025-09-01", "2025-09-02", "Quốc khánh"),
    ]


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2024, 4, 29), "Ngày Chiến thắng"),  # swapped for Saturday 4 May
        (date(2025, 5, 2), "Ngày Quốc tế Lao động"),  # swapped for Saturday 26 April
        (date(2018, 12, 31), "Tết Dương lịch"),  # swapped for a Saturday of the next year
        (date(2026, 4, 27), "Ngày Giỗ Tổ Hùng Vương"),  # in lieu of a Sunday
        (date(2027, 5, 3), "Ngày Quốc tế Lao động"),  # in lieu of a Saturday
    ],
)
def test_swapped_days_and_days_in_lieu_are_days_off_of_their_feast(day: date, name: str) -> None:
    assert [one.names["vi"] for one in public_holidays(day.year) if one.first <= day <= one.last] == [name]


def test_a_feast_over_new_years_eve_belongs_to_both_years() -> None:
    assert public_holidays(2018)[-1] == public_holidays(2019)[0]
    assert len(public_holidays(2018, 2019)) == len(public_holidays(2018)) + len(public_holidays(2019)) - 1


def test_names_are_in_vietnamese_and_english_without_notes() -> None:
    for one in public_holidays(*range(2010, 2040)):
        assert set(one.names) == {"vi", "en"}
        assert one.names["en"].isascii(), one
        assert not any(sign in name for sign in "(;" for name in one.names.values())


def test_holidays_are_in_order_and_never_overlap() -> None:
    known = public_holidays(*range(2010, 2040))
    assert all(one.first <= one.last for one in known)
    assert all(one.last < following.first for one, following in pairwise(known))


def test_of_years_beyond_the_calendars_only_what_is_certain_is_told() -> None:
    assert [day[5:] for day, _, _ in days(2150)] == ["01-01", "04-30", "05-01", "09-02"]


@pytest.mark.parametrize("years", [(), (0,), (-5,), (10_000,)])
def test_years_that_are_none_have_no_holidays(years: tuple[int, ...]) -> None:
    assert public_holidays(*years) == ()
    assert public_holidays(1, 9999)
