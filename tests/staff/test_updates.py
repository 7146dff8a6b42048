"""Releases on a stick: which are there, which are newer, and what becomes of the one that is chosen."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from kiosk.staff.machine import MachineWord
from kiosk.staff.menu import Menu, advance, events, jobs
from kiosk.staff.menu.pages import AtHome, AtUpdate, AtVersions, UpdateStage
from kiosk.staff.updates import NoUpdates, UpdateFound, UpdateStanding, found_in, is_newer

NEW = UpdateFound(Path("/run/media/kiosk/K/kiosk_1.5.0.update"), "1.5.0", newer=True)
OLD = replace(NEW, version="1.3.0", newer=False)
ASKING = (AtVersions(), AtUpdate(UpdateStage.CHOOSING, "1.4.0", (NEW, OLD)))


def play(menu: Menu, *happened: events.Event) -> tuple[Menu, list[jobs.Job]]:
    asked: list[jobs.Job] = []
    for event in happened:
        menu, work = advance(menu, event)
        asked += work
    return menu, asked


def on(page: AtUpdate) -> Menu:
    return Menu((AtHome(), page))


def lay(folder: Path, version: str, *, signed: bool = True) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    names = [f"kiosk_{version}.efi", f"kiosk_{version}_0123.root", "SHA256SUMS", *(["SHA256SUMS.gpg"] * signed)]
    for name in names:
        (folder / name).touch()
    return folder


@pytest.mark.parametrize(
    "ascending",
    [("1.4.0", "1.4.1", "1.10.0"), ("1.4.0~1", "1.4.0~20261124", "1.4.0"), ("1.4", "1.4.0"), ("1.4.0", "1.4.0-2")],
)
def test_versions_are_compared_as_the_image_compares_them(ascending: tuple[str, ...]) -> None:
    """`systemd-analyze compare-versions` 252 said so when this was written."""
    for one, other in pairwise(ascending):
        assert is_newer(other, one)
        assert not is_newer(one, other)
        assert not is_newer(one, one)


def test_signed_folders_are_found_right_on_the_stick_and_one_below_newest_first(tmp_path: Path) -> None:
    lay(tmp_path, "1.3.0")
    newest = lay(tmp_path / "kiosk_1.10.0_production.update", "1.10.0")
    lay(tmp_path / "unsigned", "1.11.0", signed=False)
    lay(tmp_path / "deep/er", "1.12.0")
    (tmp_path / "link").symlink_to(lay(tmp_path.parent / "elsewhere", "1.13.0"))
    found = found_in([tmp_path, tmp_path / "gone"], "1.4.0")
    assert [(one.version, one.newer) for one in found] == [("1.10.0", True), ("1.3.0", False)]
    assert found[0].folder == newest


def test_a_release_is_installed_after_one_question() -> None:
    menu, asked = play(Menu((AtHome(), AtVersions())), events.UpdateWanted(), events.UpdatesSeen("1.4.0", (NEW, OLD)))
    assert asked == [jobs.FindUpdates()]
    menu, asked = play(menu, events.UpdateChosen(NEW))
    assert asked == []
    menu, asked = play(menu, events.UpdateConfirmed(), events.UpdateConfirmed())
    assert asked == [jobs.BeginUpdate(NEW)]
    menu, _ = play(menu, events.UpdateBegun(MachineWord.DONE))
    assert play(menu, events.Back(), events.Closed(idle=True), events.UpdateWanted()) == (menu, [])
    assert menu.at_work
    menu, _ = play(menu, events.UpdateLooked(UpdateStanding.RUNNING), events.UpdateLooked(UpdateStanding.INSTALLED))
    assert isinstance(menu.page, AtUpdate)
    assert (menu.page.stage, menu.page.standing) == (UpdateStage.ENDED, UpdateStanding.INSTALLED)
    assert isinstance(play(menu, events.Back())[0].page, AtVersions)


def test_not_meant_after_all_leads_back_to_the_list() -> None:
    menu, asked = play(Menu(ASKING), events.UpdateChosen(NEW), events.Back())
    assert (menu.pages, asked) == (ASKING, [])


@pytest.mark.parametrize("found", [OLD, replace(NEW, version="9")])
def test_what_is_not_newer_or_not_there_cannot_be_chosen(found: UpdateFound) -> None:
    assert play(Menu(ASKING), events.UpdateChosen(found))[0] == Menu(ASKING)


def test_a_machine_that_is_no_image_has_nothing_to_choose() -> None:
    menu, _ = play(on(AtUpdate()), events.UpdatesSeen(None), events.UpdateChosen(NEW), events.UpdateConfirmed())
    assert menu.page == AtUpdate(UpdateStage.NO_IMAGE)
    none = NoUpdates()
    assert (none.running(), none.find(), none.begin(NEW)) == (None, (), MachineWord.REFUSED)


@pytest.mark.parametrize("word", [word for word in MachineWord if word is not MachineWord.DONE])
def test_a_caretaker_that_does_not_take_it_gives_the_way_back(word: MachineWord) -> None:
    begun = replace(ASKING[1], stage=UpdateStage.BEGINNING, chosen=NEW)
    menu, _ = play(on(begun), events.UpdateBegun(word))
    assert menu.page == replace(begun, stage=UpdateStage.NOT_BEGUN, word=word)
    assert play(menu, events.UpdateWanted())[1] == [jobs.FindUpdates()]


def test_one_missing_answer_is_waited_out_and_two_are_told() -> None:
    unknown = events.UpdateLooked(UpdateStanding.UNKNOWN)
    running = on(replace(ASKING[1], stage=UpdateStage.INSTALLING, chosen=NEW, standing=UpdateStanding.RUNNING))
    menu, _ = play(running, unknown, events.UpdateLooked(UpdateStanding.RUNNING), unknown)
    assert menu.writing
    menu, _ = play(menu, unknown)
    assert not menu.writing


def test_answers_that_come_late_change_nothing() -> None:
    menu = Menu((AtHome(),))
    late = (events.UpdatesSeen("1.4.0", (NEW,)), events.UpdateBegun(MachineWord.DONE), events.UpdateConfirmed())
    assert play(menu, *late) == (menu, [])
