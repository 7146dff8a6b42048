"""Which version each kiosk shows."""

import json

from sqlalchemy import Connection, select

from kiosk.office.office import KioskState
from kiosk.sandbox.schema_office import directory_reports
from kiosk.sandbox.times import from_millis


def kiosks(connection: Connection) -> tuple[KioskState, ...]:
    """Every kiosk that ever asked, by id."""
    rows = connection.execute(select(directory_reports).order_by(directory_reports.c.kiosk_id)).all()
    return tuple(
        KioskState(row.kiosk_id, row.running, row.refused, tuple(json.loads(row.reasons)), from_millis(row.at_ms))
        for row in rows
    )
