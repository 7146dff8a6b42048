"""Numbers lent by the hospital lie ready for the time without it."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.hospital import Capabilities, Conflict, NumberLease, OutcomeUnknown, Unavailable, payloads
from kiosk.hospital.port import ReturnedLease
from kiosk.journal import Journal
from kiosk.runtime.lazy import Lazy
from kiosk.runtime.leases import AGAIN_S, FEW, SIZE, LeaseKeeper
from offline_queue import Keyring, NewItem, Outbox, Series
from support.world import HANOI, NOW

LENDS = Capabilities("1.0", frozenset({0, 2}), frozenset({"number-leases"}), lease_series="T")


@dataclass
class Lender:
    """Lends consecutive numbers; the same key gives the same lease."""

    able: Capabilities | None = LENDS
    trouble: object = None
    leases: dict[str, NumberLease] = field(default_factory=dict)

    def lease_numbers(self, key: str, kiosk_id: str, series: str, day: date, count: int) -> object:
        assert (kiosk_id, count) == ("K3", SIZE)
        first = 1 + SIZE * len(self.leases)
        midnight = datetime.combine(day + timedelta(days=1), datetime.min.time(), HANOI)
        lease = NumberLease(f"lease-{first}", series, day, first, first + SIZE - 1, midnight)
        lease = self.leases.setdefault(key, lease)
        return self.trouble or lease


@dataclass
class Kiosk:
    outbox: Outbox
    lender: Lender = field(default_factory=Lender)
    now: datetime = NOW
    monotonic: float = 1000.0
    journal: io.StringIO = field(default_factory=io.StringIO)

    def __post_init__(self) -> None:
        lazy = Lazy(lambda: self.outbox)
        lazy.get()
        self.keeper = LeaseKeeper(
            Lazy(lambda: self.lender),
            lazy,
            lambda: self.lender.able,
            kiosk_id="K3",
            now=lambda: self.now,
            journal=Journal(self.journal),
            monotonic=lambda: self.monotonic,
        )

    def give(self, count: int) -> list[int]:
        series = Series("K3", self.now.date())
        given = []
        for _ in range(count):
            key = f"key-{self.monotonic}-{len(given)}"
            item = self.outbox.put_numbered(key, series, lambda _, key=key: NewItem(key, key, "book", b""))
            assert item.number is not None
            given.append(item.number.value if item.number.lease else -item.number.value)
        return given

    def tend(self, after_s: float = 10.0) -> None:
        self.monotonic += after_s
        self.keeper.tend()


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[Kiosk]:
    keyring = Keyring({1: bytes(range(32))}, current=1)
    path = tmp_path / "queue" / "queue.db"
    with Outbox.open(path, keyring, kiosk_id="K3", wall_clock=NOW.timestamp) as outbox:
        yield Kiosk(outbox)


def test_one_lease_lies_ready_and_is_not_used_up_by_waiting(kiosk: Kiosk) -> None:
    for _ in range(100):
        kiosk.tend()
    assert len(kiosk.lender.leases) == 1
    assert [held.left for held in kiosk.outbox.blocks()] == [SIZE]


def test_the_next_lease_comes_before_the_last_number_is_given(kiosk: Kiosk) -> None:
    kiosk.tend()
    assert kiosk.give(SIZE - FEW) == list(range(1, SIZE - FEW + 1))
    kiosk.tend()
    assert len(kiosk.lender.leases) == 1
    kiosk.give(1)
    kiosk.tend()
    assert len(kiosk.lender.leases) == 2
    assert kiosk.give(FEW + 1) == list(range(SIZE - FEW + 2, SIZE + 3))


def test_a_long_outage_goes_on_with_the_kiosks_own_series(kiosk: Kiosk) -> None:
    kiosk.tend()
    assert kiosk.give(SIZE + 2) == [*range(1, SIZE + 1), -1, -2]


def test_the_next_day_yesterdays_lease_is_given_back_by_the_queue(kiosk: Kiosk) -> None:
    kiosk.tend()
    kiosk.give(3)
    kiosk.now += timedelta(days=1)
    kiosk.tend()
    (held,) = kiosk.outbox.blocks()
    assert held.block.series.day == kiosk.now.date()
    (returned,) = [s for s in kiosk.outbox.items() if s.kind == payloads.RETURN_LEASE]
    stored = kiosk.outbox.get(returned.key)
    assert stored is not None
    assert payloads.decode(stored.payload, ReturnedLease) == ReturnedLease(returned.key, "lease-1", 4)
    assert "numbers-returned series=T unused=17" in kiosk.journal.getvalue()


def test_a_lost_answer_borrows_the_same_lease_again(kiosk: Kiosk) -> None:
    kiosk.lender.trouble = OutcomeUnknown("x")
    kiosk.tend()
    kiosk.tend(AGAIN_S)
    assert kiosk.outbox.blocks() == ()
    kiosk.lender.trouble = None
    kiosk.tend(AGAIN_S)
    assert len(kiosk.lender.leases) == 1
    assert len(kiosk.outbox.blocks()) == 1


@pytest.mark.parametrize("trouble", [Conflict("lease-exhausted"), Unavailable("no connection")])
def test_trouble_is_told_once_and_the_hospital_is_left_alone_for_a_while(kiosk: Kiosk, trouble: object) -> None:
    kiosk.lender.trouble = trouble
    for _ in range(30):
        kiosk.tend()
    assert kiosk.journal.getvalue().count("numbers-not-lent") == 1
    assert len(kiosk.lender.leases) <= 1 + 300 / AGAIN_S
    assert kiosk.give(1) == [-1]


@pytest.mark.parametrize("able", [None, Capabilities("1.0", frozenset({0}), frozenset())])
def test_a_hospital_that_lends_none_is_asked_for_none(kiosk: Kiosk, able: Capabilities | None) -> None:
    kiosk.lender.able = able
    kiosk.tend()
    assert kiosk.lender.leases == {}
    assert kiosk.journal.getvalue() == ""


def test_a_hospital_that_lends_the_same_lease_again_is_not_asked_at_every_turn(kiosk: Kiosk) -> None:
    kiosk.tend()
    kiosk.outbox.drop_block("lease-1")
    kiosk.lender.leases.clear()
    for _ in range(30):
        kiosk.tend()
    assert len(kiosk.lender.leases) == 2  # the one lent before, and after a while another
    assert "numbers-not-lent" in kiosk.journal.getvalue()


@pytest.mark.parametrize("numbers", [(9, 3), (0, 10), (1, 10**12)])
def test_numbers_that_cannot_be_are_not_taken(kiosk: Kiosk, numbers: tuple[int, int]) -> None:
    kiosk.lender.trouble = NumberLease("lease-x", "T", NOW.date(), *numbers, NOW + timedelta(hours=1))
    kiosk.tend()
    assert kiosk.outbox.blocks() == ()
    assert "numbers-not-lent" in kiosk.journal.getvalue()


def test_a_series_the_hospital_gave_up_is_returned(kiosk: Kiosk) -> None:
    kiosk.tend()
    kiosk.lender.able = Capabilities("1.0", frozenset({0, 2}), frozenset({"number-leases"}), lease_series="U")
    kiosk.tend()
    (held,) = kiosk.outbox.blocks()
    assert held.block.series.name == "U"
    assert any(summary.kind == payloads.RETURN_LEASE for summary in kiosk.outbox.items())


def test_a_series_that_is_the_kiosks_own_is_not_borrowed(kiosk: Kiosk) -> None:
    kiosk.lender.able = replace(LENDS, lease_series="k3")
    kiosk.keeper.tend()
    assert (kiosk.outbox.blocks(), kiosk.lender.leases) == ((), {})
    assert "own" in kiosk.journal.getvalue()
