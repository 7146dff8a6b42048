"""What patients see of a directory: between visits only, by the clock, over whatever the hospital's system says."""

import io
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.departments import Catalogue, OpeningHours, RoomState
from kiosk.directory import Closure, DepartmentEntry, Directory, DoctorSession, Fees, RoomEntry
from kiosk.hospital import KioskConfiguration, Unavailable
from kiosk.journal import Journal
from kiosk.journey import Delays, NoAnswer, events, state
from kiosk.journey.effects import AskServices
from kiosk.journey.events import CatalogueChanged, ServicesAnswered
from kiosk.runtime.directory import showing
from kiosk.runtime.directory.editions import Editions, Shutter
from kiosk.runtime.directory.layer import Edition, Layer
from kiosk.runtime.engine import Engine
from kiosk.runtime.last_known import COUNTS_STAND_S, LastKnown
from kiosk.runtime.lazy import Lazy
from kiosk.runtime.lookups import Lookups
from kiosk.runtime.workers import Workers
from kiosk.visit import Service
from support.directories import DEPARTMENT, MORNING, housed, layer, named, version_on, with_hours
from support.world import ANH, HANOI, SERVICES, TODAY, catalogue, journey

MONDAY = datetime(2026, 11, 23, 8, 15, tzinfo=HANOI)
SAID = replace(catalogue(), as_of=MONDAY)


class Bench:
    """What the hospital said, on a clock that the test moves."""

    def __init__(self, show: Callable[[Edition], None] | None = None) -> None:
        self.wall, self.ran = MONDAY, 0.0
        self.shown: list[Catalogue] = []
        self.known = LastKnown(
            now=lambda: self.wall,
            post=self.post,
            journal=Journal(io.StringIO()),
            monotonic=lambda: self.ran,
            show=show,
        )

    def post(self, event: object) -> None:
        if isinstance(event, CatalogueChanged):
            self.shown.append(event.catalogue)

    def at(self, clock: str) -> "Bench":
        hour, minute = map(int, clock.split(":"))
        later = MONDAY.replace(hour=hour, minute=minute)
        self.ran += (later - self.wall).total_seconds()
        self.wall = later
        return self

    def open_rooms(self) -> set[str]:
        rooms = self.shown[-1].rooms
        return {room.queue_id for room in rooms if room.department_id == DEPARTMENT and room.state is RoomState.OPEN}


@pytest.fixture
def bench() -> Bench:
    return Bench()


def test_a_room_closes_on_the_glass_at_half_past_eleven_although_the_hospital_is_silent(bench: Bench) -> None:
    bench.known.heard(SAID)
    bench.known.lay(layer(with_hours(7), 7))
    open_before = bench.open_rooms()
    assert open_before
    bench.at("11:29").known.unheard()
    bench.known.tick()
    assert bench.open_rooms() >= open_before
    bench.at("11:30").known.tick()
    assert bench.open_rooms() == set()


def test_a_room_closes_by_the_clock_also_while_the_hospital_speaks(bench: Bench) -> None:
    bench.known.lay(layer(with_hours(7), 7))
    bench.at("11:29").known.heard(SAID)
    shown = len(bench.shown)
    bench.known.tick()
    assert len(bench.shown) == shown
    bench.at("11:30").known.tick()
    assert bench.open_rooms() == set()
    bench.known.tick()
    assert len(bench.shown) == shown + 1


def test_a_room_the_hospital_called_closed_before_it_opened_opens_by_the_hours_of_the_directory(bench: Bench) -> None:
    rooms = tuple(replace(room, state=RoomState.CLOSED) for room in SAID.rooms)
    bench.at("06:00").known.heard(replace(SAID, rooms=rooms))
    bench.known.lay(layer(with_hours(7), 7))
    bench.known.unheard()
    bench.at("07:00").known.tick()
    assert bench.open_rooms()


def test_a_doctor_who_came_in_the_afternoon_comes_also_when_the_hospital_fell_silent_in_the_morning(
    bench: Bench,
) -> None:
    afternoon = OpeningHours((1,), 13 * 60 + 30, 16 * 60 + 30)
    ids = [room.queue_id for room in SAID.rooms if room.department_id == DEPARTMENT]
    sessions = (DoctorSession("BS. Ví Dụ", afternoon),)
    entry = replace(
        named(7).departments[0],
        hours=(*MORNING, afternoon),
        rooms=tuple(RoomEntry(one, sessions=sessions) for one in ids),
    )
    bench.known.lay(layer(Directory(departments=(entry,)), 7))
    closed = tuple(replace(room, state=RoomState.CLOSED) for room in SAID.rooms)
    bench.known.heard(replace(SAID, rooms=closed))
    bench.known.unheard()
    bench.at("13:29").known.tick()
    assert bench.open_rooms() == set()
    bench.at("13:30").known.tick()
    assert bench.open_rooms() == set(ids)


def test_counts_go_after_minutes_of_silence_also_with_a_directory(bench: Bench) -> None:
    bench.known.lay(layer(named(7), 7))
    bench.known.heard(SAID)
    assert any(room.waiting is not None for room in bench.shown[-1].rooms)
    bench.ran += COUNTS_STAND_S
    bench.known.tick()
    assert all(room.waiting is None for room in bench.shown[-1].rooms)
    assert version_on(bench.shown[-1]) == 7


