"""Visits that were refused: only the kiosk's reference and the code, for the patient who looks at the status page."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta

from sqlalchemy import Connection, delete, insert, select

from kiosk.sandbox.database import DatabaseError, IntegrityError
from kiosk.sandbox.hospital import Hospital
from kiosk.sandbox.problems import RefusalError
from kiosk.sandbox.schema_offline import refused_visits
from kiosk.sandbox.times import to_millis

KEPT = timedelta(days=7)

NOT_ABOUT_THE_VISIT = frozenset({"idempotency-in-progress", "idempotency-key-reused"})


@contextmanager
def remembered(hospital: Hospital, client_reference: str) -> Iterator[None]:
    """Keep the code of a RefusalError raised inside, and let it go on. Keeping it may fail: the refusal stands."""
    try:
        yield
    except RefusalError as refusal:
        if refusal.code not in NOT_ABOUT_THE_VISIT:
            with suppress(DatabaseError, IntegrityError):
                _remember(hospital, client_reference, refusal.code)
        raise


def forget(connection: Connection, client_reference: str) -> None:
    """The visit was booked after all."""
    connection.execute(delete(refused_visits).where(refused_visits.c.client_reference == client_reference))


def code_of(connection: Connection, client_reference: str) -> str | None:
    """Why a visit with this reference was refused last; None when it was not."""
    same = refused_visits.c.client_reference == client_reference
    return connection.scalar(select(refused_visits.c.code).where(same))


def _remember(hospital: Hospital, client_reference: str, code: str) -> None:
    now = hospital.now()
    with hospital.database.write() as connection:
        connection.execute(delete(refused_visits).where(refused_visits.c.refused_ms < to_millis(now - KEPT)))
        forget(connection, client_reference)
        values = {"client_reference": client_reference, "code": code, "refused_ms": to_millis(now)}
        connection.execute(insert(refused_visits).values(values))
