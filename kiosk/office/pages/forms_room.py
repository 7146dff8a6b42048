"""A clinic room's form."""

from collections.abc import Mapping
from dataclasses import replace

from kiosk.directory import RoomEntry
from kiosk.office.pages.forms_hours import sessions_from, sessions_text
from kiosk.office.pages.forms_reading import Reading, answered, spread, whole


def fields_of(entry: RoomEntry, language: str = "vi") -> dict[str, str]:
    """The form as it is first shown."""
    return {
        "id": entry.id,
        "code": entry.code or "",
        **spread("names", entry.names),
        **spread("floor", entry.floor),
        **spread("hints", entry.hints),
        "doctor": entry.doctor or "",
        "sessions": sessions_text(entry.sessions or (), language),
        "quota": "" if entry.quota is None else str(entry.quota),
        "shown": answered(entry.shown),
    }


def entry_from(typed: Mapping[str, str], before: RoomEntry) -> tuple[RoomEntry, Reading]:
    """The room as typed, and what could not be read."""
    reading = Reading(typed)
    entry = replace(
        before,
        code=reading.identifier("code"),
        names=reading.words("names"),
        floor=reading.words("floor"),
        hints=reading.words("hints"),
        doctor=reading.text("doctor"),
        sessions=reading.parsed("sessions", sessions_from),
        quota=reading.parsed("quota", whole(0, 9999)),
        shown=reading.flag("shown"),
    )
    return entry, reading
