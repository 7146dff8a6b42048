"""What stands in one cell, as people write it: money with dots, dates as text, “x” for yes."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Final

from kiosk.directory import AGE_BOUND
from kiosk.directory_files.hours_text import HoursError, clock_from, clock_text
from kiosk.directory_files.sheets.words import NO, YES
from kiosk.identity import fold

Value = str | int | float | bool | date | time | timedelta | None
"""What a cell can hold; a moment is a `date`, too."""

MOST_VND: Final = 1_000_000_000
MOST_LETTERS: Final = 4000

_INVISIBLE: Final = re.compile(
    "[\u200b\u200c\u200d\u2060\ufeff]|_x000D_|[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]"
)
_MONEY: Final = re.compile(r"(\d{1,3}(?:[., ]\d{3})+|\d+)(?:[.,]0{1,2})? ?(?:đ|₫|vnd|vnđ|đồng|d)?")
_DAY_FIRST: Final = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_YEAR_FIRST: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?)?")
_ERROR: Final = re.compile(r"#(?:N/A|REF!|VALUE!|NAME\?|DIV/0!|NUM!|NULL!|SPILL!|CALC!)|Err:\d+")
_YES: Final = frozenset(("co", "c", "x", "✓", "✔", "☑", "v", "yes", "y", "true", "1", "dung"))
_NO: Final = frozenset(("khong", "k", "ko", "no", "n", "false", "0", "sai", "☐"))


class CellError(ValueError):
    """It cannot be meant; `vi` and `en` say what stands there and what would be right."""

    def __init__(self, vi: str, en: str) -> None:
        super().__init__(en)
        self.vi = vi
        self.en = en


def cleaned(text: str) -> str:
    """Composed letters, plain spaces, nothing invisible, nothing around it."""
    plain = _INVISIBLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return unicodedata.normalize("NFC", plain.replace("\u00a0", " ").replace("\u202f", " ")).strip()


def shown(value: Value) -> str:
    """As people see it in the cell, not too long."""
    if isinstance(value, datetime | date):
        text = value.strftime("%d/%m/%Y")
    elif isinstance(value, time):
        text = value.strftime("%H:%M")
    elif isinstance(value, float) and value.is_integer():
        text = str(int(value))
    else:
        text = str(value)
    return text if len(text) <= 40 else f"{text[:40]}…"


def text(value: Value) -> str:
    """Words or a code: the number 101.0 is “101”."""
    if isinstance(value, bool):
        raise _wrong(value, "chữ hoặc mã", "a text or code", "K01")
    if isinstance(value, date | time | timedelta):
        raise CellError(
            f"chương trình bảng tính đã đổi ô này thành ngày giờ ({shown(value)}); đặt định dạng ô là Văn bản rồi nhập"
            " lại",
            f"the spreadsheet program made this a date or time ({shown(value)}); format the cell as Text and type it"
            " again",
        )
    said = cleaned(shown_number(value) if isinstance(value, int | float) else value or "")
    if _ERROR.fullmatch(said):
        raise CellError(f"công thức báo lỗi {said}; hãy nhập giá trị", f"the formula fails ({said}); type the value")
    if len(said) > MOST_LETTERS:
        raise CellError(f"dài hơn {MOST_LETTERS} ký tự", f"is longer than {MOST_LETTERS} letters")
    return said


def shown_number(value: float) -> str:
    """`101.0` is “101”, `7.5` stays."""
    return str(int(value)) if value % 1 == 0 else str(value)


def yes_no(value: Value) -> bool:
    """Có or Không, and what people write for them."""
    word = fold(cleaned(str(shown(value))))
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise _wrong(value, f"“{YES}” hoặc “{NO}”", f"“{YES}” (yes) or “{NO}” (no)", YES)


def money(value: Value) -> int:
    """Whole VND: 50600, “50.600”, “50,600 đ”."""
    if isinstance(value, int | float) and not isinstance(value, bool) and value == value // 1:
        amount = int(value)
    else:
        found = _MONEY.fullmatch(text(value).lower())
        if isinstance(value, float) or found is None:
            raise _wrong(value, "số tiền nguyên đồng", "an amount in whole đồng", "50600")
        amount = int(re.sub(r"\D", "", found[1]))
    if not 0 <= amount <= MOST_VND:
        raise _wrong(value, "số tiền hợp lý", "an amount that can be", "50600")
    return amount


def whole(value: Value) -> int:
    """A number of people or places."""
    said = text(value)
    if not re.fullmatch(r"\d{1,6}", said, re.ASCII):
        raise _wrong(value, "số nguyên", "a whole number", "60")
    return int(said)


def age(value: Value) -> int:
    """Whole years."""
    said = text(value)
    if not re.fullmatch(r"\d{1,3}", said, re.ASCII) or int(said) > AGE_BOUND:
        raise _wrong(value, f"tuổi từ 0 đến {AGE_BOUND}", f"an age from 0 to {AGE_BOUND}", "16")
    return int(said)


def day(value: Value) -> date:
    """A date cell, or 30/04/2027 as text."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    said = cleaned(value) if isinstance(value, str) else ""
    try:
        if found := _DAY_FIRST.fullmatch(said):
            return date(int(found[3]), int(found[2]), int(found[1]))
        if found := _YEAR_FIRST.fullmatch(said):
            return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        pass
    raise _wrong(value, "ngày (ngày/tháng/năm)", "a date (day/month/year)", "30/04/2027")


def clock(value: Value) -> int:
    """Minutes since midnight: of a time cell, of 7, “7h30”, “24:00”."""
    minutes: float | None = None
    if isinstance(value, datetime):  # a time cell of 24:00 is the first day a spreadsheet knows
        minutes = 24 * 60 if value.year < 1901 and value.time() == time(0) else None
    elif isinstance(value, time):
        minutes = value.hour * 60 + value.minute + (value.second + value.microsecond / 1e6) / 60
    elif isinstance(value, timedelta):
        minutes = value.total_seconds() / 60
    elif isinstance(value, int | float) and not isinstance(value, bool):
        minutes = value * 60 if value == value // 1 else value * 24 * 60 if 0 < value < 1 else None
    elif isinstance(value, str):
        try:
            return clock_from(cleaned(value))
        except HoursError as error:
            raise CellError(error.vi, error.en) from error
    if minutes is None or not 0 <= round(minutes) <= 24 * 60:
        raise _wrong(value, "giờ", "a time", "07:30")
    return round(minutes)


def clock_value(minute: int) -> time | str:
    """What `clock` reads: 24:00 is no time of day and is written as text."""
    return time(minute // 60, minute % 60) if 0 <= minute < 24 * 60 else clock_text(minute)


def chosen(value: Value, choices: Mapping[str, str]) -> str:
    """The meaning of the word of a drop-down; the meaning itself is understood, too."""
    said = fold(text(value))
    for meaning, word in choices.items():
        if said in (fold(word), fold(meaning)):
            return meaning
    options = ", ".join(choices.values())
    raise CellError(f"“{shown(value)}” không có trong danh sách: {options}", f"“{shown(value)}” is none of: {options}")


def listed(value: Value, between: str = ";,\n") -> tuple[str, ...]:
    """Several words, separated by any of these letters."""
    return tuple(part.strip() for part in re.split(f"[{between}]", text(value)) if part.strip())


def _wrong(value: Value, vi: str, en: str, example: str) -> CellError:
    return CellError(
        f"“{shown(value)}” không phải là {vi}; ví dụ: {example}",
        f"“{shown(value)}” is not {en}; for example: {example}",
    )
