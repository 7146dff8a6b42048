"""What every request needs: the database, the clock, the crowd, and what the control surface was told."""

import secrets
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection
from starlette.routing import BaseRoute

from kiosk.sandbox import seed
from kiosk.sandbox.bulletin import Bulletin
from kiosk.sandbox.counting import Counts
from kiosk.sandbox.crowd import Crowd
from kiosk.sandbox.database import Database
from kiosk.sandbox.demand import Demand
from kiosk.sandbox.departments_data import ALL_DAY, Hours
from kiosk.sandbox.snapshots import Snapshots
from kiosk.sandbox.times import VIETNAM, Clock, system_clock

DEFAULT_SEED = 20261122

USUAL = "usual"
"""Of what can be ordered: as it is without orders."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What the hospital can bear; None is no limit.

    Requests a second are counted for each kiosk when `per_kiosk`, else together. `lease_numbers` is how many numbers of
    a day may be lent, `lease_minutes` how long a lease lasts at most.
    """

    requests_per_second: int | None = None
    per_kiosk: bool = False
    writes_at_once: int | None = None
    retry_after_seconds: int = 5
    lease_numbers: int | None = None
    lease_minutes: int | None = None


@dataclass(slots=True)
class Controls:
    """Misbehaviour that was asked for. `delay_seconds` holds back finished answers, so writes are done by then.

    `payment_required` is `none`, `before` or `after` for every visit that costs something. An intent to pay lasts
    `payment_seconds`. `demand` is what was last read of the credentials asked for. Where several
    processes serve, `counts` is what they count together.
    """

    delay_seconds: float = 0.0
    unavailable: bool = False
    coverage_gateway_down: bool = False
    payment_required: str = USUAL
    payment_seconds: int = 300
    demand: Demand | None = None
    limits: Limits = field(default_factory=Limits)
    counts: Counts | None = None


@dataclass(slots=True)
class Hospital:
    """One sandbox hospital. `now()` must be called outside of transactions.

    `public_url` is the origin patients' phones reach it at, None when nobody said. `board` is what polling kiosks are
    shown. `bulletin` passes on the directory of the hospital's office, where it has one; `kiosks_seen` asked for it.
    `pages` are what that office serves.
    """

    database: Database
    clock: Clock = system_clock
    crowd: Crowd = field(default_factory=lambda: Crowd(DEFAULT_SEED))
    hours: tuple[Hours, ...] = ALL_DAY
    controls: Controls = field(default_factory=Controls)
    public_url: str | None = None
    board: Snapshots[Any] = field(default_factory=Snapshots)
    bulletin: Bulletin | None = None
    kiosks_seen: set[str] = field(default_factory=set)
    pages: Sequence[BaseRoute] = ()
    _day: date = date.min
    _turning: threading.Lock = field(default_factory=threading.Lock)

    def moment(self) -> datetime:
        """The present moment in Vietnamese time; inside of a transaction, where `now()` would wait for itself."""
        return self.clock().astimezone(VIETNAM)

    def now(self) -> datetime:
        """The present moment in Vietnamese time; the first call of a day moves the demo data to that day."""
        moment = self.moment()
        if moment.date() != self._day:
            with self._turning:
                if moment.date() != self._day:
                    self.database.transact(lambda connection: seed.prepare(connection, moment, self.hours))
                    self._day = moment.date()
        return moment

    def reset(self) -> None:
        """Forget every visit and patient, seed again, behave again."""
        moment = self.moment()

        def afresh(connection: Connection) -> None:
            seed.empty(connection)
            seed.prepare(connection, moment, self.hours)

        with self._turning:
            self.database.transact(afresh)
        self.controls = Controls()
        self._day = moment.date()


def new_id(prefix: str) -> str:
    """An opaque random id, for example `vis-8f3a…`."""
    return f"{prefix}-{secrets.token_hex(10)}"
