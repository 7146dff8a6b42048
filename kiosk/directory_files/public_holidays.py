"""Vietnamese public holidays (Labour Code 45/2019/QH14 art. 112), the lunar ones among them.

The library `holidays` knows them, the days in lieu of weekends ("nghỉ bù") and those the government swapped for a
Saturday ("thay cho"). It knows the moon until 2100; of later years only what stands in the law as a date is told.
"""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from kiosk.directory import Holiday

TET: Final = "Tết Nguyên Đán"
ENGLISH: Final = {
    "Tết Dương lịch": "New Year's Day",
    TET: "Lunar New Year",
    "Ngày Giỗ Tổ Hùng Vương": "Hung Kings' Commemoration Day",
    "Ngày Chiến thắng": "Reunification Day",
    "Ngày Quốc tế Lao động": "International Labour Day",
    "Quốc khánh": "National Day",
    "Ngày Văn hóa Việt Nam": "Vietnam Culture Day",
    "Ngày nghỉ bù": "Day off in lieu",
}
CERTAIN: Final = (
    (1, 1, "Tết Dương lịch"),
    (4, 30, "Ngày Chiến thắng"),
    (5, 1, "Ngày Quốc tế Lao động"),
    (9, 2, "Quốc khánh"),
)
_SWAPPED: Final = re.compile(r"^Ngày nghỉ \(thay cho\b")
_OF_TET: Final = re.compile(r"\bTết$|Tết Nguyên Đán")
A_DAY: Final = timedelta(days=1)


def public_holidays(*years: int) -> tuple[Holiday, ...]:
    """In order; names in Vietnamese and English. Feasts that reach over New Year's Eve belong to both years."""
    wanted = {year for year in years if date.min.year <= year <= date.max.year}
    around = sorted({near for year in wanted for near in (year - 1, year, year + 1)})
    days = {day: name for year in around for day, name in _days_of(year)}
    return tuple(one for one in _merged(days) if {one.first.year, one.last.year} & wanted)


@lru_cache(maxsize=32)
def _days_of(year: int) -> tuple[tuple[date, str], ...]:
    if not date.min.year <= year <= date.max.year:
        return ()
    from holidays import country_holidays  # noqa: PLC0415 - its calendars take a while

    known = sorted(country_holidays("VN", years=year, language="vi").items())
    return tuple(known) or tuple((date(year, month, day), name) for month, day, name in CERTAIN)


def _merged(days: dict[date, str]) -> Iterable[Holiday]:
    run: list[date] = []
    for day in sorted(days):
        if run and (day - run[-1] != A_DAY or _feast(days, day) != _feast(days, run[0])):
            yield _holiday(days, run)
            run = []
        run.append(day)
    if run:
        yield _holiday(days, run)


def _holiday(days: dict[date, str], run: list[date]) -> Holiday:
    name = _feast(days, run[0])
    return Holiday(run[0], run[-1], {"vi": name, "en": ENGLISH.get(name, name)})


def _feast(days: dict[date, str], day: date) -> str:
    """The feast a day belongs to; a swapped day to the one it stands beside."""
    name = days[day].partition("; ")[0]
    if _SWAPPED.match(name):
        beside = (days.get(near, "") for near in _beside(day))
        return next((_plain(one) for one in beside if one and not _SWAPPED.match(one)), "Ngày nghỉ bù")
    return _plain(name)


def _beside(day: date) -> Iterable[date]:
    """The days around it, the nearest first."""
    for distance in range(1, 4):
        for near in (day.toordinal() - distance, day.toordinal() + distance):
            if date.min.toordinal() <= near <= date.max.toordinal():
                yield date.fromordinal(near)


def _plain(name: str) -> str:
    name = name.partition("; ")[0]
    return TET if _OF_TET.search(name) else name.partition(" (")[0]
