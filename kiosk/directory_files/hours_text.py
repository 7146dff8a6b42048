"""Opening hours as people write them: `T2-T6 07:00-11:30; T7 07:00-11:00`, in spreadsheets and in `departments.toml`.

`T2` is Monday, `T7` Saturday, `CN` Sunday. `hours_text` and `hours_from` know one line of them, `several_text` and
`several_from` any number, separated by `;` or by lines; `week_text` has one line for the same days, in the reader's
language. Read is also what people write instead: `Thứ 2 đến thứ 6`, `T2,4,6`, `mon-fri`, `Hằng ngày`, `7h30`, `7g`,
`7-11h30`, and several times for the same days: `T2-T6 07:00-11:30, 13:30-16:30`, also with `;` or a space between.
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from kiosk.departments import OpeningHours, minute_of_day

EXAMPLE: Final = "T2-T6 07:00-11:30, 13:30-16:30"
EVERY_DAY: Final = (1, 2, 3, 4, 5, 6, 7)

_CLOCK: Final = r"\d{1,2}(?::\d{2}|[hg]\d{2}|[hg])"
_SPAN: Final = re.compile(rf"({_CLOCK})-({_CLOCK})")
_TIMES: Final = re.compile(rf"(?<=[\s:,]){_CLOCK}", re.IGNORECASE)
_BESIDE: Final = re.compile(rf"({_CLOCK}\s*(?:[-–—−→]|đến|tới)\s*{_CLOCK})\s+(?={_CLOCK})", re.IGNORECASE)
"""Times with nothing but a space before the next: `7h-11h30 13h30-16h30`."""
_BARE: Final = re.compile(
    r"(?:(?<=\s)|(?<=\D:))\d{1,2}\s*(?:[-–—]|đến|tới)\s*\d{1,2}(?:[:hg]\d{0,2})?\s*(?:,|và|&|$)", re.IGNORECASE
)
"""Whole hours with nothing behind: `7-11h30`, `7-16`. Thought of where nothing else can be meant."""
_WHOLE: Final = re.compile(r"(?<![:hg\d])(\d{1,2})(?=-|$)")
_NAMES: Final = {"hai": "2", "ba": "3", "tu": "4", "nam": "5", "sau": "6", "bay": "7"}
_WEEK: Final = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")
_ENGLISH_WEEK: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_ENGLISH: Final = {name.lower(): day for day, name in enumerate(_ENGLISH_WEEK, 1)}
_MOST_LETTERS: Final = 2000


class HoursError(ValueError):
    """Hours that cannot be read; `vi` and `en` say what would be right."""

    def __init__(self, vi: str, en: str) -> None:
        super().__init__(en)
        self.vi = vi
        self.en = en


def hours_text(hours: OpeningHours) -> str:
    """`T2-T6 07:00-11:30`."""
    return f"{weekdays_text(hours.weekdays)} {clock_text(hours.opens)}-{clock_text(hours.closes)}"


def hours_from(text: str) -> OpeningHours:
    """One line of hours. Raises `HoursError`, a ValueError."""
    found = several_from(text)
    if len(found) != 1:
        raise _unreadable(text)
    return found[0]


def several_text(hours: tuple[OpeningHours, ...], between: str = "; ") -> str:
    """All of them; empty where there are none."""
    return between.join(hours_text(one) for one in hours)


def week_text(hours: Iterable[OpeningHours], language: str = "vi") -> str:
    """`T2-T6 07:00-11:30, 13:30-16:30`, a line for the same days; `Mon-Fri` in English. Read by `several_from`."""
    by_days: dict[tuple[int, ...], list[str]] = {}
    for one in hours:
        by_days.setdefault(one.weekdays, []).append(f"{clock_text(one.opens)}-{clock_text(one.closes)}")
    return "\n".join(f"{weekdays_text(days, language)} {', '.join(clocks)}" for days, clocks in by_days.items())


def several_from(text: str) -> tuple[OpeningHours, ...]:
    """All that stand there, in order; none in an empty text. Raises `HoursError`, a ValueError."""
    if len(text) > _MOST_LETTERS:
        raise _unreadable(text[:40] + "…")
    found: list[OpeningHours] = []
    for line in text.split("\n"):
        days: tuple[int, ...] = ()
        for part in filter(str.strip, line.split(";")):
            found += _part(f" {part.strip()}", days)
            days = found[-1].weekdays
    return tuple(found)


def weekdays_text(weekdays: tuple[int, ...], language: str = "vi") -> str:
    """`T2-T6`, `T2,T4,CN`; `Mon-Fri` in English."""
    week = _ENGLISH_WEEK if language == "en" else _WEEK
    said: list[str] = []
    days = sorted(set(weekdays))
    while days:
        run = 1
        while run < len(days) and days[run] == days[0] + run:
            run += 1
        names = [week[day - 1] for day in days[:run]]
        said += [f"{names[0]}-{names[-1]}"] if run > 2 else names
        days = days[run:]
    return ",".join(said)


def weekdays_from(text: str) -> tuple[int, ...]:
    """The days, 1 is Monday, in the week's order. Raises `HoursError`, a ValueError."""
    folded = _folded(text).rstrip(":,")
    if not folded:
        raise HoursError(
            "chưa ghi thứ trong tuần; ví dụ: T2-T6 hoặc T2,T4,CN",
            "the weekdays are missing; for example: T2-T6 or T2,T4,CN (T2 is Monday, CN Sunday)",
        )
    if folded in ("hangngay", "moingay", "catuan", "daily", "everyday"):
        return EVERY_DAY
    days: set[int] = set()
    named = False
    for part in folded.split(","):
        first, dash, last = part.partition("-")
        begin, end = _day(first, bare=named), _day(last, bare=True) if dash else None
        if begin is None or (dash and end is None):
            raise HoursError(
                f"“{text.strip()}” không phải là thứ trong tuần; ví dụ: T2-T6 hoặc T2,T4,CN",
                f"“{text.strip()}” names no weekdays; for example: T2-T6 or T2,T4,CN (T2 is Monday, CN Sunday)",
            )
        named = True
        days.add(begin)
        while end is not None and begin != end:
            begin = begin % 7 + 1
            days.add(begin)
    return tuple(sorted(days))


