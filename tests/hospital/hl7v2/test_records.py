"""The kiosk's own note of which visits were accepted."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from kiosk.hospital.hl7v2.records import MOST_PATIENTS, PATIENT_S, Accepted, Records
from support.world import NOW, TODAY


def visit(name: str) -> Accepted:
    return Accepted(name, "K3-07", "dep-ntq", "q-ntq-1", NOW)


def records(folder: Path, day: date = TODAY, clock: list[float] | None = None) -> Records:
    ticks = clock or [0.0]
    return Records(folder, today=lambda: day, monotonic=lambda: ticks[0])


def test_what_was_accepted_is_there_after_a_restart_and_nothing_of_the_patient(tmp_path: Path) -> None:
    records(tmp_path).add(visit("A"), "PID|1||42||NGUYỄN")
    again = records(tmp_path)
    assert again.find("A") == visit("A")
    assert again.patient("A") is None
    assert not again.doubtful
    assert "NGUY" not in "".join(path.read_text("utf-8") for path in tmp_path.iterdir())


def test_a_line_cut_by_a_power_failure_costs_that_line_alone(tmp_path: Path) -> None:
    first = records(tmp_path)
    for name in ("A", "B"):
        first.add(visit(name), "")
    (file,) = tmp_path.iterdir()
    file.write_bytes(file.read_bytes()[:-20])
    second = records(tmp_path)
    assert second.find("A") is not None
    assert second.find("B") is None
    second.add(visit("C"), "")
    third = records(tmp_path)
    assert third.find("C") == visit("C")


def test_old_days_are_forgotten(tmp_path: Path) -> None:
    for days in range(5):
        records(tmp_path, TODAY + timedelta(days=days)).add(visit(f"V{days}"), "")
    assert sorted(path.stem[-2:] for path in tmp_path.iterdir()) == ["24", "25", "26"]
    last = records(tmp_path, TODAY + timedelta(days=4))
    assert [last.find(f"V{days}") is not None for days in range(5)] == [False, False, True, True, True]


def test_a_store_that_fails_lets_nobody_conclude_that_a_visit_is_not_there(tmp_path: Path) -> None:
    blocked = tmp_path / "records"
    blocked.write_text("a file where the folder should be")
    here = records(blocked)
    assert not here.doubtful
    here.add(visit("A"), "")
    assert here.doubtful
    assert here.find("A") is not None


def test_the_patient_is_remembered_for_half_an_hour_and_no_more_than_a_few(tmp_path: Path) -> None:
    clock = [0.0]
    here = records(tmp_path, clock=clock)
    for number in range(MOST_PATIENTS + 1):
        here.add(visit(f"V{number}"), f"PID {number}")
    assert here.patient("V0") is None
    assert here.patient("V1") == "PID 1"
    here.forget_patient("V1")
    assert here.patient("V1") is None
    clock[0] = PATIENT_S
    assert here.patient("V2") is None


def test_a_kiosk_that_runs_for_years_remembers_no_more_than_it_reads_at_a_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.hospital.hl7v2.records.MOST_VISITS", 2)
    here = records(tmp_path)
    for number in ("A", "B", "C"):
        here.add(visit(number), "")
    assert [here.find(number) is not None for number in ("A", "B", "C")] == [False, True, True]
