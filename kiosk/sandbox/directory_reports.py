"""What kiosks say of the directory: the version each shows, and the one it refused."""

import json

from sqlalchemy import Connection

from kiosk.sandbox.database import insert_or
from kiosk.sandbox.hospital import Hospital
from kiosk.sandbox.schema_office import directory_reports
from kiosk.sandbox.times import to_millis
from kiosk.sandbox.wire import DirectoryReport


def take(hospital: Hospital, report: DirectoryReport) -> None:
    """Keep it unless a later one came already. A clock that runs ahead gains nothing by it.

    A kiosk that only asked so far is heard however late its clock is; so is one whose last word is from the future.
    """
    now = hospital.now()

    def act(connection: Connection) -> None:
        at_ms = to_millis(min(report.at, now))
        told = {"running": report.running, "refused": report.refused}
        values = told | {"reasons": json.dumps(report.reasons, ensure_ascii=False), "at_ms": at_ms}
        first = insert_or(connection, directory_reports).values(kiosk_id=report.kiosk_id, **values)
        said = directory_reports.c.running.is_not(None) | directory_reports.c.refused.is_not(None)
        newer = (directory_reports.c.at_ms <= at_ms) | (directory_reports.c.at_ms > to_millis(now)) | ~said
        last = first.on_conflict_do_update(index_elements=[directory_reports.c.kiosk_id], set_=values, where=newer)
        connection.execute(last)

    hospital.database.transact(act)


def asked(hospital: Hospital, kiosk_id: str) -> None:
    """It is there; nothing else is known of it yet."""
    now = hospital.now()

    def act(connection: Connection) -> None:
        nothing = {"running": None, "refused": None, "reasons": "[]", "at_ms": to_millis(now)}
        first = insert_or(connection, directory_reports).values(kiosk_id=kiosk_id, **nothing)
        connection.execute(first.on_conflict_do_nothing())

    hospital.database.transact(act)
