"""What systemd is told: readiness, life, and a line that holds nothing of a patient."""

import json
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from kiosk.commands.healthy import watch
from kiosk.journal import Journal
from kiosk.journey import OutOfServiceReason, state
from kiosk.journey.words import NumberKind
from kiosk.runtime.status_file import running
from kiosk.runtime.systemd import (
    Glass,
    GlassFile,
    Notifier,
    RoundTripLook,
    RuntimeSigns,
    Standing,
    StoreLook,
    Telling,
    ThreadsLook,
    Watchdog,
    read_glass,
    standing_of,
)
from kiosk.runtime.systemd.glass_file import began
from kiosk.runtime.workers import Workers
from offline_queue import OutboxError
from support.world import journey


class Ear:
    """A socket as systemd's."""

    def __init__(self, address: str) -> None:
        self.address = address
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind(address)
        self._socket.setblocking(False)

    def heard(self) -> list[str]:
        messages = []
        while True:
            try:
                messages.append(self._socket.recv(4096).decode())
            except BlockingIOError:
                return messages

    def close(self) -> None:
        self._socket.close()


@pytest.fixture(params=["file", "abstract"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    return str(tmp_path / "notify") if request.param == "file" else f"\0kiosk-{tmp_path.name}-{id(request)}"


@pytest.fixture
def ear(address: str) -> Iterator[Ear]:
    ear = Ear(address)
    yield ear
    ear.close()


def named(address: str) -> str:
    return address.replace("\0", "@", 1)


def test_it_tells_over_sockets_of_both_kinds(ear: Ear, address: str) -> None:
    environment = {"NOTIFY_SOCKET": named(address), "WATCHDOG_USEC": "10000000", "WATCHDOG_PID": "1", "HOME": "/"}
    notifier = Notifier.of_environment(environment)
    assert environment == {"HOME": "/"}, "the programs started from here have no say"
    assert notifier.watchdog_s == 10
    notifier.ready()
    notifier.status("two\nlines")
    notifier.alive()
    notifier.stopping()
    assert ear.heard() == ["READY=1", "STATUS=two lines", "WATCHDOG=1", "STOPPING=1"]
    notifier.close()


@pytest.mark.parametrize(
    "environment",
    [{}, {"NOTIFY_SOCKET": ""}, {"NOTIFY_SOCKET": "@"}, {"NOTIFY_SOCKET": "vsock:2:9"}, {"WATCHDOG_USEC": "5"}],
)
def test_without_systemd_nobody_is_told_and_nothing_is_watched(environment: dict[str, str]) -> None:
    notifier = Notifier.of_environment(environment)
    notifier.ready()
    assert (notifier.is_heard, notifier.watchdog_s) == (False, None)


@pytest.mark.parametrize("microseconds", ["0", "", "-3", "soon", "²"])
def test_an_odd_interval_is_no_interval(microseconds: str) -> None:
    assert Notifier.of_environment({"NOTIFY_SOCKET": "/x", "WATCHDOG_USEC": microseconds}).watchdog_s is None


def test_a_socket_that_is_gone_or_full_holds_nobody_up(ear: Ear, address: str) -> None:
    notifier = Notifier(named(address))
    for _ in range(2000):
        notifier.alive()
    assert len(ear.heard()) < 2000
    ear.close()
    notifier.alive()
    notifier.close()


def test_the_line_says_what_stands_and_nothing_of_who_stands_there() -> None:
    calm = journey()
    assert standing_of(calm) == Standing("welcome")
    broken = standing_of(replace(calm, step=state.OutOfService(OutOfServiceReason.STORE_BROKEN)))
    assert broken == Standing("out-of-service", "store-broken")
    assert broken.line == "on the glass: out of service, store-broken"
    assert standing_of(replace(calm, in_service=True)) == Standing("menu")
    typing = standing_of(replace(calm, step=state.Typing(next(iter(NumberKind)), "001099012345")))
    assert typing == Standing("visit")
    assert "001099" not in typing.line


class FakePicture:
    """A window that draws, freezes or has no display."""

    def __init__(self) -> None:
        self.frames = 0
        self.is_on_a_display = True
        self.draws = True

    def draw(self) -> None:
        self.frames += self.draws


class Quiet:
    """Signs of a runtime, as told."""

    def __init__(self) -> None:
        self.silent = ""


@pytest.fixture
def picture() -> FakePicture:
    return FakePicture()


@pytest.fixture
def quiet() -> Quiet:
    return Quiet()


@pytest.fixture
def watchdog(
    qapp: QCoreApplication, ear: Ear, picture: FakePicture, quiet: Quiet, journal: Journal
) -> Iterator[Watchdog]:
    notifier = Notifier(named(ear.address), 10.0)
    watchdog = Watchdog(notifier, picture, quiet, journal)  # type: ignore[arg-type]
    watchdog.start()
    assert ear.heard() == ["WATCHDOG=1"]
    yield watchdog
    watchdog.close()
    notifier.close()


def test_it_is_fed_while_pictures_are_drawn(watchdog: Watchdog, ear: Ear) -> None:
    watchdog.look()
    watchdog.look()
    assert ear.heard() == ["WATCHDOG=1"] * 2


def test_a_picture_that_stands_still_starves_it(watchdog: Watchdog, ear: Ear, picture: FakePicture) -> None:
    picture.draws = False
    watchdog.look()  # the one asked for before
    watchdog.look()
    watchdog.look()
    assert ear.heard() == ["WATCHDOG=1"]


def test_a_panel_that_is_switched_off_is_no_frozen_kiosk(watchdog: Watchdog, ear: Ear, picture: FakePicture) -> None:
    picture.draws = picture.is_on_a_display = False
    watchdog.look()
    watchdog.look()
    assert ear.heard() == ["WATCHDOG=1"] * 2


def test_a_silent_runtime_starves_it_and_is_named_once(
    watchdog: Watchdog, ear: Ear, quiet: Quiet, tmp_path: Path
) -> None:
    quiet.silent = "store"
    watchdog.look()
    watchdog.look()
    assert ear.heard() == []
    assert (tmp_path / "journal").read_text().count("runtime-silent part=store") == 1
    quiet.silent = ""
    watchdog.look()
    assert ear.heard() == ["WATCHDOG=1"]


def test_a_store_that_answers_with_an_error_lives() -> None:
    class Broken:
        def number_for(self, _key: str) -> None:
            raise OutboxError("the disk is full")

    assert StoreLook(lambda: Broken())()  # type: ignore[arg-type,return-value] # noqa: PLW0108
    assert StoreLook(lambda: None)(), "one that is being opened is not asked"


def test_a_thread_that_ended_is_missed_and_one_never_seen_is_not() -> None:
    ending = threading.Event()
    thread = threading.Thread(target=ending.wait, name="delivery-of-test")
    look = ThreadsLook(frozenset({"delivery-of-test", "never-started"}))
    assert look()
    thread.start()
    assert look()
    ending.set()
    thread.join()
    assert not look()


def test_signs_come_as_long_as_every_part_answers(wait_until: Callable[..., None]) -> None:
    workers, stuck, now = Workers(1, "of-test"), threading.Event(), [0.0]
    signs = RuntimeSigns([RoundTripLook(workers.run)], patience_s=5, every_s=0.001, clock=lambda: now[0])
    signs.start()
    wait_until(lambda: signs.answered)
    workers.run(stuck.wait)  # type: ignore[arg-type]
    now[0] = 100.0
    wait_until(lambda: signs.silent == "workers")
    stuck.set()
    wait_until(lambda: signs.silent == "")
    signs.close()
    workers.close()


def test_the_file_says_it_for_as_long_as_the_process_lives(tmp_path: Path) -> None:
    path = tmp_path / "glass.json"
    file = GlassFile(path, clock=lambda: 81.4)
    file.tell(Standing("out-of-service", "maintenance"), proven=True)
    glass = read_glass(path)
    assert glass is not None
    assert (glass.state, glass.reason, glass.since, glass.proven) == ("out-of-service", "maintenance", 81.4, True)
    path.write_bytes(path.read_bytes().replace(str(glass.pid).encode(), b"4194305"))  # above the highest there is
    assert read_glass(path) is None
    path.write_bytes(b'{"state":')
    assert read_glass(path) is None


def test_another_process_with_the_same_number_stands_on_no_glass(tmp_path: Path) -> None:
    path = tmp_path / "glass.json"
    GlassFile(path).tell(Standing("welcome"), proven=True)
    told = json.loads(path.read_bytes())
    assert told["began"] > 0
    path.write_text(json.dumps({**told, "began": told["began"] - 1}))
    assert read_glass(path) is None, "the number is this test's own, and this test began later"
    path.write_text(json.dumps({**told, "began": 0}))
    assert read_glass(path) is None


def test_a_name_that_looks_like_the_rest_of_the_line_does_not_hide_when_a_process_began() -> None:
    script = (
        "import sys; open('/proc/self/comm', 'w').write('a) R 1 1 1'); print(); sys.stdout.flush(); sys.stdin.read()"
    )
    with subprocess.Popen([sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        found = began(process.pid)
        process.kill()
    own = began(os.getpid())
    assert own is not None
    assert found is not None
    assert found >= own
    assert began(process.pid) is None


@pytest.mark.parametrize("name", ["pipe", "link", "endless", "no-text"])
def test_root_who_reads_it_is_held_up_by_nothing_that_lies_there(tmp_path: Path, name: str) -> None:
    path = tmp_path / "glass.json"
    match name:
        case "pipe":
            os.mkfifo(path)
        case "link":
            path.symlink_to("/dev/zero")
        case "endless":
            path.touch()
            os.truncate(path, 1 << 40)
        case _:
            path.write_bytes(b'{"state":"\xff","reason":"","since":1,"pid":1,"began":1,"proven":true}')
    assert read_glass(path) is None
    path.rename(tmp_path / "devices.json")
    assert running(tmp_path) is None


def test_nothing_is_told_before_the_first_picture(ear: Ear, address: str, tmp_path: Path, qapp: object) -> None:
    notifier, now = Notifier(named(address)), [Standing("welcome")]
    telling = Telling(notifier, lambda: now[0], GlassFile(tmp_path / "glass.json"))
    telling.follow()
    assert ear.heard() == []
    telling.ready()
    telling.follow()
    now[0] = Standing("visit")
    telling.follow()
    assert ear.heard() == ["READY=1", f"STATUS={Standing('welcome').line}", f"STATUS={Standing('visit').line}"]
    telling.proven()
    glass = read_glass(tmp_path / "glass.json")
    assert glass is not None
    assert glass.proven
    notifier.close()


def glass(**other: object) -> Glass:
    return Glass(**{"state": "welcome", "reason": "", "since": 1.0, "pid": 1, "began": 1, "proven": True, **other})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("shown", "word"),
    [
        (None, "nothing stands"),
        (glass(proven=False), "has not answered"),
        (glass(state="out-of-service", reason="store-broken"), "cannot be opened"),
    ],
)
def test_what_is_not_healthy_is_waited_for_and_named(shown: Glass | None, word: str) -> None:
    now = [0.0]

    def rest(seconds: float) -> None:
        now[0] += seconds

    _, problem = watch(lambda: shown, 150, lambda: now[0], rest)
    assert word in problem
    assert now[0] == 150


def test_a_kiosk_that_staff_took_out_of_service_is_healthy() -> None:
    _, problem = watch(lambda: glass(state="out-of-service", reason="maintenance"), 0)
    assert problem == ""
