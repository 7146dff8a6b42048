"""A file is replaced whole, or stays as it was."""

import os
from pathlib import Path

import pytest

from kiosk import durable


def test_a_file_is_replaced_and_is_its_owner_s_alone(tmp_path: Path) -> None:
    path = tmp_path / "tries"
    (tmp_path / "tries.new").write_text("of a power cut")
    for content in (b"one", b"two"):
        durable.replace_file(path, content)
    assert path.read_bytes() == b"two"
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_a_disk_that_takes_nothing_leaves_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "tries"
    durable.replace_file(path, b"one")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        durable.replace_file(path, b"two")
    assert path.read_bytes() == b"one"
    assert list(tmp_path.iterdir()) == [path]
