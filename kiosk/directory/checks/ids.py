"""Whether every id, code and series is one that can be, and stands for one thing only."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from kiosk.directory.bounds import MOST_LETTERS_OF_AN_ID
from kiosk.directory.checks.sight import Sight
from kiosk.directory.model import DepartmentEntry, RoomEntry
from kiosk.directory.rules import Finding, found
from kiosk.directory.words import Says, quoted

SERIES: Final = re.compile(r"[A-Z0-9]{1,4}")
KIOSK: Final = re.compile(r"[\x21-\x7e]{1,64}")


def check(sight: Sight) -> Iterator[Finding]:
    """`id-malformed`, `kiosk-malformed`, `series-malformed` and everything that is `…-twice` but names."""
    entries = sight.directory.departments
    yield from _malformed(sight)
    yield from _departments_twice(sight, entries)
    yield from _rooms_twice(sight, entries)


def _malformed(sight: Sight) -> Iterator[Finding]:
    keys: list[tuple[tuple[str, ...], str]] = [(("departments", one.id), one.id) for one in sight.directory.departments]
    keys += [(("departments", one.id, "rooms", r.id), r.id) for one in sight.directory.departments for r in one.rooms]
    keys += [(("complaints", one.key), one.key) for one in sight.directory.complaints or ()]
    for path, key in keys:
        if not key or len(key) > MOST_LETTERS_OF_AN_ID or not key.isprintable() or key != key.strip():
            yield found(
                "id-malformed",
                path,
                Says(
                    f"Mã {quoted(key)} không dùng được: mã có từ 1 đến {MOST_LETTERS_OF_AN_ID} chữ, không có khoảng "
                    "trắng ở đầu và cuối. Hãy sửa mã.",
                    f"The id {quoted(key)} cannot be used: ids have 1 to {MOST_LETTERS_OF_AN_ID} letters and no spaces "
                    "around them. Mend it.",
                ),
            )
    for entry in sight.directory.departments:
        for kiosk in entry.kiosks or ():
            if not KIOSK.fullmatch(kiosk):
                yield _no_kiosk(sight, entry, kiosk)
        if entry.series is not None and not SERIES.fullmatch(entry.series):
            yield _no_series(sight, entry)


def _no_kiosk(sight: Sight, entry: DepartmentEntry, kiosk: str) -> Finding:
    name = sight.name(entry.id)
    return found(
        "kiosk-malformed",
        ("departments", entry.id, "kiosks"),
        Says(
            f"{name.vi}: {quoted(kiosk)} không phải là mã kiosk. Mã kiosk viết liền, không dấu, ví dụ K3.",
            f"{name.en}: {quoted(kiosk)} is no kiosk id. They are written without spaces or accents, K3 for example.",
        ),
    )


def _no_series(sight: Sight, entry: DepartmentEntry) -> Finding:
    name = sight.name(entry.id)
    return found(
        "series-malformed",
        ("departments", entry.id, "series"),
        Says(
            f"{name.vi}: {quoted(entry.series or '')} không dùng làm chữ đầu của số thứ tự được. Hãy dùng 1 đến 4 chữ "
            "in hoa không dấu hoặc chữ số, ví dụ A.",
            f"{name.en}: {quoted(entry.series or '')} cannot stand before queue numbers. Use 1 to 4 capital letters "
            "without accents or digits, A for example.",
        ),
    )


def _departments_twice(sight: Sight, entries: Iterable[DepartmentEntry]) -> Iterator[Finding]:
    ids: set[str] = set()
    codes = {_bare(one.code): one.id for one in sight.said.values() if _has_own_code(sight, one.id)}
    series: dict[str, str] = {}
    for entry in entries:
        name = sight.name(entry.id)
        path = ("departments", entry.id)
        if entry.id in ids:
            yield found(
                "department-twice",
                path,
                Says(
                    f"Mã khoa {quoted(entry.id)} có hai lần trong danh sách ({name.vi}). Hãy xóa một dòng hoặc sửa mã.",
                    f"The department {quoted(entry.id)} is listed twice ({name.en}). Delete one, or mend its id.",
                ),
            )
            continue
        ids.add(entry.id)
        if entry.code and (other := codes.setdefault(_bare(entry.code), entry.id)) != entry.id:
            yield _code_twice(sight, entry, other)
        if entry.series and (other := series.setdefault(entry.series, entry.id)) != entry.id:
            first = sight.name(other)
            yield found(
                "series-twice",
                (*path, "series"),
                Says(
                    f"{first.vi} và {name.vi} cùng dùng chữ {quoted(entry.series)} cho số thứ tự; hai bệnh nhân sẽ có "
                    "cùng một số. Hãy chọn chữ khác cho một khoa.",
                    f"{first.en} and {name.en} both put {quoted(entry.series)} before their queue numbers; two "
                    "patients would hold one number. Choose another letter for one of them.",
                ),
            )


def _has_own_code(sight: Sight, department_id: str) -> bool:
    """Whether the code of the hospital's system is the one in use."""
    if sight.directory.complete:
        return False
    entry = sight.entries.get(department_id)
    return bool(sight.said[department_id].code) and (entry is None or not entry.code)


