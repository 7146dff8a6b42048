"""One kiosk of a simulated lobby: the real queue, line, delivery, leases and journey, on virtual time."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

from kiosk.departments import Catalogue
from kiosk.journal import Journal
from kiosk.journey.effects import Book, CallHelp, CancelVisit, CloseRefused, Effect, Forget, GiveNumber
from kiosk.runtime import bookings, delivery, line, sending_errands, sending_visits
from kiosk.runtime.bookings import Bookings
from kiosk.runtime.delivery import Delivery
from kiosk.runtime.last_known import LastKnown
from kiosk.runtime.lazy import Lazy
from kiosk.runtime.leases import LeaseKeeper
from kiosk.runtime.line import Line
from kiosk.runtime.open_bookings import OpenBookings
from kiosk.runtime.sending import Sending
from kiosk.runtime.survey import Survey
from offline_queue import Keyring, Outbox
from support.lobby_glass import Glass, Guest
from support.lobby_time import VirtualThread, VirtualTime

KEYRING = Keyring({1: bytes(range(32))}, current=1)
BOOT_S = 40.0


class AtOnce:
    """In the place of `Workers`: stores on the spot."""

    def __init__(self, count: int, name: str) -> None:
        pass

    def run(self, job: Callable[[], None]) -> None:
        job()

    def close(self) -> None:
        pass


class Notes:
    """Where the journal goes: nowhere."""

    def write(self, line: str) -> None:
        pass

    def flush(self) -> None:
        pass


@contextmanager
def virtual(time: VirtualTime) -> Iterator[None]:
    """The program's own threads, inside this, live in virtual time. No other process writes to the queues."""

    def mistaken() -> None:
        raise AssertionError("the program stumbled")

    with (
        time.stands_in_for(line, delivery, sending_errands, sending_visits),
        patch.object(bookings, "Workers", AtOnce),
        patch.object(delivery, "LOOK_ELSEWHERE_S", 3600.0),
        patch.object(line, "tell_of_mistake", mistaken),
        patch.object(delivery, "tell_of_mistake", mistaken),
    ):
        yield


@dataclass(slots=True)
class Kiosk:
    """`folder` is its disk. `high_water` False leaves the second record of numbers away.

    `knew` is when it learnt that the line was back, `cut_with` how much was in its queue when the power went.
    """

    number: int
    time: VirtualTime
    hospital: Any
    begin: datetime
    folder: Path
    list: Catalogue
    high_water: bool = True
    knew: list[float] = field(default_factory=list)
    cut_with: list[int] = field(default_factory=list)
    lives: int = 0
    works: "Works | None" = None
    past: list["Works"] = field(default_factory=list)

    @property
    def id(self) -> str:
        return f"K{self.number + 1}"

    @property
    def queue(self) -> Path:
        """Of this life of the kiosk."""
        return self.folder / f"life-{self.lives}" / "queue.db"

    def start(self) -> None:
        """As after switching on."""
        self.works = Works(self)

    def come(self, guest: Guest) -> None:
        """Who finds the screen dark comes back."""
        if self.works is None:
            self.time.at(self.time.now + BOOT_S, lambda: self.come(guest))
        else:
            self.works.glass.come(guest)

    def back_up(self) -> None:
        """Somebody copies the queue."""
        self._copy(self.queue, self.folder / "backup" / "queue.db")

    def cut_power(self, *, restore: bool = False) -> None:
        """At once; it comes up again with what is on its disk, or with the older copy of the queue."""
        assert self.works is not None
        self.cut_with.append(self.works.outbox.stats().waiting)
        source = self.folder / "backup" / "queue.db" if restore else self.queue
        self.lives += 1
        self._copy(source, self.queue)
        for guest in self.works.die():
            self.time.at(self.time.now + BOOT_S, lambda guest=guest: self.come(guest))
        self.past.append(self.works)
        self.works = None
        self.time.at(self.time.now + BOOT_S, self.start)

    def close(self) -> None:
        """When its threads have ended."""
        for works in (*self.past, *([self.works] if self.works else ())):
            works.outbox.close()

    @staticmethod
    def _copy(source: Path, target: Path) -> None:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        for ending in ("", "-wal"):
            old = source.with_name(source.name + ending)
            if old.exists():
                shutil.copyfile(old, target.with_name(target.name + ending))


class Works:
    """One life of a kiosk's program, wired as `kiosk.composition.works` does."""

    def __init__(self, kiosk: Kiosk) -> None:
        time, kiosk_id = kiosk.time, kiosk.id
        journal = Journal(Notes())

        def now() -> datetime:
            return kiosk.begin + timedelta(seconds=time.now)

        self.outbox = Outbox.open(
            kiosk.queue,
            KEYRING,
            kiosk_id=kiosk_id,
            wall_clock=lambda: now().timestamp(),
            high_water=kiosk.folder / "numbers" / "high-water" if kiosk.high_water else None,
        )
        outbox, hospital = Lazy(lambda: self.outbox), Lazy(lambda: kiosk.hospital)
        outbox.get()
        self._open = OpenBookings()
        self.glass = Glass(time, self._do, kiosk.list)
        post = self.glass.post
        known = LastKnown(now=now, post=post, journal=journal, monotonic=time.monotonic)
        self.line = Line(hospital, known, post=post, journal=journal)
        sending = Sending(
            hospital,
            outbox,
            self._open,
            kiosk_id=kiosk_id,
            now=now,
            post=post,
            online=self.line.online,
            line_doubted=self.line.doubt,
            journal=journal,
        )
        self.delivery = Delivery(
            outbox,
            sending.send,
            journal,
            delivered=lambda: self._bookings.room_again(),  # noqa: PLW0108 - made below
            held=sending.held,
            front=self._open,
        )
        survey = Survey(hospital, known, journal, time.monotonic)
        leases = LeaseKeeper(
            hospital, outbox, known.able, kiosk_id=kiosk_id, now=now, journal=journal, monotonic=time.monotonic
        )

        def restored() -> None:
            kiosk.knew.append(time.now)
            self.delivery.line_restored()

        def answered() -> None:
            survey.look()
            leases.tend()

        self.line.restored = restored
        self.line.answered = answered
        self._bookings = Bookings(
            outbox, self._open, kiosk_id=kiosk_id, now=now, post=post, wake=self.delivery.wake, journal=journal
        )
        self.delivery.start()
        self.line.start()

    def _do(self, effect: Effect) -> None:
        match effect:
            case Book() | GiveNumber() | CancelVisit() | CloseRefused() | CallHelp():
                self._bookings.do(effect)
            case Forget():
                self._open.forget()
            case _:
                self.line.nudge()

    def die(self) -> list[Guest]:
        """Nothing of it moves any more; its queue stays as it lies there."""
        for owner in (self.line, self.delivery):
            thread = owner._thread
            assert isinstance(thread, VirtualThread)
            thread.kill()
        return self.glass.close()
