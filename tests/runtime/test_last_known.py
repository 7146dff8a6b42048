"""What the hospital said last, over silence and over a restart."""

import io
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.departments import Catalogue, OpeningHours, RoomState, without_numbers
from kiosk.hospital import Capabilities, Done, Unavailable
from kiosk.journal import Journal
from kiosk.journey import NoAnswer
from kiosk.journey.effects import AskServices
from kiosk.journey.events import AbilitiesChanged, CatalogueChanged, ServicesAnswered
from kiosk.runtime.kept import SAVE_EVERY_S, Kept, NotOursError, Prices, Shelf, decode, encode
from kiosk.runtime.last_known import COUNTS_STAND_S, LastKnown
from kiosk.runtime.lazy import Lazy
from kiosk.runtime.line import Line
from kiosk.runtime.lookups import Lookups
from kiosk.runtime.survey import Survey
from kiosk.runtime.workers import Workers
from kiosk.visit import Service
from offline_queue import Keyring, OutboxFull, OutboxUnavailable, SealedFile
from support.world import NOW, SERVICES, catalogue

ALWAYS = (OpeningHours((1, 2, 3, 4, 5, 6, 7), 0, 1440),)
SAID = replace(catalogue(), departments=tuple(replace(d, opening=ALWAYS) for d in catalogue().departments))


class Bench:
    """A kiosk's memory between a clock, a disk and a journal; `restart` forgets all but the disk."""

    def __init__(self, folder: Path) -> None:
        self.wall, self.ran = NOW, 0.0
        self.stream = io.StringIO()
        self.journal = Journal(self.stream)
        self.path = folder / "last-known.sealed"
        self.key = bytes(range(32))
        self.saved = 0
        self.pages: list[str | None] = []
        self.posted = threading.Event()
        self.refuses: list[Exception] = []
        self.shelf = self.new_shelf()
        self.restart()

    def new_shelf(self) -> Shelf:
        return Shelf(self, self.journal, lambda: self.ran)

    def load(self) -> bytes | None:
        return self.file.load()

    def save(self, plain: bytes) -> None:
        if self.refuses:
            raise self.refuses.pop(0)
        self.saved += 1
        self.file.save(plain)

    @property
    def file(self) -> SealedFile:
        return SealedFile(self.path, Keyring({1: self.key}, 1), "K3/last-known")

    def restart(self, *, recall: bool = True) -> None:
        self.shown: list[Catalogue] = []
        self.known = LastKnown(now=lambda: self.wall, post=self.post, journal=self.journal, monotonic=lambda: self.ran)
        if recall:
            self.known.recall(self.new_shelf())

    def post(self, event: CatalogueChanged | AbilitiesChanged) -> None:
        if isinstance(event, AbilitiesChanged):
            self.pages.append(event.able.status_page)
            return
        self.shown.append(event.catalogue)
        self.posted.set()

    def later(self, seconds: float) -> "Bench":
        self.wall += timedelta(seconds=seconds)
        self.ran += seconds
        return self

    @property
    def told(self) -> list[str]:
        return [line.partition(">")[2] for line in self.stream.getvalue().splitlines()]


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


def counted(known: Catalogue) -> bool:
    return any(room.waiting is not None or room.minutes is not None for room in known.rooms)


class TestSilence:
    def test_while_the_hospital_speaks_its_word_goes_to_the_screens_as_it_is(self, bench: Bench) -> None:
        bench.known.heard(SAID)
        bench.later(9).known.heard(SAID)
        assert bench.shown == [SAID, SAID]
        assert bench.told == []

    def test_counts_stand_for_some_minutes_of_silence_and_then_go(self, bench: Bench) -> None:
        bench.known.heard(SAID)
        bench.later(COUNTS_STAND_S - 1).known.unheard()
        assert bench.shown == [SAID]
        bench.later(1).known.unheard()
        assert [counted(known) for known in bench.shown] == [True, False]
        assert bench.told == ["last-known-used what=catalogue age_min=5"]

    def test_a_long_silence_is_told_once_and_shown_once(self, bench: Bench) -> None:
        bench.known.heard(SAID)
        for _ in range(200):
            bench.later(30).known.unheard()
        assert len(bench.shown) == 2
        assert len(bench.told) == 1

    def test_when_the_hospital_speaks_again_all_is_as_before_and_the_next_silence_is_told_anew(
        self, bench: Bench
    ) -> None:
        for _ in range(2):
            bench.known.heard(SAID)
            bench.later(COUNTS_STAND_S).known.unheard()
        assert [counted(known) for known in bench.shown] == [True, False, True, False]
        assert len(bench.told) == 2

    def test_a_room_that_was_full_yesterday_is_offered_after_midnight(self, bench: Bench) -> None:
        bench.known.heard(SAID)
        bench.later(600).known.unheard()
        full = [room.queue_id for room in bench.shown[-1].rooms if room.state is RoomState.FULL]
        bench.later(24 * 3600).known.unheard()
        assert full
        assert {room.state for room in bench.shown[-1].rooms if room.queue_id in full} == {RoomState.OPEN}

    def test_a_silent_hospital_that_never_spoke_shows_nothing(self, bench: Bench) -> None:
        bench.known.unheard()
        assert bench.shown == []
        assert bench.told == []


