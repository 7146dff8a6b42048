"""A kiosk with a queue of its own."""

from pathlib import Path

import pytest

from support.queued import QueuedKiosk


@pytest.fixture
def kiosk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> QueuedKiosk:
    return QueuedKiosk(tmp_path / "k3", capsys).set_up()


@pytest.fixture
def other_kiosk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> QueuedKiosk:
    return QueuedKiosk(tmp_path / "k5", capsys, "K5").set_up()