def _code_twice(sight: Sight, entry: DepartmentEntry, other: str) -> Finding:
    first, name = sight.name(other), sight.name(entry.id)
    return found(
        "department-code-twice",
        ("departments", entry.id, "code"),
        Says(
            f"{first.vi} và {name.vi} có cùng mã {quoted(entry.code or '')}. Hãy đổi mã của một khoa.",
            f"{first.en} and {name.en} have the same code {quoted(entry.code or '')}. Change the code of one.",
        ),
    )


def _rooms_twice(sight: Sight, entries: Iterable[DepartmentEntry]) -> Iterator[Finding]:
    ids: dict[str, tuple[str, RoomEntry]] = {}
    codes: dict[str, tuple[str, RoomEntry]] = dict(_codes_of_system(sight))
    for entry in entries:
        for room in entry.rooms:
            path = ("departments", entry.id, "rooms", room.id)
            first_id = ids.setdefault(room.id, (entry.id, room))
            if first_id[1] is not room:
                yield _room_id_twice(sight, path, first_id, (entry.id, room))
                continue
            if not room.code:
                continue
            first = codes.setdefault(_bare(room.code), (entry.id, room))
            if first[1].id != room.id:
                yield _room_code_twice(sight, path, first, (entry.id, room))


def _codes_of_system(sight: Sight) -> Iterator[tuple[str, tuple[str, RoomEntry]]]:
    """Codes of rooms that the directory leaves as they are."""
    if sight.directory.complete:
        return
    own = {room.id for entry in sight.directory.departments for room in entry.rooms if room.code}
    for department_id, rooms in sight.heard.items():
        for room in rooms.values():
            if room.code and room.queue_id not in own:
                yield _bare(room.code), (department_id, RoomEntry(room.queue_id, room.code))


def _room_id_twice(
    sight: Sight, path: tuple[str, ...], first: tuple[str, RoomEntry], other: tuple[str, RoomEntry]
) -> Finding:
    one, two = sight.room_name(*first), sight.room_name(*other)
    return found(
        "room-twice",
        path,
        Says(
            f"Mã {quoted(other[1].id)} được dùng cho hai phòng ({one.vi}; {two.vi}). Mỗi phòng phải có mã riêng: hãy "
            "sửa một mã hoặc xóa một phòng.",
            f"The id {quoted(other[1].id)} is used for two rooms ({one.en}; {two.en}). Each room needs its own: mend "
            "one or delete a room.",
        ),
    )


def _room_code_twice(
    sight: Sight, path: tuple[str, ...], first: tuple[str, RoomEntry], other: tuple[str, RoomEntry]
) -> Finding:
    one, two = sight.name(first[0]), sight.name(other[0])
    code = quoted(other[1].code or "")
    return found(
        "room-code-twice",
        (*path, "code"),
        Says(
            f"Số phòng {code} có hai lần: ở {one.vi} và ở {two.vi}. Bệnh nhân sẽ đi nhầm. Hãy sửa một số phòng.",
            f"There are two rooms {code}: in {one.en} and in {two.en}. Patients would go to the wrong one. Change one.",
        ),
    )


def _bare(code: str) -> str:
    return "".join(code.split()).casefold()
