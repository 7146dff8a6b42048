"""A machine to look after."""

from pathlib import Path

import pytest

from support.bare_machine import BareMachine


@pytest.fixture
def machine(tmp_path: Path) -> BareMachine:
    return BareMachine(tmp_path)
