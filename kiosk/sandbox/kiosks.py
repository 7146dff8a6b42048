"""What each kiosk is to be, and the last it said of itself."""

import json
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from kiosk.sandbox.database import insert_or
from kiosk.sandbox.hospital import Hospital
from kiosk.sandbox.problems import RefusalError
from kiosk.sandbox.schema_services import kiosk_configurations, kiosk_heartbeats
from kiosk.sandbox.times import to_millis
from kiosk.sandbox.wire import Heartbeat, KioskConfiguration


def configuration(hospital: Hospital, kiosk_id: str) -> KioskConfiguration:
    """Raises RefusalError for a kiosk nobody configured."""
    with hospital.database.read() as connection:
        wanted = select(kiosk_configurations).where(kiosk_configurations.c.kiosk_id == kiosk_id)
        row = connection.execute(wanted).one_or_none()
    if row is None:
        raise RefusalError("kiosk-not-found")
    return KioskConfiguration(
        kiosk_id=row.kiosk_id,
        name=row.name,
        department_ids=None if row.department_ids is None else json.loads(row.department_ids),
        heartbeat_seconds=row.heartbeat_seconds,
    )


def configure(connection: Connection, wanted: KioskConfiguration) -> None:
    """From now on the kiosk is to be this."""
    connection.execute(delete(kiosk_configurations).where(kiosk_configurations.c.kiosk_id == wanted.kiosk_id))
    departments = wanted.department_ids
    connection.execute(
        insert(kiosk_configurations).values(
            kiosk_id=wanted.kiosk_id,
            name=wanted.name,
            department_ids=None if departments is None else json.dumps(departments),
            heartbeat_seconds=wanted.heartbeat_seconds,
        )
    )


def take_heartbeat(hospital: Hospital, kiosk_id: str, beat: Heartbeat) -> None:
    """Keep it unless a later one came already. A clock that runs ahead gains nothing by it."""
    now = hospital.now()
    hospital.database.transact(lambda connection: _keep(connection, kiosk_id, beat, now))


def _keep(connection: Connection, kiosk_id: str, beat: Heartbeat, now: datetime) -> None:
    at_ms = to_millis(min(beat.at, now))
    values = {
        "at_ms": at_ms,
        "body": beat.model_dump_json(by_alias=True, exclude_none=True),
        "received_ms": to_millis(now),
    }
    first = insert_or(connection, kiosk_heartbeats).values(kiosk_id=kiosk_id, **values)
    newer = kiosk_heartbeats.c.at_ms <= at_ms
    last = first.on_conflict_do_update(index_elements=[kiosk_heartbeats.c.kiosk_id], set_=values, where=newer)
    connection.execute(last)
