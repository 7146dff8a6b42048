"""Published versions as the database keeps them. Numbers grow, over all processes, and none is given twice.

planned → released        at its time, by whoever asks next
        → refused         what it says no longer fits the hospital's system
        → withdrawn       by somebody, or because something newer takes its place
"""

from collections.abc import Callable
from datetime import datetime
from enum import Enum
from typing import Any, Final

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from kiosk.directory import Closures, Directory
from kiosk.office.documents import closures_of, closures_text, unpacked
from kiosk.office.errors import UnknownError
from kiosk.office.office import Publication
from kiosk.sandbox.schema_office import directory_reports, directory_versions
from kiosk.sandbox.times import from_millis, to_millis


class State(Enum):
    """What became of a version."""

    PLANNED = "planned"
    RELEASED = "released"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


FAR: Final = 100_000
_WAITING = (State.PLANNED.value, State.REFUSED.value)
_SMALL = [each for each in directory_versions.c if each.name not in ("body", "envelope")]


def next_number(connection: Connection) -> int:
    """The one after every other, also after those that kiosks still run of a database that was set back since.

    A kiosk takes nothing but newer versions. One that runs what is `FAR` ahead is not believed.
    """
    given: int = connection.scalar(select(func.max(directory_versions.c.version))) or 0
    running = directory_reports.c.running
    shown: int = connection.scalar(select(func.max(running)).where(running < given + FAR)) or 0
    return max(given, shown) + 1


def newest_number(connection: Connection) -> int | None:
    """Of what is released; None before the first."""
    released = directory_versions.c.state == State.RELEASED.value
    number: int | None = connection.scalar(select(func.max(directory_versions.c.version)).where(released))
    return number


def newest(connection: Connection) -> Row[Any] | None:
    """What is released; None before the first."""
    number = newest_number(connection)
    return None if number is None else find(connection, number)


def find(connection: Connection, version: int) -> Row[Any]:
    """Raises UnknownError."""
    row = connection.execute(select(directory_versions).where(directory_versions.c.version == version)).one_or_none()
    if row is None:
        raise UnknownError({"vi": f"Không có phiên bản {version}.", "en": f"There is no version {version}."})
    return row


def directory_of(row: Row[Any] | None) -> Directory:
    """What it says; nothing where there is none."""
    return Directory() if row is None else unpacked(row)


def due(connection: Connection, now: datetime) -> list[int]:
    """Numbers of planned ones whose time has come, in the order of their times."""
    ready = (directory_versions.c.state == State.PLANNED.value) & (directory_versions.c.release_ms <= to_millis(now))
    in_order = select(directory_versions.c.version).where(ready)
    return list(
        connection.scalars(in_order.order_by(directory_versions.c.release_ms, directory_versions.c.version)).all()
    )


def add(connection: Connection, version: int, values: dict[str, Any]) -> None:
    """A new one, in place of one of that number."""
    connection.execute(delete(directory_versions).where(directory_versions.c.version == version))
    connection.execute(insert(directory_versions).values(version=version, **values))


def forget_envelopes(connection: Connection, but: int) -> None:
    """Only the newest is given out; of the others, which are many, it is enough to know what they said."""
    older = (directory_versions.c.version != but) & directory_versions.c.envelope.is_not(None)
    connection.execute(update(directory_versions).where(older).values(envelope=None))


def become(connection: Connection, version: int, state: State) -> None:
    """What became of it."""
    mine = directory_versions.c.version == version
    connection.execute(update(directory_versions).where(mine).values(state=state.value))


def superseded(connection: Connection, revision: int, version: int, from_ms: int | None = None) -> list[int]:
    """Withdraws what waits of no newer draft than this and would be released later: it would go back. Their numbers."""
    older = directory_versions.c.state.in_(_WAITING) & (directory_versions.c.revision <= revision)
    older &= directory_versions.c.version != version
    if from_ms is not None:
        older &= directory_versions.c.release_ms >= from_ms
    found = list(connection.scalars(select(directory_versions.c.version).where(older)))
    for each in found:
        become(connection, each, State.WITHDRAWN)
    return found


def change_closures(connection: Connection, change: Callable[[Closures], Closures]) -> None:
    """Of everything that waits."""
    waiting = directory_versions.c.state.in_(_WAITING)
    for row in connection.execute(select(*_SMALL).where(waiting)).all():
        changed = change(closures_of(row.closures))
        mine = directory_versions.c.version == row.version
        connection.execute(update(directory_versions).where(mine).values(closures=closures_text(changed)))


def publications(connection: Connection) -> tuple[Publication, ...]:
    """The newest first."""
    shown = directory_versions.c.state != State.WITHDRAWN.value
    rows = connection.execute(select(*_SMALL).where(shown).order_by(directory_versions.c.version.desc())).all()
    return tuple(publication(row) for row in rows)


def publication(row: Row[Any]) -> Publication:
    """As staff see it."""
    state = State(row.state)
    planned = state is not State.RELEASED
    return Publication(
        row.version, from_millis(row.release_ms), row.by, row.note, planned, refused=state is State.REFUSED
    )
