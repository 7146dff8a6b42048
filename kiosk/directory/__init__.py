"""What a hospital itself says of its departments, beside what its information system knows. Pure.

A `Directory` is one document: names in every language, icons, order, opening hours and days off, walking hints, fees,
doctors and their hours, limits, complaint words, which kiosk shows what. Where a hospital's system names departments,
the directory adds to them or changes them; where it cannot, the directory is the catalogue (`complete`). `findings`
says what is wrong with one, in words; `joined` lays one over what the hospital's system said, and `explained` tells
where each word came from; `changes` tells two apart in words. Edits give a new directory each (`with_department`, …).
"""

from typing import TYPE_CHECKING, Any

from kiosk.departments import PriorityRules
from kiosk.directory.model import (
    AGE_BOUND,
    AfterHours,
    Closure,
    ComplaintEntry,
    DepartmentEntry,
    Directory,
    DoctorSession,
    Fees,
    Holiday,
    Holidays,
    RoomEntry,
    Words,
)

if TYPE_CHECKING:
    from kiosk.directory.checking import Finding, Weight, findings
    from kiosk.directory.closures import Closures, Place, closed_on, covering, opened_on
    from kiosk.directory.comparing import Change
    from kiosk.directory.complaint_edits import (
        complaints_of,
        everyday_entries,
        moved_complaint,
        with_complaint,
        without_complaint,
    )
    from kiosk.directory.differing import changes
    from kiosk.directory.editing import (
        entry_of,
        moved,
        moved_room,
        room_of,
        with_closure,
        with_department,
        with_room,
        without_department,
        without_room,
    )
    from kiosk.directory.joining import joined, services_of
    from kiosk.directory.losses import lost
    from kiosk.directory.origins import Origin, Told, explained

__all__ = [
    "AGE_BOUND",
    "AfterHours",
    "Change",
    "Closure",
    "Closures",
    "ComplaintEntry",
    "DepartmentEntry",
    "Directory",
    "DoctorSession",
    "Fees",
    "Finding",
    "Holiday",
    "Holidays",
    "Origin",
    "Place",
    "PriorityRules",
    "RoomEntry",
    "Told",
    "Weight",
    "Words",
    "changes",
    "closed_on",
    "complaints_of",
    "covering",
    "entry_of",
    "everyday_entries",
    "explained",
    "findings",
    "joined",
    "lost",
    "moved",
    "moved_complaint",
    "moved_room",
    "opened_on",
    "room_of",
    "services_of",
    "with_closure",
    "with_complaint",
    "with_department",
    "with_room",
    "without_complaint",
    "without_department",
    "without_room",
]

_LATER = {
    "Change": "comparing",
    "changes": "differing",
    "Finding": "rules",
    "Weight": "rules",
    "findings": "checking",
    "complaints_of": "complaint_edits",
    "everyday_entries": "complaint_edits",
    "moved_complaint": "complaint_edits",
    "with_complaint": "complaint_edits",
    "without_complaint": "complaint_edits",
    "Closures": "closures",
    "Place": "closures",
    "closed_on": "closures",
    "covering": "closures",
    "opened_on": "closures",
    "entry_of": "editing",
    "moved": "editing",
    "moved_room": "editing",
    "room_of": "editing",
    "with_closure": "editing",
    "with_department": "editing",
    "with_room": "editing",
    "without_department": "editing",
    "without_room": "editing",
    "joined": "joining",
    "services_of": "joining",
    "lost": "losses",
    "Origin": "origins",
    "Told": "origins",
    "explained": "origins",
}


def __getattr__(name: str) -> Any:
    """What works on a directory is loaded when first asked for (PEP 562)."""
    if name not in _LATER:
        raise AttributeError(name)
    from importlib import import_module  # noqa: PLC0415 - when first asked for

    return getattr(import_module(f"kiosk.directory.{_LATER[name]}"), name)
