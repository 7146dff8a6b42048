"""Dark hours by a clock that is set by hand."""

from collections.abc import Callable, Iterator
from datetime import datetime, time

import pytest

from kiosk.journal import Journal
from kiosk.journey import Delays, events, state
from kiosk.journey.words import NumberKind
from kiosk.runtime.dark_hours import QUIET_S, DarkHours
from kiosk.runtime.engine import Engine
from support.world import NOW, TODAY, journey

NIGHT = ((time(21, 30), time(5, 0)), (time(12, 0), time(12, 30)))


class Evening:
    """Two clocks: the one on the wall, and the one nobody sets."""

    def __init__(self) -> None:
        self.wall = NOW.replace(hour=22, minute=0)
        self.since = 0.0
        self.busy = False

    def pass_by(self, seconds: float = QUIET_S) -> None:
        self.since += seconds

    def at(self, hour: int, minute: int) -> None:
        self.wall = self.wall.replace(hour=hour, minute=minute)

    def now(self) -> datetime:
        return self.wall


@pytest.fixture
def evening() -> Evening:
    return Evening()


@pytest.fixture
def engine(qapp: object, journal: Journal) -> Iterator[Engine]:
    engine = Engine(journey(), delays=Delays(), journal=journal, today=lambda: TODAY)
    yield engine
    engine.close()


@pytest.fixture
def hours(engine: Engine, evening: Evening, journal: Journal) -> Iterator[DarkHours]:
    hours = DarkHours(engine, NIGHT, journal, now=evening.now, busy=lambda: evening.busy, clock=lambda: evening.since)
    yield hours
    hours.close()


@pytest.mark.parametrize(
    ("hour", "minute", "dark"),
    [(21, 29, False), (21, 30, True), (23, 59, True), (0, 0, True), (4, 59, True), (5, 0, False), (12, 10, True)],
)
def test_the_glass_is_dark_in_its_hours(hours: DarkHours, evening: Evening, hour: int, minute: int, dark: bool) -> None:
    evening.at(hour, minute)
    evening.pass_by()
    hours.look()
    assert hours.dark is dark


def test_it_goes_dark_only_when_nobody_was_there_for_a_while(hours: DarkHours, evening: Evening) -> None:
    evening.pass_by(QUIET_S - 1)
    hours.look()
    assert not hours.dark
    evening.pass_by(1)
    hours.look()
    assert hours.dark


def test_a_touch_lights_it_at_once_and_for_a_while(hours: DarkHours, evening: Evening) -> None:
    evening.pass_by()
    hours.look()
    hours.wake()
    assert not hours.dark
    hours.look()
    assert not hours.dark
    evening.pass_by()
    hours.look()
    assert hours.dark


@pytest.mark.parametrize(
    "somebody",
    [
        lambda engine: engine.dispatch(events.TypeNumber(next(iter(NumberKind)))),
        lambda engine: engine.dispatch(events.EaseWanted()),
        lambda engine: engine.dispatch(events.ServiceMenuOpened()),
    ],
    ids=["a visit begins", "a panel is opened", "a technician comes"],
)
def test_whatever_somebody_does_lights_it(
    hours: DarkHours, engine: Engine, evening: Evening, somebody: Callable[[Engine], None]
) -> None:
    evening.pass_by()
    hours.look()
    assert hours.dark
    somebody(engine)
    assert not hours.dark
    evening.pass_by(10 * QUIET_S)
    hours.look()
    assert not hours.dark, "never during a visit, over a panel or in the menu"


def test_news_of_the_hospital_leave_it_dark(hours: DarkHours, engine: Engine, evening: Evening) -> None:
    evening.pass_by()
    hours.look()
    engine.dispatch(events.LineChanged(False))
    assert isinstance(engine.journey.step, state.Welcome)
    assert hours.dark


def test_a_technician_at_the_door_keeps_it_lit(hours: DarkHours, evening: Evening) -> None:
    evening.busy = True
    evening.pass_by(10 * QUIET_S)
    hours.look()
    assert not hours.dark


def test_a_clock_that_is_set_back_does_not_keep_it_dark(hours: DarkHours, evening: Evening) -> None:
    evening.pass_by()
    hours.look()
    evening.at(8, 0)
    hours.look()
    assert not hours.dark
