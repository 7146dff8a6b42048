"""What staff have to do about a visit: one task of a kind for each, open until it is done."""

from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from kiosk.sandbox.hospital import new_id
from kiosk.sandbox.schema import staff_tasks
from kiosk.sandbox.times import to_millis


def add(connection: Connection, kind: str, visit_id: str, now: datetime) -> None:
    """Tell staff, unless they were told."""
    same = (staff_tasks.c.kind == kind) & (staff_tasks.c.visit_id == visit_id)
    if connection.scalar(select(staff_tasks.c.id).where(same)) is None:
        values = {"id": new_id("task"), "kind": kind, "visit_id": visit_id, "created_ms": to_millis(now)}
        connection.execute(insert(staff_tasks).values(values))


def close(connection: Connection, kind: str, visit_id: str) -> None:
    """It is done."""
    connection.execute(delete(staff_tasks).where(staff_tasks.c.kind == kind, staff_tasks.c.visit_id == visit_id))
