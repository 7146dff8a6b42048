"""What a hospital itself says of its departments, beside what its information system knows. Pure.

A `Directory` is one document: names in every language, icons, order, opening hours and days off, walking hints, fees,
doctors and their hours, limits, complaint words, which kiosk shows what. Where a hospital's system names departments,
the directory adds to them or changes them; where it cannot, the directory is the catalogue (`complete`). `findings`
says what is wrong with one, in words; `joined` lays one over what the hospital's system said, and `explained` tells
where each word came from; `changes` tells two apart in words.
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
    from kiosk.directory.changes import Change, changes
    from kiosk.directory.checking import Finding, Weight, findings
    from kiosk.directory.joining import joined, services_of
    from kiosk.directory.origins import Origin, Told, explained

__all__ = [
    "AGE_BOUND",
    "AfterHours",
    "Change",
    "Closure",
    "ComplaintEntry",
    "DepartmentEntry",
    "Directory",
    "DoctorSession",
    "Fees",
    "Finding",
    "Holiday",
    "Holidays",
    "Origin",
    "PriorityRules",
    "RoomEntry",
    "Told",
    "Weight",
    "Words",
    "changes",
    "explained",
    "findings",
    "joined",
    "services_of",
]

_LATER = {
    "Change": "changes",
    "changes": "changes",
    "Finding": "checking",
    "Weight": "checking",
    "findings": "checking",
    "joined": "joining",
    "services_of": "joining",
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
