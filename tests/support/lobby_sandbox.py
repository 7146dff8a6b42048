"""The sandbox hospital behind a simulated lobby: its clock is the lobby's, and the kiosks use the real adapter."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import requests

from kiosk.departments import Catalogue, RoomState
from kiosk.hospital.native import NativeHospital
from kiosk.hospital.port import OutcomeUnknown
from kiosk.sandbox.server import running
from kiosk.visit import BookingRequest
from support.lobby_books import Books, Visit
from support.lobby_case import Case, Lobby
from support.lobby_figures import truth_of
from support.lobby_server import Door, Server
from support.world import HANOI

WRITES = {"book", "keep_number", "attach_coverage", "lease_numbers", "return_lease", "call_for_help"}
BEGIN = datetime(2031, 3, 3, 7, 0, tzinfo=HANOI)
"""After today, by the machine's clock: the adapter refuses numbers whose lease is over by that."""


@dataclass(slots=True)
class RealDoor:
    """The port of the hospital for one kiosk: the simulated line, and the real adapter at its end."""

    server: Server
    native: NativeHospital
    kiosk: int

    def __getattr__(self, name: str) -> Any:
        return partial(self._ask, name)

    def _ask(self, name: str, *asked: Any) -> Any:
        writes = name in WRITES
        work_s = self.server.strength.write_s if writes else self.server.strength.read_s
        answer = self.server.ask(self.kiosk, work_s, lambda: getattr(self.native, name)(*asked), writes=writes)
        if isinstance(answer, OutcomeUnknown) and isinstance(asked[0], BookingRequest):
            return OutcomeUnknown(asked[0].reference)
        return answer


@dataclass(slots=True)
class Sandbox:
    """One hospital for one lobby."""

    origin: str = ""
    servers: list[Server] = field(default_factory=list)

    def now(self) -> datetime:
        """By the lobby's clock."""
        return BEGIN + timedelta(seconds=self.servers[0].time.now if self.servers else 0.0)

    def between(self, door: Door) -> RealDoor:
        """In the place of the model."""
        self.servers.append(door.server)
        return RealDoor(door.server, NativeHospital(self.origin), door.kiosk)

    def case(self, case: Case) -> Case:
        """The same with this hospital, and with departments that see every grown-up man."""
        there = NativeHospital(self.origin).catalogue()
        assert isinstance(there, Catalogue)
        rooms = {room.department_id for room in there.rooms if room.state is RoomState.OPEN}
        fitting = tuple(
            each.id
            for each in there.departments
            if each.id in rooms
            and each.active
            and each.sex is None
            and each.ages.oldest is None
            and each.accepts_insurance
        )
        return replace(case, begin=BEGIN, between=self.between, names=fitting, portal=False)

    def has_written(self, lobby: Lobby) -> Books:
        """What it says it has."""
        answer = requests.get(f"{self.origin}/sandbox/visits", timeout=30)
        answer.raise_for_status()
        truths = {guest.stored.reference: truth_of(guest) for guest in lobby.guests if guest.stored is not None}
        return Books(visits=[_visit(item, truths) for item in answer.json()["items"]])

    def tasks(self) -> set[str]:
        """What staff are asked to look at."""
        answer = requests.get(f"{self.origin}/sandbox/staff-tasks", timeout=30)
        answer.raise_for_status()
        return {item["kind"] for item in answer.json()["items"]}


def _visit(item: dict[str, Any], truths: dict[str, Any]) -> Visit:
    truth = truths[item["clientReference"]]
    return Visit(
        id=item["visitId"],
        truth=truth,
        department="",
        number=item["offlineNumber"] or item["display"],
        issued=truth[1],
        priority=False,
        known_at=0.0,
        numbered_at=0.0,
        covered=False,
    )


@contextmanager
def sandbox(folder: Path) -> Iterator[Sandbox]:
    """It listens as long as the block lasts."""
    there = Sandbox()
    with running(f"sqlite:///{folder}/hospital.db", clock=there.now) as origin:
        there.origin = origin
        yield there
