"""From the glass to the caretaker and back, by way of two folders."""

import os
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from kiosk.caretaker.doing import Step
from kiosk.caretaker.doing.taking import NotTaken, Taken, folder_of_requests, take_all
from kiosk.caretaker.dropping import Answered, Dropped, NoAnswer, NoCaretaker, ask, drop
from kiosk.caretaker.requests import MOST_BYTES, Answer, CalibrateTouch, Provision, Reboot, Request
from support.bare_machine import BareMachine
from support.provisioned import PLAN

NAME = "0123456789abcdef" * 2


class Clock:
    """Time goes on by sleeping, and something may happen meanwhile."""

    def __init__(self, meanwhile: Callable[[], None] = lambda: None) -> None:
        self.now = 0.0
        self._meanwhile = meanwhile

    def sleep(self, seconds: float) -> None:
        self.now += seconds
        self._meanwhile()


def asked(machine: BareMachine, request: Request, meanwhile: Callable[[], None]) -> Answered | NoCaretaker | NoAnswer:
    clock = Clock(meanwhile)
    return ask(
        request,
        timeout_s=5,
        wanted=machine.wanted,
        answers=machine.answers,
        monotonic=lambda: clock.now,
        sleep=clock.sleep,
    )


def taken(machine: BareMachine, **more: float) -> list[Taken | NotTaken]:
    with folder_of_requests(machine.wanted) as folder:
        return list(take_all(folder, {os.geteuid()}, **more))


def test_what_is_asked_is_done_and_answered(machine: BareMachine) -> None:
    answer = asked(machine, Provision(PLAN), machine.caretaker().round)
    assert isinstance(answer, Answered)
    assert answer.answer.problem == ""
    assert Step.SETTINGS_WRITTEN in answer.answer.steps
    assert list(machine.wanted.iterdir()) == []
    assert machine.secrets() == {"kiosk_token": "geheim-1234567"}


def test_nothing_of_a_plan_is_left_in_the_folders_whatever_became_of_it(machine: BareMachine) -> None:
    asked(machine, Provision(msgspec.structs.replace(PLAN, hostname="-")), machine.caretaker().round)
    left = [path.read_text() for folder in (machine.wanted, machine.answers) for path in folder.iterdir()]
    assert len(left) == 1
    assert "geheim" not in left[0] + machine.journal


def test_a_caretaker_that_dies_in_the_middle_has_already_removed_the_request(machine: BareMachine) -> None:
    class DiedError(BaseException):
        pass

    def die(*_: object, **__: object) -> None:
        assert list(machine.wanted.iterdir()) == []
        raise DiedError

    machine.programs.run = die  # type: ignore[assignment, method-assign]
    drop(Provision(PLAN), machine.wanted, machine.answers)
    with pytest.raises(DiedError):
        machine.caretaker().round()
    machine.caretaker().round()
    assert list(machine.wanted.iterdir()) == list(machine.answers.iterdir()) == []


def test_where_there_is_no_caretaker_nothing_stays_lying_about(machine: BareMachine) -> None:
    assert asked(machine, Reboot(), lambda: None) == NoCaretaker("nobody took the request")
    assert list(machine.wanted.iterdir()) == []
    machine.wanted.rmdir()
    found = asked(machine, Reboot(), lambda: None)
    assert isinstance(found, NoCaretaker)
    assert "No such file" in found.why


def test_one_who_took_it_and_never_answers_is_another_outcome(machine: BareMachine) -> None:
    def take() -> None:
        for path in machine.wanted.iterdir():
            path.unlink()

    assert asked(machine, Reboot(), take) == NoAnswer()


