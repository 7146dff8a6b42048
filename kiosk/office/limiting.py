"""How often somebody may guess a password. Nobody is locked out for ever: waits grow to a quarter of an hour.

Guesses are counted for a name from one address, for a name from everywhere, and for an address. The first is strict;
the others are wide, so that a stranger elsewhere does not keep a nurse from logging in. An attempt is counted before it
is looked at, so that many at once gain nothing.
"""

import hashlib
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection, delete, func, insert, select, update

from kiosk.sandbox.schema_office import office_attempts
from kiosk.sandbox.times import to_millis

FREE: Final = {"both": 5, "name": 30, "address": 30}
"""Failures without a wait."""
FIRST_WAIT: Final = timedelta(seconds=30)
LONGEST_WAIT: Final = timedelta(minutes=15)
FORGOTTEN_AFTER: Final = timedelta(hours=24)


def wait(connection: Connection, name: str, address: str, now: datetime) -> timedelta:
    """How long before this may be tried again."""
    counted = office_attempts.c.who.in_(_counted(name, address).values())
    free_ms = connection.scalar(select(func.max(office_attempts.c.free_ms)).where(counted)) or 0
    left = timedelta(milliseconds=max(0, free_ms - to_millis(now)))
    return min(left, LONGEST_WAIT)  # a clock set back makes no wait longer


def attempt(connection: Connection, name: str, address: str, now: datetime) -> timedelta:
    """Count an attempt; zero where it may be made, else how long to wait, and then it does not count."""
    now_ms = to_millis(now)
    connection.execute(delete(office_attempts).where(office_attempts.c.last_ms < now_ms - _millis(FORGOTTEN_AFTER)))
    still = wait(connection, name, address, now)
    if still:
        return still
    for kind, who in _counted(name, address).items():
        mine = office_attempts.c.who == who
        failures = connection.scalar(select(office_attempts.c.failures).where(mine))
        free_ms = now_ms + _millis(_wait((failures or 0) + 1 - FREE[kind]))
        values = {"failures": (failures or 0) + 1, "last_ms": now_ms, "free_ms": free_ms}
        if failures is None:
            connection.execute(insert(office_attempts).values(who=who, **values))
        else:
            connection.execute(update(office_attempts).where(mine).values(values))
    return timedelta()


def succeeded(connection: Connection, name: str, address: str) -> None:
    """It was no guess: what was counted against this name is forgotten, the address loses this one only."""
    counted = _counted(name, address)
    connection.execute(delete(office_attempts).where(office_attempts.c.who.in_([counted["both"], counted["name"]])))
    mine = office_attempts.c.who == counted["address"]
    last = {"failures": office_attempts.c.failures - 1, "free_ms": 0}
    connection.execute(update(office_attempts).where(mine).values(last))


def _wait(beyond: int) -> timedelta:
    if beyond < 0:
        return timedelta()
    return min(FIRST_WAIT * (1 << min(beyond, 10)), LONGEST_WAIT)


def _counted(name: str, address: str) -> dict[str, str]:
    """Digests: who types a password into the field for the name does not leave it here."""
    seen = {"both": f"both\0{name}\0{address}", "name": f"name\0{name}", "address": f"address\0{address}"}
    return {kind: hashlib.sha256(text.encode()).hexdigest() for kind, text in seen.items()}


def _millis(duration: timedelta) -> int:
    return duration // timedelta(milliseconds=1)
