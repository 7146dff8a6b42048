"""Today's lobby: queues, kiosks, and a room closed in one click."""

from starlette.responses import Response

from kiosk.office.pages import lobby
from kiosk.office.pages.desk import Desk
from kiosk.office.pages.pictures import picture_of


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
    return desk.go("/", done="closed", department=department, room=room)


def reopen(desk: Desk) -> Response:
    """Takes it back."""
    department, room = _place(desk)
    desk.office.open_today(desk.who, department, room)
    return desk.go("/", done="opened")


def _place(desk: Desk) -> tuple[str, str | None]:
    return desk.asked.typed.get("department", ""), desk.asked.typed.get("room") or None


def _state(desk: Desk) -> dict[str, object]:
    return {"lobby": lobby.lobby(desk.office), "now": desk.office.now()}