class TestRestart:
    def test_departments_and_rooms_are_there_at_once_and_nobody_is_counted(self, bench: Bench) -> None:
        bench.known.heard(SAID)
        bench.later(60).restart()
        (known,) = bench.shown
        assert known == without_numbers(SAID)
        bench.known.unheard()
        assert bench.told == ["last-known-used what=catalogue age_min=1"]

    def test_silence_before_the_disk_was_read_is_told_when_it_is(self, bench: Bench) -> None:
        bench.known.heard(SAID)
        bench.later(7200).restart(recall=False)
        bench.known.unheard()
        assert bench.told == []
        bench.known.recall(bench.new_shelf())
        assert bench.told == ["last-known-used what=catalogue age_min=120"]
        (known,) = bench.shown
        assert known.departments == SAID.departments

    def test_an_answer_is_never_replaced_by_what_was_kept(self, bench: Bench) -> None:
        bench.known.heard(SAID)
        bench.restart(recall=False)
        newer = replace(SAID, departments=SAID.departments[:2])
        bench.known.heard(newer)
        bench.known.recall(bench.new_shelf())
        assert bench.shown == [newer]

    def test_what_was_heard_before_the_disk_was_ready_is_kept_as_soon_as_it_is(self, bench: Bench) -> None:
        bench.known.keep_services("dep-tm", ())
        bench.known.heard(SAID)
        bench.restart(recall=False)
        bench.known.keep_services("dep-ntq", SERVICES)
        bench.known.heard(SAID)
        bench.known.recall(bench.new_shelf())
        assert bench.saved == 2
        assert {each.department_id for each in decode(bench.load() or b"").prices} == {"dep-tm", "dep-ntq"}

    def test_a_clock_that_went_back_hides_no_department_and_its_age_is_not_claimed(self, bench: Bench) -> None:
        bench.known.heard(SAID)
        bench.wall = datetime(1970, 1, 1, tzinfo=NOW.tzinfo)
        bench.restart()
        bench.known.unheard()
        assert {room.state for room in bench.shown[-1].rooms} == {RoomState.OPEN}
        assert bench.told == ["last-known-used what=catalogue age_min=unknown"]

    @pytest.mark.parametrize("content", [b"", b"KSF\x01", b"not ours at all", b"{}" * 99])
    def test_a_damaged_file_is_told_and_replaced(self, bench: Bench, content: bytes) -> None:
        bench.path.write_bytes(content)
        bench.restart()
        assert bench.shown == []
        assert bench.told == ["last-known-ignored reason=Undecipherable"]
        bench.known.heard(SAID)
        assert decode(bench.load() or b"").catalogue == without_numbers(SAID)

    def test_a_file_of_another_key_is_told_and_not_used(self, bench: Bench) -> None:
        bench.known.heard(SAID)
        bench.key = bytes(32)
        bench.restart()
        assert bench.shown == []
        assert bench.told == ["last-known-ignored reason=Undecipherable"]


