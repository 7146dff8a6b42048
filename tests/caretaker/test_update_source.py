"""Where an image looks for new releases: a line that the plan gives, or takes away."""

import msgspec
import pytest

from kiosk.caretaker.doing import Step
from kiosk.caretaker.requests import Provision
from kiosk.provisioning.answers import Answers, Api, Update, plan_of
from kiosk.provisioning.plan import Plan
from kiosk.settings import Kiosk
from support.bare_machine import BareMachine
from support.provisioned import PLAN

SOURCE = "https://updates.example.vn:8443/kiosk/stable"


def with_source(source: str) -> Plan:
    return msgspec.structs.replace(PLAN, update_source=source)


def test_the_answers_name_it_and_the_machine_has_it_as_the_image_reads_it(machine: BareMachine) -> None:
    kiosk, api = Kiosk("K3", "Sảnh A", "Bệnh viện Mẫu"), Api("https://his.example.vn")
    assert plan_of(Answers(kiosk, api, update=Update(SOURCE))).update_source == SOURCE
    assert Step.UPDATE_SOURCE_WRITTEN in machine.caretaker().do(Provision(with_source(SOURCE)), by_root=True).steps
    assert machine.places.update_source.read_text() == f"{SOURCE}\n"
    assert machine.places.update_source.stat().st_mode & 0o777 == 0o644


def test_a_plan_without_one_takes_it_away(machine: BareMachine) -> None:
    machine.caretaker().do(Provision(with_source(SOURCE)), by_root=True)
    assert Step.UPDATE_SOURCE_WRITTEN not in machine.caretaker().do(Provision(with_source("")), by_root=True).steps
    assert not machine.places.update_source.exists()


@pytest.mark.parametrize(
    "source",
    [
        "http://updates.example.vn",
        "file:///etc",
        "https://x|e;id",
        "https://user:pin@updates.example.vn",
        "https://updates.example.vn/%H",
        "https://updates.example.vn/a b",
        "https://updates.example.vn/\nx",
        "https://updates.example.vn/&",
    ],
)
def test_nothing_that_could_be_more_than_an_address_passes(machine: BareMachine, source: str) -> None:
    before = machine.files()
    assert "update.source" in machine.caretaker().do(Provision(with_source(source)), by_root=True).problem
    assert machine.files() == before
