"""A machine that is a kiosk shows the wizard, and is that kiosk again when nobody changed anything."""

import time

import pytest

from kiosk.caretaker.doing import Ran, Step
from kiosk.caretaker.requests import Answer, Provision, Request, Restart, SetUpAgain
from kiosk.staff.pin import pin_line
from support.bare_machine import BareMachine
from support.provisioned import PLAN

PIN = "280497"
LINE = pin_line(PIN)


@pytest.fixture
def kiosk(machine: BareMachine) -> BareMachine:
    assert not machine.caretaker().do(Provision(PLAN)).problem
    machine.has_pin(LINE)
    machine.programs.started.clear()
    return machine


def asked(machine: BareMachine, request: Request) -> Answer:
    return machine.caretaker().do(request)


def test_the_wizard_takes_the_kiosks_place_and_nothing_of_the_kiosk_is_changed(kiosk: BareMachine) -> None:
    before = kiosk.files()
    assert asked(kiosk, SetUpAgain(PIN)).steps == (Step.SETTING_UP_AGAIN,)
    assert kiosk.programs.lines("systemctl") == [
        "systemctl --no-block stop kiosk.service",
        "systemctl --no-block start kiosk-setup.service",
    ]
    mark = kiosk.places.again
    assert abs(float(mark.read_text()) - time.clock_gettime(time.CLOCK_BOOTTIME)) < 60
    assert mark.stat().st_mode & 0o777 == 0o644
    after = kiosk.files()
    after.pop("run/kiosk-caretaker/set-up-again")
    assert after == before


def test_keeping_it_as_it_is_takes_the_mark_away_before_the_kiosk_is_started(kiosk: BareMachine) -> None:
    before = kiosk.files()
    asked(kiosk, SetUpAgain(PIN))
    kiosk.programs.started.clear()
    assert asked(kiosk, Restart()).steps == (Step.RESTARTING,)
    assert kiosk.files() == before
    assert kiosk.programs.lines("systemctl") == [
        "systemctl --no-block stop kiosk-setup.service",
        "systemctl --no-block restart kiosk.service",
    ]


@pytest.mark.parametrize("fails", ["systemctl --no-block stop", "systemctl --no-block start kiosk-setup"])
def test_where_systemd_refuses_the_kiosk_stays(kiosk: BareMachine, fails: str) -> None:
    kiosk.programs.answers[fails] = Ran(1, said="Access denied")
    assert "Access denied" in asked(kiosk, SetUpAgain(PIN)).problem
    assert not kiosk.places.again.exists()
    assert kiosk.programs.lines("systemctl")[-1] == "systemctl --no-block start kiosk.service"


def test_where_the_wizard_does_not_go_its_mark_stays(kiosk: BareMachine) -> None:
    asked(kiosk, SetUpAgain(PIN))
    mark = kiosk.places.again.read_text()
    kiosk.programs.answers["systemctl --no-block restart"] = Ran(1, said="Access denied")
    assert "Access denied" in asked(kiosk, Restart()).problem
    assert kiosk.places.again.read_text() == mark


def test_a_machine_that_is_no_kiosk_has_its_wizard_on_the_glass_already(machine: BareMachine) -> None:
    assert "already" in asked(machine, SetUpAgain(PIN)).problem
    assert not machine.places.again.exists()
    assert machine.programs.lines("systemctl") == []


def test_a_mark_that_cannot_be_written_stops_nothing(kiosk: BareMachine) -> None:
    kiosk.places.again.parent.mkdir(parents=True)
    kiosk.places.again.mkdir()  # root writes through any rights: a folder in its place fails for everybody
    assert "set-up-again" in asked(kiosk, SetUpAgain(PIN)).problem
    assert kiosk.programs.lines("systemctl") == []


def test_the_plan_of_the_wizard_leaves_it_on_the_glass_until_it_says_its_last_words(kiosk: BareMachine) -> None:
    asked(kiosk, SetUpAgain(PIN))
    assert not asked(kiosk, Provision(PLAN)).problem
    assert kiosk.places.again.exists()
    asked(kiosk, Restart())
    assert not kiosk.places.again.exists()
