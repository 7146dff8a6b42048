"""Who of the staff may do what. The last active admin stays one."""

import unicodedata
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from kiosk.office import audit, sessions
from kiosk.office.audit import Did
from kiosk.office.desk import Desk
from kiosk.office.errors import ForbiddenError, RefusedError, UnknownError
from kiosk.office.office import Account
from kiosk.office.passwords import Passwords
from kiosk.office.plain import plain, seen
from kiosk.office.roles import Act, Role, may
from kiosk.sandbox.schema_office import office_accounts
from kiosk.sandbox.times import to_millis

LONGEST_NAME = 64
LONGEST_SHOWN = 255
SIGNS_OF_A_NAME = frozenset("0123456789._-@+")


@dataclass(frozen=True, slots=True)
class Accounts:
    """Adds and changes them."""

    desk: Desk
    passwords: Passwords

    def add(self, by: Account | None, name: str, shown: str, role: Role, password: str) -> Account:
        """Raises RefusedError, ForbiddenError."""
        name = normal(name)
        if not 1 <= len(name) <= LONGEST_NAME or not all(map(_can_be_told_apart, name)):
            raise RefusedError(
                {
                    "vi": "Tên đăng nhập cần từ 1 đến 64 ký tự, chỉ gồm chữ cái Latinh, chữ số và . _ - @ +, không có "
                    "khoảng trắng.",
                    "en": "A login name has 1 to 64 signs: Latin letters, digits and . _ - @ +, no spaces.",
                }
            )
        shown = plain(shown, LONGEST_SHOWN) or name
        hashed = self.passwords.hashed(password, name, shown)

        def act(connection: Connection, now: datetime) -> Account:
            who = asker(connection, by, Act.ACCOUNTS)
            if named(connection, name) is not None:
                raise RefusedError({"vi": "Tên đăng nhập này đã có.", "en": "This name is taken."})
            _must_be_nobodys(connection, shown)
            made = {"name": name, "shown": shown, "role": role.value, "active": True, "password": hashed}
            connection.execute(insert(office_accounts).values(**made, created_ms=to_millis(now)))
            says = f"Thêm tài khoản {name} ({shown}), quyền: {_ROLES[role]}"
            audit.note(connection, now, who, Did.ACCOUNT_ADDED, says)
            return account_of(named(connection, name))

        return self.desk.change(act)

    def change(
        self,
        by: Account | None,
        account_id: int,
        *,
        role: Role | None,
        active: bool | None,
        password: str | None,
        shown: str | None,
    ) -> Account:
        """Raises RefusedError, ForbiddenError, UnknownError."""
        with self.desk.database.read() as connection:
            found = _by_id(connection, account_id)
        shown = plain(shown or "", LONGEST_SHOWN) or None
        hashed = None if password is None else self.passwords.hashed(password, found.name, shown or found.shown)
        wanted = {"role": role and role.value, "active": active, "shown": shown, "password": hashed}
        changing = {name: value for name, value in wanted.items() if value is not None}
        own_password = by is not None and by.id == account_id and set(changing) == {"password"}

        def act(connection: Connection, now: datetime) -> Account:
            who = asker(connection, by, Act.SEE if own_password else Act.ACCOUNTS)
            before = _by_id(connection, account_id)
            if shown is not None:
                _must_be_nobodys(connection, shown, but=account_id)
            if changing:
                mine = office_accounts.c.id == account_id
                connection.execute(update(office_accounts).where(mine).values(changing))
            after = _by_id(connection, account_id)
            if _is_active_admin(before) and not _is_active_admin(after) and _active_admins(connection) == 0:
                raise RefusedError({"vi": "Cần ít nhất một quản trị viên đang hoạt động.", "en": "One admin stays."})
            if changing:
                sessions.end_all(connection, account_id)
                _note(connection, now, who, before, after)
            return account_of(after)

        return self.desk.change(act)


def every(desk: Desk) -> tuple[Account, ...]:
    """All of them, by name."""
    with desk.database.read() as connection:
        rows = connection.execute(select(office_accounts).order_by(office_accounts.c.name)).all()
    return tuple(account_of(row) for row in rows)


def asker(connection: Connection, by: Account | None, act: Act) -> str:
    """How who asks is shown; the account is looked at as it is now. Raises ForbiddenError where it may not `act`."""
    if by is None:
        return audit.COMMAND_LINE
    row = connection.execute(select(office_accounts).where(office_accounts.c.id == by.id)).one_or_none()
    if row is None or not row.active or not may(Role(row.role), act):
        raise ForbiddenError({"vi": "Tài khoản của bạn không được làm việc này.", "en": "Your account may not."})
    return str(row.shown)


def named(connection: Connection, name: str) -> Any:
    """The row of this login name, None when there is none."""
    return connection.execute(select(office_accounts).where(office_accounts.c.name == normal(name))).one_or_none()


def normal(name: str) -> str:
    """A login name as it is kept and looked up."""
    return unicodedata.normalize("NFKC", seen(unicodedata.normalize("NFKC", name)).casefold()).strip()


def account_of(row: Row[Any]) -> Account:
    """As others know it."""
    return Account(row.id, row.name, row.shown, Role(row.role), row.active)


def _by_id(connection: Connection, account_id: int) -> Row[Any]:
    row = connection.execute(select(office_accounts).where(office_accounts.c.id == account_id)).one_or_none()
    if row is None:
        raise UnknownError({"vi": "Không có tài khoản này.", "en": "No such account."})
    return row


def _can_be_told_apart(sign: str) -> bool:
    """No letter of another script that looks like a Latin one."""
    return sign in SIGNS_OF_A_NAME or unicodedata.name(sign, "").startswith("LATIN ")


def _must_be_nobodys(connection: Connection, shown: str, *, but: int | None = None) -> None:
    """The log says who did something by this name. Raises RefusedError where it would not be clear."""
    others = connection.execute(select(office_accounts.c.id, office_accounts.c.shown)).all()
    taken = {normal(each.shown) for each in others if each.id != but}
    if normal(shown) in taken | {normal(each) for each in audit.NOBODYS}:
        raise RefusedError(
            {
                "vi": f"Đã có người mang tên “{shown}”. Nhật ký ghi theo tên này: hãy thêm khoa hoặc chức danh.",
                "en": f"“{shown}” is somebody else. The log goes by this name: add a department or a title.",
            }
        )


def _is_active_admin(row: Row[Any]) -> bool:
    return bool(row.active) and row.role == Role.ADMIN.value


def _active_admins(connection: Connection) -> int:
    admins = office_accounts.c.active & (office_accounts.c.role == Role.ADMIN.value)
    return int(connection.scalar(select(func.count()).select_from(office_accounts).where(admins)) or 0)


def _note(connection: Connection, now: datetime, who: str, before: Row[Any], after: Row[Any]) -> None:
    changed = []
    if before.role != after.role:
        changed.append(f"quyền: {_ROLES[Role(before.role)]} → {_ROLES[Role(after.role)]}")
    if before.active != after.active:
        changed.append("mở lại" if after.active else "khóa")
    if before.shown != after.shown:
        changed.append(f"tên: {before.shown} → {after.shown}")
    if changed:
        says = f"Sửa tài khoản {after.name}: {'; '.join(changed)}"
        audit.note(connection, now, who, Did.ACCOUNT_CHANGED, says)
    if before.password != after.password:
        audit.note(connection, now, who, Did.PASSWORD_CHANGED, f"Đổi mật khẩu của tài khoản {after.name}")


_ROLES = {Role.VIEW: "xem", Role.EDIT: "sửa", Role.PUBLISH: "phát hành", Role.ADMIN: "quản trị"}
