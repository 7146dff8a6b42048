"""Days and instants of FHIR. A day is searched for by both its ends with their offset: some servers want that."""

from datetime import date, datetime, time, timedelta, tzinfo

from kiosk.identity import PartialDate


def instant(text: str | None, zone: tzinfo) -> datetime | None:
    """A moment; without an offset it is the hospital's own clock. None for a day alone, and for what is none."""
    if not text or "T" not in text:
        return None
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo is not None else found.replace(tzinfo=zone)


def day_of(text: str | None, zone: tzinfo) -> date | None:
    """The day of a moment by the hospital's clock, or a day that stands alone."""
    moment = instant(text, zone)
    if moment is not None:
        return moment.astimezone(zone).date()
    try:
        return date.fromisoformat(text or "")
    except ValueError:
        return None


def within(name: str, day: date, zone: tzinfo) -> list[tuple[str, str]]:
    """The search for one day: `name=ge…` and `name=lt…`."""
    begins = datetime.combine(day, time(), zone)
    return [(name, f"ge{begins.isoformat()}"), (name, f"lt{(begins + timedelta(days=1)).isoformat()}")]


def birth(text: object) -> PartialDate | None:
    """`1990`, `1990-01` or `1990-01-31`; anything else is not known."""
    if not isinstance(text, str):
        return None
    try:
        year, month, day = ([int(part) for part in text.split("-")] + [None, None])[:3]
        return PartialDate(year, month, day) if year is not None else None
    except ValueError:
        return None
