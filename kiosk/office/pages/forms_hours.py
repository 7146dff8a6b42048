"""Opening hours as lines of text: `T2-T6 07:00-11:30, 13:30-16:30`."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from kiosk.departments import OpeningHours, minute_of_day
from kiosk.directory import DoctorSession
from kiosk.office.pages.forms_reading import MistypedError, whole
from kiosk.office.pages.words import both

VIETNAMESE: Final = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")
ENGLISH: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
NEVER: Final = ("không mở", "never")
_EVERY_DAY: Final = ("hằng ngày", "hàng ngày", "daily")
_DAYS = {name.casefold(): day for names in (VIETNAMESE, ENGLISH) for day, name in enumerate(names, 1)}
_LINE = re.compile(r"(?P<days>.*?)[\s:]+(?P<clocks>\d.*)")
_RANGE = re.compile(r"(\d{1,2}[:hg]?\d{0,2})\s*[-–]\s*(\d{1,2}[:hg]?\d{0,2})")
_SESSION_PARTS = 3


def hours_from(text: str) -> tuple[OpeningHours, ...]:
    """Raises MistypedError with the line that cannot be read. `không mở` is never open: empty."""
    if text.strip().casefold() in NEVER:
        return ()
    return tuple(hours for line in text.splitlines() if line.strip() for hours in _of_line(line.strip()))


def hours_text(hours: Iterable[OpeningHours], language: str = "vi") -> str:
    """One line for the same days."""
    by_days: dict[tuple[int, ...], list[str]] = {}
    for one in hours:
        by_days.setdefault(one.weekdays, []).append(f"{_clock(one.opens)}-{_clock(one.closes)}")
    lines = [f"{_days_text(days, language)} {', '.join(clocks)}" for days, clocks in by_days.items()]
    return "\n".join(lines) or NEVER[language == "en"]


def sessions_from(text: str) -> tuple[DoctorSession, ...]:
    """Lines of `BS. Lê Thị Hoa; T2-T6 07:00-11:30; 40`, the number of places may be missing."""
    return tuple(one for line in text.splitlines() if line.strip() for one in _sessions_of_line(line.strip()))


def sessions_text(sessions: Iterable[DoctorSession], language: str = "vi") -> str:
    """One line each."""
    return "\n".join(
        "; ".join((one.doctor, hours_text((one.hours,), language), *(() if one.places is None else (str(one.places),))))
        for one in sessions
    )


def _sessions_of_line(line: str) -> list[DoctorSession]:
    parts = [" ".join(part.split()) for part in line.split(";")]
    if len(parts) not in (_SESSION_PARTS - 1, _SESSION_PARTS) or not parts[0]:
        raise MistypedError(both("Không đọc được dòng “{line}”. Xin viết: bác sĩ; ngày giờ; số chỗ.", line=line))
    places = whole(0, 9999)(parts[2]) if parts[2:] and parts[2] else None
    return [DoctorSession(parts[0], hours, places) for hours in _of_line(parts[1])]


def _of_line(line: str) -> list[OpeningHours]:
    match = _LINE.fullmatch(line)
    if match is None:
        raise _unreadable(line)
    days = _days_from(match["days"], line)
    clocks = [part.strip() for part in re.split(r"[,;]| và | and ", match["clocks"]) if part.strip()]
    found = []
    for part in clocks:
        between = _RANGE.fullmatch(part)
        opens, closes = (_minute(between[1]), _minute(between[2])) if between else (None, None)
        if opens is None or closes is None:
            raise _unreadable(line)
        if opens >= closes:
            raise MistypedError(both("Ở dòng “{line}”, giờ mở không sớm hơn giờ đóng.", line=line))
        found.append(OpeningHours(days, opens, closes))
    return found


def _days_from(text: str, line: str) -> tuple[int, ...]:
    if text.strip().casefold() in _EVERY_DAY:
        return (1, 2, 3, 4, 5, 6, 7)
    days: set[int] = set()
    for part in re.split(r"[\s,]+", re.sub(r"\s*[-–]\s*", "-", text.strip())):
        first, dash, last = (_DAYS.get(word.casefold()) if word else None for word in _ends(part))
        if first is None or (dash is None and "-" in part) or (last is not None and last < first):
            raise _unreadable(line)
        days.update(range(first, (last or first) + 1))
    return tuple(sorted(days))


def _ends(part: str) -> tuple[str, str, str]:
    first, dash, last = part.partition("-")
    return first, last if dash else "", last


def _minute(text: str) -> int | None:
    hour, _, minute = re.sub("[hg]", ":", text).partition(":")
    return minute_of_day(f"{hour}:{minute or '00'}")


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


def _days_text(days: Sequence[int], language: str) -> str:
    names = ENGLISH if language == "en" else VIETNAMESE
    runs: list[list[int]] = []
    for day in days:
        if runs and day == runs[-1][-1] + 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return ", ".join(
        f"{names[run[0] - 1]}-{names[run[-1] - 1]}" if len(run) > 2 else ", ".join(names[day - 1] for day in run)
        for run in runs
    )


def _unreadable(line: str) -> MistypedError:
    return MistypedError(both("Không đọc được dòng “{line}”. Xin viết như: T2-T6 07:00-11:30, 13:30-16:30.", line=line))
