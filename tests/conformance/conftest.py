"""A hospital that can be told to break a rule, and the suite pointed at it."""

import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone

import pytest
import requests

from kiosk.conformance.bench import Wishes
from kiosk.conformance.credentials import Nothing
from kiosk.conformance.hooks import Hooks
from kiosk.conformance.line import Address
from kiosk.conformance.runner import Plan, Report, run
from support.broken_hospitals import BrokenHospital, broken_hospital

MONDAY_MORNING = datetime(2026, 11, 23, 8, 0, tzinfo=timezone(timedelta(hours=7)))

Examine = Callable[..., Report]


@pytest.fixture(scope="session")
def running_hospital(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BrokenHospital]:
    began = time.monotonic()

    def clock() -> datetime:
        return MONDAY_MORNING + timedelta(seconds=time.monotonic() - began)

    with broken_hospital(tmp_path_factory.mktemp("broken"), clock) as hospital:
        yield hospital


@pytest.fixture
def hospital(running_hospital: BrokenHospital) -> BrokenHospital:
    """Healthy until told otherwise, and as it was on its first day."""
    running_hospital.breaking(None)
    answer = requests.post(f"{running_hospital.origin}/sandbox/reset", timeout=20)
    assert answer.status_code == 200
    return running_hospital


@pytest.fixture
def examine(hospital: BrokenHospital) -> Examine:
    """Runs the named checks, all of them where none is named."""

    def examined(*names: str, examples: int = 3, control: bool = True) -> Report:
        hooks = Hooks(f"{hospital.origin}/sandbox" if control else None)
        address = Address(f"{hospital.origin}/kiosk/v1", Nothing())
        return run(address, Wishes(hooks=hooks), Plan(only=names, examples=examples), lambda _: None)

    return examined


@pytest.fixture
def slow(hospital: BrokenHospital) -> Examine:
    """Runs the named checks, also those that wait."""

    def examined(*names: str) -> Report:
        address = Address(f"{hospital.origin}/kiosk/v1", Nothing())
        return run(address, Wishes(slow=True), Plan(only=names), lambda _: None)

    return examined
