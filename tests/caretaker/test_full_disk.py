"""A disk that fills up at any moment leaves the old kiosk or the new one, and never a machine between the two."""

import os
from pathlib import Path

import msgspec
import pytest

from kiosk.caretaker.doing import caretaking, provisioning
from kiosk.caretaker.requests import Provision
from kiosk.provisioning.plan import Fixed, Network, Plan
from support.bare_machine import BareMachine
from support.full_disk import full_after
from support.power_cut import PowerCutError, cut_before
from support.provisioned import PLAN, TOML

NEW = msgspec.structs.replace(
    PLAN,
    toml=TOML.replace("Sảnh A", "Sảnh B") + 'ca_file = "/run/credentials/kiosk.service/kiosk_api_secret"\n',
    secrets={"token": "new-token", "api_secret": "new-secret"},
    network=Network(fixed=Fixed("10.9.9.9/24"), time_servers=("10.9.9.1",)),
    hostname="kiosk-new",
    update_source="https://updates.example.vn/kiosk",
)
OLD = PLAN
MOST = 200


def machine_of(folder: Path, *plans: Plan) -> BareMachine:
    folder.mkdir()
    machine = BareMachine(folder)
    for plan in plans:
        assert machine.caretaker().do(Provision(plan), by_root=True).problem == ""
    return machine


def own(machine: BareMachine) -> dict[str, str]:
    """Every file, links by where they lead below the machine."""
    return {name: text.replace(str(machine.places.root), "") for name, text in machine.files().items()}


@pytest.mark.parametrize("before", [(), (OLD,)], ids=["first", "again"])
def test_full_at_any_moment_nothing_changed_or_everything_did(tmp_path: Path, before: tuple[Plan, ...]) -> None:
    new = own(machine_of(tmp_path / "new", *before, NEW))
    number = 0
    while number < MOST:
        machine = machine_of(tmp_path / f"full-{number}", *before)
        old = own(machine)
        with full_after(number) as refused:
            problem = machine.caretaker().do(Provision(NEW), by_root=True).problem
        if not refused:
            break
        assert "nothing was changed" in problem, f"refused: {refused}"
        assert own(machine) == old, f"refused: {refused}"
        number += 1
    assert number > 12, "hardly anything takes room"
    assert problem == ""
    assert own(machine) == new


def test_what_is_decided_is_carried_out_on_a_disk_that_takes_nothing_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = own(machine_of(tmp_path / "new", OLD, NEW))
    machine = machine_of(tmp_path / "machine", OLD)
    real = provisioning.carry_out
    monkeypatch.setattr(provisioning, "carry_out", lambda places: full(real, places))
    assert machine.caretaker().do(Provision(NEW), by_root=True).problem == ""
    assert own(machine) == new


def test_what_a_power_cut_left_is_finished_on_a_full_disk_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", lambda _: None)
    new = own(machine_of(tmp_path / "new", OLD, NEW))
    real, finished = caretaking.carry_out, 0
    monkeypatch.setattr(caretaking, "carry_out", lambda places: full(real, places))
    for number in range(30, MOST):
        machine = machine_of(tmp_path / f"cut-{number}", OLD)
        try:
            with cut_before(number):
                machine.caretaker().do(Provision(NEW), by_root=True)
            break
        except PowerCutError:
            if not machine.places.decided.exists():
                continue
        assert machine.caretaker().finish(start=False)
        assert own(machine) == new
        finished += 1
    assert finished > 10


def full(carry_out, places):
    with full_after(0) as refused:
        done = carry_out(places)
    assert refused == []
    return done


def test_what_was_begun_leaves_nothing_beside_the_files_of_the_system(tmp_path: Path) -> None:
    machine = machine_of(tmp_path / "machine")
    number, seen = 0, False
    while not machine.places.decided.exists():
        with pytest.raises(PowerCutError), cut_before(number):
            machine.caretaker().do(Provision(NEW), by_root=True)
        beside = list(machine.places.root.rglob(".*.decided"))
        seen = seen or bool(beside)
        number += 1
    assert seen
    assert machine.caretaker().finish(start=False)
    assert list(machine.places.root.rglob(".*.decided")) == []
