"""A sound card that writes what it is given."""

import os
from pathlib import Path

import pytest

from support.sound import WrittenCard


@pytest.fixture
def card(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> WrittenCard:
    card = WrittenCard(tmp_path)
    monkeypatch.setenv("ALSA_CONFIG_PATH", os.fspath(card.configuration))
    return card
