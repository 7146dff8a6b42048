"""What a hospital of several processes bears is counted by them together."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.sandbox.counting import SharedCounts

DIES_WHILE_WRITING = """
import os, pathlib, sys
from kiosk.sandbox.counting import SharedCounts
assert SharedCounts(pathlib.Path(sys.argv[1])).begin_write(1)
os._exit(0)
"""


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[SharedCounts, SharedCounts]]:
    one, other = SharedCounts(tmp_path), SharedCounts(tmp_path)
    yield one, other
    one.close()
    other.close()


def test_requests_of_one_second_are_counted_together(pair: tuple[SharedCounts, SharedCounts]) -> None:
    one, other = pair

    assert [one.came("K1", 7), other.came("K1", 7), one.came("K2", 7), other.came("K1", 7)] == [1, 2, 1, 3]
    assert one.came("K1", 8) == 1


def test_a_credential_cannot_be_read_from_the_file(pair: tuple[SharedCounts, SharedCounts], tmp_path: Path) -> None:
    pair[0].came("Bearer hunter2", 7)

    assert all(b"hunter2" not in path.read_bytes() for path in tmp_path.iterdir())


def test_writes_are_counted_together_until_they_are_done(pair: tuple[SharedCounts, SharedCounts]) -> None:
    one, other = pair

    assert [one.begin_write(2), other.begin_write(2), one.begin_write(2), other.begin_write(None)] == [
        True,
        True,
        False,
        True,
    ]
    for each in (one, other):
        each.end_write()
    assert [one.begin_write(2), other.begin_write(2)] == [True, False]


def test_what_a_dead_process_was_writing_no_longer_counts(
    pair: tuple[SharedCounts, SharedCounts], tmp_path: Path
) -> None:
    subprocess.run([sys.executable, "-c", DIES_WHILE_WRITING, str(tmp_path)], check=True, timeout=60)

    assert pair[0].begin_write(1)
