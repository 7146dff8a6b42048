"""Which published versions a kiosk takes, keeps and comes back to."""

import io
import random
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.departments import Catalogue
from kiosk.directory import ComplaintEntry, DepartmentEntry, RoomEntry
from kiosk.journal import Journal
from kiosk.journey.events import CatalogueChanged
from kiosk.runtime.directory import judging, kept
from kiosk.runtime.directory.kept import DirectoryShelf
from kiosk.runtime.directory.taking import Standing, Taking
from kiosk.runtime.last_known import LastKnown
from support.directories import (
    KEY,
    STRANGER,
    bad_publish,
    broken,
    housed,
    layer,
    named,
    signed,
    unknown_there,
    version_on,
)
from support.world import NOW, catalogue

SAID = catalogue()


class Kiosk:
    """Its disk outlives a restart; the hospital's system has spoken."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "directory.json"
        self.key = KEY.public_line
        self.stream = io.StringIO()
        self.doubts = 0
        self.restart()

    def restart(self, said: Catalogue | None = SAID) -> int | None:
        journal = Journal(self.stream)
        self.shown: list[Catalogue] = []
        self.known = LastKnown(now=lambda: NOW, post=self.post, journal=journal)
        self.taking = Taking(
            DirectoryShelf(self.path),
            self.key,
            self.known,
            layer=layer,
            journal=journal,
            now=lambda: NOW,
            doubt=self.doubt,
        )
        found = self.taking.recall()
        if said is not None:
            self.known.heard(said)
        return found

    def post(self, event: object) -> None:
        if isinstance(event, CatalogueChanged):
            self.shown.append(event.catalogue)

    def doubt(self) -> None:
        self.doubts += 1

    @property
    def version(self) -> int | None:
        return version_on(self.shown[-1])

    @property
    def told(self) -> list[str]:
        return [line.partition(">")[2] for line in self.stream.getvalue().splitlines()]


@pytest.fixture
def kiosk(tmp_path: Path) -> Kiosk:
    return Kiosk(tmp_path)


def test_a_newer_version_is_shown_and_kept(kiosk: Kiosk) -> None:
    for version in (3, 8):
        kiosk.taking.offer(signed(version, housed(version)))
        assert (kiosk.version, kiosk.taking.standing) == (version, Standing(version))
    assert kiosk.restart(said=None) == 8
    assert kiosk.shown == []
    kiosk.known.unheard()
    assert kiosk.version == 8
    assert kiosk.told == []


@pytest.mark.parametrize(
    ("envelope", "rule", "number", "doubted"),
    [
        (signed(9, key=STRANGER), "version-signature", None, 1),
        (signed(9)[:-20], "version-unreadable", None, 1),
        (signed(6), "version-older", 6, 0),
        (signed(9, broken(9)), "hours-overlap", 9, 0),
    ],
)
def test_what_is_not_taken_is_told_once_and_the_last_good_one_stays(
    kiosk: Kiosk, envelope: bytes, rule: str, number: int | None, doubted: int
) -> None:
    kiosk.taking.offer(signed(7))
    kiosk.taking.offer(envelope)
    kiosk.taking.look_again()
    assert kiosk.version == 7
    assert kiosk.taking.standing == Standing(7, number, (rule,))
    assert kiosk.told == [f"directory-refused version={number or 'unknown'} rules={rule}"]
    assert kiosk.doubts == doubted
    assert kiosk.restart() == 7


def test_what_was_damaged_on_its_way_is_forgotten_when_the_same_version_comes_whole(kiosk: Kiosk) -> None:
    kiosk.taking.offer(signed(7))
    kiosk.taking.offer(signed(7)[:-20])
    assert kiosk.taking.standing == Standing(7, None, ("version-unreadable",))
    kiosk.taking.offer(signed(7))
    assert kiosk.taking.standing == Standing(7)


def test_a_department_the_hospitals_system_does_not_know_yet_keeps_the_version_from_nobody(kiosk: Kiosk) -> None:
    kiosk.taking.offer(signed(7, unknown_there(7)))
    assert (kiosk.version, kiosk.taking.standing) == (7, Standing(7))
    assert kiosk.shown[-1].department("dep-new") is None
    new = replace(SAID.departments[0], id="dep-new")
    kiosk.known.heard(replace(SAID, departments=(*SAID.departments, new)))
    department = kiosk.shown[-1].department("dep-new")
    assert department is not None
    assert department.name == "Khoa mới"


def test_a_list_of_the_hospitals_system_that_is_short_for_a_while_keeps_no_version_away(kiosk: Kiosk) -> None:
    words = (ComplaintEntry("mat", {"vi": "Đau mắt", "en": "Eyes"}, ("dep-gone",), urgent=True),)
    gone = DepartmentEntry("dep-gone", names={"vi": "Mắt", "en": "Eyes"}, after_hours="dep-gone-too")
    twin = DepartmentEntry("dep-tm", code=SAID.departments[0].code)
    rooms = (RoomEntry(SAID.rooms[-1].queue_id, code=SAID.rooms[0].code),)
    other = DepartmentEntry(SAID.rooms[-1].department_id, rooms=rooms)
    kiosk.known.heard(replace(SAID, departments=SAID.departments[:2]))
    kiosk.taking.offer(signed(7, replace(named(7, gone, twin, other), complaints=words)))
    assert (kiosk.version, kiosk.taking.standing) == (7, Standing(7))
    assert kiosk.shown[-1].department("dep-gone") is None


def test_a_version_our_own_code_stumbles_over_is_not_taken(kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    mistakes: list[int] = []
    monkeypatch.setattr(judging, "tell_of_mistake", lambda: mistakes.append(1))
    monkeypatch.setattr("kiosk.directory.joining.joined", lambda *_, **__: 1 / 0)
    kiosk.taking.offer(signed(7))
    assert kiosk.taking.standing == Standing(None, 7, ("cannot-be-shown",))
    assert mistakes == [1]


@pytest.mark.parametrize("damage", [b"", b"{}", b"\xff\xfe", signed(9, key=STRANGER), signed(9)[1:]])
def test_a_file_that_somebody_changed_is_passed_over_and_said(kiosk: Kiosk, damage: bytes) -> None:
    kiosk.taking.offer(signed(7))
    kiosk.path.write_bytes(damage)
    assert kiosk.restart() is None
    assert kiosk.version is None
    (told,) = kiosk.told
    assert told.startswith("directory-ignored reason=version-")


def test_who_lost_the_file_is_not_led_back_to_an_older_version(kiosk: Kiosk) -> None:
    kiosk.taking.offer(signed(7))
    kiosk.path.unlink()
    kiosk.restart()
    kiosk.taking.offer(signed(6))
    assert kiosk.version is None
    kiosk.taking.offer(signed(7))
    assert kiosk.version == 7


def test_another_key_of_the_hospital_begins_to_count_anew(kiosk: Kiosk) -> None:
    kiosk.taking.offer(signed(7))
    kiosk.key = STRANGER.public_line
    assert kiosk.restart() is None
    kiosk.taking.offer(signed(1, key=STRANGER))
    assert kiosk.version == 1


def test_a_full_disk_costs_nothing_but_the_next_start(kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    kiosk.taking.offer(signed(7))
    with monkeypatch.context() as full:
        full.setattr(kept, "RESERVE", 1 << 62)
        kiosk.taking.offer(signed(8))
        kiosk.taking.look_again()
        assert kiosk.version == 8
        assert len(kiosk.told) == 1
        assert kiosk.told[0].startswith("directory-not-kept")
        assert sorted(path.name for path in kiosk.path.parent.iterdir()) == ["directory.json", "directory.json.record"]
    kiosk.taking.look_again()
    assert kiosk.restart() == 8


def test_a_directory_meant_for_other_kiosks_only_leaves_this_one_its_departments(kiosk: Kiosk) -> None:
    elsewhere = tuple(
        DepartmentEntry(one.id, names={"vi": one.name, "en": one.name}, kiosks=("K9",)) for one in SAID.departments
    )
    kiosk.taking.offer(signed(7, replace(named(7), departments=elsewhere)))
    assert any(department.active for department in kiosk.shown[-1].departments)


def test_sixty_bad_publishes_reach_no_glass_and_the_next_good_one_does(kiosk: Kiosk) -> None:
    dice = random.Random(9)
    kiosk.taking.offer(signed(7))
    for _ in range(60):
        kiosk.taking.offer(bad_publish(dice, 7))
        kiosk.taking.look_again()
        assert kiosk.version == 7
    assert {version_on(shown) for shown in kiosk.shown} == {None, 7}
    kiosk.taking.offer(signed(9))
    assert kiosk.version == 9
    assert kiosk.restart() == 9


def test_a_complete_directory_is_the_catalogue_where_the_system_has_none(kiosk: Kiosk) -> None:
    kiosk.restart(said=None)
    kiosk.taking.offer(signed(7, replace(housed(7), complete=True)))
    assert kiosk.taking.standing == Standing(7)
    assert kiosk.version == 7
