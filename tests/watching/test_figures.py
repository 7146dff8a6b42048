"""What Prometheus gets: every figure, closed labels, nothing of the process and nothing of a patient."""

import io
import random
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families
from watching.world import ABOUT, World, now, until

from kiosk.journal import Journal, Level, Note
from kiosk.watching.catalogue import OTHER, catalogue, words
from kiosk.watching.ears import Ears
from kiosk.watching.observations import ENDS, RESULTS
from kiosk.watching.serving.duty import FRESH_S, Figures, Fresh
from kiosk.watching.standing import Standing
from kiosk.watching.watch import Duty, Watch


class Counting(Figures):
    """The duty without its port."""

    def take(self, observation: object) -> None:
        self.meters.take(observation)  # type: ignore[arg-type]

    def begin(self) -> None: ...

    def beat(self) -> None: ...

    def close(self) -> None: ...


class Counted(World):
    def __init__(self, folder: Path, **more: object) -> None:
        self.figures: Counting | None = None
        super().__init__(folder, self._make, **more)  # type: ignore[arg-type]
        until(lambda: self.figures is not None)

    def _make(self, watch: Watch) -> list[Duty]:
        self.figures = Counting(watch)
        return [self.figures]

    def read(self) -> dict[tuple[str, tuple[tuple[str, str], ...]], float]:
        until(lambda: self.ears.empty)
        assert self.figures is not None
        families = text_string_to_metric_families(self.figures.text().decode())
        return {(s.name, tuple(sorted(s.labels.items()))): s.value for family in families for s in family.samples}

    def value(self, name: str, **labels: str) -> float:
        return self.read()[name, tuple(sorted(labels.items()))]


def test_who_asks_without_end_makes_the_figures_once_a_second() -> None:
    made, clock = iter((b"first", b"second")), [0.0]
    fresh = Fresh(lambda: next(made), lambda: clock[0])
    assert [fresh() for _ in range(1000)] == [b"first"] * 1000
    clock[0] = FRESH_S
    assert fresh() == b"second"


@pytest.fixture
def world(tmp_path: Path) -> Iterator[Counted]:
    world = Counted(tmp_path)
    yield world
    world.close()


def a_visit(world: World, outcome: str = "booked") -> None:
    note = world.journal.note
    note(Note.CODE_READ, device="camera", failed="none")
    note(Note.VISIT_STARTED, visit=1, step="Confirming")
    note(Note.VISIT_STEP, visit=1, step="Ticketed")
    note(Note.VISIT_ENDED, visit=1, outcome=outcome, seconds=12.0)


def test_a_visit_is_counted(world: Counted) -> None:
    a_visit(world)
    until(lambda: world.value("kiosk_visits_total", outcome="booked") == 1)
    assert world.value("kiosk_visits_begun_total") == 1
    assert world.value("kiosk_reads_total", device="camera", result="first-try") == 1
    assert world.value("kiosk_visit_seconds_count", end="served") == 1
    assert world.value("kiosk_visit_seconds_bucket", end="served", le="15.0") == 1
    assert world.value("kiosk_visit_seconds_bucket", end="served", le="10.0") == 0
    assert world.value("kiosk_step_seconds_count", step="Confirming") == 1
    assert 0 < world.value("kiosk_today_ticket_seconds", share="0.5") < 5


def test_what_is_looked_up_is_told(world: Counted) -> None:
    assert world.value("kiosk_info", id="K3", version="1.4.0", flavour="production", image="a1b2c3") == 1
    assert world.value("kiosk_queue_waiting") == 3
    assert world.value("kiosk_queue_set_aside") == 1
    assert world.value("kiosk_queue_oldest_age_seconds") == 75
    assert world.value("kiosk_lent_numbers_left") == 17
    assert world.value("kiosk_paper_tickets_left", printer="khe-in") == 44
    assert world.value("kiosk_printer_status", printer="khe-in", status="paper-low") == 1
    assert world.value("kiosk_printer_status", printer="khe-in", status="ready") == 0
    assert world.value("kiosk_certificate_end_timestamp_seconds", certificate="own") == 1_800_000_000
    assert world.value("kiosk_device_state", device="camera", state="unknown") == 1
    assert world.value("kiosk_built_timestamp_seconds") == ABOUT.built
    assert abs(world.value("kiosk_clock_timestamp_seconds") - time.time()) < 5
    assert world.value("kiosk_state", state="welcome") == 1


def test_every_series_that_rare_things_have_is_there_from_the_start(world: Counted) -> None:
    known = world.read()
    for step in words("steps"):
        assert known["kiosk_help_calls_total", (("step", step),)] == 0
    for outcome in words("outcomes"):
        assert known["kiosk_visits_total", (("outcome", outcome),)] == 0


