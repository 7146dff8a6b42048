"""Places that are held at a moment: they count as taken for everybody but who holds them."""

from collections import Counter
from datetime import datetime
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Row, func, select, update

from kiosk.sandbox.schema_services import holds
from kiosk.sandbox.times import day_of, to_millis


def by_queue(connection: Connection, now: datetime, own: str | None = None) -> Counter[str]:
    """Held places of today, those of slots too, for each queue. `own` is the hold of who asks."""
    return _counted(connection, holds.c.queue_id, _live(now) & (holds.c.id != (own or "")))


def by_slot(connection: Connection, now: datetime, own: str | None = None) -> Counter[str]:
    """Held places of today for each slot."""
    return _counted(connection, holds.c.slot_id, _live(now) & (holds.c.id != (own or "")))


def find(connection: Connection, hold_id: str, kiosk_id: str, now: datetime) -> Row[Any] | None:
    """The kiosk's hold, None when it is over or never was."""
    mine = (holds.c.id == hold_id) & (holds.c.kiosk_id == kiosk_id)
    return connection.execute(select(holds).where(mine, _live(now))).one_or_none()


def use_up(connection: Connection, hold_id: str, visit_id: str, now: datetime) -> None:
    """The place is the visit's from now on."""
    this = update(holds).where(holds.c.id == hold_id)
    connection.execute(this.values(ended_ms=to_millis(now), visit_id=visit_id))


def _live(now: datetime) -> ColumnElement[bool]:
    return (holds.c.day == day_of(now).isoformat()) & (holds.c.expires_ms > to_millis(now)) & holds.c.ended_ms.is_(None)


def _counted(connection: Connection, column: Column[Any], condition: ColumnElement[bool]) -> Counter[str]:
    wanted = select(column, func.count()).where(condition, column.is_not(None)).group_by(column)
    return Counter({row[0]: row[1] for row in connection.execute(wanted)})
