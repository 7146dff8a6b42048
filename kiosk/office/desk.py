"""What every part of the office works on: the database, the clock, and one change after another."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from sqlalchemy import Connection, text

from kiosk.sandbox.database import Database
from kiosk.sandbox.times import VIETNAM, Clock, system_clock

Result = TypeVar("Result")

_LOCK = 0x6F6666696365  # "office"


@dataclass(frozen=True, slots=True)
class Desk:
    """One office on one database; several processes may have theirs on the same."""

    database: Database
    clock: Clock = system_clock

    def now(self) -> datetime:
        """Vietnamese time."""
        return self.clock().astimezone(VIETNAM)

    def change(self, act: Callable[[Connection, datetime], Result], *, alone: bool = True) -> Result:
        """`act` in a transaction; `alone` while no other change of the office is made, in whatever process."""

        def act_alone(connection: Connection) -> Result:
            if alone and connection.dialect.name == "postgresql":  # SQLite has one writer anyway
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
            return act(connection, self.now())

        return self.database.transact(act_alone)
