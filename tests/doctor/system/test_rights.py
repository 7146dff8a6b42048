"""Whose rights count, files that others must not read, groups that open devices, names that stay."""

import os
from pathlib import Path

import pytest

from kiosk.doctor import Finding, Light
from kiosk.doctor.accounts import judged, runner
from kiosk.doctor.system.files import look_at_files, look_at_user
from kiosk.doctor.system.names import look_at_groups, look_at_names
from kiosk.settings import Settings, parse
from support.machines import World

KIOSK, AN = 990, 1000


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path / "machine")


def settings(folder: Path, more: str = "", hospital: str = "") -> Settings:
    return parse(
        '[kiosk]\nid = "K3"\nname = "Quầy 3"\nhospital = "Ví Dụ"\n'
        f'[hospital]\nurl = "https://his.example.vn"\n{hospital}'
        f'[queue]\npath = "{folder}/state/queue.db"\nkey_file = "{folder}/key/queue.key"\n{more}',
        "kiosk.toml",
    )


def own_folders(folder: Path) -> None:
    for name in ("state", "key"):
        (folder / name).mkdir(mode=0o700)


def one(findings: object) -> Finding:
    (finding,) = findings  # type: ignore[misc]
    return finding


@pytest.mark.parametrize(
    ("user", "light", "words"),
    [
        (0, Light.GREEN, "judged for kiosk"),
        (KIOSK, Light.GREEN, "as which the kiosk runs"),
        (AN, Light.YELLOW, "red for an alone"),
    ],
)
def test_it_is_told_for_whom_everything_was_judged(world: World, user: int, light: Light, words: str) -> None:
    world.has_users()
    finding = one(look_at_user(world.machine(user=user)))
    assert finding.light is light
    assert words in finding.what


def test_root_without_a_user_kiosk_sees_no_missing_right_and_is_told_so(world: World) -> None:
    finding = one(look_at_user(world.machine(user=0)))
    assert finding.light is Light.YELLOW
    assert "do not show" in finding.what


def test_groups_are_those_of_passwd_and_group(world: World) -> None:
    world.has_users()
    assert judged(world.machine(user=0)).groups == {990, 44, 20, 7, 105, 29}
    assert runner(world.machine(user=AN)).groups == {1000}
    assert runner(world.machine(user=4242)).name == "4242"


def test_folders_and_secrets_of_the_owner_alone_are_green(tmp_path: Path, world: World) -> None:
    own_folders(tmp_path)
    token = tmp_path / "token"
    token.write_text("secret-word")
    token.chmod(0o600)
    finding = one(look_at_files(settings(tmp_path, hospital=f'token_file = "{token}"\n'), None, world.machine()))
    assert finding.light is Light.GREEN


def test_a_secret_that_others_can_read_is_red_and_is_not_told(tmp_path: Path, world: World) -> None:
    own_folders(tmp_path)
    token = tmp_path / "token"
    token.write_text("secret-word")
    token.chmod(0o640)
    finding = one(look_at_files(settings(tmp_path, hospital=f'token_file = "{token}"\n'), None, world.machine()))
    assert finding.light is Light.RED
    assert finding.remedy.startswith(f"chmod 600 {token}")
    assert "secret-word" not in finding.what + finding.remedy


def test_a_secret_that_is_not_there_is_red_and_a_credential_of_the_unit_is_not_judged(
    tmp_path: Path, world: World
) -> None:
    own_folders(tmp_path)
    gone = one(look_at_files(settings(tmp_path, hospital=f'token_file = "{tmp_path}/t"\n'), None, world.machine()))
    assert (gone.light, "No such file" in gone.what) == (Light.RED, True)
    handed = 'token_file = "/run/credentials/kiosk.service/kiosk_token"\n'
    finding = one(look_at_files(settings(tmp_path, hospital=handed), None, world.machine()))
    assert finding.light is Light.GREY


def test_what_the_kiosks_user_cannot_use_is_red_though_root_asks(tmp_path: Path, world: World) -> None:
    world.has_users()
    own_folders(tmp_path)  # of who runs the test
    found = list(look_at_files(settings(tmp_path), None, world.machine(user=0)))
    assert {finding.light for finding in found} == {Light.RED}
    assert all("chown kiosk" in finding.remedy for finding in found)