def test_before_the_system_has_answered_a_directory_that_is_not_complete_waits(bench: Bench) -> None:
    bench.known.lay(layer(housed(7), 7))
    bench.known.tick()
    assert bench.shown == []
    bench.known.unheard()
    assert version_on(bench.shown[-1]) == 7
    bench.known.heard(SAID)
    assert len(bench.shown[-1].departments) == len(SAID.departments)


def test_without_any_word_of_the_system_what_the_directory_only_adds_to_is_not_shown(bench: Bench) -> None:
    hints = DepartmentEntry("dep-tm", hints={"vi": "Cổng B"}, rooms=housed(7).departments[0].rooms)
    bench.known.lay(layer(named(7, hints), 7))
    bench.known.unheard()
    assert bench.shown == []
    bench.known.lay(layer(replace(housed(8), departments=(*housed(8).departments, hints)), 8))
    assert [one.id for one in bench.shown[-1].departments] == [DEPARTMENT]


def test_a_kiosk_that_lost_its_clock_closes_no_door_by_it(bench: Bench) -> None:
    bench.known.lay(layer(with_hours(7), 7))
    bench.wall = datetime(1970, 1, 4, 0, 0, tzinfo=HANOI)
    bench.known.heard(SAID)
    assert bench.open_rooms()
    bench.at("12:00").known.heard(SAID)
    assert bench.open_rooms() == set()
    bench.wall = datetime(1970, 1, 4, 0, 0, tzinfo=HANOI)
    bench.ran += COUNTS_STAND_S
    bench.known.unheard()
    assert bench.open_rooms()
    assert all(room.waiting is None for room in bench.shown[-1].rooms)


def test_a_clock_that_is_set_right_by_minutes_opens_no_room_the_hospital_closed(bench: Bench) -> None:
    today = (Closure(DEPARTMENT, MONDAY.date(), MONDAY.date()),)
    bench.known.lay(layer(replace(with_hours(7), closures=today), 7))
    bench.known.heard(SAID)
    bench.at("08:10").ran = COUNTS_STAND_S
    bench.known.unheard()
    assert all(room.waiting is None for room in bench.shown[-1].rooms)
    assert bench.open_rooms() == set()


def test_what_the_system_wants_this_kiosk_to_show_holds_with_a_directory(bench: Bench) -> None:
    bench.known.lay(layer(named(7), 7))
    bench.known.heard(SAID)
    bench.known.configure(KioskConfiguration("", departments=frozenset({DEPARTMENT})))
    assert [one.id for one in bench.shown[-1].departments if one.active] == [DEPARTMENT]
    assert version_on(bench.shown[-1]) == 7


