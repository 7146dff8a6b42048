"""The small requests, and the files of the system that are written."""

import configparser

import pytest

from kiosk.caretaker.doing import Ran, Step, System
from kiosk.caretaker.doing.network import keyfile
from kiosk.caretaker.doing.runner import NOT_THERE, TOO_SLOW
from kiosk.caretaker.requests import CalibrateTouch, PowerOff, Reboot, Request, Restart
from kiosk.provisioning.plan import Fixed, Network, Wireless
from support.bare_machine import BareMachine


@pytest.mark.parametrize(
    ("request_", "step", "commands"),
    [
        (Reboot(), Step.REBOOTING, ["reboot"]),
        (PowerOff(), Step.POWERING_OFF, ["poweroff"]),
        (Restart(), Step.RESTARTING, ["stop kiosk-setup.service", "restart kiosk.service"]),
    ],
)
def test_systemd_is_asked_and_not_waited_for(
    machine: BareMachine, request_: Request, step: Step, commands: list[str]
) -> None:
    assert machine.caretaker().do(request_).steps == (step,)
    assert machine.programs.lines("systemctl") == [f"systemctl --no-block {command}" for command in commands]
    machine.programs.answers["systemctl"] = Ran(1, said="Access denied")
    assert "Access denied" in machine.caretaker().do(request_).problem


def test_touches_are_laid_over_the_picture_by_a_rule_of_udev(machine: BareMachine) -> None:
    answer = machine.caretaker().do(CalibrateTouch((0.0, -1.0, 1.0, 1.0, 0.0, 0.0)))
    assert answer.steps == (Step.TOUCH_WRITTEN,)
    rule = machine.places.touch_rule.read_text().replace("\\\n  ", "").splitlines()[-1]
    assert rule == (
        'ACTION!="remove", SUBSYSTEM=="input", KERNEL=="event*", ENV{ID_INPUT_TOUCHSCREEN}=="1", '
        'ENV{LIBINPUT_CALIBRATION_MATRIX}="0.000000 -1.000000 1.000000 1.000000 0.000000 0.000000"'
    )
    assert machine.programs.lines("udevadm") == [
        "udevadm control --reload",
        "udevadm trigger --action=change --subsystem-match=input",
    ]
    machine.programs.answers["udevadm"] = Ran(1, said="no udev")
    assert "no udev" in machine.caretaker().do(CalibrateTouch((1.0, 0.0, 0.0, 0.0, 1.0, 0.0))).cautions[0]


@pytest.mark.parametrize(
    "matrix", [(0.0,) * 6, (1.0, 1.0, 0.0, 1.0, 1.0, 0.0), (99.0, 0.0, 0.0, 0.0, 1.0, 0.0), (float("nan"),) * 6]
)
def test_a_matrix_that_would_leave_no_place_to_touch_is_refused(
    machine: BareMachine, matrix: tuple[float, float, float, float, float, float]
) -> None:
    assert "six numbers" in machine.caretaker().do(CalibrateTouch(matrix)).problem
    assert not machine.places.touch_rule.exists()


def read(network: Network) -> configparser.ConfigParser:
    parser = configparser.ConfigParser(interpolation=None)
    parser.read_string(keyfile(network))
    return parser


def test_a_cable_with_dhcp() -> None:
    found = read(Network())
    assert found["connection"]["type"] == "ethernet"
    assert (found["ipv4"]["method"], found["ipv6"]["method"]) == ("auto", "auto")
    assert "wifi" not in found


def test_a_wlan_name_and_password_may_be_anything() -> None:
    """Read by NetworkManager 1.42 itself when this was written: `nmcli --offline connection modify` gave them back."""
    found = read(Network(Wireless("1;2;\\ Bệnh", ' p\\a ss;=#"')))
    name = bytes(int(byte) for byte in found["wifi"]["ssid"].removesuffix(";").split(";"))
    assert name.decode() == "1;2;\\ Bệnh"
    assert found["wifi-security"]["psk"].replace("\\s", " ").replace("\\\\", "\\") == ' p\\a ss;=#"'
    assert "wifi-security" not in read(Network(Wireless("open")))


def test_a_fixed_address_and_servers_of_either_family() -> None:
    found = read(Network(fixed=Fixed("10.1.2.3/24", "10.1.2.1", ("10.1.2.1", "fd00::1"))))
    assert dict(found["ipv4"]) == {"address1": "10.1.2.3/24,10.1.2.1", "method": "manual", "dns": "10.1.2.1;"}
    assert dict(found["ipv6"]) == {"method": "auto", "dns": "fd00::1;"}
    found = read(Network(fixed=Fixed("fd00::5/64", "", ("10.1.2.1",))))
    assert dict(found["ipv6"]) == {"address1": "fd00::5/64", "method": "manual"}
    assert dict(found["ipv4"]) == {"method": "auto", "dns": "10.1.2.1;"}


def test_a_real_program_is_run_without_a_shell_and_its_end_told() -> None:
    assert System().run("cat", given=b"$(id)") == Ran(0, b"$(id)")
    assert System().run("no-such-program-here").code == NOT_THERE
    assert System().run("sleep", "5", timeout_s=0.05).code == TOO_SLOW
    failed = System().run("ls", "/no/such/place")
    assert failed.code
    assert "No such file" in failed.said
    assert "geheim" not in repr(System().run("cat", given=b"geheim"))