def test_who_cannot_wait_looks_from_time_to_time(machine: BareMachine) -> None:
    dropped = drop(Reboot(), machine.wanted, machine.answers)
    assert isinstance(dropped, Dropped)
    assert dropped.request.stat().st_mode & 0o777 == 0o600
    assert dropped.answer() is None
    machine.caretaker().round()
    assert dropped.answer() == Answer(steps=(Step.REBOOTING,))
    assert not dropped.take_back()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b'{"ask":"shell"}',
        b'{"ask":"reboot","command":"rm"}',
        b'{"ask":"calibrate-touch","matrix":[1,0]}',
        b'{"ask":"provision","plan":{"toml":7}}',
        b"[" * 5000,
        b"\xff",
        b'{"ask":"reboot"}' + b" " * MOST_BYTES,
    ],
)
def test_what_is_not_understood_is_answered_and_gone(machine: BareMachine, content: bytes) -> None:
    (machine.wanted / f"{NAME}.json").write_bytes(content)
    machine.caretaker().round()
    answer = msgspec.json.decode((machine.answers / f"{NAME}.json").read_bytes(), type=Answer)
    assert answer.problem
    assert list(machine.wanted.iterdir()) == []
    assert machine.programs.started == []
    assert "caretaker-refused ask=unknown problem=not-understood" in machine.journal


def test_only_plain_files_of_those_who_may_ask_are_read(machine: BareMachine, tmp_path: Path) -> None:
    secret = tmp_path / "shadow"
    secret.write_bytes(msgspec.json.encode(Reboot()))
    (machine.wanted / f"{NAME}.json").symlink_to(secret)
    os.mkfifo(machine.wanted / f"{NAME[::-1]}.json")
    (machine.wanted / "folder" / "below").mkdir(parents=True)
    (machine.wanted / "strange.txt").write_text("x")
    os.link(secret, machine.wanted / f"{'a' * 32}.json")
    found = taken(machine)
    assert len(found) == 5
    assert all(isinstance(one, NotTaken) and one.name == "" for one in found)
    assert list(machine.wanted.iterdir()) == []
    assert secret.exists()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can lay a file down in somebody else's name")
def test_somebody_else_may_not_ask(machine: BareMachine) -> None:
    file = machine.wanted / f"{NAME}.json"
    file.write_bytes(msgspec.json.encode(Reboot()))
    os.chown(file, 65534, 65534)
    machine.caretaker().round()
    assert machine.programs.started == []
    assert "caretaker-refused ask=unknown problem=not-allowed" in machine.journal
    assert list(machine.wanted.iterdir()) == list(machine.answers.iterdir()) == []


def test_a_folder_that_is_a_link_is_not_served(machine: BareMachine, tmp_path: Path) -> None:
    machine.wanted.rmdir()
    machine.wanted.symlink_to(tmp_path)
    with pytest.raises(OSError, match=r"wanted"):
        machine.caretaker().round()


def test_one_being_written_is_left_alone_and_one_never_finished_swept(machine: BareMachine) -> None:
    file = machine.wanted / f".{NAME}.new"
    file.write_text("half of a secret")
    began = file.stat().st_mtime
    assert taken(machine, now=began + 59) == []
    assert file.exists()
    assert taken(machine, now=began + 61) == []
    assert not file.exists()


def test_requests_are_done_in_the_order_they_came(machine: BareMachine) -> None:
    for number, matrix in enumerate(((1.0, 0.0, 0.0, 0.0, 1.0, 0.0), (1.0, 0.0, 0.5, 0.0, 1.0, 0.0))):
        file = machine.wanted / f"{'ab'[number] * 32}.json"
        file.write_bytes(msgspec.json.encode(CalibrateTouch(matrix)))
        os.utime(file, (100 - number, 100 - number))
    assert [one.name[0] for one in taken(machine)] == ["b", "a"]


def test_answers_are_forgotten_after_an_hour(machine: BareMachine) -> None:
    old = machine.answers / f"{NAME}.json"
    old.write_text("{}")
    os.utime(old, (0, 0))
    (machine.answers / f"{'b' * 32}.json").write_text("{}")
    machine.caretaker().round()
    assert [path.name for path in machine.answers.iterdir()] == [f"{'b' * 32}.json"]
