"""A place kept for a patient who is still choosing. It ends by itself."""

from datetime import timedelta

from sqlalchemy import Connection, insert, select, update

from kiosk.sandbox import catalogue, numbers, queues, sessions
from kiosk.sandbox.hospital import Hospital, new_id
from kiosk.sandbox.idempotency import Outcome, once
from kiosk.sandbox.problems import RefusalError
from kiosk.sandbox.schema import queues as queue_table
from kiosk.sandbox.schema_services import holds
from kiosk.sandbox.times import day_of, to_millis
from kiosk.sandbox.wire import Hold, NewHold


def hold(hospital: Hospital, key: str, question: NewHold) -> Outcome:
    """Keep a place of a slot or a queue of today, once. Raises RefusalError."""
    return once(hospital, key, "hold", question, lambda connection: _hold(hospital, connection, question))


def release(hospital: Hospital, hold_id: str) -> None:
    """Give the place back; one that is over already stays so. Raises RefusalError for a hold that never was."""
    now = hospital.now()
    with hospital.database.write() as connection:
        if connection.scalar(select(holds.c.id).where(holds.c.id == hold_id)) is None:
            raise RefusalError("hold-not-found")
        still = update(holds).where(holds.c.id == hold_id, holds.c.ended_ms.is_(None))
        connection.execute(still.values(ended_ms=to_millis(now)))


def _hold(hospital: Hospital, connection: Connection, question: NewHold) -> Outcome:
    # Whole seconds, as they are told: a hold is over when the kiosk thinks so.
    now = hospital.moment().replace(microsecond=0)
    if question.slot_id is not None:
        queue_id = sessions.reserve(connection, question.slot_id, now)
    else:
        queue_id = _reserve_in_queue(hospital, connection, str(question.queue_id))
    hold_id, expires = new_id("hold"), now + timedelta(seconds=question.ttl_seconds)
    values = {
        "id": hold_id,
        "kiosk_id": question.kiosk_id,
        "queue_id": queue_id,
        "slot_id": question.slot_id,
        "day": day_of(now).isoformat(),
        "expires_ms": to_millis(expires),
        "created_ms": to_millis(now),
    }
    connection.execute(insert(holds).values(values))
    answer = Hold(hold_id=hold_id, slot_id=question.slot_id, queue_id=question.queue_id, expires_at=expires)
    return Outcome(201, answer.model_dump_json(by_alias=True))


def _reserve_in_queue(hospital: Hospital, connection: Connection, queue_id: str) -> str:
    now = hospital.moment()
    department_id = connection.scalar(select(queue_table.c.department_id).where(queue_table.c.id == queue_id))
    if department_id is None:
        raise RefusalError("queue-not-found")
    department = catalogue.department(connection, department_id)
    # As in booking: whoever counts the places of a department's queues has locked its counter before.
    start = queues.last_issued(connection, hospital, department.id, now)
    numbers.last_in_series(connection, department.series, day_of(now).isoformat(), start)
    standings = queues.stand(connection, hospital, now, department.id)
    standing = next((each for each in standings if each.row.id == queue_id), None)
    if standing is None:  # retired
        raise RefusalError("queue-not-found")
    if standing.state == "closed":
        raise RefusalError("department-closed")
    if standing.state == "full":
        raise RefusalError("session-full")
    return queue_id
