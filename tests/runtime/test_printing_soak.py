"""Random accidents at random bytes: no number twice, no ticket lost unknown, none called printed that was not."""

import os
import random
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from drivers.simulation.printer import SimulatedPrinter
from kiosk.journal import Journal
from kiosk.journey.effects import PrintTicket
from kiosk.runtime.printing.slips import decode
from support.printing_child import open_book
from support.printing_lobby import WIDTH, Findings, PrintingLobby

ROOT = Path(__file__).parents[2]


def go_through(folder: Path, journal: Journal, *, visits: int, printers: int, seed: int) -> dict[str, int]:
    lobby = PrintingLobby(folder, journal, printers=printers, seed=seed)
    for number in range(1, visits + 1):
        lobby.visit(number)
    lobby.end()
    found = lobby.findings
    given = set(found.given)
    assert len(given) == visits
    assert found.on_paper <= given, "a number on paper that nobody was given"
    lies = found.said_printed - set(found.whole)
    assert not lies, f"said to be printed, and no whole piece of paper: {sorted(lies)}"
    unknown = given - set(found.whole) - found.said_otherwise
    assert not unknown, f"no paper, and nobody knows: {sorted(unknown)}"
    silent = given - found.said_printed - found.said_otherwise
    assert not silent, f"neither printed nor told: {sorted(silent)}"
    assert not found.denied, f"said not to be on paper, and something of it is: {sorted(found.denied)}"
    assert not found.mixed, f"two patients on one piece: {found.mixed}"
    return {
        "visits": visits,
        "faults": found.faults.total(),
        "said printed": len(found.said_printed),
        "whole": len(set(found.whole)),
        "twice": sum(count > 1 for count in found.whole.values()),
        "marked": len(found.marked),
        "told otherwise": len(found.said_otherwise),
        "without paper, known": len(given - set(found.whole)),
    }


@pytest.mark.parametrize(("printers", "seed"), [(1, 1), (2, 2)])
def test_a_hundred_visits_with_accidents_leave_no_lie(
    tmp_path: Path, journal: Journal, printers: int, seed: int
) -> None:
    counts = go_through(tmp_path, journal, visits=100, printers=printers, seed=seed)
    assert counts["faults"] > 25
    assert counts["marked"] > 0
    assert counts["said printed"] > 50


@pytest.mark.soak
@pytest.mark.timeout(1800)
@pytest.mark.parametrize(("printers", "seed"), [(1, 11), (2, 12), (1, 13), (3, 14)])
def test_ten_thousand_visits_with_accidents_leave_no_lie(
    tmp_path: Path, journal: Journal, printers: int, seed: int, capsys: pytest.CaptureFixture[str]
) -> None:
    counts = go_through(tmp_path, journal, visits=2500, printers=printers, seed=seed)
    with capsys.disabled():
        print(f"\n{printers} printers:", ", ".join(f"{name} {count}" for name, count in counts.items()))


@pytest.mark.soak
@pytest.mark.timeout(600)
def test_a_program_killed_while_it_prints_knows_afterwards_what_it_does_not_know(tmp_path: Path) -> None:
    chance = random.Random(21)
    book = tmp_path / "printing.db"
    told: dict[str, set[int]] = {"printed": set(), "told": set()}
    begun: set[int] = set()
    with SimulatedPrinter.on_network(dots=WIDTH) as printer:
        for life in range(20):
            command = [sys.executable, "-m", "support.printing_child", *map(str, printer.address), str(book)]
            child = subprocess.Popen(
                [*command, str(life * 1000 + 1)],
                env={**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "tests")))},
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
            )
            assert child.stdout is not None
            for line in child.stdout:
                word, number, *_ = line.split()
                told[word].add(int(number))
                if word == "printed" and chance.random() < 0.1:
                    break
            printer.wait_for_bytes(printer.bytes_received + chance.randrange(2500))
            child.kill()
            rest, _ = child.communicate()
            for line in rest.splitlines():
                word, number, *_ = line.split()
                told[word].add(int(number))
            with closing(open_book(book)) as found:
                begun |= {int(number) for job in found.jobs() if (number := _number_of(job.payload))}
        printer.tear_off()
        findings = Findings()
        findings.look_at(printer.pages)
    assert told["printed"], "nothing was printed"
    assert told["printed"] <= set(findings.whole)
    assert findings.on_paper <= told["printed"] | told["told"] | begun
    assert begun, "none of the kills fell into a ticket"


def _number_of(payload: bytes) -> str:
    job = decode("ticket", payload)
    assert isinstance(job, PrintTicket)
    return job.ticket.number
