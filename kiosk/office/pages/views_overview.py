"""Today's lobby: queues, kiosks, and a room closed in one click."""

from typing import Final

from starlette.responses import Response

from kiosk.office.pages import lobby
from kiosk.office.pages.desk import Desk
from kiosk.office.pages.forms_reading import number
from kiosk.office.pages.pictures import picture_of

REASONS: Final = ("Bác sĩ bận đột xuất", "Bác sĩ đi họp", "Bác sĩ nghỉ hôm nay", "Máy đang bảo trì", "Phòng đang sửa")
"""Offered while a reason is typed; patients read them, so they are Vietnamese whatever the reader's language."""
A_PAGE: Final = 40
"""Departments; a province's hospital has all of its own on one page."""


def overview(desk: Desk) -> Response:
    """The first page."""
    draft = desk.office.draft()
    return desk.show(
        "overview.html",
        **_state(desk),
        draft=draft,
        kiosks=lobby.kiosks(desk.office),
        version=lobby.current(desk.office),
        unpublished=desk.office.unpublished(),
        planned=sorted(one.release_at for one in desk.office.publications() if one.planned and not one.refused),
        reasons=REASONS,
        picture=picture_of(desk, lobby.released(desk.office)),
    )


def fragment(desk: Desk) -> Response:
    """The queues alone, for the script that refreshes them."""
    return desk.show("lobby.html", **_state(desk), kiosks=lobby.kiosks(desk.office))


def close(desk: Desk) -> Response:
    """A department, or one of its rooms, for the rest of the day."""
    department, room = _place(desk)
    reason = " ".join(desk.asked.typed.get("reason", "").split())
    desk.office.close_today(desk.who, department, room, reason=reason)
    return _back(desk, "closed", department, room)


def reopen(desk: Desk) -> Response:
    """Takes it back."""
    department, room = _place(desk)
    desk.office.open_today(desk.who, department, room)
    return _back(desk, "opened", department, room)


def _place(desk: Desk) -> tuple[str, str | None]:
    """`place` is a department's id, or that and a room's with a tab between."""
    department, _, room = desk.asked.typed.get("place", "").partition("\t")
    return department, room or None


def _back(desk: Desk, done: str, department: str, room: str | None) -> Response:
    """To the button that was pressed, in the list as it was looked at."""
    kept = {name: desk.asked.typed.get(name) or None for name in ("find", "part")}
    return desk.go("/", done=done, department=department, room=room, at=f"b-{room or department}", **kept)


def _state(desk: Desk) -> dict[str, object]:
    now = lobby.lobby(desk.office)
    wanted = desk.asked.query.get("find", "").strip()[:100]
    found = now.found(wanted)
    pages = max(1, -(-len(found) // A_PAGE))
    page = min(max(1, number(desk.asked.query.get("part", ""))), pages)
    return {
        "lobby": now,
        "listed": found[(page - 1) * A_PAGE : page * A_PAGE],
        "wanted": wanted,
        "reason": desk.asked.query.get("reason", "")[:200],
        "page": page,
        "pages": pages,
        "now": desk.office.now(),
    }
