"""What no honest answer says: a wrong amount, an absurd time, a name that is none."""

from datetime import datetime, timedelta
from typing import Any

LARGEST_AMOUNT = 1_000_000_000
MOST_PEOPLE = 9_999
LONGEST_NAME = 120


def is_amount(value: int) -> bool:
    """VND that an examination may cost."""
    return 0 <= value <= LARGEST_AMOUNT


def count(value: int | None) -> int | None:
    """People or minutes, as many as there can be; None for whatever cannot be."""
    return value if value is not None and 0 <= value <= MOST_PEOPLE else None


def is_moment(value: datetime) -> bool:
    """A time with its offset that every clock can show."""
    return value.tzinfo is not None and 1 < value.year < 9999


def is_near(moment: datetime, now: datetime, within: timedelta) -> bool:
    """A time with its offset, not further from now than that, before or after."""
    return moment.tzinfo is not None and abs(moment - now) <= within


def moment(value: Any, now: datetime, within: timedelta) -> datetime | None:
    """A time written as RFC 3339; None for whatever is none or is absurd."""
    try:
        read = datetime.fromisoformat(value)
        return read if is_near(read, now, within) else None
    except (TypeError, ValueError, OverflowError):
        return None


def name(value: Any) -> str | None:
    """Words that can be shown on one line."""
    usable = isinstance(value, str) and value.isprintable() and len(value.strip()) > 0 and len(value) <= LONGEST_NAME
    return value.strip() if usable else None
