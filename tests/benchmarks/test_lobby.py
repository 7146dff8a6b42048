"""Outages of a whole lobby in virtual time, with the real queue, delivery, line and leases.

The table takes six to eight minutes. What must never be wrong must not be so here either; all
other figures are only printed.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.lobby_case import Case, Trouble, run
from support.lobby_figures import HEAD, row, wrong
from support.lobby_sandbox import sandbox
from support.lobby_server import Fault, Outage, Strength

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(1800)]

BEGINS = 900.0
MINUTE, QUARTER, HOUR, SHIFT = 60.0, 900.0, 3600.0, 8 * 3600.0
NAMES = {MINUTE: "1 min", QUARTER: "15 min", HOUR: "1 h", SHIFT: "8 h"}
WEAK = Strength(workers=4, write_s=0.25, read_s=0.06, most=8)


def outage(fault: Fault, lasts: float, kiosks: int | None = None) -> Outage:
    return Outage(fault, BEGINS, BEGINS + lasts, kiosks)


def cases() -> Iterator[tuple[str, Case]]:
    for kiosks, an_hour in ((4, 30.0), (65, 20.0)):
        for fault, lengths in (
            (Fault.LINE, (MINUTE, QUARTER, HOUR, SHIFT)),
            (Fault.HIS, (MINUTE, QUARTER, HOUR) if kiosks > 4 else (MINUTE, QUARTER, HOUR, SHIFT)),
            (Fault.ANSWERS, (QUARTER,)),
            (Fault.SLOW, (QUARTER,)),
        ):
            for lasts in lengths:
                name = f"{kiosks:2}, {fault.name.lower()}, {NAMES[lasts]}"
                yield name, Case(kiosks, an_hour, outage(fault, lasts))
        half = outage(Fault.LINE, HOUR, kiosks // 2)
        yield f"{kiosks:2}, line of half of them, 1 h", Case(kiosks, an_hour, half)
        line = outage(Fault.LINE, HOUR)
        yield f"{kiosks:2}, line, 1 h, weak server", Case(kiosks, an_hour, line, strength=WEAK)
        cut = Trouble(cut_at=1800.0)
        yield f"{kiosks:2}, line, 1 h, power cut at a quarter", Case(kiosks, an_hour, line, cut)
        restored = Trouble(back_up_at=600.0, restore_at=2400.0)
        yield f"{kiosks:2}, line, 1 h, one queue restored", Case(kiosks, an_hour, line, restored)
    yield "65, line, 15 min, 5000 numbers to lend", Case(65, 20.0, outage(Fault.LINE, QUARTER), most_lent=5000)


def test_a_table_of_outages(tmp_path: Path) -> None:
    print(f"\n{HEAD}")
    for number, (name, case) in enumerate(cases()):
        folder = tmp_path / str(number)
        lobby = run(case, folder)
        shutil.rmtree(folder)  # some hundred megabytes
        print(row(name, lobby), flush=True)
        assert not wrong(lobby), (name, wrong(lobby))


@pytest.mark.parametrize("fault", list(Fault))
def test_the_sandbox_behind_the_real_adapter_gets_every_visit_once(fault: Fault, tmp_path: Path) -> None:
    with sandbox(tmp_path) as hospital:
        case = Case(2, 60.0, Outage(fault, 240.0, 840.0), after_s=120.0)
        lobby = run(hospital.case(case), tmp_path)
        lobby.books = hospital.has_written(lobby)
        tasks = hospital.tasks()
    assert not wrong(lobby), wrong(lobby)
    assert len(lobby.books.visits) == len(lobby.guests) > 10
    assert not tasks & {"number-twice", "number-not-leased"}
