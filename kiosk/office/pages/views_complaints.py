"""Complaint words: what patients say, and where it leads them."""

from starlette.exceptions import HTTPException
from starlette.responses import Response

from kiosk.directory import (
    ComplaintEntry,
    Directory,
    complaints_of,
    moved_complaint,
    with_complaint,
    without_complaint,
)
from kiosk.office.pages.desk import Desk
from kiosk.office.pages.editing import edited, print_of
from kiosk.office.pages.forms_complaint import PLACES, entry_from, fields_of
from kiosk.office.pages.forms_reading import Reading
from kiosk.office.pages.ordering import free_id, listed
from kiosk.office.pages.saving import Form, blank, saved, status_of
from kiosk.office.pages.sheets import Sheet
from kiosk.office.pages.trying import tried

TEMPLATE = "complaint.html"


def complaints(desk: Desk) -> Response:
    """All of them, and what a patient's words lead to."""
    draft = desk.office.draft()
    said = " ".join(desk.asked.query.get("say", "").split())[:200]
    return desk.show(
        "complaints.html",
        draft=draft,
        entries=complaints_of(draft.directory, desk.office.system()),
        names=_names(desk, draft.directory),
        said_words=said,
        tried=tried(desk.office, draft.directory, said, desk.language) if said else None,
    )


def editor(desk: Desk) -> Response:
    """As it stands; without a key a new one."""
    key = desk.asked.query.get("key", "")
    directory = desk.office.draft().directory
    if not key:
        return _page(desk, None, Sheet(fields_of(ComplaintEntry("", {})), print_of(None)))
    entry = _entry(desk, directory, key)
    if entry is None:
        raise HTTPException(404)
    return _page(desk, key, blank(desk, _form(desk, key), directory, fields_of(entry), {}))


def save(desk: Desk) -> Response:
    """Into the draft; the first edit makes the everyday list the hospital's own."""
    typed, directory = desk.asked.typed, desk.office.draft().directory
    taken = {one.key for one in complaints_of(directory, desk.office.system())}
    key = typed.get("key", "") or free_id("c", typed.get("names.vi", ""), taken)
    sheet = saved(desk, _form(desk, key), {})
    if sheet is None:
        return desk.go("/complaints", done="saved")
    return _page(desk, typed.get("key") or None, sheet, status_of(sheet))


def remove(desk: Desk) -> Response:
    """Patients no longer find it."""
    key = desk.asked.typed.get("key", "")
    edited(desk, lambda directory: without_complaint(directory, key, desk.office.system()))
    return desk.go("/complaints", done="removed")


def move(desk: Desk) -> Response:
    """One place up or down."""
    key, where = desk.asked.typed.get("key", ""), desk.asked.typed.get("where")
    by = -1 if where == "up" else 1
    edited(desk, lambda directory: moved_complaint(directory, key, by, desk.office.system()))
    return desk.go("/complaints", done="moved", at=f"{where}-{key}")


def _entry(desk: Desk, directory: Directory, key: str) -> ComplaintEntry | None:
    return next((one for one in complaints_of(directory, desk.office.system()) if one.key == key), None)


def _form(desk: Desk, key: str) -> Form:
    def put(directory: Directory) -> tuple[Directory, Reading]:
        before = _entry(desk, directory, key) or ComplaintEntry(key, {})
        entry, reading = entry_from(desk.asked.typed, before)
        return with_complaint(directory, entry, desk.office.system()), reading

    return Form(("complaints", key), lambda directory: _entry(desk, directory, key), put)


def _names(desk: Desk, directory: Directory) -> dict[str, str]:
    return {one.id: one.name(desk.language) for one in listed(directory, desk.office.system())}


def _page(desk: Desk, key: str | None, sheet: Sheet, status: int = 200) -> Response:
    directory = desk.office.draft().directory
    written = (name.partition(".")[2] for name in sheet.values if name.startswith("names."))
    return desk.show(
        TEMPLATE,
        status,
        sheet=sheet,
        key=key,
        names=_names(desk, directory),
        places=range(max(PLACES, sum(one.startswith("departments.") for one in sheet.values))),
        languages=tuple(dict.fromkeys((*directory.languages, *written))),
    )
