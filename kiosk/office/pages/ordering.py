"""Departments in the order of the glass: the hospital's own entries first, then those only its system names. Pure."""

from dataclasses import dataclass, replace

from kiosk.departments import Catalogue, ClinicRoom, Department
from kiosk.directory import (
    DepartmentEntry,
    Directory,
    RoomEntry,
    with_department,
    without_department,
)
from kiosk.directory import moved as moved_entry
from kiosk.identity import fold


@dataclass(frozen=True, slots=True)
class Listed:
    """A department as it stands in the list; `entry` None: only the hospital's system names it."""

    id: str
    entry: DepartmentEntry | None
    known: Department | None
    rooms: tuple[tuple[str, RoomEntry | None, ClinicRoom | None], ...]

    @property
    def is_own(self) -> bool:
        """Whether the hospital says anything of it here; a bare entry only keeps its place."""
        return self.entry is not None and self.entry != DepartmentEntry(self.id)

    def name(self, language: str = "vi") -> str:
        """As staff know it."""
        own = self.entry.names if self.entry else {}
        system = {**self.known.names, "vi": self.known.name} if self.known else {}
        return own.get(language) or system.get(language) or own.get("vi") or system.get("vi") or self.id


def listed(directory: Directory, system: Catalogue | None) -> tuple[Listed, ...]:
    """All of them."""
    known = {one.id: one for one in system.departments} if system else {}
    rooms: dict[str, list[ClinicRoom]] = {}
    for room in system.rooms if system else ():
        rooms.setdefault(room.department_id, []).append(room)
    own = [Listed(one.id, one, known.get(one.id), _rooms(one, rooms)) for one in directory.departments]
    named = {one.id for one in directory.departments}
    others = () if directory.complete else known.values()
    return (*own, *(Listed(one.id, None, one, _rooms(None, rooms, one.id)) for one in others if one.id not in named))


def _rooms(
    entry: DepartmentEntry | None, rooms: dict[str, list[ClinicRoom]], id_: str = ""
) -> tuple[tuple[str, RoomEntry | None, ClinicRoom | None], ...]:
    known = {room.queue_id: room for room in rooms.get(entry.id if entry else id_, ())}
    own = entry.rooms if entry else ()
    named = {room.id for room in own}
    return (
        *((room.id, room, known.get(room.id)) for room in own),
        *((room_id, None, room) for room_id, room in known.items() if room_id not in named),
    )


def laid_bare(directory: Directory, system: Catalogue | None) -> Directory:
    """The same, with a bare entry for each department that only the system names, in the order of the glass.

    Entries come first on the glass: without this the first word about a department would bring it to the front. Bare
    entries of departments that the system no longer names are given up.
    """
    if directory.complete or system is None:
        return directory
    known = {one.id for one in system.departments}
    kept = tuple(one for one in directory.departments if one.id in known or not one.is_bare)
    named = {one.id for one in kept}
    bare = (DepartmentEntry(one.id) for one in system.departments if one.id not in named)
    return replace(directory, departments=(*kept, *bare))


def moved(directory: Directory, system: Catalogue | None, department_id: str, by: int) -> Directory:
    """One place up or down, also a department that only the system names."""
    return moved_entry(laid_bare(directory, system), department_id, by)


def without(directory: Directory, system: Catalogue | None, department_id: str) -> Directory:
    """Nothing is said of it any more: gone, or in its place as the system says it."""
    known = system is not None and system.department(department_id) is not None
    if directory.complete or not known:
        return without_department(directory, department_id)
    return with_department(laid_bare(directory, system), DepartmentEntry(department_id))


def free_id(prefix: str, name: str, taken: set[str]) -> str:
    """An id made of a name: `dep-tim-mach`."""
    plain = "-".join("".join(c if c.isascii() and c.isalnum() else " " for c in fold(name)).split())[:40]
    stem = f"{prefix}-{plain or '1'}"
    return next(i for i in (stem, *(f"{stem}-{n}" for n in range(2, len(taken) + 3))) if i not in taken)