def clock_text(minute: int) -> str:
    """`07:30`."""
    return f"{minute // 60:02}:{minute % 60:02}"


def clock_from(text: str) -> int:
    """Minutes since midnight: of `07:30`, `7h30`, `7g`. Raises `HoursError`, a ValueError."""
    clock = _folded(text)
    if re.fullmatch(_CLOCK, clock):
        hours, _, minutes = clock.replace("h", ":").replace("g", ":").partition(":")
        minute = minute_of_day(f"{hours}:{minutes or '00'}")
        if minute is not None:
            return minute
        raise HoursError(
            f"không có giờ “{text.strip()}”: giờ viết từ 00:00 đến 24:00, ví dụ: 07:30",
            f"“{text.strip()}” is no time: hours go from 00:00 to 24:00, for example: 07:30",
        )
    if not clock:
        raise HoursError("chưa ghi giờ; ví dụ: 07:30", "the time is missing; for example: 07:30")
    raise HoursError(
        f"“{text.strip()}” không phải là giờ; ví dụ: 07:30", f"“{text.strip()}” is no time; for example: 07:30"
    )


def _part(text: str, days_before: tuple[int, ...]) -> list[OpeningHours]:
    """`days_before` are those of the part before on its line: they go on where this one begins with its times."""
    begins, bare = _TIMES.search(text), _BARE.search(text)
    if begins is not None:
        try:
            return _spans(text, begins.start(), days_before)
        except HoursError:
            if bare is None or bare.start() > begins.start():
                raise
    if bare is None:
        raise _unreadable(text)
    return _spans(text, bare.start(), days_before)


def _spans(text: str, begins: int, days_before: tuple[int, ...]) -> list[OpeningHours]:
    """Days, and from `begins` on times."""
    days = text[:begins].strip()
    if not (days or days_before):
        raise HoursError(
            f"“{text.strip()}”: chưa ghi thứ trong tuần; ví dụ: {EXAMPLE}",
            f"“{text.strip()}” cannot be read as hours: the weekdays are missing; for example: {EXAMPLE}",
        )
    weekdays = weekdays_from(days) if days else days_before
    found = []
    for said in _folded(_BESIDE.sub(r"\1,", text[begins:])).split(","):
        span = _WHOLE.sub(r"\1h", said)
        times = _SPAN.fullmatch(span)
        if times is None:
            raise _unreadable(text)
        opens, closes = clock_from(times[1]), clock_from(times[2])
        if opens >= closes:
            raise HoursError(
                f"“{text.strip()}”: giờ kết thúc phải sau giờ bắt đầu; ca qua đêm viết thành hai dòng",
                f"“{text.strip()}” ends before it begins; hours past midnight are written as two lines",
            )
        found.append(OpeningHours(weekdays, opens, closes))
    return found


def _day(word: str, *, bare: bool) -> int | None:
    if word in ("cn", "chunhat"):
        return 7
    if word in _ENGLISH:
        return _ENGLISH[word]
    numbered = re.fullmatch(r"(thu|t)?([2-7]|hai|ba|tu|nam|sau|bay)", word)
    if numbered is None or not (numbered[1] or bare):
        return None
    return int(_NAMES.get(numbered[2], numbered[2])) - 1


def _folded(text: str) -> str:
    """Small letters without marks and spaces; dashes and words for “to” are hyphens, words for “and” commas."""
    words = unicodedata.normalize("NFC", text.lower())
    words = re.sub(r"\b(?:đến|tới)\b|[–—−→]", "-", re.sub(r"\b(?:từ|lúc)\b", "", words))
    letters = unicodedata.normalize("NFD", re.sub(r"\bvà\b|&", ",", words).replace("đ", "d"))
    return "".join(letter for letter in letters if not (unicodedata.combining(letter) or letter.isspace()))


def _unreadable(text: str) -> HoursError:
    if not text.strip():
        return HoursError(f"chưa ghi ngày giờ; ví dụ: {EXAMPLE}", f"the hours are missing; for example: {EXAMPLE}")
    return HoursError(
        f"“{text.strip()}” không phải là giờ khám; ví dụ: {EXAMPLE}",
        f"“{text.strip()}” cannot be read as hours; for example: {EXAMPLE}",
    )
