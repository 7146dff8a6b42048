"""Devices that the running kiosk holds are not asked: it says itself how they are."""

import os
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from kiosk.doctor import Check, Light, checks
from kiosk.doctor.running import finding_of, live_on
from kiosk.runtime.status_file import NAME, DeviceSaid, Running, StatusFile, began, running
from kiosk.settings import Settings, parse
from support.machines import World

CAMERA = DeviceSaid("camera", "impaired", "it stands in the dark")


def settings(folder: Path) -> Settings:
    return parse(
        '[kiosk]\nid = "K3"\nname = "Quầy 3"\nhospital = "Ví Dụ"\n[hospital]\nurl = "http://127.0.0.1:9"\n'
        '[camera]\nsource = "/dev/nothing"\n[scanner]\nport = "/dev/nothing"\n'
        '[keyboard_scanner]\ndevice = "/dev/nothing"\n'
        f'[chip]\nconnection = "pn532"\nreader = "/dev/nothing"\ntrust_folder = "{folder}/trust"\n'
        '[printers.khe-in]\nconnection = "serial"\naddress = "/dev/nothing"\n'
        f'[queue]\npath = "{folder}/queue.db"\nkey_file = "{folder}/key/queue.key"\n',
        "kiosk.toml",
    )


def written(folder: Path, *devices: DeviceSaid) -> None:
    StatusFile(lambda: devices, str(folder)).write()


def test_what_the_kiosk_wrote_is_read_while_it_runs(tmp_path: Path) -> None:
    written(tmp_path, CAMERA)
    told = running(tmp_path)
    assert told is not None
    assert (told.pid, told.devices) == (os.getpid(), (CAMERA,))
    assert (tmp_path / NAME).stat().st_mode & 0o777 == 0o644


def test_a_kiosk_that_died_says_nothing_any_more_and_neither_does_another_process_of_its_number(tmp_path: Path) -> None:
    child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    begun = began(child.pid)
    assert begun is not None
    alive = Running(child.pid, begun, (CAMERA,))
    (tmp_path / NAME).write_bytes(msgspec.json.encode(alive))
    assert running(tmp_path) == alive
    (tmp_path / NAME).write_bytes(msgspec.json.encode(msgspec.structs.replace(alive, began=begun + 1)))
    assert running(tmp_path) is None
    (tmp_path / NAME).write_bytes(msgspec.json.encode(alive))
    child.communicate(b"\n")
    assert running(tmp_path) is None


@pytest.mark.parametrize("content", [b"", b"[]", b'{"pid": "x"}', b"\xff"])
def test_a_damaged_file_says_nothing(tmp_path: Path, content: bytes) -> None:
    (tmp_path / NAME).write_bytes(content)
    assert running(tmp_path) is None


def test_it_is_written_only_when_something_changed(tmp_path: Path) -> None:
    said = [CAMERA]
    file = StatusFile(lambda: tuple(said), str(tmp_path))
    file.write()
    (tmp_path / NAME).unlink()
    file.write()
    assert not (tmp_path / NAME).exists()
    said[0] = DeviceSaid("camera", "ready")
    file.write()
    told = running(tmp_path)
    assert told is not None
    assert told.devices == (DeviceSaid("camera", "ready"),)


def test_a_folder_that_takes_nothing_is_tried_again(tmp_path: Path) -> None:
    file = StatusFile(lambda: (CAMERA,), str(tmp_path / "run"))
    file.write()
    (tmp_path / "run").mkdir()
    file.write()
    assert running(tmp_path / "run") is not None


def test_the_thread_writes_at_once_and_takes_the_file_away_at_the_end(tmp_path: Path) -> None:
    asked = threading.Event()

    def look() -> tuple[DeviceSaid, ...]:
        asked.set()
        return (CAMERA,)

    file = StatusFile(look, str(tmp_path))
    file.start()
    assert asked.wait(30)
    file.close()
    assert list(tmp_path.iterdir()) == []


def test_without_systemds_folder_nothing_is_written_and_no_thread_begins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RUNTIME_DIRECTORY", raising=False)
    before = threading.active_count()
    file = StatusFile(lambda: pytest.fail("nobody wants to know"))
    file.start()
    file.write()
    assert threading.active_count() == before
    file.close()


def test_the_doctor_tells_what_the_running_kiosk_says_of_every_device_it_holds(tmp_path: Path) -> None:
    world = World(tmp_path / "machine")
    (world.root / "run/kiosk").mkdir(parents=True)
    written(
        world.root / "run/kiosk",
        CAMERA,
        DeviceSaid("scanner", "ready"),
        DeviceSaid("keyboard-scanner", "starting"),
        DeviceSaid("chip-reader", "unplugged", "gone"),
        DeviceSaid("printer khe-in", "paper-low", tickets_left=40),
    )
    world.links("/proc", "/proc")
    found = {}
    for check in checks(settings(tmp_path), world.machine()):
        if check.needs_device:
            found |= {finding.part: finding for finding in check.examine()}
    lights = {part: finding.light for part, finding in found.items()}
    assert lights["camera"] is Light.YELLOW
    assert lights["camera focus"] is Light.GREY
    assert lights["scanner"] is Light.GREEN
    assert lights["keyboard scanner"] is Light.YELLOW
    assert lights["chip"] is Light.RED
    assert lights["printer khe-in"] is Light.YELLOW
    assert found["camera"].what == "the running kiosk says: impaired, it stands in the dark"
    assert "nearly used up" in found["printer khe-in"].what


def test_without_a_running_kiosk_the_devices_are_asked(tmp_path: Path) -> None:
    asked: list[Check] = list(checks(settings(tmp_path), World(tmp_path / "machine").machine()))
    scanner = next(check for check in asked if check.part == "scanner")
    assert {finding.light for finding in scanner.examine()} == {Light.RED}


def test_a_device_the_kiosk_could_not_take_is_red_and_says_what_to_do() -> None:
    for state in ("unplugged", "faulty"):
        finding = finding_of("scanner", DeviceSaid("scanner", state))
        assert finding.light is Light.RED
        assert finding.remedy


def test_systemds_own_folder_is_looked_into_before_the_usual_one(tmp_path: Path) -> None:
    world = World(tmp_path, environment={"RUNTIME_DIRECTORY": "/run/kiosk-demo:/run/other"})
    (world.root / "run/kiosk-demo").mkdir(parents=True)
    written(world.root / "run/kiosk-demo", CAMERA)
    world.links("/proc", "/proc")
    assert live_on(world.machine())() == (CAMERA,)
    assert live_on(replace(world.machine(), environment={}))() is None
