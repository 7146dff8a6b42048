"""A kiosk killed at any moment of whole visits: every ticket that was printed stands, and nobody is booked twice."""

import random
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from drivers.simulation.network import FaultProxy
from kiosk.demo.stage import SandboxHospital
from kiosk.runtime.standing import undelivered
from offline_queue import Keyring, Outbox
from support.bank import Bank, money_faults
from support.killing import KIOSK_ID, Evidence, Killer, Weather
from support.kiosk_process import KioskProcesses
from support.visitors import PHASES
from support.witness import books_of, faults

KILLS = 48
LENT = KILLS // 7
"""Numbers the hospital lends in all; after them the kiosk has its own."""


@pytest.fixture(scope="module")
def kiosks() -> Iterator[KioskProcesses]:
    with KioskProcesses() as kiosks:
        yield kiosks


@pytest.mark.timeout(300)
def test_48_kills_lose_no_ticket_and_book_nobody_twice(kiosks: KioskProcesses, tmp_path: Path) -> None:
    check(kiosks, tmp_path, seed=20261123)


@pytest.mark.soak
@pytest.mark.timeout(0)
def test_5000_kills_lose_no_ticket_and_book_nobody_twice(kiosks: KioskProcesses, tmp_path: Path) -> None:
    for seed in range(5000 // KILLS):
        folder = tmp_path / str(seed)
        folder.mkdir()
        check(kiosks, folder, seed)


def check(kiosks: KioskProcesses, folder: Path, seed: int) -> None:
    print(f"seed {seed}")
    hospital = SandboxHospital(folder)
    try:
        answer = requests.post(f"{hospital.url}/sandbox/limits", json={"leaseNumbers": LENT}, timeout=20)
        answer.raise_for_status()
        host, _, port = hospital.url.removeprefix("http://").partition(":")
        with FaultProxy(host, int(port)) as network:
            killer = Killer(kiosks, network, folder, random.Random(seed), hospital.url)
            killer.learn()
            for run in range(KILLS):
                killer.kill_one(run)
            killer.drain()
            bank = Bank(hospital.url)
            bank.pay_what_is_open(KIOSK_ID)  # everybody pays, long after they left
            killer.drain(empty=True)
        evidence = killer.evidence
        books = books_of(hospital.url, evidence.patients)
        money = money_faults(hospital.url, bank.paid, [KIOSK_ID])
    finally:
        hospital.close()
    print(dict(evidence.kills), dict(series_of(evidence)))
    assert faults(evidence.slips, books) == []
    assert money == []
    assert len(bank.paid) > KILLS // 12
    assert evidence.mistakes == []
    with Outbox.open(
        folder / "queue" / "queue.db", Keyring.from_file(folder / "key" / "queue.key"), kiosk_id="K3"
    ) as outbox:
        stats = outbox.stats()
        assert outbox.recovered_from is None
        assert (undelivered(outbox), stats.set_aside, stats.undecipherable) == (0, 0, 0)
        assert outbox.verify().sound
    assert_all_was_tried(evidence)


def assert_all_was_tried(evidence: Evidence) -> None:
    assert evidence.kills.total() == KILLS
    assert set(evidence.kills) == set(PHASES), "no kill fell into some part of a visit"
    assert set(evidence.weathers) == set(Weather)
    assert {slip.kind for slip in evidence.slips} == {"confirmed", "provisional"}
    assert len(evidence.slips) > KILLS // 4
    assert {"K3", "T"} < set(series_of(evidence)), "its own numbers, lent ones and the hospital's"


def series_of(evidence: Evidence) -> Counter[str]:
    return Counter(re.split("[ -]", slip.number)[0] for slip in evidence.slips)
