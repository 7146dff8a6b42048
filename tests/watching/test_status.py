"""The status at a real broker (Debian's mosquitto), and at things that are none."""

import contextlib
import gc
import json
import os
import signal
import socket
import subprocess
import sys
import textwrap
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path
from typing import Any

import paho.mqtt.client as mqtt
import pytest
from paho.mqtt.enums import CallbackAPIVersion
from watching.notes import HANOI
from watching.world import ABOUT, World, until

from kiosk.journal import Level, Note
from kiosk.watching.telling import Broker, Teller, gone
from kiosk.watching.telling.duty import Status
from support.certificates import Authority

TOPIC = "kiosk/K3/status"


class Mosquitto:
    """A broker in a folder of its own, that can be stopped and started."""

    def __init__(self, folder: Path, *, tls: bool = False, password: str = "") -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port: int = free.getsockname()[1]
        self.ca: str | None = None
        lines = [f"listener {self.port} 127.0.0.1", "user root", "persistence false"]
        if tls:
            authority = Authority(folder / "authority")
            self.ca = str(authority.file)
            certificate, key = authority.issue("broker", server=True)
            lines += [f"certfile {certificate}", f"keyfile {key}"]
        if password:
            file = folder / "passwords"
            subprocess.run(["mosquitto_passwd", "-b", "-c", file, "kiosk", password], check=True)
            file.chmod(0o600)
            lines += [f"password_file {file}", "allow_anonymous false"]
        else:
            lines += ["allow_anonymous true"]
        self._file = folder / "mosquitto.conf"
        self._file.write_text("\n".join(lines) + "\n")
        self._process: subprocess.Popen[bytes] | None = None
        self.start()

    def start(self) -> None:
        self._process = subprocess.Popen(["/usr/sbin/mosquitto", "-c", self._file], stderr=subprocess.DEVNULL)
        until(self._listens)

    def stop(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def _listens(self) -> bool:
        with socket.socket() as line:
            return line.connect_ex(("127.0.0.1", self.port)) == 0

    def broker(self, **more: Any) -> Broker:
        known = {"host": "127.0.0.1", "port": self.port, "tls": False, "topic": TOPIC, "client_id": "kiosk-K3"}
        return Broker(**known | more)


class Ear:
    """Somebody who is subscribed."""

    def __init__(self, mosquitto: Mosquitto) -> None:
        self.heard: list[tuple[dict[str, Any], bool]] = []
        self._client = mqtt.Client(CallbackAPIVersion.VERSION2)
        self._client.on_connect = lambda client, *_: client.subscribe(TOPIC, 1)
        self._client.on_message = lambda _c, _d, m: self.heard.append((json.loads(m.payload), m.retain))
        self._client.connect("127.0.0.1", mosquitto.port)
        self._client.loop_start()

    @property
    def last(self) -> dict[str, Any]:
        return self.heard[-1][0] if self.heard else {}

    def close(self) -> None:
        self._client.disconnect()
        self._client.loop_stop()


@pytest.fixture
def mosquitto(tmp_path: Path) -> Iterator[Mosquitto]:
    broker = Mosquitto(tmp_path)
    yield broker
    broker.stop()


@contextlib.contextmanager
def telling(folder: Path, broker: Broker) -> Iterator[tuple[World, list[str]]]:
    told: list[str] = []
    world = World(folder, lambda watch: [Status(watch, broker, lambda: datetime.now(HANOI), told.append)])
    try:
        yield world, told
    finally:
        world.close()


def test_the_status_is_there_for_who_comes_later_and_changes_at_once(mosquitto: Mosquitto, tmp_path: Path) -> None:
    with telling(tmp_path, mosquitto.broker()) as (world, told):
        until(lambda: told == [""])
        ear = Ear(mosquitto)
        until(lambda: ear.last.get("state") == "welcome")
        assert ear.heard[0][1], "retained"
        first = ear.last
        assert first["printers"] == {"khe-in": {"status": "paper-low", "tickets_left": 44}}
        assert (first["waiting"], first["set_aside"], first["oldest_s"]) == (3, 1, 75)
        assert (first["version"], first["kiosk"], first["devices"]["camera"]) == ("1.4.0", "K3", "unknown")
        world.journal.note(Note.VISIT_STARTED, visit=1, step="Confirming")
        until(lambda: ear.last.get("state") == "visit")
        world.journal.note(Note.VISIT_ENDED, visit=1, outcome="left", seconds=3.0)
        world.journal.note(Note.OUT_OF_SERVICE, Level.ERROR, reason="store-full")
        until(lambda: ear.last.get("state") == "out-of-service")
        assert ear.last["out_of_service"] == "store-full"
    until(lambda: ear.last == {"kiosk": "K3", "state": "offline"})
    ear.close()


def test_a_killed_program_is_offline_by_its_last_will(mosquitto: Mosquitto, tmp_path: Path) -> None:
    program = textwrap.dedent(f"""
        import sys, time
        sys.path[:0] = {[str(Path(__file__).parents[1]), str(Path(__file__).parents[2])]!r}
        from pathlib import Path
        from watching.test_status import telling, Mosquitto, TOPIC
        from kiosk.watching.telling import Broker
        broker = Broker("127.0.0.1", {mosquitto.port}, False, TOPIC, "kiosk-K3")
        with telling(Path({str(tmp_path / "child")!r}), broker):
            print("runs", flush=True)
            sys.stdin.read()
    """)
    ear = Ear(mosquitto)
    with subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        until(lambda: ear.last.get("state") == "welcome", 20)
        os.kill(child.pid, signal.SIGKILL)
        until(lambda: ear.last == {"kiosk": "K3", "state": "offline"})
    later = Ear(mosquitto)
    until(lambda: later.last == {"kiosk": "K3", "state": "offline"})
    ear.close()
    later.close()


def test_a_broker_that_goes_and_comes_back_is_told_again(mosquitto: Mosquitto, tmp_path: Path) -> None:
    with telling(tmp_path, mosquitto.broker()) as (world, told):
        until(lambda: told == [""])
        mosquitto.stop()
        until(lambda: len(told) == 2)
        world.journal.note(Note.OUT_OF_SERVICE, Level.ERROR, reason="store-full")
        mosquitto.start()
        until(lambda: told[2:] == [""])
        ear = Ear(mosquitto)
        until(lambda: ear.last.get("state") == "out-of-service")
        ear.close()


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_tls_and_password(tmp_path: Path) -> None:
    password = tmp_path / "password"
    password.write_text("đoán-đi\n", "utf-8")
    mosquitto = Mosquitto(tmp_path, tls=True, password=password.read_text("utf-8").strip())
    try:
        broker = mosquitto.broker(tls=True, ca_file=mosquitto.ca, user="kiosk", password_file=password)
        with telling(tmp_path, broker) as (_, told):
            until(lambda: told == [""])
        password.write_text("sai", "utf-8")
        with telling(tmp_path, broker) as (_, told):
            until(lambda: bool(told))
            assert "authori" in told[0].lower()
        with telling(tmp_path, mosquitto.broker(tls=True, user="kiosk")) as (_, told):
            until(lambda: bool(told))
            assert told[0], "an authority nobody here knows"
    finally:
        mosquitto.stop()
    until(lambda: not [thread for thread in threading.enumerate() if thread.name.startswith("paho")])
    gc.collect()  # here, where it is no fault: paho drops a socket whose TLS was refused without closing it


def test_a_password_that_cannot_be_read_is_told_and_disturbs_nobody(mosquitto: Mosquitto, tmp_path: Path) -> None:
    with telling(tmp_path, mosquitto.broker(user="kiosk", password_file=tmp_path / "none")) as (world, told):
        until(lambda: told == ["No such file or directory"])
        world.journal.note(Note.VISIT_STARTED, visit=1, step="Confirming")
        until(lambda: world.watch.situation.visit)


def test_a_password_that_is_no_text_is_told_too(mosquitto: Mosquitto, tmp_path: Path) -> None:
    (tmp_path / "password").write_bytes(b"\xff\xfe")
    with telling(tmp_path, mosquitto.broker(user="kiosk", password_file=tmp_path / "password")) as (_, told):
        until(lambda: told == ["the password file is no UTF-8 text"])


class Liar:
    """Accepts, and says what it likes."""

    def __init__(self, say: Callable[[socket.socket], object]) -> None:
        self._door = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._door.getsockname()[1]
        self.calls = 0
        self._say = say
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                line, _ = self._door.accept()
                self.calls += 1
                with line, contextlib.suppress(OSError):
                    self._say(line)

    def close(self) -> None:
        self._door.shutdown(socket.SHUT_RDWR)
        self._door.close()
        self._thread.join(5)


def poured(line: socket.socket) -> int:
    """How much of a message of 256 MB went away before it was hung up on."""
    gone_by = 0
    with contextlib.suppress(OSError):
        line.recv(4096)
        line.sendall(b"\x20\x02\x00\x00")  # connected
        line.sendall(b"\x30\xff\xff\xff\x7f")
        for _ in range(4096):
            line.sendall(b"x" * 65536)
            gone_by += 65536
    return gone_by


def flood(line: socket.socket) -> None:
    poured(line)


LIES: dict[str, Callable[[socket.socket], object]] = {
    "hangs up": lambda line: line.recv(1),
    "a web server": lambda line: line.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n"),
    "refuses": lambda line: line.sendall(b"\x20\x02\x00\x05" * 3),
    "too short": lambda line: line.sendall(b"\x20\x00\x20\x01\x40\x00"),
    "noise": lambda line: line.sendall(os.urandom(4096)),
    "flood": flood,
}


def visited_beside(folder: Path, say: Callable[[socket.socket], object]) -> bool:
    """A kiosk that goes on while its broker is none."""
    liar = Liar(say)
    try:
        with telling(folder, Broker("127.0.0.1", liar.port, False, TOPIC, "kiosk-K3")) as (world, _):
            until(lambda: liar.calls >= 1)
            world.journal.note(Note.VISIT_STARTED, visit=1, step="Confirming")
            until(lambda: world.watch.situation.visit)
    finally:
        liar.close()
    return True


def test_what_is_no_broker_disturbs_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    uncaught: list[object] = []
    monkeypatch.setattr(threading, "excepthook", uncaught.append)
    with ThreadPoolExecutor(len(LIES)) as together:
        seen = list(together.map(lambda word: visited_beside(tmp_path / word, LIES[word]), LIES))
    assert seen == [True] * len(LIES)
    assert uncaught == []


def test_a_flood_is_stopped_at_its_beginning() -> None:
    taken: list[int] = []
    liar = Liar(lambda line: taken.append(poured(line)))
    teller = Teller(Broker("127.0.0.1", liar.port, False, TOPIC, "kiosk-K3"), gone(ABOUT), lambda: None, lambda _: None)
    try:
        teller.start()
        until(lambda: bool(taken))
        assert taken[0] < 32 * 1024 * 1024, "what the system's own buffers hold, and not 256 MB"
    finally:
        teller.close()
        liar.close()
