"""When the hospital is asked, told the time by hand; and the thread that asks."""

import random
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise

import pytest

from kiosk.departments import Catalogue
from kiosk.hospital import Done, Unavailable
from kiosk.journal import Journal
from kiosk.journey.events import CatalogueChanged, LineChanged
from kiosk.runtime import line as line_module
from kiosk.runtime.last_known import LastKnown
from kiosk.runtime.lazy import Lazy
from kiosk.runtime.line import Line
from kiosk.runtime.probing import Look, Probing, Rests
from support.lobby import Outage, watch
from support.world import NOW, catalogue

GONE = Unavailable("no connection")


def halfway() -> Probing:
    return Probing(fraction=lambda: 0.5)


def standing(now: float = 0.0) -> Probing:
    """A line that was asked at `now`, and stands."""
    probing = halfway()
    probing.looked(now, stands=True, asked=True)
    return probing


def down(now: float = 0.0, *, fraction: Callable[[], float] = lambda: 0.5) -> Probing:
    """A line that went down at `now`."""
    probing = Probing(fraction=fraction)
    probing.looked(now, stands=False, asked=True)
    return probing


class TestWhenToAsk:
    def test_the_catalogue_is_asked_for_at_once_after_the_start(self) -> None:
        probing = halfway()
        assert probing.rest_s(0.0) == 0.0
        assert probing.next_look(0.0) is Look.FULL

    def test_while_the_line_stands_the_catalogue_is_asked_for_every_ten_seconds_or_so(self) -> None:
        assert standing(100.0).rest_s(100.0) == pytest.approx(10.0)
        assert standing(100.0).next_look(110.0) is Look.FULL

    def test_while_it_is_down_only_the_light_question_goes_out(self) -> None:
        probing = down(100.0)
        assert 0.5 <= probing.rest_s(100.0) <= 2.0
        assert probing.next_look(102.0) is Look.LIGHT

    def test_the_rests_grow_to_a_quarter_of_a_minute(self) -> None:
        probing, now, rests = down(fraction=lambda: 1.0), 0.0, []
        for _ in range(6):
            rests.append(probing.rest_s(now))
            now += rests[-1]
            probing.looked(now, stands=False, asked=False)
        assert rests == [2.0, 4.0, 8.0, 15.0, 15.0, 15.0]

    def test_a_silent_health_alone_is_not_believed_for_longer_than_a_minute(self) -> None:
        """An answer after 2.9 seconds is too slow for the light question, and good enough for bookings."""
        probing, now, asked = down(), 0.0, []
        while now < 300.0:
            now += probing.rest_s(now)
            full = probing.next_look(now) is Look.FULL
            asked += [now] if full else []
            probing.looked(now, stands=False, asked=full)
        gaps = [after - before for before, after in pairwise(asked)]
        assert gaps
        assert all(45.0 <= gap <= 60.0 for gap in gaps)

    def test_a_nudge_is_heeded_soon_and_nudges_without_end_not_more_often_than_every_second(self) -> None:
        for probing in (down(), standing()):
            now, looks, stands = 0.0, 0, probing.next_look(1e9) is Look.FULL and probing.rest_s(0.0) > 5
            while now < 30.0:
                probing.list_wanted(now)
                probing.doubted(now)
                now += 0.1
                if probing.rest_s(now) == 0.0:
                    looks += 1
                    probing.looked(now, stands=stands, asked=stands)
            assert 15 <= looks <= 30

    def test_somebody_at_the_glass_does_not_make_the_next_rests_longer(self) -> None:
        probing, now = down(fraction=lambda: 1.0), 0.0
        for _ in range(10):
            probing.list_wanted(now)
            now += probing.rest_s(now)
            probing.looked(now, stands=False, asked=False)
        assert probing.rest_s(now) == 2.0

    def test_a_doubt_asks_lightly_and_leaves_the_catalogues_turn_where_it_was(self) -> None:
        probing = standing(0.0)
        for now in (2.0, 4.0, 6.0, 8.0):
            probing.doubted(now)
            assert probing.rest_s(now) == 0.0
            assert probing.next_look(now) is Look.LIGHT
            probing.looked(now, stands=True, asked=False)
        assert probing.rest_s(8.0) == pytest.approx(2.0)
        assert probing.next_look(10.0) is Look.FULL

    def test_a_line_that_comes_and_goes_every_second_is_asked_ever_more_seldom(self) -> None:
        probing, now, seen = Probing(fraction=lambda: 1.0), 0.0, []
        for _ in range(6):
            probing.looked(now, stands=False, asked=True)
            seen.append(probing.rest_s(now))
            now += seen[-1]
            probing.looked(now, stands=True, asked=True)
            now += 1.0
        assert seen == [2.0, 4.0, 8.0, 15.0, 15.0, 15.0]

    def test_a_line_that_stood_for_a_while_begins_anew(self) -> None:
        probing, now = down(fraction=lambda: 1.0), 0.0
        for _ in range(5):
            now += 15.0
            probing.looked(now, stands=False, asked=False)
        probing.looked(now, stands=True, asked=True)
        probing.looked(now + 60.0, stands=False, asked=True)
        assert probing.rest_s(now + 60.0) == 2.0

    def test_a_hospital_that_asks_to_be_left_alone_is_not_nudged_and_not_believed_for_ever(self) -> None:
        probing = halfway()
        probing.looked(0.0, stands=True, asked=True, alone_s=30.0)
        probing.list_wanted(1.0)
        probing.doubted(1.0)
        assert 30.0 <= probing.rest_s(1.0) + 1.0 <= 36.0
        probing.looked(100.0, stands=True, asked=True, alone_s=1e9)
        assert probing.rest_s(100.0) <= 60.0 * 1.1 + 10.0 * 1.33


