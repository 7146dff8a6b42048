"""The hospital says what the kiosk is to be, hears how it is, and neither keeps the line's news waiting."""

import threading
from dataclasses import dataclass, field, replace

import pytest

from kiosk.departments import Open, PatientFacts, offers
from kiosk.hospital import Capabilities, DeviceState, Done, Heartbeat, KioskConfiguration, Unavailable
from kiosk.identity import Sex
from kiosk.journal import Journal
from kiosk.journey.events import CatalogueChanged, KioskNamed
from kiosk.runtime.housekeeping import Housekeeping
from kiosk.runtime.kept import Shelf
from kiosk.runtime.last_known import LastKnown
from kiosk.runtime.lazy import Lazy
from kiosk.runtime.reporting import Reporting
from kiosk.runtime.shown_here import shown_here
from offline_queue import NewItem, Outbox
from support.world import NOW, TODAY, catalogue

BOTH = Capabilities("1.0", frozenset({0, 2}), frozenset({"kiosk-configuration", "heartbeat"}))
ONE = KioskConfiguration("v1", "Sảnh B", frozenset({"dep-ntq"}), 30.0)


@dataclass
class Office:
    configurations: list[object] = field(default_factory=list)
    known: list[str | None] = field(default_factory=list)
    beats: list[Heartbeat] = field(default_factory=list)
    beat_answer: object = field(default_factory=Done)

    def configuration(self, kiosk_id: str, known: str | None) -> object:
        assert kiosk_id == "K3"
        self.known.append(known)
        return self.configurations.pop(0) if self.configurations else None

    def heartbeat(self, beat: Heartbeat) -> object:
        self.beats.append(beat)
        return self.beat_answer


class Bench:
    def __init__(self, outbox: Outbox, ears, journal: Journal) -> None:
        self.ran = 0.0
        self.office = Office()
        self.ears = ears
        self.known = LastKnown(now=lambda: NOW, post=ears.post, journal=journal, own_name="Sảnh A")
        lazy = Lazy(lambda: outbox)
        lazy.get()
        self.reporting = Reporting(
            Lazy(lambda: self.office),
            self.known,
            lazy,
            kiosk_id="K3",
            version="1.2.3",
            now=lambda: NOW,
            journal=journal,
            devices=lambda: (DeviceState("printer", "ready"),),
            monotonic=lambda: self.ran,
        )

    def look(self, seconds: float = 0.0) -> None:
        self.ran += seconds
        self.reporting.look()

    def chosen(self) -> list[str]:
        last = [event for event in self.ears.heard if isinstance(event, CatalogueChanged)][-1]
        facts = PatientFacts(None, Sex.UNKNOWN, TODAY)
        return [o.department.id for o in offers(last.catalogue, facts) if isinstance(o.availability, Open)]

    def names(self) -> list[str]:
        return [event.name for event in self.ears.heard if isinstance(event, KioskNamed)]


@pytest.fixture
def bench(outbox: Outbox, ears, journal: Journal) -> Bench:
    return Bench(outbox, ears, journal)


def test_a_hospital_that_offers_neither_hears_and_says_nothing(bench: Bench) -> None:
    bench.look()
    bench.known.surveyed(replace(BOTH, features=frozenset()))
    bench.look(1000)
    assert (bench.office.known, bench.office.beats) == ([], [])


def test_the_heartbeat_goes_as_often_as_the_hospital_wants_and_says_how_the_queue_stands(
    bench: Bench, outbox: Outbox
) -> None:
    outbox.put(NewItem("a", "a", "help", b"{}"))
    outbox.put(NewItem("b", "b", "help", b"{}"))
    outbox.set_aside("b", "staff: wait")
    bench.known.surveyed(BOTH)
    bench.office.configurations = [ONE]
    bench.look()
    bench.look(29)
    bench.look(1)
    first, second = bench.office.beats
    assert (first.kiosk_id, first.at, first.version, first.waiting, first.set_aside) == ("K3", NOW, "1.2.3", 1, 1)
    assert first.oldest_s is not None
    assert second.devices == (DeviceState("printer", "ready"),)


def test_silence_is_told_once(bench: Bench, tmp_path) -> None:
    bench.known.surveyed(BOTH)
    bench.office.beat_answer = Unavailable("no connection")
    for _ in range(3):
        bench.look(60)
    assert (tmp_path / "journal").read_text().count("what=heartbeat") == 1


def test_only_the_departments_the_hospital_names_can_be_chosen_here(bench: Bench) -> None:
    bench.known.heard(catalogue())
    assert len(bench.chosen()) > 1
    bench.known.configure(ONE)
    assert bench.chosen() == ["dep-ntq"]
    assert bench.names() == ["Sảnh B"]
    bench.known.heard(catalogue())
    assert bench.chosen() == ["dep-ntq"]
    bench.known.configure(KioskConfiguration("v2"))
    assert len(bench.chosen()) > 1
    assert bench.names() == ["Sảnh B", "Sảnh A"], "a name taken back gives the kiosk its own again"


def test_a_configuration_that_names_no_department_of_the_hospital_leaves_nobody_without_a_way() -> None:
    wrong = KioskConfiguration("v1", departments=frozenset({"dep-of-another-hospital"}))
    assert shown_here(catalogue(), wrong) == catalogue()
    assert shown_here(catalogue(), None) == catalogue()


def test_the_way_to_a_department_that_cannot_be_chosen_stays_known() -> None:
    shown = shown_here(catalogue(), ONE)
    assert shown.department("dep-tm") is not None
    assert shown.rooms == catalogue().rooms


def test_what_is_known_is_not_sent_again_also_after_a_cold_start(bench: Bench, journal: Journal, ears) -> None:
    class File:
        plain: bytes | None = None

        def load(self) -> bytes | None:
            return self.plain

        def save(self, plain: bytes) -> None:
            self.plain = plain

    file = File()
    bench.known.recall(Shelf(file, journal))
    bench.known.surveyed(BOTH)
    bench.office.configurations = [ONE]
    bench.look()
    bench.known.heard(catalogue())
    bench.look(60)
    assert bench.office.known == [None, "v1"]
    restarted = LastKnown(now=lambda: NOW, post=ears.post, journal=journal, own_name="Sảnh A")
    restarted.recall(Shelf(file, journal))
    assert restarted.configuration() == ONE
    assert bench.chosen() == ["dep-ntq"]
    assert bench.names()[-1] == "Sảnh B"


def test_a_chore_that_hangs_or_fails_keeps_neither_the_caller_nor_the_others(monkeypatch) -> None:
    told, done, go_on = [], threading.Semaphore(0), threading.Event()
    monkeypatch.setattr(threading, "excepthook", told.append)

    def fails() -> None:
        assert go_on.wait(5)
        raise ValueError("a mistake")

    keeping = Housekeeping([fails, done.release])
    keeping.start()
    keeping.nudge()  # returns although the chore has not
    go_on.set()
    assert done.acquire(timeout=5)
    keeping.nudge()
    assert done.acquire(timeout=5)
    keeping.close()
    assert len(told) == 2
