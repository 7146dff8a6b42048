"""A power cut at any moment leaves the old kiosk or the new one, never half of each."""

import os
from pathlib import Path

import msgspec
import pytest

from kiosk.caretaker.requests import Provision
from kiosk.provisioning.plan import Fixed, Network
from support.bare_machine import BareMachine
from support.power_cut import PowerCutError, cut_before
from support.provisioned import PLAN, TOML

OLD = PLAN
NEW = msgspec.structs.replace(
    PLAN,
    toml=TOML.replace("Sảnh A", "Sảnh B") + 'ca_file = "/run/credentials/kiosk.service/kiosk_api_secret"\n',
    secrets={"token": "new-token", "api_secret": "new-secret"},
    network=Network(fixed=Fixed("10.9.9.9/24")),
    hostname="kiosk-new",
)
SAME_TEXT = msgspec.structs.replace(PLAN, secrets={"token": "new-token"}, hostname="kiosk-new")
MOST = 400


@pytest.fixture(autouse=True)
def quick_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is synced is counted, and costs nothing."""
    monkeypatch.setattr(os, "fsync", lambda _: None)


def kiosk_of(machine: BareMachine) -> tuple[str | None, dict[str, str], str | None, str]:
    """What a start of the kiosk would find."""
    places = machine.places
    text = places.settings.read_text() if places.settings.exists() else None
    network = places.connection.read_text() if places.connection.exists() else None
    return text, machine.secrets(), network, places.hostname.read_text()


def after(folder: Path, *plans: object) -> tuple[str | None, dict[str, str], str | None, str]:
    """What undisturbed provisioning leaves."""
    folder.mkdir()
    machine = BareMachine(folder)
    for plan in plans:
        assert machine.caretaker().do(Provision(plan), by_root=True).problem == ""  # type: ignore[arg-type]
    return kiosk_of(machine)


@pytest.mark.parametrize(
    ("before", "plan"), [((), NEW), ((OLD,), NEW), ((OLD,), SAME_TEXT)], ids=["first", "again", "same text"]
)
def test_old_or_new_whenever_it_comes(tmp_path: Path, before: tuple[object, ...], plan: object) -> None:
    old, new = after(tmp_path / "old", *before), after(tmp_path / "new", *before, plan)
    seen, number = set(), 0
    while True:
        folder = tmp_path / f"cut-{number}"
        folder.mkdir()
        machine = BareMachine(folder)
        for one in before:
            machine.caretaker().do(Provision(one), by_root=True)  # type: ignore[arg-type]
        try:
            with cut_before(number) as happened:
                machine.caretaker().do(Provision(plan), by_root=True)  # type: ignore[arg-type]
        except PowerCutError:
            found = kiosk_of(machine)
            if found[0] is not None:
                assert found in (old, new), f"a mixture after {happened[-1]}"
            machine.caretaker().finish()
            found = kiosk_of(machine)
            assert found in (old, new), f"a mixture is left after {happened[-1]}"
            assert not machine.places.decided.exists()
            seen.add("old" if found == old else "new")
            number += 1
            assert number < MOST
            continue
        break
    assert number > 30, "hardly a step was cut"
    assert seen == {"old", "new"}
    assert kiosk_of(machine) == new


def test_a_second_cut_while_it_is_finished_changes_nothing_of_that(tmp_path: Path) -> None:
    old, new = after(tmp_path / "old", OLD), after(tmp_path / "new", OLD, NEW)
    cuts = 0
    for first in range(30, 66, 5):
        for second in range(0, 30, 4):
            folder = tmp_path / f"cut-{first}-{second}"
            folder.mkdir()
            machine = BareMachine(folder)
            machine.caretaker().do(Provision(OLD), by_root=True)
            try:
                with cut_before(first):
                    machine.caretaker().do(Provision(NEW), by_root=True)
                break
            except PowerCutError:
                decided = machine.places.decided.exists()
            try:
                with cut_before(second):
                    machine.caretaker().finish()
                break
            except PowerCutError:
                cuts += 1
            found = kiosk_of(machine)
            assert found[0] is None or found in (old, new)
            machine.caretaker().finish()
            assert kiosk_of(machine) == (new if decided else kiosk_of(machine))
            assert kiosk_of(machine) in (old, new)
    assert cuts > 20


def test_what_was_cut_is_finished_at_the_next_round_and_the_kiosk_started(tmp_path: Path) -> None:
    machine = BareMachine(tmp_path)
    number = 0
    while not machine.places.decided.exists():
        with pytest.raises(PowerCutError), cut_before(number):
            machine.caretaker().do(Provision(NEW), by_root=True)
        number += 1
    machine.programs.started.clear()
    machine.caretaker().round()
    assert machine.places.settings.read_text() == NEW.toml
    assert machine.programs.lines("systemctl") == [
        "systemctl --no-block stop kiosk-setup.service",
        "systemctl --no-block restart kiosk.service",
    ]
    assert "caretaker-done ask=finish" in machine.journal


def test_what_was_only_begun_is_thrown_away_by_the_next(tmp_path: Path) -> None:
    machine = BareMachine(tmp_path)
    number = 0
    while not machine.places.begun.exists():
        with pytest.raises(PowerCutError), cut_before(number):
            machine.caretaker().do(Provision(NEW), by_root=True)
        number += 1
    machine.caretaker().finish()
    assert not machine.places.settings.exists()
    assert machine.caretaker().do(Provision(NEW), by_root=True).problem == ""
    assert not machine.places.begun.exists()
