"""How staff read what a directory says, in Vietnamese and English."""

from collections.abc import Iterable
from datetime import date
from typing import Final, NamedTuple

from kiosk.departments import AgeRange, OpeningHours
from kiosk.directory.model import Words

READABLE: Final = 10**12
"""Greater numbers are not written out."""
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_TONGUES: Final = {
    "vi": ("tiếng Việt", "Vietnamese"),
    "en": ("tiếng Anh", "English"),
    "zh": ("tiếng Trung", "Chinese"),
    "ja": ("tiếng Nhật", "Japanese"),
    "ko": ("tiếng Hàn", "Korean"),
    "km": ("tiếng Khmer", "Khmer"),
    "lo": ("tiếng Lào", "Lao"),
    "th": ("tiếng Thái", "Thai"),
    "fr": ("tiếng Pháp", "French"),
    "ru": ("tiếng Nga", "Russian"),
    "de": ("tiếng Đức", "German"),
}


class Says(NamedTuple):
    """One text in both languages of staff."""

    vi: str
    en: str

    def words(self) -> Words:
        """By language."""
        return {"vi": self.vi, "en": self.en}


NOTHING: Final = Says("không ghi", "not said")


def same(text: str) -> Says:
    """What reads alike in both."""
    return Says(text, text)


def joined_with(between: str, parts: Iterable[Says]) -> Says:
    """All of them, one after another."""
    known = tuple(parts)
    return Says(between.join(one.vi for one in known), between.join(one.en for one in known))


def quoted(text: str, most: int = 60) -> str:
    """A text of the directory inside a sentence, cut where it is long; what cannot be seen is shown as its code."""
    seen = "".join(sign if sign.isprintable() else f"\\u{ord(sign):04x}" for sign in text[:most])
    return f"“{seen}{'…' if len(text) > most else ''}”"


def in_both(words: Words, otherwise: str) -> Says:
    """A name for staff: the Vietnamese one in English sentences where there is no English one."""
    own = words.get("vi") or next((text for text in words.values() if text), "") or otherwise
    return Says(short(own), short(words.get("en") or own))


def short(text: str, most: int = 60) -> str:
    """Without what cannot be printed, and not endless."""
    seen = text if text.isprintable() else "".join(sign if sign.isprintable() else "�" for sign in text[: most + 1])
    return seen if len(seen) <= most else seen[:most] + "…"


def tongue(code: str) -> Says:
    """`tiếng Anh`, `English`; the code where no word is known."""
    return Says(*_TONGUES[code]) if code in _TONGUES else same(quoted(code, 20))


def number(value: int) -> str:
    """As digits, if anybody could read them."""
    return str(value) if abs(value) < READABLE else "…"


def money(value: int) -> Says:
    """`50.600 đ`, `50,600 VND`."""
    if abs(value) >= READABLE:
        return same("…")
    return Says(f"{value:,} đ".replace(",", "."), f"{value:,} VND")


def clock(minute: int) -> str:
    """`07:30`."""
    return f"{minute // 60:02}:{minute % 60:02}" if 0 <= minute <= 24 * 60 else "??:??"


def day(when: date) -> Says:
    """`23/11/2026`, `23 Nov 2026`."""
    return Says(f"{when.day:02}/{when.month:02}/{when.year}", f"{when.day} {_MONTHS[when.month - 1]} {when.year}")


def days(first: date, last: date) -> Says:
    """One day, or from the first to the last."""
    one, other = day(first), day(last)
    return one if first == last else Says(f"{one.vi} – {other.vi}", f"{one.en} – {other.en}")


def hours(held: Iterable[OpeningHours]) -> Says:
    """`T2–T6 07:00–11:30; T7 07:00–11:00`; empty is never."""
    return joined_with("; ", map(_span, held)) if held else Says("không mở", "never open")


def weekday(number_of_day: int) -> Says:
    """`T2` and `Mon`; `CN` and `Sun`."""
    if not 1 <= number_of_day <= 7:
        return same("?")
    return Says("CN" if number_of_day == 7 else f"T{number_of_day + 1}", _DAYS[number_of_day - 1])


def ages(said: AgeRange) -> Says:
    """`từ 16 tuổi`, `16 years and older`."""
    youngest, oldest = (None if age is None else number(age) for age in (said.youngest, said.oldest))
    if youngest is None:
        return Says("mọi tuổi", "all ages") if oldest is None else Says(f"đến {oldest} tuổi", f"up to {oldest} years")
    if oldest is None:
        return Says(f"từ {youngest} tuổi", f"{youngest} years and older")
    return Says(f"{youngest}–{oldest} tuổi", f"{youngest}–{oldest} years")


def _span(one: OpeningHours) -> Says:
    held = _weekdays(one.weekdays)
    span = f"{clock(one.opens)}–{clock(one.closes)}"
    return Says(f"{held.vi} {span}".strip(), f"{held.en} {span}".strip())


def _weekdays(numbers: tuple[int, ...]) -> Says:
    """Runs of three days and more are written as one."""
    left = sorted({one for one in numbers if 1 <= one <= 7})
    parts: list[Says] = []
    while left:
        run = 1
        while run < len(left) and left[run] == left[0] + run:
            run += 1
        first, last = weekday(left[0]), weekday(left[run - 1])
        parts += [joined_with("–", (first, last))] if run > 2 else map(weekday, left[:run])
        left = left[run:]
    return joined_with(", ", parts)
