"""The form of one complaint."""

from collections.abc import Mapping
from dataclasses import replace

from kiosk.directory import ComplaintEntry
from kiosk.office.pages.forms_reading import Reading, listed, spread
from kiosk.office.pages.words import both

PLACES = 4
"""How many departments a complaint can lead to in the form, the likeliest first."""


def fields_of(entry: ComplaintEntry) -> dict[str, str]:
    """The form as it is first shown."""
    return {
        "key": entry.key,
        **spread("names", entry.names),
        **{f"departments.{place}": id_ for place, id_ in enumerate(entry.departments)},
        "also": "\n".join(entry.also),
        "urgent": "yes" if entry.urgent else "",
    }


def entry_from(typed: Mapping[str, str], before: ComplaintEntry) -> tuple[ComplaintEntry, Reading]:
    """The complaint as typed, and what could not be read."""
    reading = Reading(typed)
    count = max(PLACES, len(before.departments))
    chosen = (reading.text(f"departments.{place}") for place in range(count))
    entry = replace(
        before,
        names=reading.words("names"),
        departments=tuple(dict.fromkeys(id_ for id_ in chosen if id_)),
        also=reading.parsed("also", listed) or (),
        urgent=reading.flag("urgent") is True,
    )
    if not entry.names.get("vi"):
        reading.faults["names.vi"] = both("Xin viết triệu chứng bằng tiếng Việt.")
    if not entry.departments and not entry.urgent:
        reading.faults["departments.0"] = both("Xin chọn ít nhất một khoa, hoặc đánh dấu là cấp cứu.")
    return entry, reading