def test_a_folder_that_others_can_look_into_is_yellow(tmp_path: Path, world: World) -> None:
    own_folders(tmp_path)
    (tmp_path / "state").chmod(0o755)
    finding = one(look_at_files(settings(tmp_path), None, world.machine()))
    assert (finding.light, finding.remedy) == (Light.YELLOW, f"chmod 700 {tmp_path}/state")


def test_a_configuration_that_others_can_change_is_yellow(tmp_path: Path, world: World) -> None:
    own_folders(tmp_path)
    config = tmp_path / "kiosk.toml"
    config.touch()
    config.chmod(0o666)
    finding = one(look_at_files(settings(tmp_path), config, world.machine()))
    assert (finding.light, "can change it" in finding.what) == (Light.YELLOW, True)


def test_a_device_named_by_the_order_of_plugging_in_is_yellow_and_the_lasting_name_is_told(
    tmp_path: Path, world: World
) -> None:
    node = world.has("/dev/ttyUSB0")
    world.links("/dev/serial/by-id/usb-Newland_FM430-if00", node)
    scanner = '[scanner]\nport = "/dev/ttyUSB0"\n'
    finding = one(look_at_names(settings(tmp_path, scanner), world.machine()))
    assert finding.light is Light.YELLOW
    assert '"/dev/serial/by-id/usb-Newland_FM430-if00"' in finding.remedy
    world.links("/dev/kiosk-scanner", node)
    assert '"/dev/kiosk-scanner"' in one(look_at_names(settings(tmp_path, scanner), world.machine())).remedy


@pytest.mark.parametrize(
    ("table", "stays"),
    [
        ('[camera]\nsource = "0"\n', False),
        ('[camera]\nsource = "/dev/video2"\n', False),
        ('[camera]\nsource = "/dev/v4l/by-id/usb-x-index0"\n', True),
        ('[scanner]\nport = "/dev/kiosk-scanner"\n', True),
        ('[scanner]\nport = "/dev/ttyACM1"\n', False),
        ('[scanner]\nport = "/dev/ttyS0"\n', True),
        ('[keyboard_scanner]\ndevice = "/dev/input/event7"\n', False),
        ('[chip]\nconnection = "pn532"\nreader = "/dev/ttyUSB1"\n', False),
        ('[printers.a]\nconnection = "serial"\naddress = "/dev/ttyUSB3"\n', False),
        ('[sound]\nheadphones = "/dev/input/event3"\n', False),
    ],
)
def test_which_names_stay(tmp_path: Path, world: World, table: str, stays: bool) -> None:
    finding = one(look_at_names(settings(tmp_path, table), world.machine()))
    assert (finding.light is Light.GREEN) is stays
    assert (finding.remedy == "") is stays


def test_a_device_that_the_user_may_not_open_names_the_group(tmp_path: Path, world: World) -> None:
    world.has_users(kiosk_in_groups=False)
    node = world.has("/dev/kiosk-scanner", mode=0o660)
    os.chown(node, 0, 20)
    table = '[scanner]\nport = "/dev/kiosk-scanner"\n[sound]\nenabled = false\n'
    finding = one(look_at_groups(settings(tmp_path, table), world.machine(user=0)))
    assert (finding.light, "group dialout" in finding.what) == (Light.RED, True)
    assert finding.remedy.startswith("sudo usermod -aG dialout kiosk")
    world.has_users()
    assert one(look_at_groups(settings(tmp_path, table), world.machine(user=0))).light is Light.GREEN


def test_devices_that_are_not_there_are_judged_by_their_usual_group(tmp_path: Path, world: World) -> None:
    world.has_users(kiosk_in_groups=False)
    table = '[camera]\nsource = "/dev/video0"\n[printers.a]\nconnection = "usb"\n'
    finding = one(look_at_groups(settings(tmp_path, table), world.machine(user=0)))
    assert "video, lp, audio" in finding.what


def test_who_runs_as_root_is_not_judged_by_groups(tmp_path: Path, world: World) -> None:
    assert one(look_at_groups(settings(tmp_path), world.machine(user=0))).light is Light.GREY
