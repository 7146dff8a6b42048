"""A department's form."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final, Literal, get_args

from kiosk.departments import AgeRange
from kiosk.directory import AGE_BOUND, DepartmentEntry, Fees
from kiosk.identity import fold
from kiosk.office.pages.drawings import DEPARTMENT_DRAWINGS
from kiosk.office.pages.forms_hours import hours_from, hours_text
from kiosk.office.pages.forms_reading import Reading, answered, listed, money, spread, whole
from kiosk.office.pages.words import both

Seen = Literal["male", "female", "any"]
RANGE: Final = "range"
ANY: Final = "any"
NOWHERE: Final = ("không kiosk nào", "none")
"""Shown on none of the kiosks."""


def fields_of(entry: DepartmentEntry, language: str = "vi") -> dict[str, str]:
    """The form as it is first shown."""
    ages, fees = entry.ages, entry.fees or Fees()
    bounds = (ages.youngest, ages.oldest) if ages else (None, None)
    return {
        "id": entry.id,
        "code": entry.code or "",
        **spread("names", entry.names),
        "shown": answered(entry.shown),
        "series": entry.series or "",
        "ages": "" if ages is None else ANY if ages == AgeRange() else RANGE,
        "ages.youngest": _number(bounds[0]),
        "ages.oldest": _number(bounds[1]),
        "sex": entry.sex or "",
        "accepts_insurance": answered(entry.accepts_insurance),
        "hours": "" if entry.hours is None else hours_text(entry.hours, language),
        "works_on_holidays": answered(entry.works_on_holidays),
        "after_hours": entry.after_hours or "",
        "fees.own": _amount(fees.own),
        "fees.insured": _amount(fees.insured),
        "icon": entry.icon or "",
        **spread("hints", entry.hints),
        "kiosks": ", ".join(entry.kiosks or ()) if entry.kiosks != () else NOWHERE[language == "en"],
    }


def entry_from(typed: Mapping[str, str], before: DepartmentEntry) -> tuple[DepartmentEntry, Reading]:
    """The entry as typed, its rooms those of `before`, and what could not be read."""
    reading = Reading(typed)
    entry = replace(
        before,
        code=reading.identifier("code"),
        names=reading.words("names"),
        shown=reading.flag("shown"),
        series=reading.identifier("series"),
        ages=_ages(reading),
        sex=_sex(typed.get("sex", "")),
        accepts_insurance=reading.flag("accepts_insurance"),
        hours=reading.parsed("hours", hours_from),
        works_on_holidays=reading.flag("works_on_holidays"),
        after_hours=reading.text("after_hours"),
        fees=_fees(reading),
        icon=icon if (icon := typed.get("icon")) in {*DEPARTMENT_DRAWINGS, before.icon} else None,
        hints=reading.words("hints"),
        kiosks=reading.parsed("kiosks", _kiosks),
    )
    return entry, reading


def _kiosks(text: str) -> tuple[str, ...]:
    return () if fold(text) in map(fold, NOWHERE) else listed(text)


def _ages(reading: Reading) -> AgeRange | None:
    kind = reading.typed.get("ages", "")
    if kind == ANY:
        return AgeRange()
    if kind != RANGE:
        return None
    age = whole(0, AGE_BOUND)
    found = AgeRange(reading.parsed("ages.youngest", age), reading.parsed("ages.oldest", age))
    if found == AgeRange() and not reading.faults.keys() & {"ages.youngest", "ages.oldest"}:
        reading.faults["ages.youngest"] = both("Xin nhập tuổi nhỏ nhất hoặc lớn nhất.")
    if found.youngest is not None and found.oldest is not None and found.youngest > found.oldest:
        reading.faults["ages.oldest"] = both("Tuổi lớn nhất phải bằng hoặc hơn tuổi nhỏ nhất.")
    return found


def _sex(text: str) -> Seen | None:
    return next((seen for seen in get_args(Seen) if seen == text), None)


def _fees(reading: Reading) -> Fees | None:
    found = Fees(reading.parsed("fees.own", money), reading.parsed("fees.insured", money))
    return None if found == Fees() else found


def _number(number: int | None) -> str:
    return "" if number is None else str(number)


def _amount(amount: int | None) -> str:
    return "" if amount is None else f"{amount:,}".replace(",", ".")
