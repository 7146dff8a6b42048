"""One department: everything that can be said of it."""

from dataclasses import replace

from starlette.exceptions import HTTPException
from starlette.responses import Response

from kiosk.directory import DepartmentEntry, Directory, entry_of, with_department
from kiosk.office.office import Draft
from kiosk.office.pages import system_words
from kiosk.office.pages.desk import Desk
from kiosk.office.pages.drawings import DEPARTMENT_DRAWINGS
from kiosk.office.pages.editing import print_of
from kiosk.office.pages.forms_department import entry_from, fields_of
from kiosk.office.pages.forms_reading import Reading
from kiosk.office.pages.ordering import Listed, free_id, laid_bare, listed
from kiosk.office.pages.pictures import page_of, picture_of
from kiosk.office.pages.saving import Form, blank, saved, status_of
from kiosk.office.pages.sheets import Sheet
from kiosk.office.pages.words import both

TEMPLATE = "department.html"


def editor(desk: Desk) -> Response:
    """As it stands in the draft."""
    id_ = desk.asked.query.get("id", "")
    draft, found = _found(desk, id_)
    values = fields_of(found.entry or DepartmentEntry(id_), desk.language)
    system = system_words.of_department(found.known, desk.language)
    sheet = blank(desk, _form(desk, id_), draft.directory, values, system)
    return _page(desk, draft, found, sheet)


def save(desk: Desk) -> Response:
    """Into the draft."""
    id_ = desk.asked.typed.get("id", "")
    _, found = _found(desk, id_)
    sheet = saved(desk, _form(desk, id_), system_words.of_department(found.known, desk.language))
    if sheet is None:
        return desk.go("/departments/edit", id=id_, done="saved")
    return _page(desk, desk.office.draft(), found, sheet, status_of(sheet))


def blank_new(desk: Desk) -> Response:
    """A department nobody named yet."""
    draft = desk.office.draft()
    sheet = Sheet(fields_of(DepartmentEntry("")), print_of(None))
    return _page(desk, draft, None, sheet)


def add(desk: Desk) -> Response:
    """Behind all others; its id is made of its name where none was typed."""
    directory = desk.office.draft().directory
    taken = {one.id for one in listed(directory, desk.office.system())}
    reading = Reading(desk.asked.typed)
    id_ = reading.identifier("id") or free_id("dep", desk.asked.typed.get("names.vi", ""), taken)
    if not reading.faults and id_ in taken:
        reading.faults["id"] = both("Mã này đã có khoa khác dùng.")
    if not reading.text("names.vi"):
        reading.faults["names.vi"] = both("Xin viết tên khoa bằng tiếng Việt.")
    sheet = saved(desk, _form(desk, id_, reading), {})
    if sheet is None:
        return desk.go("/departments/edit", id=id_, done="saved")
    return _page(desk, desk.office.draft(), None, sheet, status_of(sheet))


def _form(desk: Desk, id_: str, more: Reading | None = None) -> Form:
    """`more` holds what was wrong before the form itself was read."""

    def pick(directory: Directory) -> object:
        entry = entry_of(directory, id_)
        return replace(entry, rooms=()) if entry and entry != DepartmentEntry(id_, rooms=entry.rooms) else None

    def put(directory: Directory) -> tuple[Directory, Reading]:
        bare = laid_bare(directory, desk.office.system())
        entry, reading = entry_from(desk.asked.typed, entry_of(bare, id_) or DepartmentEntry(id_))
        reading.faults.update(more.faults if more else {})
        return with_department(bare, entry), reading

    return Form(("departments", id_), pick, put)


def _found(desk: Desk, id_: str) -> tuple[Draft, Listed]:
    draft = desk.office.draft()
    for one in listed(draft.directory, desk.office.system()):
        if one.id == id_:
            return draft, one
    raise HTTPException(404)


def _page(desk: Desk, draft: Draft, found: Listed | None, sheet: Sheet, status: int = 200) -> Response:
    return desk.show(
        TEMPLATE,
        status,
        sheet=sheet,
        draft=draft,
        found=found,
        others=[one for one in listed(draft.directory, desk.office.system()) if found is None or one.id != found.id],
        languages=languages_of(draft.directory, sheet),
        drawings=DEPARTMENT_DRAWINGS,
        kiosks=[state.kiosk_id for state in desk.office.kiosks()],
        picture=picture_of(desk, draft.directory, page=page_of(desk, draft.directory, found.id if found else "")),
    )


def languages_of(directory: Directory, sheet: Sheet) -> tuple[str, ...]:
    """Those names are asked for in, and any other a name is written in already."""
    written = (name.partition(".")[2] for name in sheet.values if name.startswith(("names.", "hints.", "floor.")))
    return tuple(dict.fromkeys((*directory.languages, *written)))
