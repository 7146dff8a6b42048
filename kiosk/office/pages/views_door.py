"""In and out, the language, one's own password."""

from starlette.responses import Response

from kiosk.directory import Words
from kiosk.office.errors import RefusedError
from kiosk.office.pages import doors
from kiosk.office.pages.desk import Desk
from kiosk.office.pages.words import LANGUAGES, both

LANGUAGE_SECONDS = 365 * 24 * 3600


def log_in_page(desk: Desk) -> Response:
    """Who is logged in already is sent on."""
    if desk.account is not None:
        return desk.go("/")
    return _door(desk, 200)


def log_in(desk: Desk) -> Response:
    """Every session is a new one, whatever the browser brought along."""
    typed = desk.asked.typed
    try:
        token = desk.office.log_in(typed.get("name", ""), typed.get("password", ""), address=desk.asked.address)
    except RefusedError as error:
        return _door(desk, 429, error.says)
    if token is None:
        return _door(desk, 403, both("Tên đăng nhập hoặc mật khẩu chưa đúng."))
    if desk.account is not None:
        desk.office.log_out(desk.held)
    response = desk.go(_own_path(typed.get("then", "")))
    doors.keep(response, desk.site, doors.SESSION, token)
    doors.forget(response, desk.site, doors.DOOR)
    return response


def log_out(desk: Desk) -> Response:
    """The session ends in the office, too."""
    desk.office.log_out(desk.held)
    response = desk.go("/login", done="left")
    doors.forget(response, desk.site, doors.SESSION)
    return response


def choose_language(desk: Desk) -> Response:
    """Kept by the browser for a year."""
    response = desk.go(_own_path(desk.asked.typed.get("back", "")))
    chosen = desk.asked.typed.get("language", "")
    if chosen in LANGUAGES:
        doors.keep(response, desk.site, doors.LANGUAGE, chosen, seconds=LANGUAGE_SECONDS)
    return response


def password_page(desk: Desk) -> Response:
    """One's own password."""
    return desk.show("password.html", faults={})


def password(desk: Desk) -> Response:
    """All sessions of the account end; the old password is asked for, as a browser may have been left open."""
    typed = desk.asked.typed
    faults: dict[str, Words] = {}
    if typed.get("again") != typed.get("new"):
        faults["again"] = both("Hai lần nhập chưa giống nhau.")
    else:
        try:
            token = desk.office.log_in(desk.who.name, typed.get("old", ""), address=desk.asked.address)
            if token is None:
                faults["old"] = both("Mật khẩu đang dùng chưa đúng.")
            else:
                desk.office.log_out(token)
                desk.office.change_account(desk.who, desk.who.id, password=typed.get("new", ""))
        except RefusedError as error:
            faults["new"] = error.says
    if faults:
        return desk.show("password.html", 422, faults=faults)
    response = desk.go("/login", done="password")
    doors.forget(response, desk.site, doors.SESSION)
    return response


def _own_path(path: str) -> str:
    """Never to another site."""
    safe = path.startswith("/") and not path.startswith("//") and "\\" not in path and path.isprintable()
    return path if safe and not path.startswith("/login") else "/"


def _door(desk: Desk, status: int, refused: Words | None = None) -> Response:
    held = desk.held or doors.new_door()
    response = desk.show(
        "login.html",
        status,
        refused=refused,
        name=desk.asked.typed.get("name", ""),
        then=desk.asked.typed.get("then", desk.asked.query.get("then", "")),
        proof=doors.forged_proof(held),
    )
    if not desk.held:
        doors.keep(response, desk.site, doors.DOOR, held)
    return response