def test_a_layer_our_own_code_stumbles_over_leaves_what_the_system_says(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    mistakes: list[int] = []
    monkeypatch.setattr(showing, "tell_of_mistake", lambda: mistakes.append(1))
    bench.known.lay(layer(named(7), 7))
    monkeypatch.setattr("kiosk.directory.joining.joined", lambda *_, **__: 1 / 0)
    bench.known.heard(SAID)
    assert bench.shown[-1] == SAID
    assert mistakes


class TestPrices:
    @pytest.mark.parametrize(
        ("answer", "expected"),
        [
            ((), (50_000, 40_000)),
            (Unavailable("silent"), (50_000, 40_000)),
            (SERVICES, (SERVICES[0].price, SERVICES[0].insured_price)),
        ],
    )
    def test_where_the_system_sells_nothing_the_directory_says_what_it_costs(
        self, bench: Bench, answer: tuple[Service, ...] | Unavailable, expected: tuple[int, int]
    ) -> None:
        entry = replace(named(7).departments[0], fees=Fees(50_000, 40_000))
        bench.known.heard(SAID)
        bench.known.lay(layer(Directory(departments=(entry,)), 7))
        (service,) = self.asked(bench, answer)
        assert (service.price, service.insured_price) == expected

    def test_without_a_directory_it_stays_as_it_was(self, bench: Bench) -> None:
        assert self.asked(bench, ()) == ()
        assert isinstance(self.asked(bench, Unavailable("silent")), NoAnswer)

    def asked(self, bench: Bench, answer: tuple[Service, ...] | Unavailable) -> tuple[Service, ...] | NoAnswer:
        class Hospital:
            def services(self, _: str) -> tuple[Service, ...] | Unavailable:
                return answer

        heard: list[ServicesAnswered] = []
        came = threading.Event()

        def post(event: object) -> None:
            if isinstance(event, ServicesAnswered):
                heard.append(event)
                came.set()

        workers = Workers(1, "test")
        hospital: Lazy[object] = Lazy(Hospital)
        lookups = Lookups(
            hospital,
            bench.known,
            workers,
            post,
            Journal(io.StringIO()),
            now=lambda: MONDAY,  # type: ignore[arg-type]
        )
        lookups.do(AskServices(1, DEPARTMENT))
        assert came.wait(5)
        workers.close()
        return heard[0].services


class TestBetweenVisits:
    def kiosk(self, qapp: object) -> tuple[Engine, Bench]:
        del qapp
        start = replace(journey(), catalogue=None)
        engine = Engine(start, delays=Delays(), journal=Journal(io.StringIO()), today=lambda: TODAY)
        self.taken: list[int | None] = []

        def taken(one: Layer) -> None:
            bench.known.taken(one)
            self.taken.append(one.version)

        editions = Editions(engine, taken)
        bench = Bench(editions.post)
        return engine, bench

    def version(self, engine: Engine) -> int | None:
        assert engine.journey.catalogue is not None
        return version_on(engine.journey.catalogue)

    def test_a_visit_keeps_its_version_and_the_next_one_has_the_newest(self, qapp: object) -> None:
        engine, bench = self.kiosk(qapp)
        bench.known.heard(SAID)
        bench.known.lay(layer(named(7), 7))
        assert self.version(engine) == 7
        engine.dispatch(events.DocumentShown(ANH))
        bench.known.lay(layer(named(8), 8))
        bench.known.lay(layer(named(9), 9))
        assert self.version(engine) == 7
        fuller = tuple(replace(room, waiting=41) for room in SAID.rooms)
        bench.known.heard(replace(SAID, rooms=fuller))
        assert self.version(engine) == 7
        assert {room.waiting for room in engine.journey.catalogue.rooms} == {41}  # type: ignore[union-attr]
        engine.dispatch(events.ExitPressed())
        assert isinstance(engine.journey.step, state.Welcome)
        assert self.version(engine) == 9
        assert {room.waiting for room in engine.journey.catalogue.rooms} == {41}  # type: ignore[union-attr]
        assert self.taken == [7, 9]
        engine.close()

    def test_a_visit_that_waits_for_the_list_gets_the_first_there_is(self, qapp: object) -> None:
        engine, bench = self.kiosk(qapp)
        engine.dispatch(events.DocumentShown(ANH))
        bench.known.lay(layer(housed(7), 7))
        bench.known.unheard()
        assert self.version(engine) == 7
        engine.close()

    def test_nothing_comes_after_the_end(self, qapp: object) -> None:
        engine, bench = self.kiosk(qapp)
        engine.close()
        bench.known.heard(SAID)
        assert engine.journey.catalogue is None

    def test_editions_cross_from_other_threads(self, qtbot: object, qapp: object) -> None:
        engine, bench = self.kiosk(qapp)
        bench.known.lay(layer(named(7), 7))
        thread = threading.Thread(target=bench.known.heard, args=(SAID,))
        thread.start()
        thread.join()
        qtbot.waitUntil(lambda: engine.journey.catalogue is not None)  # type: ignore[attr-defined]
        assert self.version(engine) == 7
        engine.close()


def at(step: type[state.Step]) -> state.Step:
    """A step nobody looks into."""
    return object.__new__(step)


@pytest.mark.parametrize(
    ("before", "after", "over"),
    [
        (state.Ticketed, state.Checking, True),
        (state.Ticketed, state.Ticketed, False),
        (state.Ticketed, state.Paying, False),
        (state.Checking, state.ChoosingDepartment, False),
        (state.Stopped, state.Welcome, True),
        (state.Registering, state.OutOfService, True),
    ],
)
def test_on_a_busy_morning_the_next_patient_after_a_ticket_has_the_new_version(
    before: type[state.Step], after: type[state.Step], over: bool
) -> None:
    shown: list[int] = []
    shutter = Shutter(lambda edition: shown.append(edition.serial), lambda _: None)
    old, new = layer(named(1), 1), layer(named(2), 2)
    shutter.came(Edition(old, SAID), at(state.Welcome))
    shutter.came(Edition(new, SAID), at(before))
    shutter.moved(at(before), at(after))
    assert shown == ([old.serial, new.serial] if over else [old.serial])


LAYERS = [None, *(layer(named(version), version) for version in range(1, 6))]


@given(st.lists(st.one_of(st.integers(0, 5), st.booleans()), max_size=40))
def test_the_shutter_never_goes_back_and_never_changes_within_a_visit(story: list[int | bool]) -> None:
    shown: list[tuple[int, bool]] = []
    taken: list[Layer] = []
    visiting = False
    shutter = Shutter(lambda edition: shown.append((edition.serial, visiting)), taken.append)
    rest, busy = state.Welcome(), object()
    best = 0
    for move in story:
        if isinstance(move, bool):
            before, visiting = visiting, move
            shutter.moved(busy if before else rest, busy if visiting else rest)  # type: ignore[arg-type]
        else:
            edition = Edition(LAYERS[move], SAID)
            changed = [serial for serial, _ in shown]
            shutter.came(edition, busy if visiting else rest)  # type: ignore[arg-type]
            best = max(best, edition.serial)
            if visiting and changed:
                assert shown[-1][0] == changed[-1]
        serials = [serial for serial, _ in shown]
        assert serials == sorted(serials)
        if not visiting and serials:
            assert serials[-1] == best
    assert [one.serial for one in taken] == sorted({serial for serial, _ in shown} - {0})
