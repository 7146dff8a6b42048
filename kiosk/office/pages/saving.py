"""A form becomes an edit of the draft, or comes back with what was typed and why it was not kept."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from starlette.responses import Response

from kiosk.directory import Directory, Weight, changes
from kiosk.office.pages.desk import Desk
from kiosk.office.pages.editing import MeanwhileError, edited, print_of, unchanged
from kiosk.office.pages.forms_reading import Reading
from kiosk.office.pages.sheets import Meanwhile, Sheet, beside, judged, of_faults

SEEN = "seen"


@dataclass(frozen=True, slots=True)
class Form:
    """`below` is where the thing stands in a directory, `pick` what of it the form shows, `put` what was typed."""

    below: tuple[str, ...]
    pick: Callable[[Directory], object]
    put: Callable[[Directory], tuple[Directory, Reading]]


def blank(desk: Desk, form: Form, directory: Directory, values: Mapping[str, str], system: Mapping[str, str]) -> Sheet:
    """A form as it is first shown, with what is wrong already."""
    found = desk.office.findings(directory)
    faults, loose = beside(found, form.below, values, Weight.ERROR)
    hints, more = beside(found, form.below, values, Weight.WARNING)
    return Sheet(values, print_of(form.pick(directory)), faults, hints, system, loose=(*loose, *more))


def saved(desk: Desk, form: Form, system: Mapping[str, str]) -> Sheet | None:
    """None when it was kept."""
    typed = desk.asked.typed
    seen = typed.get(SEEN, "")
    draft = desk.office.draft()
    after, reading = form.put(draft.directory)
    if reading.faults:
        return Sheet(typed, seen, of_faults(reading.faults), system=system)
    faults, loose = judged(desk, after, draft.directory, form.below, typed)
    if (faults or loose) and typed.get("anyway") != "yes":
        return Sheet(typed, seen, faults, system=system, anyway=True, loose=loose)

    def alter(directory: Directory) -> Directory:
        unchanged(form.pick(directory), seen)
        return form.put(directory)[0]

    try:
        edited(desk, alter)
    except MeanwhileError:
        draft = desk.office.draft()
        meanwhile = Meanwhile(draft, changes(draft.directory, form.put(draft.directory)[0]))
        return Sheet(typed, print_of(form.pick(draft.directory)), system=system, meanwhile=meanwhile)
    return None


def status_of(sheet: Sheet) -> int:
    """Of the page that shows the form again."""
    return 409 if sheet.meanwhile else 422


def back(desk: Desk, template: str, sheet: Sheet, **values: object) -> Response:
    """The form again."""
    return desk.show(template, status_of(sheet), sheet=sheet, **values)
