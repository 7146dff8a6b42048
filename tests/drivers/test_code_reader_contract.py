"""What every code reader promises, whatever stands behind it."""

import threading
import time
from collections.abc import Callable
from typing import Any

import pytest

from drivers.device import CodeReader, DeviceUnplugged, Ready, Sighting, Starting, Unplugged


def test_a_vietnamese_card_arrives_byte_for_byte_and_shows_in_no_repr(rig: Any, card: bytes) -> None:
    rig.reader.open()
    rig.show()
    sighting = see(rig.reader, 5)
    assert sighting is not None
    assert [scan.payload for scan in sighting.scans] == [card]
    assert rig.reader.status == Ready()
    shown = f"{sighting!r} {rig.reader.status!r} {rig.reader!r}"
    assert "bytes" in shown
    assert "001090000000" not in shown
    assert "Nguy" not in shown


def test_one_showing_is_one_scan_and_waiting_for_another_ends_in_time(rig: Any) -> None:
    rig.reader.open()
    rig.show()
    assert see(rig.reader, 5) is not None
    began = time.monotonic()
    assert see(rig.reader, 0.3) is None
    assert 0.25 < time.monotonic() - began < 1.5


def test_it_is_starting_until_it_is_opened_and_cannot_be_read(rig: Any) -> None:
    assert rig.reader.status == Starting()
    with pytest.raises(DeviceUnplugged):
        rig.reader.read(0.1)


def test_it_may_be_opened_and_closed_twice_and_reads_again_when_opened_again(rig: Any, card: bytes) -> None:
    rig.reader.open()
    rig.reader.open()
    rig.reader.close()
    rig.reader.close()
    assert rig.reader.status == Starting()
    rig.reader.open()
    rig.show()
    assert payload_of(see(rig.reader, 5)) == card


def test_closing_it_ends_a_waiting_read(rig: Any) -> None:
    rig.reader.open()
    if not rig.starts_empty:
        assert see(rig.reader, 5) is not None
    results: list[object] = []
    waiting = threading.Thread(target=lambda: results.append(see(rig.reader, 2)))
    waiting.start()
    waits_since = time.monotonic() + 0.1
    wait_until(lambda: time.monotonic() > waits_since)
    rig.reader.close()
    waiting.join(1)
    assert not waiting.is_alive()
    assert results == [None]


def test_one_that_is_not_there_cannot_be_opened(rig: Any) -> None:
    rig.unplug()
    with pytest.raises(DeviceUnplugged):
        rig.reader.open()
    assert isinstance(rig.reader.status, Unplugged)
    rig.plug_in()


def test_pulling_its_cable_tells_so_and_opening_it_again_is_enough_afterwards(rig: Any, card: bytes) -> None:
    rig.reader.open()
    rig.unplug()
    with pytest.raises(DeviceUnplugged):
        read_to_the_end(rig.reader)
    assert isinstance(rig.reader.status, Unplugged)
    rig.plug_in()
    rig.reader.open()
    rig.show()
    assert payload_of(see(rig.reader, 5)) == card
    assert rig.reader.status == Ready()


def test_a_code_nobody_asked_for_is_not_given_to_the_next_patient(rig: Any) -> None:
    rig.reader.open()
    rig.show()
    forgotten_at = time.monotonic() + 0.9  # the rig's readers keep a code for a third of that
    wait_until(lambda: time.monotonic() > forgotten_at)
    assert see(rig.reader, 0.1) is None


def see(reader: CodeReader, timeout_s: float) -> Sighting | None:
    """The next codes; what a camera coaches on the way to them is not waited for."""
    deadline = time.monotonic() + timeout_s
    while True:
        news = reader.read(max(0.0, deadline - time.monotonic()))
        if news is None or isinstance(news, Sighting):
            return news


def payload_of(sighting: Sighting | None) -> bytes | None:
    return sighting.scans[0].payload if sighting else None


def read_to_the_end(reader: CodeReader) -> None:
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        reader.read(0.5)


def wait_until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 5
    while not holds():
        assert time.monotonic() < deadline
        threading.Event().wait(0.01)
