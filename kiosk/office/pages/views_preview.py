"""The kiosk's own screen, as a picture."""

from starlette.responses import PlainTextResponse, Response

from kiosk.office.pages.desk import Desk
from kiosk.office.pages.lobby import released
from kiosk.office.pages.pictures import picture_of, wish_of
from kiosk.office.preview import PreviewError


def preview(desk: Desk) -> Response:
    """With everything that can be chosen about it."""
    draft = desk.office.draft()
    return desk.show("preview.html", draft=draft, picture=picture_of(desk, draft.directory), now=desk.office.now())


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


def _none(desk: Desk) -> Response:
    return PlainTextResponse(desk.say("Chưa vẽ được hình xem trước. Các việc khác vẫn làm được."), 503)
