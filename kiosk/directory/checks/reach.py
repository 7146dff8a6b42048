"""Whether patients can reach every department that is shown."""

from collections.abc import Iterator

from kiosk.directory.checks.sight import Sight
from kiosk.directory.checks.week import meet, spans
from kiosk.directory.joining import rooms_in_order
from kiosk.directory.model import DepartmentEntry, RoomEntry
from kiosk.directory.rules import Finding, found
from kiosk.directory.words import Says


def check(sight: Sight) -> Iterator[Finding]:
    """`unreachable`, `without-rooms`. Said of departments that are meant to be shown."""
    for entry in sight.entries.values():
        if entry.shown is False:
            continue
        why = _why_not(sight, entry)
        if why is not None:
            yield _unreachable(sight, entry, why)
        elif _is_said(sight, entry) and sight.shows(entry.id) and not _rooms(sight, entry):
            yield _without_rooms(sight, entry)


def _why_not(sight: Sight, entry: DepartmentEntry) -> Says | None:
    if entry.kiosks == ():
        return Says(
            "khoa được hiện nhưng không kiosk nào hiện nó; hãy chọn kiosk",
            "it is shown, but on no kiosk; choose kiosks",
        )
    if entry.hours == ():
        return Says("không có giờ khám nào; hãy ghi giờ", "it is never open; give its hours")
    if not sight.directory.complete and not (_is_said(sight, entry) and sight.shows(entry.id)):
        return None
    rooms = _rooms(sight, entry)
    if not rooms:
        nowhere = Says("chưa có phòng khám nào; hãy thêm phòng", "it has no room; add one")
        return nowhere if sight.directory.complete else None
    seen = [room for room in rooms.values() if room is None or room.shown is not False]
    if not seen:
        return Says("mọi phòng khám đều bị ẩn; hãy cho hiện một phòng", "all of its rooms are hidden; show one")
    if entry.hours and all(room is not None and _never_meets(entry, room) for room in seen):
        return Says(
            "không buổi khám nào của các phòng nằm trong giờ của khoa; hãy sửa giờ",
            "none of its sessions lies within its hours; change the times",
        )
    return None


def _is_said(sight: Sight, entry: DepartmentEntry) -> bool:
    """Whether it is the hospital's system that says which rooms it has."""
    return entry.id in sight.said and not sight.directory.complete


def _rooms(sight: Sight, entry: DepartmentEntry) -> dict[str, RoomEntry | None]:
    complete = sight.directory.complete
    return rooms_in_order(entry, {} if complete else sight.heard.get(entry.id, {}), complete)


def _never_meets(entry: DepartmentEntry, room: RoomEntry) -> bool:
    if not room.sessions or not entry.hours:
        return False
    return not meet(spans(tuple(one.hours for one in room.sessions)), spans(entry.hours))


def _unreachable(sight: Sight, entry: DepartmentEntry, why: Says) -> Finding:
    name = sight.name(entry.id)
    return found(
        "unreachable",
        ("departments", entry.id),
        Says(
            f"{name.vi}: không bệnh nhân nào đến được khoa này: {why.vi}, hoặc ẩn khoa.",
            f"{name.en}: no patient can reach this department: {why.en}, or hide the department.",
        ),
    )


def _without_rooms(sight: Sight, entry: DepartmentEntry) -> Finding:
    name = sight.name(entry.id)
    return found(
        "without-rooms",
        ("departments", entry.id, "rooms"),
        Says(
            f"{name.vi}: phần mềm bệnh viện hôm nay không báo phòng khám nào, nên không đăng ký được. Hãy xem lại phần "
            "mềm, hoặc ẩn khoa.",
            f"{name.en}: the hospital's system names no room today, so nobody can register. See to it there, or hide "
            "the department.",
        ),
    )
