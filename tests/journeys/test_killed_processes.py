"""Each process of a kiosk killed at random moments of visits: the glass, the camera's decoder, the hospital's server.

Each time the kiosk is back and ready within ten seconds (a machine that runs other tests besides gets a minute), and
nothing of who stood there is left on the disk. What a kill means for tickets and the hospital's books stands in
`test_killed_visits`.
"""

import random
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from kiosk.composition.app import local_today
from kiosk.demo.stage import Stage
from support.glass import Glass, Lobby, Orders, Said, code_on_the_card_of
from support.invented_patients import identity_of
from support.witness import Books, Slip, books_of, faults

READY_S, READY_BESIDE_OTHERS_S = 10.0, 60.0
LONGEST_VISIT_S = 0.6
"""A kill falls at random into so much time after a patient came; an undisturbed visit takes about half of it."""
SILENT_S = 60.0

once_and_often = pytest.mark.parametrize(
    ("kills", "ready_s"),
    [
        pytest.param(1, READY_BESIDE_OTHERS_S, marks=pytest.mark.timeout(300)),
        pytest.param(100, READY_S, marks=[pytest.mark.soak, pytest.mark.timeout(0)]),
    ],
    ids=["once", "often"],
)


@pytest.fixture
def lobby(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Lobby]:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path))  # what the kiosk writes in passing is searched too
    stage = Stage(local_today())
    try:
        lobby = Lobby(stage, random.Random(20261123))
        lobby.make_room()
        yield lobby
    finally:
        stage.close()


def traces_of(patient: int, folder: Path) -> list[str]:
    """Files that hold this patient, but for the hospital's own database."""
    who = identity_of(patient)
    assert who.citizen_number is not None
    marks = [text.encode() for text in (who.name.full, who.citizen_number.value)] + [code_on_the_card_of(patient)]
    files = [path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("hospital.db")]
    assert any(path.name == "queue.db" for path in files), "there was no queue to search"
    return [path.name for path in files if any(mark in path.read_bytes() for mark in marks)]


