"""Four kiosks before one hospital, and the line goes in the middle: every number is given once, every visit arrives."""

import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from drivers.simulation.network import FaultProxy
from kiosk.demo.stage import SandboxHospital
from support.invented_patients import wishes
from support.kiosk_process import Job, KioskProcesses
from support.witness import Slip, books_of, faults

KIOSKS = ("K1", "K2", "K3", "K4")
PATIENTS = 8
VISITS = 3
SOME = 3
LONGEST_S = 60.0


@pytest.fixture
def hospital(tmp_path: Path) -> Iterator[SandboxHospital]:
    hospital = SandboxHospital(tmp_path)
    yield hospital
    hospital.close()


@pytest.fixture
def network(hospital: SandboxHospital) -> Iterator[FaultProxy]:
    host, _, port = hospital.url.removeprefix("http://").partition(":")
    with FaultProxy(host, int(port)) as network:
        yield network


class Lobby:
    """Several kiosks at work at once, heard one after the other."""

    def __init__(self, kiosks: dict[str, KioskProcesses]) -> None:
        self._kiosks = kiosks
        self._at_work = set(kiosks)
        self.slips: list[Slip] = []
        self.by_kiosk: Counter[tuple[str, str]] = Counter()
        self.lent: set[str] = set()
        self.mistakes: list[str] = []

    def work(self, until: Callable[[], bool] = lambda: False) -> None:
        """Until that is so, or until everybody has left and every queue is empty."""
        deadline = time.monotonic() + LONGEST_S
        while self._at_work and not until():
            assert time.monotonic() < deadline, f"still at work: {self._at_work}"
            for name in sorted(self._at_work):
                self._hear(name, self._kiosks[name].hear(0.01))

    def everywhere(self, kind: str) -> bool:
        """Whether each kiosk printed some tickets of this kind."""
        return all(self.by_kiosk[name, kind] >= SOME for name in self._kiosks)

    def _hear(self, name: str, said: list[object] | None) -> None:
        match said:
            case ["printed", *words]:
                slip = Slip(*words)  # type: ignore[arg-type]
                self.slips.append(slip)
                self.by_kiosk[name, slip.kind] += 1
            case ["lent"]:
                self.lent.add(name)
            case ["ended", status]:
                assert status == 0
                self._at_work.remove(name)
            case ["mistake" | "stopped", str(text)]:
                self.mistakes.append(text)
            case _:
                pass


def test_four_kiosks_give_every_number_once_through_an_outage(
    hospital: SandboxHospital, network: FaultProxy, tmp_path: Path
) -> None:
    host, port = network.address
    every = len(KIOSKS) * PATIENTS * VISITS
    with ExitStack() as stack:
        kiosks = {name: stack.enter_context(KioskProcesses()) for name in KIOSKS}
        for kiosk in kiosks.values():
            kiosk.wait_until_ready()
        for n, (name, kiosk) in enumerate(kiosks.items()):
            folder = tmp_path / name
            folder.mkdir()
            wanted = tuple((w.patient, w.department) for w in wishes(100 * n, 100 * n + PATIENTS, VISITS))
            kiosk.start(
                Job(name, str(folder), f"http://{host}:{port}", wanted, booking=0.3, drain=True, lingers_ms=100)
            )
        lobby = Lobby(kiosks)
        lobby.work(until=lambda: lobby.everywhere("confirmed") and lobby.lent == set(KIOSKS))
        network.cut()
        lobby.work(until=lambda: lobby.everywhere("provisional"))
        network.restore()
        lobby.work()
    books = books_of(hospital.url, [slip.patient for slip in lobby.slips])
    print(dict(lobby.by_kiosk))
    assert len(lobby.slips) == every
    assert faults(lobby.slips, books) == []
    assert lobby.mistakes == []
    assert len([visit for visit in books.visits if visit.patient is not None]) == every
    assert lobby.everywhere("confirmed")
    assert lobby.everywhere("provisional")
    assert {slip.number[:2] for slip in lobby.slips} >= {"T-"}
