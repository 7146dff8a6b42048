"""The kinds of values `departments.toml` is made of."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any, Final, TypeVar

from kiosk.departments import AgeRange, OpeningHours
from kiosk.directory_files.hours_text import (
    EXAMPLE,
    HoursError,
    hours_from,
    hours_text,
    several_from,
    weekdays_from,
    weekdays_text,
)
from kiosk.directory_files.toml.reading import At, Kind, Table, read_table, shown

T = TypeVar("T")

MOST: Final = 10**12
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_AGES: Final = re.compile(r"(\d{1,3})?\s*(?:(\+)|[-–]\s*(\d{1,3})?)")
_VIETNAMESE_DATE: Final = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
ANY_AGE: Final = "any"
ALL: Final = ("any", "all", "tất cả")


def _text(raw: Any, at: At) -> str | None:
    if isinstance(raw, str):
        return raw
    at.fault(f"cần chữ trong ngoặc kép, không phải {shown(raw)}", f"takes words in quotes, not {shown(raw)}")
    return None


def _flag(raw: Any, at: At) -> bool | None:
    if isinstance(raw, bool):
        return raw
    at.fault(f"cần true hoặc false, không phải {shown(raw)}", f"takes true or false, not {shown(raw)}")
    return None


def _whole(raw: Any, at: At) -> int | None:
    if isinstance(raw, int) and not isinstance(raw, bool) and 0 <= raw <= MOST:
        return raw
    at.fault(
        f"cần một số nguyên từ 0 trở lên, ví dụ 50_600, không dấu chấm, không ngoặc kép; không phải {shown(raw)}",
        f"takes a whole number from 0 on, for example 50_600, without dots and quotes; not {shown(raw)}",
    )
    return None


def _words(raw: Any, at: At) -> dict[str, str] | None:
    if isinstance(raw, str):
        return {"vi": raw}
    if not isinstance(raw, dict):
        at.fault(
            f'cần chữ theo từng ngôn ngữ, ví dụ {{ vi = "Tim mạch", en = "Cardiology" }}, không phải {shown(raw)}',
            f'takes words by language, for example {{ vi = "Tim mạch", en = "Cardiology" }}, not {shown(raw)}',
        )
        return None
    for language, text in raw.items():
        if not _LANGUAGE.fullmatch(language):
            at.below(language).fault(
                "không phải mã ngôn ngữ, ví dụ vi, en, zh", "is no code of a language, as vi, en, zh"
            )
        _text(text, at.below(language))
    return raw


def _texts(raw: Any, at: At) -> tuple[str, ...]:
    return tuple(_text(one, at.item(place)) or "" for place, one in enumerate(_listed(raw, at)))


def _listed(raw: Any, at: At) -> list[Any]:
    """One value may stand without brackets."""
    if isinstance(raw, list):
        return raw
    if isinstance(raw, str | date):
        return [raw]
    at.fault(f'cần một danh sách, ví dụ ["…", "…"], không phải {shown(raw)}', f"takes a list, not {shown(raw)}")
    return []


def _hours(raw: Any, at: At) -> tuple[OpeningHours, ...]:
    lines = _listed(raw, at)
    found = (
        _clock(several_from, one, at.item(place) if isinstance(raw, list) else at) for place, one in enumerate(lines)
    )
    return tuple(hours for several in found for hours in several or ())


def _one_hours(raw: Any, at: At) -> OpeningHours | None:
    return _clock(hours_from, raw, at)


def _weekday(raw: Any, at: At) -> int | None:
    days = _clock(weekdays_from, raw, at, "T2")
    if days is not None and len(days) > 1:
        at.fault(f'cần một thứ, ví dụ "T2", không phải {shown(raw)}', f'takes one weekday, as "T2", not {shown(raw)}')
    return days[0] if days else None


def _clock(read: Callable[[str], T], raw: Any, at: At, example: str = EXAMPLE) -> T | None:
    if not isinstance(raw, str):
        at.fault(
            f'cần chữ, ví dụ "{example}", không phải {shown(raw)}', f'takes words, as "{example}", not {shown(raw)}'
        )
        return None
    try:
        return read(raw)
    except HoursError as error:
        at.fault(error.vi, error.en)
        return None


def _ages(raw: Any, at: At) -> AgeRange | None:
    if isinstance(raw, str) and raw.strip().casefold() in ALL:
        return AgeRange()
    found = _AGES.fullmatch(raw.strip()) if isinstance(raw, str) else None
    if found is None or not (found[1] or found[3]) or (found[2] and not found[1]):
        at.fault(
            f'{shown(raw)} không phải là độ tuổi; viết như "0-15", "16+" hoặc "any" (mọi tuổi)',
            f'{shown(raw)} are no ages; write as "0-15", "16+" or "any"',
        )
        return None
    return AgeRange(*(int(one) if one else None for one in (found[1], found[3])))


def _ages_text(ages: AgeRange) -> str:
    if ages.oldest is None:
        return ANY_AGE if ages.youngest is None else f"{ages.youngest}+"
    return f"{'' if ages.youngest is None else ages.youngest}-{ages.oldest}"


def _date(raw: Any, at: At) -> date | None:
    if isinstance(raw, date) and not isinstance(raw, datetime):
        return raw
    found = _VIETNAMESE_DATE.fullmatch(raw.strip()) if isinstance(raw, str) else None
    try:
        if found is not None:
            return date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        pass
    at.fault(
        f'cần một ngày, ví dụ 2026-09-02 hoặc "02/09/2026", không phải {shown(raw)}',
        f'takes a day, for example 2026-09-02 or "02/09/2026", not {shown(raw)}',
    )
    return None


def _dates(raw: Any, at: At) -> tuple[date | None, ...]:
    return tuple(_date(one, at.item(place)) for place, one in enumerate(_listed(raw, at)))


def choice(words: Mapping[str, str]) -> Kind:
    """One of the words; `words` are all that are read, each with what it means."""

    def _read(raw: Any, at: At) -> str | None:
        meant = words.get(raw.strip().casefold()) if isinstance(raw, str) else None
        if meant is None:
            known = ", ".join(f'"{word}"' for word in dict.fromkeys(words.values()))
            at.fault(f"{shown(raw)} không phải là một trong: {known}", f"{shown(raw)} is none of: {known}")
        return meant

    return Kind(_read, _same)


def inline(table: Table) -> Kind:
    """A small table that stands on one line."""

    def _read(raw: Any, at: At) -> Any:
        return read_table(table, raw, at)

    def _write(value: Any) -> dict[str, Any]:
        return {name: one for name in table.keys if (one := getattr(value, name)) is not None}

    return Kind(_read, _write)


def _same(value: Any) -> Any:
    return value


def _each(write: Callable[[Any], Any]) -> Callable[[Any], list[Any]]:
    return lambda values: [write(one) for one in values]


TEXT: Final = Kind(_text, _same)
FLAG: Final = Kind(_flag, _same)
WHOLE: Final = Kind(_whole, _same)
WORDS: Final = Kind(_words, dict)
TEXTS: Final = Kind(_texts, list)
HOURS: Final = Kind(_hours, _each(hours_text))
ONE_HOURS: Final = Kind(_one_hours, hours_text)
WEEKDAY: Final = Kind(_weekday, lambda day: weekdays_text((day,)))
AGES: Final = Kind(_ages, _ages_text)
DATE: Final = Kind(_date, _same)
DATES: Final = Kind(_dates, list)
