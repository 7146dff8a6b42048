"""One case of a simulated lobby, from the first patient to the last delivery."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from kiosk.departments import Catalogue, Department
from kiosk.identity import CitizenNumber, DocumentKind, Identity, PartialDate, PersonName, Sex
from kiosk.visit import Priority
from support.lobby_books import Books
from support.lobby_glass import Guest
from support.lobby_kiosk import Kiosk, virtual
from support.lobby_server import Door, Outage, Server, Strength
from support.lobby_time import VirtualTime
from support.world import HANOI

BEGIN = datetime(2026, 11, 22, 7, 0, tzinfo=HANOI)
CONSULT_S = 160.0
LONGEST_DRAIN_S = 7200.0
STEP_S = 60.0
STRENGTH = Strength()


@dataclass(frozen=True, slots=True)
class Trouble:
    """What happens besides to the first kiosks, in seconds after the outage began."""

    cut_at: float | None = None
    back_up_at: float | None = None
    restore_at: float | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """A lobby. `between` may put something between a kiosk and its hospital, or another in its place.

    `names` are the departments, if not invented. Without a `portal` nobody's insurance is known at the kiosk.
    """

    kiosks: int
    an_hour: float
    outage: Outage
    trouble: Trouble = Trouble()
    strength: Strength = STRENGTH
    after_s: float = 900.0
    high_water: bool = True
    between: Callable[[Door], Any] = lambda door: door
    most_lent: int = 999
    seed: int = 1
    begin: datetime = BEGIN
    names: tuple[str, ...] = ()
    portal: bool = True

    @property
    def departments(self) -> tuple[str, ...]:
        """As many as two rooms each can bear."""
        if self.names:
            return self.names
        rooms = self.kiosks * self.an_hour / 3600 * CONSULT_S / 0.9
        return tuple(f"D{number:02}" for number in range(max(2, round(rooms / 2))))


@dataclass(slots=True)
class Lobby:
    """What came of a case."""

    case: Case
    server: Server
    books: Books
    kiosks: list[Kiosk]
    guests: list[Guest]
    left: int = 0
    aside: int = 0


def run(case: Case, folder: Path) -> Lobby:
    """Play it to the end. Raises what the program raised in it."""
    time, spread = VirtualTime(), random.Random(case.seed)
    before = random.getstate()
    random.seed(case.seed)  # the program's own rests
    server = Server(time, case.outage, case.strength, random.Random(case.seed))
    books = Books(case.most_lent)
    there = Catalogue(tuple(Department(name, name, name) for name in case.departments), (), case.begin)
    kiosks = [
        Kiosk(
            number,
            time,
            case.between(Door(server, books, number, case.begin, there)),
            case.begin,
            folder / f"{number}",
            there,
        )
        for number in range(case.kiosks)
    ]
    lobby = Lobby(case, server, books, kiosks, guests_of(case, spread))
    with virtual(time):
        try:
            for kiosk in kiosks:
                kiosk.high_water = case.high_water
                time.at(spread.uniform(0, 10), kiosk.start)
            for guest in lobby.guests:
                time.at(guest.comes_at, lambda guest=guest: kiosks[guest.kiosk].come(guest))
            _arrange(case, kiosks, time)
            ends = case.outage.ends + case.after_s
            time.run(ends)
            while not _is_quiet(lobby) and time.now < ends + LONGEST_DRAIN_S:
                time.run(time.now + STEP_S)
            for kiosk in kiosks:
                assert kiosk.works is not None
                stats = kiosk.works.outbox.stats()
                lobby.left += stats.waiting
                lobby.aside += stats.set_aside
        finally:
            time.end()
            random.setstate(before)
            for kiosk in kiosks:
                kiosk.close()
    return lobby


def guests_of(case: Case, spread: random.Random) -> list[Guest]:
    """Poisson at each kiosk; one in ten was here before, one in twelve goes first by law, six in ten are insured."""
    ends = case.outage.ends + case.after_s - 120.0
    guests: list[Guest] = []
    seen: set[tuple[str, str]] = set()
    for kiosk in range(case.kiosks):
        at, here = 60.0, []
        while (at := at + spread.expovariate(case.an_hour / 3600)) < ends:
            again = bool(here) and spread.random() < 0.1
            identity = spread.choice(here) if again else _somebody(len(guests))
            here.append(identity)
            other = [name for name in case.departments if (str(identity.citizen_number), name) not in seen]
            department = spread.choice(other or case.departments)
            seen.add((str(identity.citizen_number), department))
            guests.append(
                Guest(
                    kiosk,
                    at,
                    identity,
                    department,
                    insured=spread.random() < 0.6,
                    checked=case.portal,
                    priority=Priority.DISABILITY if spread.random() < 1 / 12 else Priority.NONE,
                    busy_s=spread.uniform(20, 45),
                    consult_s=spread.uniform(0.5, 1.5) * CONSULT_S,
                )
            )
    return guests


def _somebody(number: int) -> Identity:
    return Identity(
        document=DocumentKind.CITIZEN_CARD,
        name=PersonName("NGUYỄN VĂN VÍ DỤ"),
        citizen_number=CitizenNumber(f"001080{number:06}"),
        birth=PartialDate(1980, 1, 1),
        sex=Sex.MALE,
    )


def _arrange(case: Case, kiosks: list[Kiosk], time: VirtualTime) -> None:
    trouble, began = case.trouble, case.outage.begins
    if trouble.cut_at is not None:
        for kiosk in kiosks[: max(1, len(kiosks) // 4)]:
            time.at(began + trouble.cut_at, kiosk.cut_power)
    if trouble.back_up_at is not None and trouble.restore_at is not None:
        time.at(began + trouble.back_up_at, kiosks[-1].back_up)
        time.at(began + trouble.restore_at, lambda: kiosks[-1].cut_power(restore=True))


def _is_quiet(lobby: Lobby) -> bool:
    """Nobody stands at a glass and nothing waits to be sent."""
    return all(
        kiosk.works is not None and kiosk.works.glass.guest is None and not kiosk.works.outbox.stats().waiting
        for kiosk in lobby.kiosks
    )