class TestWriting:
    def test_numbers_that_change_every_second_do_not_wear_the_disk(self, bench: Bench) -> None:
        for n in range(59):
            rooms = tuple(replace(room, waiting=n, minutes=5 * n) for room in SAID.rooms)
            bench.later(10).known.heard(replace(SAID, rooms=rooms, as_of=bench.wall))
        assert bench.saved == 1

    def test_the_age_on_disk_is_never_much_older_than_the_answer(self, bench: Bench) -> None:
        bench.known.heard(SAID)
        bench.later(SAVE_EVERY_S).known.heard(SAID)
        assert decode(bench.load() or b"").read_at == bench.wall

    def test_a_changed_department_room_or_price_is_written_at_once(self, bench: Bench) -> None:
        bench.known.heard(SAID)
        renamed = replace(SAID, departments=(replace(SAID.departments[0], name="Khoa mới"), *SAID.departments[1:]))
        bench.known.heard(renamed)
        bench.known.keep_services("dep-ntq", SERVICES)
        bench.known.heard(renamed)
        moved = replace(renamed, rooms=renamed.rooms[1:])
        bench.known.heard(moved)
        assert bench.saved == 4
        kept = decode(bench.load() or b"")
        assert kept.catalogue == without_numbers(moved)
        assert kept.prices == (Prices("dep-ntq", SERVICES, NOW),)

    @pytest.mark.parametrize("error", [OutboxFull("full"), OutboxUnavailable("gone")])
    def test_a_disk_that_refuses_is_told_once_and_tried_again(self, bench: Bench, error: Exception) -> None:
        bench.refuses = [error] * 2
        bench.known.heard(SAID)
        bench.later(SAVE_EVERY_S).known.heard(SAID)
        assert bench.told == [f"last-known-not-kept reason={type(error).__name__}"]
        bench.later(SAVE_EVERY_S).known.heard(SAID)
        assert bench.saved == 1

    def test_where_all_is_too_much_the_departments_stay_and_the_prices_go(self, bench: Bench) -> None:
        bench.known.keep_services("dep-ntq", SERVICES)
        bench.refuses = [OutboxFull("more than a sealed file may hold")]
        bench.known.heard(SAID)
        kept = decode(bench.load() or b"")
        assert (kept.catalogue, kept.prices) == (without_numbers(SAID), ())

    def test_prices_of_departments_that_are_gone_are_let_go(self, bench: Bench) -> None:
        bench.known.keep_services("dep-gone", SERVICES)
        bench.known.heard(SAID)
        assert decode(bench.load() or b"").prices == ()


class TestFormat:
    KEPT = Kept(SAID, NOW, (Prices("dep-ntq", SERVICES, NOW),))

    def test_everything_comes_back_but_the_numbers(self) -> None:
        assert decode(encode(self.KEPT)) == replace(self.KEPT, catalogue=without_numbers(SAID))

    def test_what_a_newer_version_added_is_passed_over(self) -> None:
        content = msgspec.json.decode(encode(self.KEPT))
        content["weather"] = "rain"
        content["catalogue"]["departments"][0]["motto"] = {"vi": "…"}
        assert decode(msgspec.json.encode(content)).catalogue.departments == SAID.departments

    def test_what_an_older_version_did_not_know_has_its_default(self) -> None:
        content = msgspec.json.decode(encode(self.KEPT))
        for department in content["catalogue"]["departments"]:
            del department["opening"]
        del content["prices"], content["format"]
        kept = decode(msgspec.json.encode(content))
        assert kept.prices == ()
        assert {department.opening for department in kept.catalogue.departments} == {()}

    @pytest.mark.parametrize(
        "change",
        [
            lambda content: content.update(format=2),
            lambda content: content.update(read_at="2026-11-22T08:15:00"),
            lambda content: content.update(catalogue=[]),
            lambda content: content["catalogue"]["rooms"][0].update(state="haunted"),
        ],
    )
    def test_another_format_is_not_guessed_at(self, change: Callable[[dict], None]) -> None:
        content = msgspec.json.decode(encode(self.KEPT))
        change(content)
        with pytest.raises(NotOursError) as refused:
            decode(msgspec.json.encode(content))
        assert "haunted" not in str(refused.value)

    @given(st.one_of(st.binary(), st.tuples(st.integers(0, 5000), st.binary(min_size=1, max_size=3))))
    def test_any_bytes_are_read_or_refused_in_our_own_words(self, damage: bytes | tuple[int, bytes]) -> None:
        content = damage if isinstance(damage, bytes) else bytearray(encode(self.KEPT))
        if not isinstance(damage, bytes):
            place, instead = damage
            content[place : place + len(instead)] = instead
        with suppress(NotOursError):
            assert isinstance(decode(bytes(content)), Kept)

    def test_ten_thousand_departments_fit(self) -> None:
        departments = tuple(replace(SAID.departments[0], id=f"d{n}") for n in range(10_000))
        rooms = tuple(replace(SAID.rooms[0], queue_id=f"q{n}", department_id=f"d{n}") for n in range(10_000))
        assert len(encode(Kept(Catalogue(departments, rooms, NOW), NOW))) < 8 << 20


