"""The kiosk's own screen, as a picture."""

from typing import Final
from urllib.parse import quote

from starlette.responses import PlainTextResponse, Response

from kiosk.directory import DepartmentEntry, entry_of, with_department
from kiosk.office.pages.desk import Desk
from kiosk.office.pages.forms_department import entry_from
from kiosk.office.pages.lobby import released
from kiosk.office.pages.ordering import laid_bare
from kiosk.office.pages.pictures import described, page_of, picture_of, wish_of
from kiosk.office.preview import PreviewError

NEW: Final = "dep-"
"""Stands for a department that has no id yet."""


def preview(desk: Desk) -> Response:
    """With everything that can be chosen about it."""
    draft = desk.office.draft()
    return desk.show("preview.html", draft=draft, picture=described(desk, draft.directory), now=desk.office.now())


def image(desk: Desk) -> Response:
    """Of the draft, or of what is published (`of=released`)."""
    if desk.preview is None:
        return _none(desk)
    query = desk.asked.query
    directory = released(desk.office) if query.get("of") == "released" else desk.office.draft().directory
    try:
        drawn = desk.preview.picture(directory, desk.office.system(), wish_of(query, desk.office.now()))
    except PreviewError:
        return _none(desk)
    return Response(drawn, media_type="image/png")


def typed(desk: Desk) -> Response:
    """Of the draft with what stands in a department's form just now. Nothing is kept."""
    if desk.preview is None:
        return _none(desk)
    system = desk.office.system()
    bare = laid_bare(desk.office.draft().directory, system)
    id_ = desk.asked.typed.get("id") or NEW
    entry, reading = entry_from(desk.asked.typed, entry_of(bare, id_) or DepartmentEntry(id_))
    if reading.faults:
        return PlainTextResponse("", 422)
    directory = with_department(bare, entry)
    picture = picture_of(desk, directory, page=page_of(desk, directory, id_))
    try:
        drawn = desk.preview.picture(directory, system, picture.wish)
    except PreviewError:
        return _none(desk)
    return Response(drawn, media_type="image/png", headers={"X-Picture-Words": quote(picture.words)})


def _none(desk: Desk) -> Response:
    return PlainTextResponse(desk.say("Chưa vẽ được hình xem trước. Các việc khác vẫn làm được."), 503)
