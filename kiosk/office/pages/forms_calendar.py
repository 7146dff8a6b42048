"""Days off, working days and closures, one at a time."""

from collections.abc import Mapping
from datetime import date

from kiosk.directory import Closure, Holiday
from kiosk.office.pages.forms_reading import MistypedError, Reading
from kiosk.office.pages.words import both

LONGEST_DAYS = 366


def day_from(text: str) -> date:
    """`2026-12-24` as browsers send it, or `24/12/2026` as people type it. Raises MistypedError."""
    parts = text.split("/")
    try:
        return date(int(parts[2]), int(parts[1]), int(parts[0])) if len(parts) == 3 else date.fromisoformat(text)
    except (ValueError, OverflowError):
        raise MistypedError(both("Xin nhập ngày như 24/12/2026.")) from None


def holiday_from(typed: Mapping[str, str]) -> tuple[Holiday | None, Reading]:
    """A day off of the hospital's own."""
    reading = Reading(typed)
    span = _span(reading)
    names = reading.words("names")
    if not names.get("vi"):
        reading.faults["names.vi"] = both("Xin viết tên ngày nghỉ bằng tiếng Việt.")
    return (Holiday(*span, names) if span and not reading.faults else None), reading


def working_from(typed: Mapping[str, str]) -> tuple[date | None, Reading]:
    """A day on which work is done in spite of its weekday."""
    reading = Reading(typed)
    day = reading.parsed("day", day_from)
    if day is None and "day" not in reading.faults:
        reading.faults["day"] = both("Xin chọn ngày.")
    return day, reading


def closure_from(typed: Mapping[str, str]) -> tuple[Closure | None, Reading]:
    """A department or room that takes nobody for some days. `place` is the one's id, or both with a tab between."""
    reading = Reading(typed)
    department, _, room = typed.get("place", "").partition("\t")
    if not department:
        reading.faults["place"] = both("Xin chọn khoa hoặc phòng.")
    span = _span(reading)
    reason = reading.words("reason")
    return (Closure(department, *span, room or None, reason) if span and not reading.faults else None), reading


def _span(reading: Reading) -> tuple[date, date] | None:
    first = reading.parsed("first", day_from)
    last = reading.parsed("last", day_from) or first
    if first is None and "first" not in reading.faults:
        reading.faults["first"] = both("Xin chọn ngày đầu.")
    if first is None or last is None:
        return None
    if last < first:
        reading.faults["last"] = both("Ngày cuối không sớm hơn ngày đầu.")
    elif (last - first).days > LONGEST_DAYS:
        reading.faults["last"] = both("Khoảng này dài hơn một năm.")
    return first, last