class Watched:
    """A run of the kiosk: passes on what it says and shows documents when asked to."""

    def __init__(
        self, lobby: Lobby, settings: Path, *, first: int, visits: int, turns: int = 3, by_camera: float = 0.0
    ) -> None:
        self._lobby = lobby
        self._by_camera = by_camera
        self.slips: list[Slip] = []
        self.begun: list[int] = []
        self.mistakes: list[str] = []
        log = str(lobby.stage.folder / "kiosk.log")
        self.glass = Glass(settings, Orders(log, first=first, visits=visits, turns=turns))

    def hear(self, seconds: float) -> Said | None:
        """The next line."""
        said = self.glass.hear(seconds)
        if said is not None:
            self.take(said)
        return said

    def take(self, said: Said) -> None:
        """Keep what it says."""
        match said:
            case ["come", int(patient)]:
                self._lobby.show(patient, by_camera=self._by_camera)
            case ["begun", int(patient), _]:
                self.begun.append(patient)
            case ["printed", *words]:
                self.slips.append(Slip(*words))
            case ["mistake" | "stopped", str(text)]:
                self.mistakes.append(text)
            case _:
                pass

    def until(self, *words: object) -> float:
        """Seconds until it says this."""
        began = time.monotonic()
        while True:
            said = self.hear(SILENT_S)
            assert said is not None, f"silent, and {words} was awaited"
            assert said[0] != "ended", f"ended with {said}, and {words} was awaited"
            if said[: len(words)] == list(words):
                return time.monotonic() - began

    def for_a_moment(self, seconds: float) -> None:
        """Whatever it says for so long."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            self.hear(left)

    def kill(self) -> None:
        """`kill -9`."""
        for said in self.glass.kill():
            if said[0] != "come":
                self.take(said)


@once_and_often
def test_a_killed_glass_is_back_in_time(lobby: Lobby, kills: int, ready_s: float) -> None:
    settings, waits = lobby.settings_file(), []
    slips: list[Slip] = []
    patients: set[int] = set()
    for kill in range(kills):
        kiosk = Watched(lobby, settings, first=10 * kill, visits=30)
        try:
            kiosk.until("ready")
            waits.append(time.monotonic() - kiosk.glass.began)
            kiosk.until("begun")
            kiosk.for_a_moment(lobby.chance.random() * LONGEST_VISIT_S)
            family = kiosk.glass.process.children(recursive=True)
            kiosk.kill()
            gone, alive = psutil.wait_procs(family, timeout=ready_s)
        finally:
            kiosk.glass.close()
        assert gone
        assert alive == [], "a process outlived the kiosk it worked for"
        assert kiosk.mistakes == []
        for patient in set(kiosk.begun):
            assert traces_of(patient, lobby.stage.folder) == []
        slips += kiosk.slips
        patients |= set(kiosk.begun)
    print(f"{kills} kills of the glass: ready after {worst(waits)}")
    assert max(waits) < ready_s
    assert faults(slips, books_after(lobby, settings, patients)) == []


@once_and_often
def test_a_killed_decoder_is_back_in_time(lobby: Lobby, kills: int, ready_s: float) -> None:
    settings, waits = lobby.settings_file(), []
    kiosk = Watched(lobby, settings, first=0, visits=3 * kills + 3, turns=1, by_camera=1.0)
    try:
        kiosk.until("ready")
        for _ in range(kills):
            kiosk.until("begun")
            kiosk.for_a_moment(lobby.chance.random() * LONGEST_VISIT_S)
            worker = kiosk.glass.camera_worker()
            assert worker is not None
            patient = kiosk.begun[-1]
            worker.kill()
            began = time.monotonic()
            if kiosk.begun[-1] == patient:
                kiosk.until("begun")
            kiosk.until("at", "answering")  # the next card was read
            waits.append(time.monotonic() - began)
            assert traces_of(patient, lobby.stage.folder) == []
        kiosk.kill()
    finally:
        kiosk.glass.close()
    print(f"{kills} kills of the decoder: the next card read after {worst(waits)}")
    assert kiosk.mistakes == []
    assert max(waits) < ready_s
    assert faults(kiosk.slips, books_after(lobby, settings, set(kiosk.begun))) == []


@once_and_often
def test_a_killed_hospital_is_back_in_time(lobby: Lobby, kills: int, ready_s: float) -> None:
    settings, waits = lobby.settings_file(), []
    kiosk = Watched(lobby, settings, first=0, visits=200 * kills)
    kinds: list[str] = []
    try:
        kiosk.until("ready")
        for _ in range(kills):
            kiosk.until("begun")
            kiosk.for_a_moment(lobby.chance.random() * LONGEST_VISIT_S)
            lobby.kill_hospital()
            began, seen = time.monotonic(), len(kiosk.slips)
            lobby.start_hospital()
            while not any(slip.kind == "confirmed" for slip in kiosk.slips[seen:]):
                assert kiosk.hear(SILENT_S) is not None
            waits.append(time.monotonic() - began)
            kinds += [slip.kind for slip in kiosk.slips[seen:]]
        kiosk.kill()
    finally:
        kiosk.glass.close()
    print(f"{kills} kills of the hospital: a confirmed ticket after {worst(waits)}; {len(kinds)} tickets meanwhile")
    assert kiosk.mistakes == []
    assert max(waits) < ready_s
    assert faults(kiosk.slips, books_after(lobby, settings, set(kiosk.begun))) == []


def books_after(lobby: Lobby, settings: Path, patients: set[int]) -> Books:
    """What the hospital holds once an undisturbed kiosk has delivered everything."""
    last = Glass(settings, Orders(str(lobby.stage.folder / "kiosk.log"), drain=True))
    try:
        while (said := last.hear(SILENT_S)) is not None and said[0] != "ended":
            pass
        assert said == ["ended", 0]
    finally:
        last.close()
    return books_of(lobby.stage.hospital.url, patients)


def worst(waits: list[float]) -> str:
    ordered = sorted(waits)
    return f"{ordered[len(ordered) // 2]:.1f} s usually, {ordered[-1]:.1f} s at most"
