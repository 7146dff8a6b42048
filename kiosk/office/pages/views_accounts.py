"""Accounts of the hospital's staff."""

from starlette.exceptions import HTTPException
from starlette.responses import Response

from kiosk.directory import Words
from kiosk.office.errors import RefusedError
from kiosk.office.office import Account
from kiosk.office.pages.desk import Desk
from kiosk.office.pages.words import both
from kiosk.office.roles import Role

ROLES = {
    Role.VIEW: "Xem",
    Role.EDIT: "Sửa",
    Role.PUBLISH: "Phát hành",
    Role.ADMIN: "Quản lý tài khoản",
}


def accounts(desk: Desk) -> Response:
    """All of them."""
    return _page(desk)


def add(desk: Desk) -> Response:
    """With a first password, which its holder changes."""
    typed = desk.asked.typed
    faults: dict[str, Words] = {}
    role = _role(typed.get("role", ""))
    name, shown = typed.get("name", "").strip(), " ".join(typed.get("shown", "").split())
    if not name:
        faults["name"] = both("Xin nhập tên đăng nhập.")
    if not shown:
        faults["shown"] = both("Xin nhập họ tên.")
    if role is None:
        faults["role"] = both("Xin chọn quyền.")
    if faults or role is None:
        return _page(desk, 422, faults)
    try:
        desk.office.add_account(desk.who, name, shown, role, typed.get("password", ""))
    except RefusedError as error:
        return _page(desk, 422, {"": error.says})
    return desk.go("/accounts", done="account")


def editor(desk: Desk) -> Response:
    """One of them."""
    return desk.show("account.html", account=_account(desk, desk.asked.query.get("id", "")), roles=ROLES, refused=None)


def save(desk: Desk) -> Response:
    """Its sessions end."""
    typed = desk.asked.typed
    account = _account(desk, typed.get("id", ""))
    try:
        desk.office.change_account(
            desk.who,
            account.id,
            role=_role(typed.get("role", "")),
            active=typed.get("active") == "yes",
            password=typed.get("password") or None,
            shown=" ".join(typed.get("shown", "").split()) or None,
        )
    except RefusedError as error:
        return desk.show("account.html", 422, account=account, roles=ROLES, refused=error.says)
    return desk.go("/accounts", done="account")


def _account(desk: Desk, id_: str) -> Account:
    found = next((one for one in desk.office.accounts() if str(one.id) == id_), None)
    if found is None:
        raise HTTPException(404)
    return found


def _role(text: str) -> Role | None:
    return next((role for role in Role if role.value == text), None)


def _page(desk: Desk, status: int = 200, faults: dict[str, Words] | None = None) -> Response:
    return desk.show(
        "accounts.html",
        status,
        accounts=desk.office.accounts(),
        roles=ROLES,
        faults=faults or {},
        typed=desk.asked.typed,
    )
