"""Edits of the complaint words. The first one makes the everyday list the hospital's own."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Final

from kiosk.departments import EVERYDAY, Catalogue, Complaint, Department, PatientFacts, suggested
from kiosk.directory.editing import shifted
from kiosk.directory.model import ComplaintEntry, Directory
from kiosk.identity import Sex

ANYBODY: Final = PatientFacts(None, Sex.UNKNOWN, date.min)


def complaints_of(directory: Directory, catalogue: Catalogue | None = None) -> tuple[ComplaintEntry, ...]:
    """The hospital's own words, or the everyday ones as they lead to departments of this hospital."""
    if directory.complaints is not None:
        return directory.complaints
    return everyday_entries(_named(directory, catalogue))


def everyday_entries(departments: Iterable[Department]) -> tuple[ComplaintEntry, ...]:
    """The everyday words that lead to one of these departments, and all warning signs."""
    known = tuple(departments)
    entries = (_entry(one, known) for one in EVERYDAY.complaints)
    return tuple(one for one in entries if one.urgent or one.departments)


def with_complaint(directory: Directory, entry: ComplaintEntry, catalogue: Catalogue | None = None) -> Directory:
    """In the place of the complaint with this key, or as the last one."""
    entries = complaints_of(directory, catalogue)
    if any(one.key == entry.key for one in entries):
        return replace(directory, complaints=tuple(entry if one.key == entry.key else one for one in entries))
    return replace(directory, complaints=(*entries, entry))


def without_complaint(directory: Directory, key: str, catalogue: Catalogue | None = None) -> Directory:
    """Patients no longer find it."""
    entries = complaints_of(directory, catalogue)
    return replace(directory, complaints=tuple(one for one in entries if one.key != key))


def moved_complaint(directory: Directory, key: str, by: int, catalogue: Catalogue | None = None) -> Directory:
    """`by` places down the list."""
    entries = complaints_of(directory, catalogue)
    place = next((place for place, one in enumerate(entries) if one.key == key), None)
    return directory if place is None else replace(directory, complaints=shifted(entries, place, by))


def _named(directory: Directory, catalogue: Catalogue | None) -> tuple[Department, ...]:
    """Just enough of every department to find it by words of its name."""
    said = {} if directory.complete or catalogue is None else {one.id: one for one in catalogue.departments}
    own = {one.id: one.names.get("vi") for one in directory.departments}
    order = dict.fromkeys((*own, *said))
    return tuple(Department(one, one, own.get(one) or (said[one].name if one in said else "")) for one in order)


def _entry(complaint: Complaint, departments: tuple[Department, ...]) -> ComplaintEntry:
    found = suggested(complaint, departments, ANYBODY) if complaint.departments else ()
    names = {"vi": complaint.name, **complaint.names}
    return ComplaintEntry(complaint.key, names, tuple(one.id for one in found), complaint.also, urgent=complaint.urgent)