class TestPrices:
    class Hospital:
        """Says prices, or nothing."""

        def __init__(self) -> None:
            self.answer: tuple[Service, ...] | Unavailable = SERVICES
            self.catalogue_answer: Catalogue | Unavailable = SAID

        def services(self, _department_id: str) -> tuple[Service, ...] | Unavailable:
            return self.answer

        def catalogue(self) -> Catalogue | Unavailable:
            return self.catalogue_answer

        def health(self) -> Done | Unavailable:
            return Done() if isinstance(self.catalogue_answer, Catalogue) else self.catalogue_answer

    def ask(self, bench: Bench, hospital: "TestPrices.Hospital", ears, department: str = "dep-ntq"):
        workers = Workers(1, "lookup")
        before = len([heard for heard in ears.heard if isinstance(heard, ServicesAnswered)])
        lookups = Lookups(
            Lazy(lambda: hospital), bench.known, workers, ears.post, bench.journal, now=lambda: bench.wall
        )
        lookups.do(AskServices(1, department))
        answer = ears.wait(ServicesAnswered, before + 1)
        workers.close()
        return answer.services

    def test_in_silence_the_prices_said_before_are_the_estimate(self, bench: Bench, ears) -> None:
        hospital = self.Hospital()
        assert self.ask(bench, hospital, ears) == SERVICES
        bench.known.heard(SAID)
        bench.later(3 * 3600).restart()
        hospital.answer = Unavailable("no connection")
        assert self.ask(bench, hospital, ears) == SERVICES
        assert bench.told[-1] == "last-known-used what=services age_min=180"
        assert self.ask(bench, hospital, ears, "dep-tm") == NoAnswer()

    def test_prices_older_than_a_month_are_not_shown(self, bench: Bench, ears) -> None:
        hospital = self.Hospital()
        self.ask(bench, hospital, ears)
        hospital.answer = Unavailable("no connection")
        bench.later(31 * 24 * 3600)
        assert self.ask(bench, hospital, ears) == NoAnswer()

    def test_a_hospital_that_has_no_prices_is_believed(self, bench: Bench, ears) -> None:
        hospital = self.Hospital()
        self.ask(bench, hospital, ears)
        hospital.answer = ()
        assert self.ask(bench, hospital, ears) == ()

    def test_the_line_hands_on_what_it_hears_and_that_it_hears_nothing(self, bench: Bench) -> None:
        hospital = self.Hospital()
        bench.known.heard(SAID)
        bench.later(COUNTS_STAND_S)
        hospital.catalogue_answer = Unavailable("no connection")
        bench.posted.clear()
        line = Line(Lazy(lambda: hospital), bench.known, post=lambda _event: None, journal=bench.journal)
        line.start()
        assert bench.posted.wait(5.0)
        line.close()
        assert [counted(known) for known in bench.shown] == [True, False]


def test_what_the_hospital_can_do_is_known_after_a_cold_start(bench: Bench) -> None:
    able = Capabilities("1.0", frozenset({0}), frozenset({"number-leases"}), "T", "https://benhvien.example/{code}")
    bench.known.surveyed(able)
    bench.known.heard(SAID)
    bench.restart()
    assert bench.known.able() == able
    assert bench.pages == ["https://benhvien.example/{code}"] * 2


class Asked:
    def __init__(self) -> None:
        self.times = 0
        self.answer: object = Capabilities("1.0", frozenset({0}), frozenset())

    def capabilities(self) -> object:
        self.times += 1
        return self.answer


def test_what_the_hospital_can_do_is_asked_now_and_then_and_silence_is_told_once(bench: Bench) -> None:
    hospital = Asked()
    hospital.answer = Unavailable("no connection")
    survey = Survey(Lazy(lambda: hospital), bench.known, bench.journal, lambda: bench.ran)
    for _ in range(13):
        survey.look()
        bench.later(10)
    assert hospital.times == 3
    assert bench.told == ['lookup-failed what=capabilities reason="no connection"']
    hospital.answer = Capabilities("1.0", frozenset({0}), frozenset())
    bench.later(60)
    for _ in range(61):
        survey.look()
        bench.later(10)
    assert hospital.times == 5
    assert bench.known.able() == hospital.answer
