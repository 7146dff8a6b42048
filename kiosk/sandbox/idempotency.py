"""A write happens once: its key, the fingerprint of its body and its answer are committed with what it did.

Keys are kept for ever; the contract asks for hours. Problems are not kept, so a later attempt with
the same key is judged afresh.
"""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection, insert, select

from kiosk.sandbox.database import IntegrityError
from kiosk.sandbox.hospital import Hospital
from kiosk.sandbox.problems import RefusalError
from kiosk.sandbox.schema import idempotency_keys
from kiosk.sandbox.times import to_millis
from kiosk.sandbox.wire import Question

ATTEMPTS = 3


@dataclass(frozen=True, slots=True)
class Outcome:
    """An answer as it is sent: status, JSON text, ETag; `replayed` when it was given before."""

    status: int
    body: str
    etag: str | None = None
    replayed: bool = False

    def __repr__(self) -> str:
        return f"Outcome({self.status})"


def once(hospital: Hospital, key: str, what: str, question: Question, act: Callable[[Connection], Outcome]) -> Outcome:
    """Do `act` in a write transaction unless this key did it before.

    `what` names operation and target. On a database with several writers a unique constraint may stop
    the later one; it then looks again and finds what the earlier one wrote. Raises RefusalError.
    """
    fingerprint = _fingerprint(what, question)
    now = hospital.now()
    for attempt in range(1, ATTEMPTS + 1):
        try:
            with hospital.database.write() as connection:
                known = connection.execute(select(idempotency_keys).where(idempotency_keys.c.key == key)).one_or_none()
                if known is not None:
                    if known.fingerprint != fingerprint:
                        raise RefusalError("idempotency-key-reused")
                    return Outcome(known.status, known.body, known.etag, replayed=True)
                outcome = act(connection)
                connection.execute(
                    insert(idempotency_keys).values(
                        key=key,
                        fingerprint=fingerprint,
                        status=outcome.status,
                        body=outcome.body,
                        etag=outcome.etag,
                        created_ms=to_millis(now),
                    )
                )
                return outcome
        except IntegrityError:
            if attempt == ATTEMPTS:
                raise
    raise AssertionError("the last attempt returns or raises")


def _fingerprint(what: str, question: Question) -> str:
    canonical = json.dumps(question.model_dump(mode="json", by_alias=True), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(f"{what}\n{canonical}".encode()).hexdigest()
