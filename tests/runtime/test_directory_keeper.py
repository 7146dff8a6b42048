"""The thread of the directory: files of this machine, reports, and what happens at which moment."""

import io
import os
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.departments import Catalogue, OpeningHours, RoomState
from kiosk.directory import Closure, DepartmentEntry, Directory, DoctorSession, RoomEntry, joined
from kiosk.directory_files.toml_file import to_toml
from kiosk.hospital import Done, Unavailable
from kiosk.hospital.directory_answers import Report
from kiosk.journal import Journal
from kiosk.runtime.directory import keeper
from kiosk.runtime.directory.keeper import REPORT_AGAIN_S, REPORT_EVERY_S, DirectoryKeeper
from kiosk.runtime.directory.kept import DirectoryShelf
from kiosk.runtime.directory.layer import Edition, Layer
from kiosk.runtime.directory.local import LocalDirectory
from kiosk.runtime.directory.rejoining import Rejoining
from kiosk.runtime.directory.taking import Taking
from kiosk.runtime.last_known import LastKnown
from support.directories import KEY, MORNING, broken, layer, named, signed, unknown_there, version_on
from support.world import HANOI, NOW, catalogue

SAID = catalogue()


class Bench:
    """A keeper whose steps the test takes, or its thread."""

    def __init__(self, folder: Path, *, published: bool = True, file: Path | None = None) -> None:
        self.ran = 0.0
        self.stream = io.StringIO()
        journal = Journal(self.stream)
        self.shown: list[Catalogue] = []
        self.reports: list[Report] = []
        self.answer: Done | Unavailable | None = Done()
        self.recalled: list[int | None] = []
        self.known = LastKnown(now=lambda: NOW, post=lambda _: None, journal=journal, show=self.show)
        self.known.heard(SAID)
        shelf = DirectoryShelf(folder / "kept" / "directory.json")
        taking = Taking(shelf, KEY.public_line, self.known, layer=layer, journal=journal, now=lambda: NOW)
        self.keeper = DirectoryKeeper(
            self.known,
            taking=taking if published else None,
            local=LocalDirectory(file, self.known, layer=layer, journal=journal, now=lambda: NOW) if file else None,
            report=self.report if published else None,
            journal=journal,
            now=lambda: NOW,
            recalled=self.recalled.append,
            monotonic=lambda: self.ran,
        )

    def show(self, edition: Edition) -> None:
        self.shown.append(edition.catalogue)
        if edition.layer is not None:
            self.known.taken(edition.layer)
            self.keeper.taken(edition.layer)

    def report(self, report: Report) -> Done | Unavailable | None:
        self.reports.append(report)
        return self.answer

    @property
    def version(self) -> int | None:
        return version_on(self.shown[-1])

    @property
    def told(self) -> list[str]:
        return [line.partition(">")[2] for line in self.stream.getvalue().splitlines()]


def test_a_version_is_adopted_reported_and_told(tmp_path: Path, wait_until: Callable[..., None]) -> None:
    bench = Bench(tmp_path)
    bench.keeper.start()
    wait_until(lambda: bench.reports)
    bench.keeper.offer(signed(7))
    wait_until(lambda: len(bench.reports) == 2)
    bench.keeper.offer(signed(8, broken(8)))
    wait_until(lambda: len(bench.reports) == 3)
    bench.keeper.close()
    assert bench.recalled == [None]
    assert bench.version == 7
    assert bench.reports == [Report(NOW, None), Report(NOW, 7), Report(NOW, 7, 8, ("hours-overlap",))]
    assert bench.told == [
        "directory-adopted version=7 departments=1",
        "directory-refused version=8 rules=hours-overlap",
    ]


