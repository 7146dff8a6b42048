"""The one draft everybody works on. Every edit is a revision; undoing one is a revision, too, that says what was.

A revision knows the one it came from (`before`), down to what was published.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, Row, delete, insert, select, update

from kiosk.directory import Closures, Directory
from kiosk.office.documents import closures_of, closures_text, packed, unpacked
from kiosk.office.errors import StaleError, UnknownError
from kiosk.office.office import Draft
from kiosk.sandbox.schema_office import directory_drafts
from kiosk.sandbox.times import from_millis, to_millis

KEPT: Final = 200
"""How many edits can be undone."""


def row(connection: Connection) -> Row[Any] | None:
    """The newest revision; None before the first."""
    newest = select(directory_drafts).order_by(directory_drafts.c.revision.desc()).limit(1)
    return connection.execute(newest).one_or_none()


def current(connection: Connection, now: datetime) -> Draft:
    """The draft as it stands."""
    newest = row(connection)
    if newest is None:
        return Draft(0, Directory(), None, now)
    return Draft(newest.revision, unpacked(newest), newest.by, from_millis(newest.at_ms))


def must_be(connection: Connection, revision: int) -> Row[Any] | None:
    """The newest revision. Raises StaleError unless it is this one."""
    newest = row(connection)
    if revision != (newest.revision if newest is not None else 0):
        by = newest.by if newest is not None else None
        raise StaleError(
            {
                "vi": f"{by or 'Người khác'} vừa sửa bản nháp. Xin xem lại rồi sửa tiếp.",
                "en": "Somebody else changed the draft meanwhile.",
            }
        )
    return newest


def append(connection: Connection, now: datetime, by: str, directory: Directory, revision: int) -> Draft:
    """One more edit. Raises StaleError, RefusedError."""
    if must_be(connection, revision) is None:
        _insert(connection, 0, now, packed(Directory()))
    _insert(connection, revision + 1, now, packed(directory) | {"before": revision, "by": by})
    _forget(connection, revision + 1)
    return Draft(revision + 1, directory, by, now)


def step_back(connection: Connection, now: datetime, by: str, revision: int) -> Draft:
    """What was before the last edit. Raises StaleError, UnknownError where nothing can be undone."""
    newest = must_be(connection, revision)
    target = None if newest is None or newest.before is None else _of(connection, newest.before)
    if target is None:
        raise UnknownError({"vi": "Không còn gì để hoàn tác.", "en": "Nothing to undo."})
    columns = {"body": target.body, "closures": target.closures, "before": target.before, "by": by}
    _insert(connection, revision + 1, now, columns)
    return Draft(revision + 1, unpacked(target), by, now)


def settle(connection: Connection, revision: int) -> None:
    """This revision is published: nothing before it is undone any more."""
    mine = directory_drafts.c.revision == revision
    connection.execute(update(directory_drafts).where(mine).values(before=None))
    connection.execute(delete(directory_drafts).where(directory_drafts.c.revision < revision))
    later = directory_drafts.c.before < revision
    connection.execute(update(directory_drafts).where(later).values(before=revision))


def close(connection: Connection, now: datetime, by: str, change: Callable[[Closures], Closures]) -> None:
    """`change` makes other closures of those of every revision; the newest gets a number of its own, and is `by`."""
    newest = row(connection)
    for each in connection.execute(select(directory_drafts.c.revision, directory_drafts.c.closures)).all():
        text = closures_text(change(closures_of(each.closures)))
        mine = directory_drafts.c.revision == each.revision
        connection.execute(update(directory_drafts).where(mine).values(closures=text))
    if newest is not None and change(closures_of(newest.closures)) != closures_of(newest.closures):
        mine = directory_drafts.c.revision == newest.revision
        connection.execute(
            update(directory_drafts).where(mine).values(revision=newest.revision + 1, by=by, at_ms=to_millis(now))
        )


def _of(connection: Connection, revision: int) -> Row[Any] | None:
    wanted = select(directory_drafts).where(directory_drafts.c.revision == revision)
    return connection.execute(wanted).one_or_none()


def _insert(connection: Connection, revision: int, now: datetime, columns: dict[str, Any]) -> None:
    connection.execute(insert(directory_drafts).values(revision=revision, at_ms=to_millis(now), **columns))


def _forget(connection: Connection, revision: int) -> None:
    connection.execute(delete(directory_drafts).where(directory_drafts.c.revision < revision - KEPT))
