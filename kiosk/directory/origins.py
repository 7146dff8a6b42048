"""Where every word of a joined catalogue came from."""

from collections.abc import Iterator
from enum import Enum
from typing import Final

from kiosk.departments import Catalogue, ClinicRoom, Department
from kiosk.directory import words
from kiosk.directory.joined_departments import first_of
from kiosk.directory.joining import entries_in_order, rooms_by_department, rooms_in_order
from kiosk.directory.model import DepartmentEntry, Directory, Fees, RoomEntry, Words
from kiosk.directory.showing import DEPARTMENT_FIELDS, ROOM_FIELDS
from kiosk.values import dataclass


class Origin(Enum):
    """Who said it. CHANGED: the hospital's system said otherwise, and the directory outweighs it."""

    SYSTEM = "system"
    DIRECTORY = "directory"
    CHANGED = "changed"
    DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class Told:
    """One word: `path` as in `Finding`, `value` as staff read it, `instead_of` what the hospital's system said."""

    path: tuple[str, ...]
    value: str
    origin: Origin
    instead_of: str = ""


DEFAULTS: Final = {
    "shown": "hiện",
    "ages": "mọi tuổi",
    "sex": "nam và nữ",
    "accepts_insurance": "có",
    "hours": "không rõ",
    "works_on_holidays": "không",
    "after_hours": "báo giờ mở cửa",
    "icon": "theo tên khoa",
    "kiosks": "mọi kiosk",
    "sessions": "theo giờ của khoa",
    "quota": "không giới hạn",
}
"""What holds where nobody says anything."""
SYSTEMS_FEE: Final = "theo phần mềm bệnh viện"


def explained(directory: Directory, catalogue: Catalogue | None) -> tuple[Told, ...]:
    """Every word of every department and room with its origin, in the order of the glass."""
    said = {} if catalogue is None else {one.id: one for one in catalogue.departments}
    rooms_said = rooms_by_department(catalogue, directory)
    told: list[Told] = []
    for department_id, entry in entries_in_order(directory, catalogue).items():
        known = entry or DepartmentEntry(department_id)
        told += _of_department(known, said.get(department_id), catalogue is not None)
        heard = rooms_said.get(department_id, {})
        for room_id, room in rooms_in_order(known, heard, directory.complete).items():
            told += _of_room(known, room or RoomEntry(room_id), heard.get(room_id))
    return tuple(told)


def _of_department(entry: DepartmentEntry, said: Department | None, heard: bool) -> Iterator[Told]:
    path = ("departments", entry.id)
    fallback = first_of(entry.names) or entry.code or entry.id
    yield from _worded((*path, "names"), entry.names, _of_system(said), fallback)
    system = _department_said(said)
    for field in DEPARTMENT_FIELDS:
        value = getattr(entry, field.name)
        default = entry.id if field.name == "code" else DEFAULTS.get(field.name, "")
        own = None if value is None or value == "" else field.show(value).vi
        yield from _told((*path, field.name), own, system.get(field.name, ""), default)
    fees = entry.fees or Fees()
    default = SYSTEMS_FEE if heard else "chưa có"
    for name, fee in (("own", fees.own), ("insured", fees.insured)):
        yield from _told((*path, "fees", name), None if fee is None else words.money(fee).vi, "", default)
    yield from _worded((*path, "hints"), entry.hints, {}, "")


def _of_room(department: DepartmentEntry, entry: RoomEntry, said: ClinicRoom | None) -> Iterator[Told]:
    path = ("departments", department.id, "rooms", entry.id)
    names = {} if said is None else {"vi": said.name, **said.names}
    floors = {} if said is None else {"vi": said.floor, **said.floors}
    yield from _worded((*path, "names"), entry.names, names, first_of(entry.names) or f"Phòng {entry.code or entry.id}")
    yield from _worded((*path, "floor"), entry.floor, floors, first_of(entry.floor))
    system = {"code": words.quoted(said.code), "shown": "hiện"} if said and said.code else {}
    if said is not None and said.practitioner:
        system["doctor"] = words.quoted(said.practitioner)
    for field in ROOM_FIELDS:
        value = getattr(entry, field.name)
        own = None if value is None or value in ("", ()) else field.show(value).vi
        yield from _told((*path, field.name), own, system.get(field.name, ""), DEFAULTS.get(field.name, ""))
    hints = {**department.hints, **{code: text for code, text in entry.hints.items() if text}}
    yield from _worded((*path, "hints"), hints, said.hints if said else {}, "")


def _of_system(said: Department | None) -> Words:
    return {} if said is None else {"vi": said.name, **said.names}


def _department_said(said: Department | None) -> dict[str, str]:
    """What the hospital's system said, as the directory's own fields are read."""
    if said is None:
        return {}
    values: dict[str, object] = {
        "code": said.code or None,
        "shown": said.active,
        "ages": said.ages,
        "sex": said.sex.value if said.sex else "any",
        "accepts_insurance": said.accepts_insurance,
        "hours": said.opening or None,
        "after_hours": said.after_hours,
        "icon": said.icon or None,
    }
    return {
        field.name: field.show(values[field.name]).vi
        for field in DEPARTMENT_FIELDS
        if values.get(field.name) is not None
    }


def _worded(path: tuple[str, ...], own: Words, said: Words, default: str) -> Iterator[Told]:
    """Vietnamese first; a language in which nobody says anything is left out."""
    for code in dict.fromkeys(("vi", *said, *own)):
        yield from _told((*path, code), own.get(code) or None, said.get(code, ""), default if code == "vi" else "")


def _told(path: tuple[str, ...], own: str | None, said: str, default: str) -> Iterator[Told]:
    """Nothing where there is nothing to tell."""
    if own is None:
        if said or default:
            yield Told(path, said or default, Origin.SYSTEM if said else Origin.DEFAULT)
    elif said and said != own:
        yield Told(path, own, Origin.CHANGED, said)
    else:
        yield Told(path, own, Origin.DIRECTORY)
