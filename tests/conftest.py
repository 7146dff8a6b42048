"""Shared by all tests: Qt draws into memory, hypothesis is as long as CI allows, and long files begin first."""

import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtGui import QGuiApplication

TESTS = Path(__file__).parent
settings.register_profile("ci", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("soak", deadline=None, max_examples=20_000, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """The kiosk has no widgets: one kind of application for the whole run."""
    return QGuiApplication


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


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The order of files, for workers that take one after the other."""
    ranks = {name: rank for rank, name in enumerate(LONG)}

    def rank(item: pytest.Item) -> int:
        return ranks.get(item.path.relative_to(TESTS).as_posix(), len(ranks))

    items.sort(key=rank)
