"""A scanner rests while nobody may use it, and looks again as soon as somebody may."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from drivers.device import DeviceUnplugged, Ready, Sighting, Status
from drivers.serial_scanner import SerialScanner
from drivers.serial_scanner.profiles import Trigger
from drivers.simulation.serial_line import SimulatedScanner
from kiosk.composition.parts import Devices
from kiosk.composition.service_start import resting
from kiosk.journey import OutOfServiceReason
from kiosk.journey.state import OutOfService, Welcome
from kiosk.runtime.resting import RestingReader, nobody_scans
from support.world import journey


class Reader:
    """Notes what it was told."""

    name = "scanner"
    status: Status = Ready()

    def __init__(self) -> None:
        self.told: list[str] = []

    def open(self) -> None:
        self.told.append("open")

    def read(self, timeout_s: float) -> Sighting | None:  # noqa: ARG002 - as every reader
        self.told.append("read")
        return None

    def wake(self) -> None:
        self.told.append("wake")

    def rest(self) -> None:
        self.told.append("rest")

    def close(self) -> None:
        self.told.append("close")


def test_it_is_told_once_when_to_rest_and_once_when_to_look() -> None:
    reader, rests = Reader(), [False]
    resting_reader = RestingReader(reader, lambda: rests[0])
    resting_reader.open()
    for rests[0] in (False, True, True, False, False):
        assert resting_reader.read(0.1) is None
    assert reader.told == ["open", "read", "rest", "read", "read", "wake", "read", "read"]


def test_one_that_was_plugged_in_again_while_it_rests_is_told_again() -> None:
    reader = Reader()
    resting_reader = RestingReader(reader, lambda: True)
    for _ in range(2):
        resting_reader.open()
        resting_reader.read(0.1)
        resting_reader.close()
    assert reader.told == ["open", "rest", "read", "close"] * 2


def test_it_rests_out_of_service_but_not_while_a_technician_tries_it() -> None:
    closed = replace(journey(), step=OutOfService(OutOfServiceReason.MAINTENANCE))
    assert nobody_scans(closed)
    assert not nobody_scans(replace(closed, in_service=True))
    assert not nobody_scans(replace(journey(), step=Welcome())), "in dark hours a code lights the glass"


@pytest.fixture
def scanner(tmp_path: Path) -> Iterator[SimulatedScanner]:
    scanner = SimulatedScanner(tmp_path)
    yield scanner
    scanner.close()


def test_a_real_line_carries_the_makers_words(scanner: SimulatedScanner) -> None:
    known = [replace(journey(), step=OutOfService(OutOfServiceReason.NO_PAPER))]
    serial = SerialScanner(scanner.port, trigger=Trigger(b"<on>", b"<off>"))
    reader = resting(Devices(scanner=serial), lambda: known[0]).scanner
    assert reader is not None
    reader.open()
    assert reader.read(0.01) is None
    known[0] = journey()
    assert reader.read(0.01) is None
    assert scanner.commands() == b"<on><off><on>"
    known[0] = replace(journey(), step=OutOfService(OutOfServiceReason.NO_PAPER))
    scanner.unplug()
    with pytest.raises(DeviceUnplugged):
        reader.read(0.01)
    reader.close()


def test_what_cannot_be_told_is_left_as_it_is() -> None:
    devices = Devices()
    assert resting(devices, journey) is devices
