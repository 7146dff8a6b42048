"""What every request needs: the database, the clock, the crowd, and what the control surface was told."""

import secrets
import threading
from dataclasses import dataclass, field
from datetime import date, datetime

from kiosk.sandbox import seed
from kiosk.sandbox.crowd import Crowd
from kiosk.sandbox.database import Database
from kiosk.sandbox.departments_data import ALL_DAY, Hours
from kiosk.sandbox.times import VIETNAM, Clock, system_clock

DEFAULT_SEED = 20261122


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
    """Misbehaviour that was asked for. `delay_seconds` holds back finished answers, so writes are done by then."""

    delay_seconds: float = 0.0
    unavailable: bool = False
    coverage_gateway_down: bool = False
    limits: Limits = field(default_factory=Limits)


@dataclass(slots=True)
class Hospital:
    """One sandbox hospital. `now()` must be called outside of transactions.

    `public_url` is the origin patients' phones reach it at, None when nobody said.
    """

    database: Database
    clock: Clock = system_clock
    crowd: Crowd = field(default_factory=lambda: Crowd(DEFAULT_SEED))
    hours: tuple[Hours, ...] = ALL_DAY
    controls: Controls = field(default_factory=Controls)
    public_url: str | None = None
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
                    with self.database.write() as connection:
                        seed.prepare(connection, moment, self.hours)
                    self._day = moment.date()
        return moment

    def reset(self) -> None:
        """Forget every visit and patient, seed again, behave again."""
        moment = self.moment()
        with self._turning, self.database.write() as connection:
            seed.empty(connection)
            seed.prepare(connection, moment, self.hours)
        self.controls = Controls()
        self._day = moment.date()


def new_id(prefix: str) -> str:
    """An opaque random id, for example `vis-8f3a…`."""
    return f"{prefix}-{secrets.token_hex(10)}"
