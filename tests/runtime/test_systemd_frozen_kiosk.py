"""The real `kiosk run` under a watchdog: frozen in every way, it is ended in time and comes back with its queue."""

import json
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.commands.healthy import problem_of
from kiosk.runtime.systemd import read_glass
from offline_queue import Keyring, NewItem, Outbox
from support.small_systemd import SmallSystemd

WATCHDOG_S = 1.0
"""10 in the shipped unit; the kiosk takes five times its interval from whatever systemd says."""
BACK_S = 60.0
"""It takes two on a machine that does nothing else; this one may run other tests besides."""
LOADED_S = 10.0
"""So much later than told a machine that runs other tests besides may see a silence."""


@pytest.fixture
def queue(tmp_path: Path) -> Path:
    path = tmp_path / "queue.db"
    Keyring.create(tmp_path / "queue.key")
    with Outbox.open(path, Keyring.from_file(tmp_path / "queue.key"), kiosk_id="K3") as outbox:
        outbox.put(NewItem("kept-through-it-all", subject="1", kind="test", payload=b"a registration"))
    return path


@pytest.fixture
def supervised(tmp_path: Path, queue: Path) -> Iterator[SmallSystemd]:
    config = tmp_path / "kiosk.toml"
    config.write_text(
        f'[kiosk]\nid = "K3"\nname = "Q"\nhospital = "B"\n[hospital]\nurl = "http://127.0.0.1:9"\n'
        f"[screen]\nfullscreen = false\n[sound]\nenabled = false\n"
        f'[queue]\npath = "{queue}"\nkey_file = "{tmp_path / "queue.key"}"\n',
        "utf-8",
    )
    command = ["-m", "support.freezing_kiosk", "run", "--config", str(config)]
    with SmallSystemd(tmp_path, command, watchdog_s=WATCHDOG_S) as systemd:
        systemd.start()
        assert systemd.hear(lambda: proven(systemd), BACK_S), "glass and queue never answer"
        yield systemd


FREEZING = {
    signal.SIGUSR1: "the glass",
    signal.SIGUSR2: "the queue",
    signal.SIGSTOP: "the whole program",
}


def test_whatever_freezes_is_started_again_with_its_queue_whole(supervised: SmallSystemd, queue: Path) -> None:
    for how, where in FREEZING.items():
        supervised.signal(how)
        assert supervised.until_it_is_silent() < WATCHDOG_S + LOADED_S, f"{where} hung and nobody saw"
        assert read_glass(supervised.glass) is None, "a dead program stands on no glass"
        assert supervised.start() < BACK_S
        assert supervised.hear(lambda: "welcome" in supervised.status, BACK_S)
        assert supervised.hear(lambda: proven(supervised), BACK_S), f"glass and queue do not answer again after {where}"
    supervised.signal(signal.SIGTERM)
    assert supervised.hear(lambda: "STOPPING=1" in supervised.heard, BACK_S)
    assert supervised.process.wait(BACK_S) == 0
    assert (supervised.folder / "journal").read_text("utf-8").count("runtime-silent part=store") == 1
    with Outbox.open(queue, Keyring.from_file(queue.with_name("queue.key")), kiosk_id="K3") as outbox:
        assert outbox.get("kept-through-it-all").payload == b"a registration"


def proven(supervised: SmallSystemd) -> bool:
    glass = read_glass(supervised.glass)
    told = json.loads(supervised.glass.read_bytes()) if supervised.glass.exists() else {}
    return glass is not None and not problem_of(glass) and told["pid"] == supervised.process.pid
