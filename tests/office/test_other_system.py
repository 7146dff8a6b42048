"""A hospital with a system of its own: the office asks it, and the sandbox stays aside."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import requests

from kiosk.composition import other_system
from kiosk.departments import Catalogue
from kiosk.hospital.port import Unavailable
from kiosk.office.opening import StaffOffice
from kiosk.office.site import StaffSite
from kiosk.sandbox import API_PATH
from kiosk.sandbox.server import running
from support.offices import MORNING

SAID = Catalogue((), (), MORNING)


@dataclass
class OwnSystem:
    """Says what it is told, and is closed once."""

    says: Catalogue | Unavailable | Exception = SAID
    asked: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))
    closed: int = 0

    def catalogue(self) -> Catalogue | Unavailable:
        self.asked.release()
        if isinstance(self.says, Exception):
            raise self.says
        return self.says

    def close(self) -> None:
        self.closed += 1


@pytest.fixture
def own(monkeypatch: pytest.MonkeyPatch) -> OwnSystem:
    system = OwnSystem()
    monkeypatch.setattr(other_system, "load", lambda path: path)
    monkeypatch.setattr(other_system, "open_hospital", lambda _settings: system)
    monkeypatch.setattr(other_system, "ASKED_EVERY_SECONDS", 0.01)
    return system


def test_what_the_system_said_is_kept_and_asked_anew_in_the_background(own: OwnSystem) -> None:
    with other_system.OtherSystem(Path("kiosk.toml"))() as system:
        assert own.asked.acquire(timeout=20)
        while system() is None:
            pass
        assert system() is SAID
        own.says = Unavailable("cut")
        for _ in range(3):
            assert own.asked.acquire(timeout=20)
        assert system() is SAID, "for a while"
        own.says = RecursionError()
        for _ in range(3):
            assert own.asked.acquire(timeout=20), "it is asked again, whatever it said"
    assert own.closed == 1


def test_a_system_silent_for_long_counts_as_silent(own: OwnSystem, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(other_system, "GOOD_FOR_SECONDS", -1.0)
    with other_system.OtherSystem(Path("kiosk.toml"))() as system:
        for _ in range(2):
            assert own.asked.acquire(timeout=20)
        assert system() is None


@pytest.fixture
def beside(own: OwnSystem, tmp_path: Path) -> Iterator[str]:
    office = StaffOffice(tmp_path / "key.pem", StaffSite(), None, other_system.OtherSystem(Path("kiosk.toml")))
    with running(f"sqlite:///{tmp_path / 'office.db'}", office=office) as origin:
        yield origin
    assert own.closed == 1


def test_only_the_directory_and_the_page_are_served_beside_it(beside: str) -> None:
    def code(path: str) -> Any:
        return requests.get(f"{beside}{path}", timeout=20).json()["code"]

    assert code(f"{API_PATH}/departments") == "not-found"
    assert code(f"{API_PATH}/directory") == "directory-not-published"
    report = {"kioskId": "K3", "at": "2026-11-23T07:40:00+07:00"}
    assert requests.post(f"{beside}{API_PATH}/directory/reports", json=report, timeout=20).status_code == 204
    assert requests.get(f"{beside}/staff/", timeout=20).status_code == 200
    assert requests.get(f"{beside}/sandbox/tasks", timeout=20).status_code == 404
