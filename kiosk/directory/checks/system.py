"""Whether the hospital's system knows what the directory speaks of: what it does not know cannot be booked."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import Final

from kiosk.directory.checks.sight import Sight
from kiosk.directory.model import DepartmentEntry, RoomEntry
from kiosk.directory.rules import Finding, found
from kiosk.directory.words import Says, quoted, same
from kiosk.identity import fold

MOST_GUESSES: Final = 20
"""Where so many ids are wrong, a guess for each helps nobody."""
MOST_COMPARED: Final = 2_000


def check(sight: Sight) -> Iterator[Finding]:
    """`department-unknown-to-system`, `department-only-here`, `room-unknown-to-system`."""
    if sight.catalogue is None or not sight.said:
        return
    guesses = MOST_GUESSES
    names: dict[str, str] = {}
    for entry in sight.entries.values():
        if entry.id not in sight.said:
            names = names or {fold(one.name): one.id for one in sight.said.values()}
            near = _nearest(entry.id, names.get(fold(entry.names.get("vi", ""))), sight.said) if guesses > 0 else None
            guesses -= 1
            yield _unknown_department(sight, entry, near)
            continue
        heard = sight.heard.get(entry.id, {})
        for room in entry.rooms if heard else ():
            if room.id not in heard:
                near = _nearest(room.id, None, heard) if guesses > 0 else None
                guesses -= 1
                yield _unknown_room(sight, entry, room, near)


def _nearest(wrong: str, named_so: str | None, ids: Iterable[str]) -> str | None:
    """The id of the department with this name, else the one that is written most alike."""
    if named_so is not None:
        return named_so
    known = list(ids)[:MOST_COMPARED]
    return next(iter(get_close_matches(wrong[:64], known, n=1, cutoff=0.6)), None)


def _unknown_department(sight: Sight, entry: DepartmentEntry, near: str | None) -> Finding:
    name, wanted = sight.name(entry.id), _meant(near)
    if sight.directory.complete:
        return found(
            "department-only-here",
            ("departments", entry.id),
            Says(
                f"{name.vi}: phần mềm bệnh viện không có khoa mã {quoted(entry.id)}; đăng ký vào khoa này có thể bị từ "
                f"chối. Nên xem lại mã.{wanted.vi}",
                f"{name.en}: the hospital's system knows no department {quoted(entry.id)} and may refuse bookings. Its "
                f"id should be looked at.{wanted.en}",
            ),
        )
    return found(
        "department-unknown-to-system",
        ("departments", entry.id),
        Says(
            f"{name.vi}: phần mềm bệnh viện không có khoa mã {quoted(entry.id)}, nên không ai đăng ký được. Hãy sửa mã "
            f"hoặc xóa khoa này.{wanted.vi}",
            f"{name.en}: the hospital's system knows no department {quoted(entry.id)}, so nobody could register. Mend "
            f"the id or delete the department.{wanted.en}",
        ),
    )


def _unknown_room(sight: Sight, entry: DepartmentEntry, room: RoomEntry, near: str | None) -> Finding:
    name, wanted = sight.room_name(entry.id, room), _meant(near)
    return found(
        "room-unknown-to-system",
        ("departments", entry.id, "rooms", room.id),
        Says(
            f"{name.vi}: hôm nay phần mềm bệnh viện không có phòng mã {quoted(room.id)} ở khoa này, nên kiosk không "
            f"hiện phòng. Nếu mã sai, hãy sửa.{wanted.vi}",
            f"{name.en}: today the hospital's system knows no room {quoted(room.id)} in this department, so kiosks do "
            f"not show it. If the id is wrong, mend it.{wanted.en}",
        ),
    )


def _meant(near: str | None) -> Says:
    if near is None:
        return same("")
    return Says(f" Có phải là {quoted(near)}?", f" Is {quoted(near)} meant?")
