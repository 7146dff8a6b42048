"""One clinic room of a department."""

from starlette.exceptions import HTTPException
from starlette.responses import Response

from kiosk.departments import ClinicRoom
from kiosk.directory import Directory, RoomEntry, moved_room, room_of, with_room, without_room
from kiosk.office.pages import system_words
from kiosk.office.pages.desk import Desk
from kiosk.office.pages.editing import edited, print_of
from kiosk.office.pages.forms_reading import Reading
from kiosk.office.pages.forms_room import entry_from, fields_of
from kiosk.office.pages.ordering import Listed, free_id, laid_bare, listed
from kiosk.office.pages.saving import Form, blank, saved, status_of
from kiosk.office.pages.sheets import Sheet
from kiosk.office.pages.views_department import languages_of
from kiosk.office.pages.words import both

TEMPLATE = "room.html"


def editor(desk: Desk) -> Response:
    """As it stands in the draft; without an id a new one."""
    department, id_ = desk.asked.query.get("department", ""), desk.asked.query.get("id", "")
    found = _found(desk, department)
    directory = desk.office.draft().directory
    if not id_:
        return _page(desk, found, None, Sheet(fields_of(RoomEntry("")), print_of(None)))
    known = _known(found, id_)
    entry = room_of(directory, department, id_) or RoomEntry(id_)
    form = _form(desk, department, id_)
    sheet = blank(desk, form, directory, fields_of(entry, desk.language), system_words.of_room(known))
    return _page(desk, found, id_, sheet)


def save(desk: Desk) -> Response:
    """Into the draft."""
    typed = desk.asked.typed
    department, id_ = typed.get("department", ""), typed.get("id", "")
    found = _found(desk, department)
    known = _known(found, id_)
    sheet = saved(desk, _form(desk, department, id_), system_words.of_room(known))
    if sheet is None:
        return desk.go("/rooms/edit", department=department, id=id_, done="saved")
    return _page(desk, found, id_, sheet, status_of(sheet))


def add(desk: Desk) -> Response:
    """Behind the department's other rooms."""
    department = desk.asked.typed.get("department", "")
    found = _found(desk, department)
    everywhere = {room[0] for one in listed(desk.office.draft().directory, desk.office.system()) for room in one.rooms}
    reading = Reading(desk.asked.typed)
    name = desk.asked.typed.get("code") or desk.asked.typed.get("names.vi", "")
    id_ = reading.identifier("id") or free_id("room", name, everywhere)
    if not reading.faults and id_ in everywhere:
        reading.faults["id"] = both("Mã này đã có phòng khác dùng.")
    if not reading.text("names.vi"):
        reading.faults["names.vi"] = both("Xin viết tên phòng bằng tiếng Việt.")
    sheet = saved(desk, _form(desk, department, id_, reading), {})
    if sheet is None:
        return desk.go("/rooms/edit", department=department, id=id_, done="saved")
    return _page(desk, found, None, sheet, status_of(sheet))


def remove(desk: Desk) -> Response:
    """What the hospital's system says of it holds again, if it says anything."""
    department, id_ = desk.asked.typed.get("department", ""), desk.asked.typed.get("id", "")
    edited(desk, lambda directory: without_room(directory, department, id_))
    return desk.go("/departments/edit", id=department, done="removed")


def move(desk: Desk) -> Response:
    """One place up or down among the department's own rooms."""
    typed = desk.asked.typed
    department, id_ = typed.get("department", ""), typed.get("id", "")
    by = -1 if typed.get("where") == "up" else 1
    edited(desk, lambda directory: moved_room(directory, department, id_, by))
    return desk.go("/departments/edit", id=department, done="moved", at=f"{typed.get('where')}-{id_}")


def _form(desk: Desk, department: str, id_: str, more: Reading | None = None) -> Form:
    def pick(directory: Directory) -> object:
        return room_of(directory, department, id_)

    def put(directory: Directory) -> tuple[Directory, Reading]:
        before = room_of(directory, department, id_) or RoomEntry(id_)
        entry, reading = entry_from(desk.asked.typed, before)
        reading.faults.update(more.faults if more else {})
        return with_room(laid_bare(directory, desk.office.system()), department, entry), reading

    return Form(("departments", department, "rooms", id_), pick, put)


def _found(desk: Desk, department: str) -> Listed:
    for one in listed(desk.office.draft().directory, desk.office.system()):
        if one.id == department:
            return one
    raise HTTPException(404)


def _known(found: Listed, id_: str) -> ClinicRoom | None:
    for room_id, _, known in found.rooms:
        if room_id == id_:
            return known
    raise HTTPException(404)


def _page(desk: Desk, found: Listed, id_: str | None, sheet: Sheet, status: int = 200) -> Response:
    languages = languages_of(desk.office.draft().directory, sheet)
    return desk.show(TEMPLATE, status, sheet=sheet, found=found, id=id_, languages=languages)
