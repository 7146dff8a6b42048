"""A write happens once: its key, the fingerprint of its body and its answer are committed with what it did.

Keys are kept for ever; the contract asks for hours. Problems are not kept, so a later attempt with
the same key is judged afresh.
"""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select, update

from kiosk.sandbox.database import insert_or
from kiosk.sandbox.hospital import Hospital
from kiosk.sandbox.problems import RefusalError
from kiosk.sandbox.schema import idempotency_keys
from kiosk.sandbox.times import to_millis
from kiosk.sandbox.wire import Question

_INVENTED_SINCE = {"holdId", "coverageReport"}
"""Properties that versions before database revision 0003 did not know."""


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

    `what` names operation and target. Whoever brings the same key meanwhile waits for the first and gets its answer.
    Another writer may be in the way (a unique constraint, a deadlock): then it looks again and finds what that one
    wrote. Raises RefusalError.
    """
    fingerprint = _fingerprint(what, question)
    now_ms = to_millis(hospital.now())

    def attempt(connection: Connection) -> Outcome:
        if not _claim(connection, key, fingerprint, now_ms):
            return _known(connection, key, {fingerprint, _fingerprint_before_0003(what, question)})
        outcome = act(connection)
        answer = {"status": outcome.status, "body": outcome.body, "etag": outcome.etag}
        connection.execute(update(idempotency_keys).where(idempotency_keys.c.key == key).values(answer))
        return outcome

    return hospital.database.transact(attempt)


def _claim(connection: Connection, key: str, fingerprint: str, now_ms: int) -> bool:
    """Whether nobody had the key before; waits for whoever has just brought it."""
    row = {"key": key, "fingerprint": fingerprint, "status": 0, "body": "", "created_ms": now_ms}
    claim = insert_or(connection, idempotency_keys).values(row).on_conflict_do_nothing()
    return connection.scalar(claim.returning(idempotency_keys.c.key)) is not None


def _known(connection: Connection, key: str, fingerprints: set[str]) -> Outcome:
    known = connection.execute(select(idempotency_keys).where(idempotency_keys.c.key == key)).one()
    if known.fingerprint not in fingerprints:
        raise RefusalError("idempotency-key-reused")
    return Outcome(known.status, known.body, known.etag, replayed=True)


def _fingerprint(what: str, question: Question) -> str:
    """Of what was said, so that a property invented later changes nothing for who does not use it."""
    return _digest(what, question.model_dump(mode="json", by_alias=True, exclude_defaults=True))


def _fingerprint_before_0003(what: str, question: Question) -> str:
    """As versions before database revision 0003 kept it: with everything left unsaid that they knew."""
    said = question.model_dump(mode="json", by_alias=True)
    return _digest(what, {name: value for name, value in said.items() if name not in _INVENTED_SINCE})


def _digest(what: str, said: dict[str, Any]) -> str:
    canonical = json.dumps(said, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(f"{what}\n{canonical}".encode()).hexdigest()
