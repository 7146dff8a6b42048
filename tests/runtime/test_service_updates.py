"""The menu's hands on releases from a stick: what is asked of the caretaker, and what systemd is asked afterwards."""

import io
from collections.abc import Sequence
from pathlib import Path

import pytest

from kiosk.caretaker.dropping import Answered, NoCaretaker
from kiosk.caretaker.requests import Answer, Request, SetUpAgain, Update
from kiosk.journal import Journal
from kiosk.runtime import service_updates
from kiosk.runtime.service_caretaker import Caretaker
from kiosk.runtime.service_notes import note_of
from kiosk.runtime.service_updates import StickUpdates, release_of_image, said_by, stick_folders
from kiosk.staff.machine import MachineAsk, MachineWord
from kiosk.staff.menu import events, jobs
from kiosk.staff.sticks import Place
from kiosk.staff.updates import UpdateFound, UpdateStanding

NEW = UpdateFound(Path("/run/media/kiosk/K/kiosk_1.5.0.update"), "1.5.0", newer=True)


def test_setting_up_again_is_asked_of_the_caretaker_with_the_pin(tmp_path: Path) -> None:
    asked: list[Request] = []

    def asking(request: Request) -> Answered:
        asked.append(request)
        return Answered(Answer())

    assert Caretaker(tmp_path / "m", asking).ask(MachineAsk.SET_UP_AGAIN, "280497") is MachineWord.DONE
    assert asked == [SetUpAgain("280497")]


def test_the_folder_is_what_the_caretaker_is_asked_for() -> None:
    asked: list[Request] = []

    def asking(request: Request) -> Answered | NoCaretaker:
        asked.append(request)
        return Answered(Answer()) if len(asked) == 1 else NoCaretaker("")

    updates = StickUpdates(asking=asking)
    assert [updates.begin(NEW), updates.begin(NEW)] == [MachineWord.DONE, MachineWord.NO_CARETAKER]
    assert asked[0] == Update("/run/media/kiosk/K/kiosk_1.5.0.update")


@pytest.mark.parametrize(
    ("told", "standing"),
    [
        ("ActiveState=activating\nResult=success\nConditionResult=yes\nJob=77\n", UpdateStanding.RUNNING),
        ("ActiveState=inactive\nResult=success\nConditionResult=no\nJob=77\n", UpdateStanding.RUNNING),
        ("ActiveState=inactive\nResult=success\nConditionResult=yes\nJob=0\n", UpdateStanding.INSTALLED),
        ("ActiveState=inactive\nResult=success\nConditionResult=no\n", UpdateStanding.UNKNOWN),
        ("ActiveState=failed\nResult=exit-code\nConditionResult=yes\n", UpdateStanding.FAILED),
        ("", UpdateStanding.UNKNOWN),
    ],
)
def test_systemd_tells_how_far_it_is(told: str, standing: UpdateStanding) -> None:
    asked: list[Sequence[str]] = []

    def run(command: Sequence[str]) -> str:
        asked.append(command)
        return told

    assert StickUpdates(run=run).standing(NEW) is standing
    assert asked[0][:3] == ("systemctl", "show", "kiosk-update-stick@run-media-kiosk-K-kiosk_1.5.0.update.service")


def test_a_program_that_is_missing_or_refuses_says_nothing() -> None:
    assert said_by(("echo", "ActiveState=failed")) == "ActiveState=failed\n"
    assert said_by(("no-such-program-here",)) == ""
    assert said_by(("false",)) == ""


def test_only_a_machine_that_runs_from_the_image_has_a_release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert release_of_image() is None
    monkeypatch.setattr(service_updates, "UPDATER", tmp_path)
    monkeypatch.setattr(service_updates.platform, "freedesktop_os_release", lambda: {"IMAGE_VERSION": "1.4.0"})
    assert release_of_image() == "1.4.0"
    assert StickUpdates().running() == "1.4.0"


def test_sticks_that_somebody_else_mounted_are_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    mine, other = Path("/run/media/kiosk/K"), Path("/media/me/K")
    monkeypatch.setattr(service_updates, "places", lambda _: (Place(mine, "K", 1), Place(other, "K", 1)))
    assert stick_folders() == [mine]


def test_what_lies_on_a_stick_is_compared_with_the_release_of_now(tmp_path: Path) -> None:
    for name in ("kiosk_1.5.0.efi", "SHA256SUMS", "SHA256SUMS.gpg"):
        (tmp_path / name).touch()
    found = StickUpdates(release=lambda: "1.4.0", folders=lambda: [tmp_path]).find()
    assert found == (UpdateFound(tmp_path, "1.5.0", newer=True),)


def test_the_journal_is_told_that_it_was_begun_and_how_it_ended_and_not_every_look() -> None:
    log = io.StringIO()
    journal = Journal(log)
    note_of(journal, jobs.FindUpdates(), events.UpdatesSeen("1.4.0", (NEW,)))
    note_of(journal, jobs.LookAtUpdate(NEW), events.UpdateLooked(UpdateStanding.RUNNING))
    assert log.getvalue() == ""
    note_of(journal, jobs.BeginUpdate(NEW), events.UpdateBegun(MachineWord.DONE))
    note_of(journal, jobs.LookAtUpdate(NEW), events.UpdateLooked(UpdateStanding.FAILED))
    assert [line for line in ("outcome=done", "outcome=failed") if f"action=update {line}" in log.getvalue()]
    assert log.getvalue().count("action=update") == 2
