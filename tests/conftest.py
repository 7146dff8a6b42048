"""Shared by all tests: Qt draws into memory, hypothesis is as long as CI allows, and long files begin first."""

import gc
import os
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

TESTS = Path(__file__).parent
settings.register_profile("ci", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("soak", deadline=None, max_examples=20_000, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """The kiosk has no widgets: one kind of application for the whole run."""
    return QGuiApplication


PATIENCE_MS = 30_000
"""What comes at once on a quiet machine took more than five seconds on one that runs other tests besides."""


class PatientBot(QtBot):  # type: ignore[misc]  # pytest-qt's is untyped
    """Waits longer for what has to come; what is there sooner is taken sooner."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE_MS) -> None:
        """As pytest-qt's."""
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: object, *, timeout: int = PATIENCE_MS, **more: object) -> SignalBlocker:
        """As pytest-qt's."""
        return super().waitSignal(signal, timeout=timeout, **more)


@pytest.fixture
def qtbot(qapp: QGuiApplication, request: pytest.FixtureRequest) -> PatientBot:
    """pytest-qt's, with more patience."""
    return PatientBot(request)


LONG = (
    "journeys/test_every_visit.py",
    "ui/test_every_lying_screen.py",
    "journeys/test_cut_line.py",
    "ui/test_every_upright_screen.py",
    "journeys/test_killed_visits.py",
    "drivers/chip_card/terminals/test_terminal_contract.py",
    "demo/test_dock.py",
    "drivers/chip_card/test_chip_reader_contract.py",
    "office/pages/test_in_chromium.py",
)
"""Half a minute and more each: begun last, one of them would leave the other worker idle."""


def pytest_collection_finish() -> None:
    """What was loaded stays to the end: a look for garbage, which takes most of a second over it, leaves it out."""
    gc.freeze()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The order of files, for workers that take one after the other."""
    ranks = {name: rank for rank, name in enumerate(LONG)}

    def rank(item: pytest.Item) -> int:
        return ranks.get(item.path.relative_to(TESTS).as_posix(), len(ranks))

    items.sort(key=rank)
