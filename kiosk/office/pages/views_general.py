"""What holds for the whole hospital."""

from starlette.responses import Response

from kiosk.directory import Directory
from kiosk.office.pages.desk import Desk
from kiosk.office.pages.forms_general import GROUPS, LAW, directory_from, fields_of
from kiosk.office.pages.forms_reading import Reading
from kiosk.office.pages.saving import Form, blank, saved, status_of
from kiosk.office.pages.sheets import Sheet


def editor(desk: Desk) -> Response:
    """As it stands in the draft."""
    directory = desk.office.draft().directory
    sheet = blank(desk, _form(desk), directory, fields_of(directory), {})
    return _page(desk, sheet, directory.languages, directory.priority.asked)


def save(desk: Desk) -> Response:
    """Into the draft."""
    sheet = saved(desk, _form(desk), {})
    if sheet is None:
        return desk.go("/general", done="saved")
    many = desk.asked.many
    return _page(desk, sheet, ("vi", *many.get("languages", ())), many.get("asked", ()), status_of(sheet))


def _form(desk: Desk) -> Form:
    def pick(directory: Directory) -> object:
        return directory.hospital, directory.languages, directory.complete, directory.priority

    def put(directory: Directory) -> tuple[Directory, Reading]:
        return directory_from(desk.asked.typed, desk.asked.many, directory)

    return Form((), pick, put)


def _page(desk: Desk, sheet: Sheet, languages: tuple[str, ...], asked: tuple[str, ...], status: int = 200) -> Response:
    return desk.show(
        "general.html",
        status,
        sheet=sheet,
        languages=languages,
        asked=asked,
        groups=GROUPS,
        law=LAW,
        system=desk.office.system(),
    )
