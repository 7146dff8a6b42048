"""From the draft to the kiosks: what would change, what forbids it, now or at a time, and back again."""

from datetime import datetime

from starlette.responses import Response

from kiosk.directory import Directory, Weight, Words
from kiosk.office.errors import RefusedError, StaleError, UnknownError
from kiosk.office.office import Publication
from kiosk.office.pages.desk import Desk
from kiosk.office.pages.forms_reading import Reading, number
from kiosk.office.pages.words import both

NOW = "now"
LATER = "later"


def publishing(desk: Desk) -> Response:
    """What would change, and all versions."""
    return _page(desk)


def publish(desk: Desk) -> Response:
    """Now, or at a time; only what was seen."""
    typed = desk.asked.typed
    reading = Reading(typed)
    note = reading.text("note") or ""
    at = None
    if typed.get("when") == LATER:
        at = _moment(typed.get("at", ""), desk.office.now())
        if at is None:
            reading.faults["at"] = both("Xin chọn ngày và giờ sau lúc này.")
    elif typed.get("when") != NOW:
        reading.faults["when"] = both("Xin chọn phát hành khi nào.")
    elif typed.get("at"):
        reading.faults["when"] = both("Xin chọn lại: vào giờ đã ghi, hay xóa ngày giờ để phát hành ngay bây giờ.")
    if reading.faults:
        return _page(desk, 422, reading.faults)
    try:
        publication = desk.office.publish(desk.who, number(desk.asked.typed.get("revision", "")), note=note, at=at)
    except StaleError as error:
        return _page(desk, 409, {"": error.says})
    except RefusedError as error:
        return _page(desk, 422, {"": error.says})
    return desk.go("/publish", done="planned" if publication.planned else "published")


def withdraw(desk: Desk) -> Response:
    """A planned version is not released."""
    desk.office.withdraw(desk.who, number(desk.asked.typed.get("version", "")))
    return desk.go("/publish", done="withdrawn")


def restore(desk: Desk) -> Response:
    """Into the draft, to be looked at and published."""
    try:
        desk.office.restore(
            desk.who, number(desk.asked.typed.get("revision", "")), number(desk.asked.typed.get("version", ""))
        )
    except StaleError as error:
        return _page(desk, 409, {"": error.says})
    return desk.go("/publish", done="restored")


def undo(desk: Desk) -> Response:
    """One edit back, wherever the button stood."""
    back = desk.asked.typed.get("back", "/publish")
    known = ("/departments", "/complaints", "/calendar", "/general", "/publish", "/files")
    place = back if back in known else "/publish"
    try:
        desk.office.undo(desk.who, number(desk.asked.typed.get("revision", "")))
    except StaleError as error:
        return _page(desk, 409, {"": error.says})
    except UnknownError:
        return desk.go(place)
    return desk.go(place, done="undone")


def _page(desk: Desk, status: int = 200, faults: dict[str, Words] | None = None) -> Response:
    changes = desk.office.unpublished()
    draft = desk.office.draft()
    publications = desk.office.publications()
    found = desk.office.findings(draft.directory)
    return desk.show(
        "publish.html",
        status,
        draft=draft,
        changes=changes,
        errors=[one for one in found if one.weight is Weight.ERROR],
        warnings=[one for one in found if one.weight is not Weight.ERROR],
        publications=publications,
        planned=_planned(desk, publications, draft.directory),
        faults=faults or {},
        typed=desk.asked.typed,
        now=desk.office.now(),
    )


def _planned(
    desk: Desk, publications: tuple[Publication, ...], draft: Directory
) -> tuple[tuple[Publication, bool], ...]:
    """What waits for its time, the newest first; whether it says all that the draft says."""
    waiting = (one for one in publications if one.planned and not one.refused)
    return tuple((one, desk.office.directory_of(one.version) == draft) for one in waiting)


def _moment(text: str, now: datetime) -> datetime | None:
    """As browsers send it, in the hospital's time; None where it has passed."""
    try:
        moment = datetime.fromisoformat(text).replace(tzinfo=now.tzinfo)
    except ValueError:
        return None
    return moment if moment > now else None
