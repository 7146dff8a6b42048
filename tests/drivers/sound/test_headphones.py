"""The headphone jack, on a pipe of the kernel's events."""

import errno
import fcntl
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from drivers.device import DeviceError, DeviceUnplugged, Ready, Starting, Unplugged
from drivers.simulation.sound import SimulatedJack
from drivers.sound.headphones import HeadphoneJack, plugged_in

LONG_S = 5.0


@pytest.fixture
def jack(tmp_path: Path) -> Iterator[SimulatedJack]:
    simulated = SimulatedJack(tmp_path)
    yield simulated
    simulated.close()


@pytest.fixture
def driver(jack: SimulatedJack) -> Iterator[HeadphoneJack]:
    driver = HeadphoneJack(jack.device, ask=jack.ask)
    driver.open()
    yield driver
    driver.close()


@pytest.mark.parametrize("inserted", [True, False])
def test_at_first_it_tells_how_the_switch_stands(*, inserted: bool, driver: HeadphoneJack, jack: SimulatedJack) -> None:
    if inserted:
        jack.insert()
    assert driver.read(LONG_S) is inserted
    assert driver.read(0.0) is None
    assert driver.status == Ready()


def test_plugging_in_and_pulling_out_are_each_told_once(driver: HeadphoneJack, jack: SimulatedJack) -> None:
    driver.read(0.0)
    jack.insert()
    assert driver.read(LONG_S) is True
    jack.insert()
    assert driver.read(0.0) is None
    jack.pull()
    assert driver.read(LONG_S) is False


def test_a_plug_that_wobbles_counts_as_it_stands_in_the_end(driver: HeadphoneJack, jack: SimulatedJack) -> None:
    driver.read(0.0)
    for _ in range(3):
        jack.insert()
        jack.pull()
    assert driver.read(0.0) is None


def test_another_switch_of_the_same_device_is_not_headphones(driver: HeadphoneJack, jack: SimulatedJack) -> None:
    driver.read(0.0)
    jack.insert_microphone()
    assert driver.read(0.0) is None


def test_events_the_kernel_dropped_are_made_up_for_by_asking(driver: HeadphoneJack, jack: SimulatedJack) -> None:
    driver.read(0.0)
    jack.lose_events(inserted=True)
    assert driver.read(LONG_S) is True


def test_a_keypad_that_is_pulled_out_and_put_back_tells_again_how_it_stands(
    driver: HeadphoneJack, jack: SimulatedJack
) -> None:
    jack.insert()
    assert driver.read(LONG_S) is True
    jack.unplug()
    with pytest.raises(DeviceUnplugged):
        driver.read(LONG_S)
    assert isinstance(driver.status, Unplugged)
    with pytest.raises(DeviceUnplugged):
        driver.open()
    jack.plug_in()
    driver.open()
    assert driver.read(LONG_S) is True


def test_a_closed_one_is_not_read(driver: HeadphoneJack) -> None:
    driver.close()
    driver.close()
    assert driver.status == Starting()
    with pytest.raises(DeviceUnplugged):
        driver.read(0.0)


def test_what_has_no_headphone_switch_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(DeviceError, match="has no headphone switch"):
        HeadphoneJack(os.fspath(tmp_path / "file")).open()


@pytest.mark.parametrize(
    ("code", "words"), [(errno.EACCES, "group 'input'"), (errno.EBUSY, "another program"), (errno.ENODEV, "not there")]
)
def test_the_reason_it_cannot_be_opened_is_told(code: int, words: str, jack: SimulatedJack) -> None:
    def refuse(_fd: int) -> bool:
        raise OSError(code, os.strerror(code))

    with pytest.raises(DeviceError, match=words):
        HeadphoneJack(jack.device, ask=refuse).open()


@pytest.mark.parametrize(("has", "state", "expected"), [(0x0004, 0x0004, True), (0x0014, 0x0010, False)])
def test_the_kernel_is_asked_for_its_switch(
    *, has: int, state: int, expected: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ioctl(_fd: int, request: int, room: bytearray) -> int:
        room[:] = {0x80024525: has, 0x8002451B: state}[request].to_bytes(2, "little")
        return 0

    monkeypatch.setattr(fcntl, "ioctl", ioctl)
    assert plugged_in(0) is expected


def test_it_waits_in_slices_and_hears_what_comes_meanwhile(driver: HeadphoneJack, jack: SimulatedJack) -> None:
    driver.read(0.0)
    timer = threading.Timer(0.02, jack.insert)
    timer.start()
    assert driver.read(LONG_S) is True
    timer.join()
