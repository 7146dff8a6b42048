"""Who did what when. Lines are added and read, never changed; they hold neither passwords nor tokens."""

from collections.abc import Sequence
from datetime import datetime
from enum import Enum

from sqlalchemy import Connection, func, insert, select

from kiosk.directory import Change
from kiosk.office.office import AuditEntry
from kiosk.sandbox.schema_office import office_audit
from kiosk.sandbox.times import from_millis, to_millis

COMMAND_LINE = "Dòng lệnh máy chủ"
THE_SERVER = "Máy chủ"
NOBODY = "?"
"""Who has no account. What was typed for a name may be a password."""
NOBODYS = (COMMAND_LINE, THE_SERVER, NOBODY)
MOST_CHANGES_TOLD = 30


class Did(Enum):
    """The closed vocabulary of the log."""

    LOGGED_IN = "logged-in"
    LOGIN_FAILED = "login-failed"
    LOGIN_HELD_BACK = "login-held-back"
    LOGGED_OUT = "logged-out"
    ACCOUNT_ADDED = "account-added"
    ACCOUNT_CHANGED = "account-changed"
    PASSWORD_CHANGED = "password-changed"  # noqa: S105 - a word of the log
    DRAFT_EDITED = "draft-edited"
    DRAFT_UNDONE = "draft-undone"
    DRAFT_RESTORED = "draft-restored"
    PUBLISHED = "published"
    PLANNED = "planned"
    RELEASED = "released"
    RELEASE_REFUSED = "release-refused"
    WITHDRAWN = "withdrawn"
    CLOSED_TODAY = "closed-today"
    OPENED_TODAY = "opened-today"


def note(connection: Connection, now: datetime, by: str, did: Did, says: str) -> None:
    """Add a line. Every line has a moment of its own, in the order they were written."""
    last = connection.scalar(select(func.max(office_audit.c.at_ms)))
    at_ms = max(to_millis(now), (last or 0) + 1)
    connection.execute(insert(office_audit).values(at_ms=at_ms, by=by, act=did.value, says=says))


def entries(connection: Connection, most: int, before: datetime | None) -> tuple[AuditEntry, ...]:
    """The newest first."""
    wanted = select(office_audit).order_by(office_audit.c.at_ms.desc()).limit(max(most, 0))
    if before is not None:
        wanted = wanted.where(office_audit.c.at_ms < to_millis(before))
    return tuple(AuditEntry(from_millis(row.at_ms), row.by, row.act, row.says) for row in connection.execute(wanted))


def told(changed: Sequence[Change]) -> str:
    """What changed, in one line."""
    says = [change.says.get("vi", "") for change in changed[:MOST_CHANGES_TOLD]]
    if len(changed) > MOST_CHANGES_TOLD:
        says.append(f"và {len(changed) - MOST_CHANGES_TOLD} thay đổi khác")
    return "; ".join(says) or "không thay đổi gì"