def test_a_queue_that_cannot_be_read_leaves_its_figures_out(tmp_path: Path) -> None:
    world = Counted(tmp_path, look=Standing)
    try:
        assert world.value("kiosk_queue_readable") == 0
        assert not [name for name, _ in world.read() if name == "kiosk_queue_waiting"]
    finally:
        world.close()


def test_looking_that_fails_is_told_once_and_costs_what_is_looked_up_alone(tmp_path: Path) -> None:
    def broken() -> Standing:
        raise KeyError("001090000000")

    world = Counted(tmp_path, look=broken)
    try:
        for _ in range(3):
            assert world.value("kiosk_online") == 1
        assert world.log.getvalue().count("watching-failed error=KeyError") == 1
        assert "001090000000" not in world.log.getvalue()
    finally:
        world.close()


def test_labels_are_closed_whatever_is_noted(world: Counted) -> None:
    """Every note there is, its facts full of what a patient could show."""
    chance = random.Random(7)
    marks = ["NGUYỄN VĂN ẨN", "001090000000", "DN4010199000001", "Đường Láng", "'; drop", "x" * 500]
    for _ in range(400):
        event = chance.choice(list(catalogue().values()))
        facts = {fact.name: chance.choice([*marks, *fact.words, 17, True]) for fact in event.facts}
        world.journal.note(event.note, chance.choice(list(Level)), **facts)
    a_visit(world)
    until(lambda: world.ears.empty)
    seen = world.read()
    allowed: dict[str, set[str]] = {
        "step": {*words("steps"), OTHER},
        "outcome": {*words("outcomes"), OTHER},
        "device": {*words("devices"), OTHER},
        "result": set(RESULTS),
        "end": set(ENDS),
        "cause": {*words("refusals"), *words("hints"), *words("card-problems"), OTHER},
        "reason": {*words("out-of-service"), OTHER},
        "kind": {*words("writes"), *words("printed"), OTHER},
        "status": {*words("printer-status"), OTHER},
        "printer": {"khe-in", OTHER},
        "level": {"warning", "error"},
        "line": {"online", "offline"},
        "by": {"hospital", "kiosk"},
        "state": {"welcome", "visit", "menu", "out-of-service", "ready", "impaired", "lost", "unknown"},
        "after": {"stop", "fall"},
        "certificate": {"own"},
    }
    checked = 0
    for name, labels in seen:
        for label, value in labels:
            if label in ("le", "share") or name == "kiosk_info":
                continue
            checked += 1
            assert value in allowed[label], f"{name}: {label}={value}"
    assert checked > 300
    assert len(seen) < 3000, "a kiosk has some hundred series"
    assert not [name for name, _ in seen if not name.startswith("kiosk_")], "nothing of the process is told"


def test_a_note_costs_its_maker_nothing_worth_a_word(world: Counted) -> None:
    began = time.perf_counter()
    for _ in range(2000):
        world.ears.hear(Note.VISIT_STEP, Level.INFO, {"visit": 1, "step": "Confirming"})
    assert (time.perf_counter() - began) / 2000 < 0.001


def test_counting_that_cannot_even_begin_is_told_and_disturbs_nobody() -> None:
    log = io.StringIO()
    journal = Journal(log)

    def make(_ears: Ears) -> Watch:
        raise ImportError("prometheus_client")

    ears = Ears(journal, now, make)
    journal.listen(ears.hear)
    ears.start()
    until(lambda: "watching-failed error=ImportError" in log.getvalue())
    journal.note(Note.VISIT_STARTED, visit=1, step="Confirming")
    ears.close()


def test_more_notes_than_can_wait_are_let_go_not_waited_for(tmp_path: Path) -> None:
    world = Counted(tmp_path)
    world.watch.lock.acquire()
    try:
        for _ in range(10_500):
            world.ears.hear(Note.VISIT_STEP, Level.INFO, {"step": "Confirming"})
    finally:
        world.watch.lock.release()
        world.close()


@pytest.mark.benchmark
def test_what_watching_costs(world: Counted, capsys: pytest.CaptureFixture[str]) -> None:
    for _ in range(300):
        a_visit(world)
    until(lambda: world.ears.empty)
    began = time.perf_counter()
    for _ in range(5000):
        world.ears.hear(Note.VISIT_STEP, Level.INFO, {"visit": 1, "step": "Confirming"})
    heard = (time.perf_counter() - began) / 5000
    until(lambda: world.ears.empty)
    all_of_it = (time.perf_counter() - began) / 5000
    assert world.figures is not None
    began = time.perf_counter()
    for _ in range(50):
        text = world.figures.text()
    scrape = (time.perf_counter() - began) / 50
    with capsys.disabled():
        print(
            f"\nnote {heard * 1e6:.1f} µs on its thread, {all_of_it * 1e6:.1f} µs in all; "
            f"scrape {scrape * 1e3:.1f} ms, {len(text)} bytes, {len(text.splitlines())} lines"
        )
