"""Logging in and out."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, select, update

from kiosk.office import accounts, audit, limiting, sessions
from kiosk.office.audit import Did
from kiosk.office.desk import Desk
from kiosk.office.errors import RefusedError
from kiosk.office.office import Account
from kiosk.office.passwords import Passwords
from kiosk.sandbox.schema_office import office_accounts


@dataclass(frozen=True, slots=True)
class Entrance:
    """Lets staff in."""

    desk: Desk
    passwords: Passwords

    def log_in(self, name: str, password: str, *, address: str) -> str | None:
        """A session token; None for a wrong name or password. Raises RefusedError when too often."""
        name = accounts.normal(name)[:1024]
        wait, found = self.desk.change(lambda connection, now: _let_try(connection, now, name, address))
        if wait:
            raise _too_often(wait)
        active = found is not None and found.active
        fits = self.passwords.fits(password, found.password if active else None)

        def outcome(connection: Connection, now: datetime) -> str | None:
            row = accounts.named(connection, name)
            if not fits or row is None or not row.active or row.password != found.password:
                _note_failure(connection, now, row, address, limiting.wait(connection, name, address, now))
                return None
            limiting.succeeded(connection, name, address)
            renewed = self.passwords.renewed(password, row.password)
            if renewed is not None:
                mine = office_accounts.c.id == row.id
                connection.execute(update(office_accounts).where(mine).values(password=renewed))
            audit.note(connection, now, row.shown, Did.LOGGED_IN, f"Đăng nhập từ {address}")
            return sessions.begin(connection, row.id, now)

        return self.desk.change(outcome)

    def account_of(self, token: str) -> Account | None:
        """Who holds this session; None when it ended."""
        now = self.desk.now()
        with self.desk.database.read() as connection:
            row = connection.execute(sessions.holder(token, now)).one_or_none()
        if row is None:
            return None
        if sessions.is_to_be_seen(row.used_ms, now):
            with self.desk.database.write(shown=False) as connection:
                sessions.seen(connection, token, now)
        return accounts.account_of(row)

    def log_out(self, token: str) -> None:
        """The session ends."""

        def act(connection: Connection, now: datetime) -> None:
            row = connection.execute(sessions.holder(token, now)).one_or_none()
            if row is not None:
                audit.note(connection, now, row.shown, Did.LOGGED_OUT, "Đăng xuất")
            sessions.end(connection, token)

        self.desk.change(act)


def _let_try(connection: Connection, now: datetime, name: str, address: str) -> tuple[timedelta, Any]:
    wait = limiting.attempt(connection, name, address, now)
    row = connection.execute(select(office_accounts).where(office_accounts.c.name == name)).one_or_none()
    return wait, row


def _note_failure(connection: Connection, now: datetime, row: Any, address: str, wait: timedelta) -> None:
    name = "bằng một tên không có" if row is None else f"sai tên “{row.name}”"
    audit.note(connection, now, audit.NOBODY, Did.LOGIN_FAILED, f"Đăng nhập {name}, từ {address}")
    if wait:
        held_back = f"Đăng nhập {name} nhiều lần, tạm hoãn {_minutes(wait)} phút, từ {address}"
        audit.note(connection, now, audit.NOBODY, Did.LOGIN_HELD_BACK, held_back)


def _minutes(wait: timedelta) -> int:
    return max(1, -(-int(wait.total_seconds()) // 60))


def _too_often(wait: timedelta) -> RefusedError:
    minutes = _minutes(wait)
    return RefusedError(
        {
            "vi": f"Đã thử sai nhiều lần. Xin thử lại sau {minutes} phút.",
            "en": f"Too many attempts. Please try again in {minutes} min.",
        }
    )
