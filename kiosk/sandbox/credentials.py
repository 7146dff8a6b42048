"""Which kiosk a credential belongs to. Each kiosk has its own; one may have two while they are changed.

Tokens and client secrets are stored as digests; an HMAC needs its secret as it is.
"""

import hashlib
import json
import secrets
import time
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from kiosk.sandbox.demand import Demand, Scheme
from kiosk.sandbox.hospital import Hospital, new_id
from kiosk.sandbox.problems import RefusalError, invalid
from kiosk.sandbox.schema import facts
from kiosk.sandbox.schema_services import access_tokens, credentials, used_nonces
from kiosk.sandbox.times import to_millis

REMEMBERED_SECONDS = 1.0
"""How long a process goes by what it read: another process of this hospital may have been told otherwise."""

TOKEN_SECONDS = 3600
NONCE_LIFETIME = timedelta(minutes=10)
_FACT = "authentication"


@dataclass(frozen=True, slots=True)
class Credential:
    """What one kiosk proves itself with. `id` is the `client_id` of OAuth2."""

    kiosk_id: str
    id: str
    secret: str = field(repr=False)


def remembered(hospital: Hospital) -> Demand | None:
    """What kiosks are asked for as far as this process knows; None when it has to look."""
    known = hospital.controls.demand
    return known if known is not None and time.monotonic() - known.read_at <= REMEMBERED_SECONDS else None


def demanded(hospital: Hospital) -> Demand:
    """What kiosks are asked for now."""
    known = remembered(hospital)
    if known is None:
        read_at = time.monotonic()
        with hospital.database.read() as connection:
            stored = connection.scalar(select(facts.c.value).where(facts.c.name == _FACT))
        values = {"scheme": "none", "token_seconds": TOKEN_SECONDS} if stored is None else json.loads(stored)
        known = hospital.controls.demand = Demand(**values, read_at=read_at)
    return known


def demand(hospital: Hospital, scheme: Scheme, token_seconds: int, given: list[Credential]) -> None:
    """Ask for these and no others from now on. Raises RefusalError where two are the same."""
    now = hospital.now()
    if len({each.secret for each in given}) < len(given) or len({each.id for each in given}) < len(given):
        raise invalid("/credentials", "every kiosk needs a credential of its own")
    rows = [
        {
            "id": each.id,
            "kiosk_id": each.kiosk_id,
            "scheme": scheme,
            "secret": each.secret if scheme == "hmac" else digest(each.secret),
            "created_ms": to_millis(now),
        }
        for each in given
    ]
    with hospital.database.write() as connection:
        for table in (used_nonces, access_tokens, credentials):
            connection.execute(delete(table))
        connection.execute(delete(facts).where(facts.c.name == _FACT))
        value = json.dumps({"scheme": scheme, "token_seconds": token_seconds})
        connection.execute(insert(facts).values(name=_FACT, value=value))
        if rows:
            connection.execute(insert(credentials), rows)
    hospital.controls.demand = None


def revoke(hospital: Hospital, credential_id: str) -> None:
    """It opens nothing any more, nor does any access token got with it. Raises RefusalError."""
    now = hospital.now()
    with hospital.database.write() as connection:
        this = update(credentials).where(credentials.c.id == credential_id)
        if connection.execute(this.values(revoked_ms=to_millis(now))).rowcount == 0:
            raise RefusalError("not-found")


def of_token(connection: Connection, token: str, now: datetime) -> Row[Any] | None:
    """The credential a bearer token stands for: a static one, or an access token that lasts."""
    known = digest(token)
    found = select(credentials).where(credentials.c.revoked_ms.is_(None))
    static = found.where(credentials.c.scheme == "token", credentials.c.secret == known)
    issued = found.join(access_tokens, access_tokens.c.credential_id == credentials.c.id).where(
        access_tokens.c.digest == known, access_tokens.c.expires_ms > to_millis(now)
    )
    return connection.execute(static).one_or_none() or connection.execute(issued).one_or_none()


def of_client(connection: Connection, client_id: str, secret: str) -> Row[Any] | None:
    """The OAuth2 client, None when the secret is not its."""
    this = (credentials.c.id == client_id) & (credentials.c.scheme == "oauth2") & credentials.c.revoked_ms.is_(None)
    row = connection.execute(select(credentials).where(this)).one_or_none()
    return row if row is not None and secrets.compare_digest(row.secret, digest(secret)) else None


def of_kiosk(connection: Connection, kiosk_id: str) -> list[Row[Any]]:
    """The HMAC secrets of a kiosk."""
    this = (credentials.c.kiosk_id == kiosk_id) & (credentials.c.scheme == "hmac") & credentials.c.revoked_ms.is_(None)
    return list(connection.execute(select(credentials).where(this)))


def issue_token(connection: Connection, client: Row[Any], seconds: int, now: datetime) -> str:
    """A new access token; those that are over are forgotten."""
    connection.execute(delete(access_tokens).where(access_tokens.c.expires_ms <= to_millis(now)))
    token = secrets.token_urlsafe(32)
    expires = to_millis(now + timedelta(seconds=seconds))
    connection.execute(insert(access_tokens).values(digest=digest(token), credential_id=client.id, expires_ms=expires))
    return token


def use_nonce(connection: Connection, credential: Row[Any], nonce: str, now: datetime) -> None:
    """Raises IntegrityError when it was used before."""
    connection.execute(delete(used_nonces).where(used_nonces.c.at_ms < to_millis(now - NONCE_LIFETIME)))
    connection.execute(insert(used_nonces).values(credential_id=credential.id, nonce=nonce, at_ms=to_millis(now)))


def made(kiosk_id: str, credential_id: str | None, secret: str | None) -> Credential:
    """A credential with what was left out made up."""
    return Credential(kiosk_id, credential_id or new_id("kiosk"), secret or secrets.token_urlsafe(32))


def digest(secret: str) -> str:
    """What is stored of a secret that is only compared. Secrets are long and random, so no salt is needed."""
    return hashlib.sha256(secret.encode()).hexdigest()
