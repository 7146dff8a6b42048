"""Who is logged in. A token is known to its browser only; the database keeps its SHA-256."""

import hashlib
import secrets
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection, Select, delete, insert, select, update

from kiosk.sandbox.schema_office import office_accounts, office_sessions
from kiosk.sandbox.times import to_millis

IDLE: Final = timedelta(minutes=30)
LONGEST: Final = timedelta(hours=12)
SEEN_EVERY: Final = timedelta(minutes=1)
"""How exactly the last use is kept, so that reading a page does not write."""


def begin(connection: Connection, account_id: int, now: datetime) -> str:
    """A new session; its token. Those that are over are forgotten."""
    now_ms = to_millis(now)
    over = (office_sessions.c.used_ms < now_ms - _millis(IDLE)) | (
        office_sessions.c.started_ms < now_ms - _millis(LONGEST)
    )
    connection.execute(delete(office_sessions).where(over))
    token = secrets.token_urlsafe(32)
    values = {"digest": digest(token), "account_id": account_id, "started_ms": now_ms, "used_ms": now_ms}
    connection.execute(insert(office_sessions).values(values))
    return token


def holder(token: str, now: datetime) -> Select[tuple[object, ...]]:
    """Selects the active account of a session that lasts, with when it was last used."""
    now_ms = to_millis(now)
    return (
        select(office_accounts, office_sessions.c.used_ms)
        .join(office_sessions, office_sessions.c.account_id == office_accounts.c.id)
        .where(
            office_sessions.c.digest == digest(token),
            office_sessions.c.used_ms > now_ms - _millis(IDLE),
            office_sessions.c.started_ms > now_ms - _millis(LONGEST),
            office_sessions.c.started_ms < now_ms + _millis(IDLE),  # a clock set back makes none last for a year
            office_accounts.c.active,
        )
    )


def is_to_be_seen(used_ms: int, now: datetime) -> bool:
    """Whether its last use is to be kept anew."""
    return to_millis(now) - used_ms >= _millis(SEEN_EVERY)


def seen(connection: Connection, token: str, now: datetime) -> None:
    """It is in use."""
    mine = office_sessions.c.digest == digest(token)
    connection.execute(update(office_sessions).where(mine).values(used_ms=to_millis(now)))


def end(connection: Connection, token: str) -> None:
    """Nobody holds it any more."""
    connection.execute(delete(office_sessions).where(office_sessions.c.digest == digest(token)))


def end_all(connection: Connection, account_id: int) -> None:
    """Every session of an account."""
    connection.execute(delete(office_sessions).where(office_sessions.c.account_id == account_id))


def digest(token: str) -> str:
    """What is kept of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def _millis(duration: timedelta) -> int:
    return duration // timedelta(milliseconds=1)
