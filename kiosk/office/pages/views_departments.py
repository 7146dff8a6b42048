"""The list of departments, in the order of the glass."""

from dataclasses import replace

from starlette.responses import Response

from kiosk.directory import DepartmentEntry, Directory, entry_of, with_department
from kiosk.identity import fold
from kiosk.office.pages.desk import Desk
from kiosk.office.pages.editing import edited
from kiosk.office.pages.forms_reading import number
from kiosk.office.pages.ordering import laid_bare, listed, moved, without

UP = "up"
A_PAGE = 60


def departments(desk: Desk) -> Response:
    """All of them."""
    draft = desk.office.draft()
    found: dict[str, int] = {}
    for finding in desk.office.findings(draft.directory):
        if finding.path[:1] == ("departments",) and len(finding.path) > 1:
            found[finding.path[1]] = max(found.get(finding.path[1], 0), finding.weight)
    all_of_them = listed(draft.directory, desk.office.system())
    wanted = desk.asked.query.get("find", "").strip()[:100]
    fitting = [one for one in all_of_them if fold(wanted) in fold(f"{one.name()} {one.name(desk.language)} {one.id}")]
    pages = max(1, -(-len(fitting) // A_PAGE))
    page = min(max(1, number(desk.asked.query.get("page", ""))), pages)
    return desk.show(
        "departments.html",
        draft=draft,
        listed=fitting[(page - 1) * A_PAGE : page * A_PAGE],
        first=all_of_them[0].id if all_of_them else "",
        last=all_of_them[-1].id if all_of_them else "",
        found=found,
        wanted=wanted,
        page=page,
        pages=pages,
    )


def move(desk: Desk) -> Response:
    """One place up or down; the reader's place in the list is kept."""
    id_ = desk.asked.typed.get("id", "")
    by = -1 if desk.asked.typed.get("where") == UP else 1
    edited(desk, lambda directory: moved(directory, desk.office.system(), id_, by))
    at = f"{desk.asked.typed.get('where')}-{id_}"
    return desk.go("/departments", done="moved", at=at, page=number(desk.asked.typed.get("page", ""), 1))


def show_or_hide(desk: Desk) -> Response:
    """On the glass, or not; nothing is lost."""
    id_, shown = desk.asked.typed.get("id", ""), desk.asked.typed.get("shown") == "yes"

    def alter(directory: Directory) -> Directory:
        bare = laid_bare(directory, desk.office.system())
        return with_department(bare, replace(entry_of(bare, id_) or DepartmentEntry(id_), shown=shown))

    edited(desk, alter)
    return desk.go("/departments", done="shown" if shown else "hidden")


def remove(desk: Desk) -> Response:
    """What the hospital's system says of it holds again, if it says anything."""
    id_ = desk.asked.typed.get("id", "")
    edited(desk, lambda directory: without(directory, desk.office.system(), id_))
    return desk.go("/departments", done="removed")