def test_the_kept_version_is_there_without_any_server(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    bench.keeper.begin()
    bench.keeper.offer(signed(7))
    bench.keeper.look()
    again = Bench(tmp_path)
    again.keeper.begin()
    assert (again.recalled, again.version) == ([7], 7)
    assert again.keeper.running is not None


def test_reports_come_again_every_few_minutes_and_are_not_pressed_on_a_silent_server(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    bench.keeper.begin()
    bench.keeper.look()
    assert len(bench.reports) == 1
    bench.ran = REPORT_EVERY_S
    bench.answer = Unavailable("silent")
    bench.keeper.look()
    bench.keeper.look()
    assert len(bench.reports) == 2
    bench.ran += REPORT_AGAIN_S
    bench.answer = None
    bench.keeper.look()
    bench.keeper.look()
    assert len(bench.reports) == 3


def test_a_mistake_in_one_chore_keeps_none_of_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mistakes: list[int] = []
    monkeypatch.setattr(keeper, "tell_of_mistake", lambda: mistakes.append(1))
    bench = Bench(tmp_path)
    monkeypatch.setattr(bench.known, "tick", lambda: 1 / 0)
    bench.keeper.begin()
    assert (len(bench.reports), len(mistakes)) == (1, 1)


def write(path: Path, text: str, seconds: int) -> None:
    path.write_text(text, "utf-8")

    os.utime(path, (seconds, seconds))


class TestFile:
    @pytest.fixture
    def file(self, tmp_path: Path) -> Path:
        path = tmp_path / "departments.toml"
        write(path, to_toml(named(1)), 1)
        return path

    def test_it_is_shown_without_any_key_and_read_again_when_it_changed(self, tmp_path: Path, file: Path) -> None:
        bench = Bench(tmp_path, published=False, file=file)
        bench.keeper.begin()
        assert bench.version == 1
        write(file, to_toml(named(2)), 2)
        bench.keeper.look()
        assert bench.version == 2
        bench.keeper.look()
        assert bench.told == ["directory-adopted version=file departments=1"] * 2

    @pytest.mark.parametrize("bad", ["[departments", to_toml(broken(2))])
    def test_what_cannot_be_used_is_told_once_and_the_last_good_one_stays(
        self, tmp_path: Path, file: Path, bad: str
    ) -> None:
        bench = Bench(tmp_path, published=False, file=file)
        bench.keeper.begin()
        write(file, bad, 2)
        bench.keeper.look()
        bench.keeper.look()
        assert bench.version == 1
        assert [line.split()[0] for line in bench.told] == ["directory-adopted", "directory-refused"]
        write(file, to_toml(named(3)), 3)
        bench.keeper.look()
        assert bench.version == 3

    def test_it_waits_for_no_department_of_the_hospitals_system(self, tmp_path: Path, file: Path) -> None:
        write(file, to_toml(unknown_there(2)), 2)
        bench = Bench(tmp_path, published=False, file=file)
        bench.keeper.begin()
        assert bench.version == 2

    def test_a_published_version_outweighs_it_for_good(self, tmp_path: Path, file: Path) -> None:
        bench = Bench(tmp_path, file=file)
        bench.keeper.begin()
        assert bench.version == 1
        bench.keeper.offer(signed(7))
        bench.keeper.look()
        write(file, to_toml(named(2)), 2)
        bench.keeper.look()
        assert bench.version == 7
        again = Bench(tmp_path, file=file)
        again.keeper.begin()
        assert again.version == 7


EVENING = (OpeningHours((1, 2, 3, 4, 5, 6, 7), 13 * 60 + 30, 24 * 60),)
MONDAY = datetime(2026, 11, 23, tzinfo=HANOI)
ROOM = SAID.rooms[0]
MANY = Directory(
    departments=(
        DepartmentEntry(
            ROOM.department_id,
            hours=MORNING + EVENING,
            rooms=(RoomEntry(ROOM.queue_id, sessions=(DoctorSession("BS. Ví Dụ", MORNING[0]),)),),
        ),
        DepartmentEntry("dep-tm", hours=EVENING),
    ),
    closures=(Closure("dep-tm", MONDAY.date() + timedelta(days=1), MONDAY.date() + timedelta(days=1)),),
)


@settings(max_examples=40)
@given(
    st.lists(
        st.tuples(
            st.integers(0, 3 * 24 * 60),
            st.lists(st.tuples(st.integers(0, 3), st.sampled_from(RoomState)), min_size=2, max_size=2),
            st.booleans(),
        ),
        max_size=12,
    )
)
def test_what_is_not_joined_anew_is_as_if_it_were(
    story: list[tuple[int, list[tuple[int, RoomState]], bool]],
) -> None:
    rejoining = Rejoining(MANY, lambda said, moment: joined(MANY, said, moment))
    for minute, rooms, first in story:
        moment = MONDAY + timedelta(minutes=minute)
        changed = tuple(
            replace(room, waiting=waiting, state=now) for room, (waiting, now) in zip(SAID.rooms, rooms, strict=False)
        )
        departments = SAID.departments if first else SAID.departments[1:]
        said = replace(SAID, as_of=moment, rooms=changed + SAID.rooms[2:], departments=departments)
        assert rejoining.over(said, moment) == joined(MANY, said, moment)
        assert rejoining.over(None, moment).rooms == joined(MANY, None, moment).rooms


def test_layers_of_other_kiosks_are_told_apart() -> None:
    elsewhere = Directory(departments=(DepartmentEntry("dep-tm", kiosks=("K9",)),))
    here = Layer(elsewhere, 1, kiosk_id="K3", public=lambda *_: ()).over(SAID, NOW).department("dep-tm")
    there = Layer(elsewhere, 1, kiosk_id="K9", public=lambda *_: ()).over(SAID, NOW).department("dep-tm")
    assert here is not None
    assert there is not None
    assert (here.active, there.active) == (False, True)
