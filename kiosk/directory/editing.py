"""One edit of a directory: what the pages for staff share. Ids not there change nothing."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol, TypeVar

from kiosk.directory.model import Closure, DepartmentEntry, Directory, RoomEntry


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


Entry = TypeVar("Entry", bound=_HasId)
Thing = TypeVar("Thing")


def entry_of(directory: Directory, department_id: str) -> DepartmentEntry | None:
    """What the directory says of this department; None: nothing."""
    return next((one for one in directory.departments if one.id == department_id), None)


def room_of(directory: Directory, department_id: str, room_id: str) -> RoomEntry | None:
    """What the directory says of this room; None: nothing."""
    entry = entry_of(directory, department_id)
    return next((one for one in entry.rooms if one.id == room_id), None) if entry else None


def with_department(directory: Directory, entry: DepartmentEntry) -> Directory:
    """In the place of the entry with this id, or as the last one."""
    return replace(directory, departments=_with(directory.departments, entry))


def without_department(directory: Directory, department_id: str) -> Directory:
    """Its entry goes, and its closures where nobody else knows the department."""
    gone = directory.complete
    return replace(
        directory,
        departments=_without(directory.departments, department_id),
        closures=tuple(one for one in directory.closures if not (gone and one.department == department_id)),
    )


def moved(directory: Directory, department_id: str, by: int) -> Directory:
    """`by` places down the glass, up where it is negative; no further than the ends."""
    return replace(directory, departments=_moved(directory.departments, department_id, by))


def with_room(directory: Directory, department_id: str, room: RoomEntry) -> Directory:
    """In the place of the room with this id, or as the last one; the department gets an entry where it has none."""
    entry = entry_of(directory, department_id) or DepartmentEntry(department_id)
    return with_department(directory, replace(entry, rooms=_with(entry.rooms, room)))


def without_room(directory: Directory, department_id: str, room_id: str) -> Directory:
    """Its entry goes, and its closures where nobody else knows the room."""
    entry = entry_of(directory, department_id)
    if entry is None:
        return directory
    shorter = with_department(directory, replace(entry, rooms=_without(entry.rooms, room_id)))
    gone = directory.complete
    kept = (one for one in directory.closures if not (gone and (one.department, one.room) == (department_id, room_id)))
    return replace(shorter, closures=tuple(kept))


def moved_room(directory: Directory, department_id: str, room_id: str, by: int) -> Directory:
    """`by` places down among the rooms of its department."""
    entry = entry_of(directory, department_id)
    if entry is None:
        return directory
    return with_department(directory, replace(entry, rooms=_moved(entry.rooms, room_id, by)))


def with_closure(directory: Directory, closure: Closure) -> Directory:
    """Once, however often it is asked for; the last reason given stands."""
    others = (one for one in directory.closures if replace(one, reason=closure.reason) != closure)
    return replace(directory, closures=(*others, closure))


def _with(entries: tuple[Entry, ...], entry: Entry) -> tuple[Entry, ...]:
    if any(one.id == entry.id for one in entries):
        return tuple(entry if one.id == entry.id else one for one in entries)
    return (*entries, entry)


def _without(entries: Iterable[Entry], entry_id: str) -> tuple[Entry, ...]:
    return tuple(one for one in entries if one.id != entry_id)


def _moved(entries: tuple[Entry, ...], entry_id: str, by: int) -> tuple[Entry, ...]:
    place = next((place for place, one in enumerate(entries) if one.id == entry_id), None)
    return entries if place is None else shifted(entries, place, by)


def shifted(things: tuple[Thing, ...], place: int, by: int) -> tuple[Thing, ...]:
    """The thing at `place` stands `by` places further down, no further than the ends."""
    others = [*things[:place], *things[place + 1 :]]
    others.insert(max(0, place + by), things[place])
    return tuple(others)
