"""A simulated portal, an account for it in credential files, and a kiosk that asks it directly."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import requests

from kiosk.hospital.minimal import Minimal
from kiosk.hospital.portal import CredentialFiles, Portal, PortalCoverage
from kiosk.identity import CitizenNumber, DocumentKind, Identity, InsuranceNumber, PartialDate, PersonName
from kiosk.sandbox.portal.behaviour import Account
from kiosk.sandbox.portal.cards import BIRTH_OF_ALL, NAME_OF_ALL
from kiosk.sandbox.portal.server import running

ACCOUNT = Account()
FACILITY = "01999"


class Simulator:
    """The simulated portal's face for tests."""

    def __init__(self, origin: str) -> None:
        self.origin = origin

    def behave(self, **changes: Any) -> None:
        requests.post(f"{self.origin}/simulator", json=changes, timeout=10).raise_for_status()

    def heard(self) -> dict[str, Any]:
        answer: dict[str, Any] = requests.get(f"{self.origin}/simulator", timeout=10).json()
        return answer


@pytest.fixture(scope="session")
def portal_origin() -> Iterator[str]:
    with running(ACCOUNT) as origin:
        yield origin


@pytest.fixture
def simulator(portal_origin: str) -> Simulator:
    simulator = Simulator(portal_origin)
    simulator.behave(mode="ok", delay_seconds=0, token_seconds=3600, forget_tokens=True)
    requests.get(f"{portal_origin}/simulator", params={"forget": True}, timeout=10).raise_for_status()
    return simulator


@pytest.fixture
def files(tmp_path: Path) -> CredentialFiles:
    (tmp_path / "password").write_text(ACCOUNT.password + "\n", "utf-8")
    (tmp_path / "operator").write_text(f"{ACCOUNT.operator_name}\n{ACCOUNT.operator_number}\n", "utf-8")
    return CredentialFiles(ACCOUNT.username, tmp_path / "password", tmp_path / "operator")


@pytest.fixture
def portal(simulator: Simulator, files: CredentialFiles) -> Portal:
    return Portal(simulator.origin, files)


@pytest.fixture
def hospital(portal: Portal) -> PortalCoverage:
    return PortalCoverage(Minimal(), portal, facility=FACILITY)


def identity(number: str | None, name: str = NAME_OF_ALL, birth: str = BIRTH_OF_ALL) -> Identity:
    """Somebody with this number: 15 characters, 10 digits or 12."""
    citizen = CitizenNumber.parse(number) if number else None
    insurance = InsuranceNumber.parse(number) if number else None
    parts = [int(part) for part in birth.split("-")]
    return Identity(
        DocumentKind.INSURANCE_CARD,
        citizen_number=citizen,
        insurance_number=insurance,
        name=PersonName(name),
        birth=PartialDate(*parts),
    )


@pytest.fixture(name="identity")
def identity_maker() -> Callable[..., Identity]:
    return identity
