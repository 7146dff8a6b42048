"""Times and birth dates as HL7 writes them: `YYYY[MM[DD[HH[MM[SS[.SSSS]]]]]][+/-ZZZZ]` (2.5, 2.A.77)."""

import re
from datetime import datetime, timedelta, timezone

from kiosk.departments import VIETNAM
from kiosk.identity import PartialDate

_SHAPE = re.compile(
    r"(\d{4})(?:(\d{2})(?:(\d{2})(?:(\d{2})(?:(\d{2})(?:(\d{2})(?:\.\d{1,6})?)?)?)?)?)?(?:([+-])(\d{2})(\d{2}))?"
)


def written(at: datetime) -> str:
    """To the second, with the offset."""
    return f"{at:%Y%m%d%H%M%S%z}"


def read(text: str) -> datetime | None:
    """A moment known at least to the minute; without an offset it is the hospital's. None for anything else."""
    shape = _SHAPE.fullmatch(text.strip())
    if shape is None or shape[5] is None or not 1 < int(shape[1]) < 9999:  # else its offset leads out of the calendar
        return None
    numbers = [int(part) for part in shape.groups(default="0")[:6]]
    try:
        zone = VIETNAM
        if shape[7]:
            ahead = timedelta(hours=int(shape[8]), minutes=int(shape[9]))
            zone = timezone(ahead if shape[7] == "+" else -ahead)
        return datetime(*numbers, tzinfo=zone)  # type: ignore[misc, arg-type]  # six numbers
    except ValueError:
        return None


def birth_written(birth: PartialDate) -> str:
    """As precise as it is known: `19880412`, `198804` or `1988`."""
    return birth.iso().replace("-", "")


def read_birth(text: str) -> PartialDate | None:
    """A birth date, perhaps without day or month, perhaps with a time behind it. None where it is none."""
    shape = _SHAPE.fullmatch(text.strip())
    if shape is None:
        return None
    year, month, day = (int(part) if part else None for part in shape.groups()[:3])
    try:
        return PartialDate(year or 0, month or None, day or None)
    except ValueError:
        return None