class TestALobby:
    """65 kiosks in virtual time."""

    @pytest.mark.parametrize("fails_s", [0.005, 1.0, 2.0])
    def test_neither_storms_the_hospital_nor_stays_away(self, fails_s: float) -> None:
        outage = Outage(60.0, 360.0, fails_s=fails_s)
        watched = watch(65, outage, 420.0)
        assert watched.per_second(60.0, 360.0)[-1] <= 40
        assert watched.per_second(100.0, 360.0)[130] <= 15
        assert watched.per_second(360.0, 420.0)[-1] <= 40
        assert len(watched.restored) == 65
        assert max(watched.restored) - outage.ends <= 15.0 + 2.5

    def test_knows_soon_of_the_end_of_a_short_outage(self) -> None:
        outage = Outage(60.0, 65.0)
        watched = watch(65, outage, 100.0)
        assert watched.restored
        assert sorted(watched.restored)[len(watched.restored) // 2] - outage.ends <= 3.0
        assert max(watched.restored) - outage.ends <= 8.5


@dataclass
class FakeHospital:
    """Answers as told, and keeps what it was asked."""

    healthy: bool = True
    lists: bool = True
    stumbles: bool = False
    asked: list[str] = field(default_factory=list)
    silent: threading.Event = field(default_factory=threading.Event)

    def health(self) -> Done | Unavailable:
        self.asked.append("health")
        return Done() if self.healthy else GONE

    def catalogue(self) -> Catalogue | Unavailable:
        self.asked.append("catalogue")
        if self.stumbles:
            raise KeyError("a list like no other")
        return catalogue() if self.lists else GONE


@pytest.fixture
def hospital() -> FakeHospital:
    return FakeHospital()


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """A line that rests for moments."""
    rests = Rests(refresh=0.02, first=0.02, cap=0.04, nudged=0.001, settled=0.0, doubted=0.2)
    monkeypatch.setattr(line_module, "Rests", lambda **_: rests)


@pytest.fixture
def line(hospital: FakeHospital, ears, journal: Journal, quick: None):
    known = LastKnown(now=lambda: NOW, post=ears.post, journal=journal)
    line = Line(Lazy(lambda: hospital), known, post=ears.post, journal=journal)
    yield line
    line.close()


def test_the_catalogue_comes_once_between_the_first_answer_and_the_word_that_the_line_is_back(
    line: Line, hospital: FakeHospital, ears, wait_until
) -> None:
    order: list[object] = []
    line.restored = lambda: order.append(list(hospital.asked))
    hospital.healthy = hospital.lists = False
    line.start()
    assert not ears.wait(LineChanged).online
    hospital.asked.clear()
    wait_until(lambda: len(hospital.asked) >= 3)
    assert set(hospital.asked[:3]) == {"health"}
    hospital.healthy = hospital.lists = True
    assert ears.wait(LineChanged, 2).online
    wait_until(lambda: bool(order))
    assert line.online()
    assert order[0][-2:] == ["health", "catalogue"]
    assert ears.wait(CatalogueChanged).catalogue == catalogue()


def test_a_hospital_that_answers_but_has_no_list_is_reached(line: Line, hospital: FakeHospital, ears) -> None:
    hospital.healthy = hospital.lists = False
    line.start()
    assert not ears.wait(LineChanged).online
    hospital.healthy = True
    assert ears.wait(LineChanged, 2).online
    assert not [event for event in ears.heard if isinstance(event, CatalogueChanged)]


def test_a_hospital_too_slow_for_the_light_question_is_found_by_the_other(
    line: Line, hospital: FakeHospital, ears
) -> None:
    hospital.healthy = hospital.lists = False
    line.start()
    assert not ears.wait(LineChanged).online
    hospital.lists = True
    assert ears.wait(LineChanged, 2).online


def test_a_list_the_kiosk_stumbles_over_does_not_hide_that_the_line_is_back(
    line: Line, hospital: FakeHospital, ears, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[type[BaseException]] = []
    monkeypatch.setattr(threading, "excepthook", lambda arguments: told.append(arguments.exc_type))
    hospital.healthy = hospital.lists = False
    line.start()
    assert not ears.wait(LineChanged).online
    hospital.healthy = hospital.stumbles = True
    assert ears.wait(LineChanged, 2).online
    assert told[0] is KeyError


def test_a_doubt_that_proves_right_takes_the_line_down(
    hospital: FakeHospital, ears, journal: Journal, wait_until
) -> None:
    known = LastKnown(now=lambda: NOW, post=ears.post, journal=journal)
    line = Line(Lazy(lambda: hospital), known, post=ears.post, journal=journal, refresh_s=60.0)
    line.start()
    ears.wait(CatalogueChanged)
    hospital.healthy = hospital.lists = False
    line.doubt()
    assert not ears.wait(LineChanged).online
    assert hospital.asked == ["catalogue", "health", "catalogue"]
    line.close()


def test_closing_does_not_wait_for_the_next_look(hospital: FakeHospital, ears, journal: Journal) -> None:
    known = LastKnown(now=lambda: NOW, post=ears.post, journal=journal)
    line = Line(Lazy(lambda: hospital), known, post=ears.post, journal=journal, refresh_s=600.0)
    line.start()
    ears.wait(CatalogueChanged)
    line.close(seconds=5.0)
    assert "line" not in {thread.name for thread in threading.enumerate()}


def test_the_kiosks_of_a_lobby_draw_their_own_rests() -> None:
    drawn = {round(down(fraction=random.Random(seed).random).rest_s(0.0), 6) for seed in range(65)}
    assert len(drawn) == 65
