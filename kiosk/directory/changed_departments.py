"""What differs between two lists of departments, and the rooms in them."""

from collections.abc import Iterator

from kiosk.directory import words
from kiosk.directory.comparing import Change, Names, by_key, change, compared, compared_words, moved_keys, turned
from kiosk.directory.model import DepartmentEntry, Fees, RoomEntry
from kiosk.directory.showing import DEPARTMENT_FIELDS, FLOOR, HINTS, INSURED_FEE, NAMES, OWN_FEE, ROOM_FIELDS
from kiosk.directory.words import NOTHING, Says

Entries = tuple[DepartmentEntry, ...]


def changed_departments(before: Entries, after: Entries, names: Names) -> Iterator[Change]:
    """In the order of the glass; those that are gone come last.

    An entry that says nothing keeps a place for a department of the hospital's system: nothing comes or goes with it.
    """
    old, new = by_key(before, lambda one: one.id), by_key(after, lambda one: one.id)
    moved = moved_keys(old, new)
    old_place = {key: place for place, key in enumerate(old, 1)}
    for place, (key, entry) in enumerate(new.items(), 1):
        path, name = ("departments", key), names.department(key)
        if key not in old and entry.names.get("vi"):
            yield change(path, Says(f"{name.vi}: thêm khoa này", f"{name.en}: added"))
            continue
        if key in moved:
            yield change(
                path,
                Says(
                    f"{name.vi}: chuyển từ vị trí {old_place[key]} đến vị trí {place}",
                    f"{name.en}: moved from place {old_place[key]} to place {place}",
                ),
            )
        if old.get(key) != entry:
            yield from _department(path, name, old.get(key) or DepartmentEntry(key), entry, names)
    if placed := sum(key not in old and not entry.names.get("vi") for key, entry in new.items()):
        yield change(
            ("departments",),
            Says(
                f"Thứ tự trên màn hình: ghi rõ chỗ của {placed} khoa của phần mềm bệnh viện",
                f"order on the screen: the places of {placed} departments of the hospital's system are fixed",
            ),
        )
    if freed := sum(key not in new and entry == DepartmentEntry(key) for key, entry in old.items()):
        yield change(
            ("departments",),
            Says(
                f"Thứ tự trên màn hình: {freed} khoa không còn được ghi chỗ",
                f"order on the screen: the places of {freed} departments are no longer fixed",
            ),
        )
    for key, entry in old.items():
        if key not in new and entry != DepartmentEntry(key):
            name = names.department(key)
            yield change(("departments", key), Says(f"{name.vi}: xóa khoa này", f"{name.en}: deleted"))


def _department(
    path: tuple[str, ...], name: Says, before: DepartmentEntry, after: DepartmentEntry, names: Names
) -> Iterator[Change]:
    yield from compared_words((*path, "names"), name, NAMES, before.names, after.names)
    yield from compared(path, name, DEPARTMENT_FIELDS, before, after)
    yield from _fees((*path, "fees"), name, before.fees, after.fees)
    yield from compared_words((*path, "hints"), name, HINTS, before.hints, after.hints)
    yield from _rooms(path, before, after, names)


def _fees(path: tuple[str, ...], name: Says, before: Fees | None, after: Fees | None) -> Iterator[Change]:
    old, new = before or Fees(), after or Fees()
    if old.own != new.own:
        yield turned((*path, "own"), name, OWN_FEE, _money(old.own), _money(new.own))
    if old.insured != new.insured:
        yield turned((*path, "insured"), name, INSURED_FEE, _money(old.insured), _money(new.insured))


def _money(value: int | None) -> Says:
    return NOTHING if value is None else words.money(value)


def _rooms(path: tuple[str, ...], before: DepartmentEntry, after: DepartmentEntry, names: Names) -> Iterator[Change]:
    old, new = by_key(before.rooms, lambda one: one.id), by_key(after.rooms, lambda one: one.id)
    moved = moved_keys(old, new)
    for place, (key, room) in enumerate(new.items(), 1):
        below, name = (*path, "rooms", key), names.room(after.id, key)
        if key not in old:
            yield change(below, Says(f"{name.vi}: thêm phòng này", f"{name.en}: added"))
            continue
        if key in moved:
            yield change(
                below, Says(f"{name.vi}: chuyển đến vị trí {place} trong khoa", f"{name.en}: moved to place {place}")
            )
        if old[key] != room:
            yield from _room(below, name, old[key], room)
    for key in old:
        if key not in new:
            code = words.short(old[key].code or key)
            name = names.department(after.id)
            yield change((*path, "rooms", key), Says(f"{name.vi}: xóa phòng {code}", f"{name.en}: room {code} deleted"))


def _room(path: tuple[str, ...], name: Says, before: RoomEntry, after: RoomEntry) -> Iterator[Change]:
    yield from compared_words((*path, "names"), name, NAMES, before.names, after.names)
    yield from compared_words((*path, "floor"), name, FLOOR, before.floor, after.floor)
    yield from compared(path, name, ROOM_FIELDS, before, after)
    yield from compared_words((*path, "hints"), name, HINTS, before.hints, after.hints)
