"""`kiosk queue export|import|salvage`: a broken kiosk's registrations are delivered once, by another."""

import json
import stat
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest

from kiosk.commands import queue_carrying
from kiosk.staff import parsed
from support.queued import QueuedKiosk
from support.world import BAO


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder / "k3.carried"


@pytest.fixture
def key(tmp_path: Path, kiosk: QueuedKiosk) -> Path:
    path = tmp_path / "carry.key"
    assert kiosk.do("export", "--new-key", path).code == 0
    return path


def states(kiosk: QueuedKiosk) -> dict[str, str]:
    return {item["key"]: item["state"] for item in json.loads(kiosk.do("list", "--json").out)["items"]}


def test_a_new_key_is_its_owners_alone_and_never_overwritten(kiosk: QueuedKiosk, key: Path) -> None:
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    before = key.read_bytes()
    assert kiosk.do("export", "--new-key", key).code == 4
    assert key.read_bytes() == before


def test_what_one_kiosk_carries_out_another_takes_in_once(
    kiosk: QueuedKiosk, other_kiosk: QueuedKiosk, stick: Path, key: Path
) -> None:
    items = [kiosk.book(), kiosk.book(BAO)]
    out = kiosk.do("export", stick, "--key-file", key)
    assert out.code == 0
    assert out.out.index("Việc tiếp theo") < out.out.index("Next:")
    assert "kiosk queue import" in out.out
    assert states(kiosk) == {item.key[:8]: "carried" for item in items}
    with kiosk.running() as outbox:
        assert outbox.peek(0.0) is None, "never delivered twice"
    told = other_kiosk.do("import", stick, "--key-file", key, "--json")
    assert json.loads(told.out) == {"new": 2, "known": 0, "kiosk_id": "K3"}
    assert json.loads(other_kiosk.do("import", stick, "--key-file", key, "--json").out)["known"] == 2
    assert states(other_kiosk) == {item.key[:8]: "waiting" for item in items}


def test_a_patient_is_called_by_the_number_the_other_kiosk_printed(
    kiosk: QueuedKiosk, other_kiosk: QueuedKiosk, stick: Path, key: Path
) -> None:
    own, carried = other_kiosk.book(), kiosk.book()
    kiosk.do("export", stick, "--key-file", key)
    other_kiosk.do("import", stick, "--key-file", key)
    assert json.loads(other_kiosk.do("show", "K3-01", "--json").out)["key"] == carried.key
    assert json.loads(other_kiosk.do("show", "k5-01", "--json").out)["key"] == own.key


def test_words_after_an_import_say_when_the_file_may_go(
    kiosk: QueuedKiosk, other_kiosk: QueuedKiosk, stick: Path, key: Path
) -> None:
    kiosk.book()
    kiosk.do("export", stick, "--key-file", key)
    told = other_kiosk.do("import", stick, "--key-file", key)
    assert "Đã nhận 1 mục mới của kiosk K3" in told.out
    assert "Only then destroy" in told.out


def test_retrying_everything_leaves_what_was_carried_out(kiosk: QueuedKiosk, stick: Path, key: Path) -> None:
    item = kiosk.book()
    kiosk.do("export", stick, "--key-file", key)
    assert kiosk.do("retry", "--all").code == 0
    told = kiosk.do("retry", item.key)
    assert told.code == 1
    assert "--carried" in told.err
    assert states(kiosk) == {item.key[:8]: "carried"}
    assert kiosk.do("retry", item.key, "--carried").code == 0
    assert states(kiosk) == {item.key[:8]: "waiting"}


def test_a_carried_item_stays_undelivered_until_somebody_says_otherwise(
    kiosk: QueuedKiosk, stick: Path, key: Path
) -> None:
    kiosk.book()
    kiosk.do("export", stick, "--key-file", key)
    told = kiosk.do("purge")
    assert told.code == 1
    assert "carried out" in told.err
    assert json.loads(kiosk.do("stats", "--json").out)["carried"] == 1


def test_an_export_beside_the_queue_is_warned_of(kiosk: QueuedKiosk, stick: Path, key: Path) -> None:
    kiosk.book()
    told = kiosk.do("export", stick, "--key-file", key)
    assert told.code == 0
    assert "CẢNH BÁO" in told.err
    assert "WARNING" in told.err


def test_an_export_to_a_stick_that_is_not_in_carries_nothing(kiosk: QueuedKiosk, tmp_path: Path, key: Path) -> None:
    item = kiosk.book()
    told = kiosk.do("export", tmp_path / "no-stick" / "k3", "--key-file", key)
    assert told.code == 4
    assert states(kiosk) == {item.key[:8]: "waiting"}


def test_a_file_that_is_there_is_never_written_over(kiosk: QueuedKiosk, stick: Path, key: Path) -> None:
    item = kiosk.book()
    stick.write_bytes(b"the export of another kiosk")
    told = kiosk.do("export", stick, "--key-file", key)
    assert told.code == 4
    assert stick.read_bytes() == b"the export of another kiosk"
    assert states(kiosk) == {item.key[:8]: "waiting"}
    assert kiosk.do("export", kiosk.path, "--key-file", key).code == 4


def test_a_damaged_queue_takes_nothing_in_and_gives_nothing_out(kiosk: QueuedKiosk, stick: Path, key: Path) -> None:
    kiosk.book()
    kiosk.damage()
    for words in (("import", stick, "--key-file", key), ("export", stick, "--key-file", key)):
        told = kiosk.do(*words)
        assert told.code == 4
        assert "kiosk queue salvage" in told.err
    assert not list(kiosk.path.parent.glob("*.corrupt-*"))


def test_another_key_opens_nothing_and_changes_nothing(
    kiosk: QueuedKiosk, other_kiosk: QueuedKiosk, stick: Path, key: Path, tmp_path: Path
) -> None:
    kiosk.book()
    kiosk.do("export", stick, "--key-file", key)
    wrong = tmp_path / "wrong.key"
    kiosk.do("export", "--new-key", wrong)
    assert other_kiosk.do("import", stick, "--key-file", wrong).code == 4
    assert states(other_kiosk) == {}


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"1:" + b"0" * 64, b"kiosk-queue-carry-key-1:12"])
def test_a_file_that_is_no_key_is_refused(kiosk: QueuedKiosk, stick: Path, key: Path, content: bytes) -> None:
    key.write_bytes(content)
    told = kiosk.do("export", stick, "--key-file", key)
    assert told.code == 4
    assert "--new-key" in told.err
    assert not stick.exists()


def test_a_key_that_others_may_read_is_warned_of(kiosk: QueuedKiosk, stick: Path, key: Path) -> None:
    key.chmod(0o644)
    told = kiosk.do("export", stick, "--key-file", key)
    assert told.code == 0
    assert "chmod 600" in told.err


def test_an_export_shows_nobody(kiosk: QueuedKiosk, stick: Path, key: Path) -> None:
    kiosk.book()
    told = kiosk.do("export", stick, "--key-file", key)
    for mark in ("NGUYỄN", "001188990001"):
        assert mark not in told.out + told.err
        assert mark.encode() not in stick.read_bytes()


def test_a_kiosk_that_delivers_without_a_pause_is_not_emptied_under_its_hands(
    kiosk: QueuedKiosk, stick: Path, key: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queue_carrying, "LONGEST_WAIT_S", 0.05)
    item = kiosk.book()
    with kiosk.running() as outbox, outbox.replaying():
        told = kiosk.do("export", stick, "--key-file", key)
    assert told.code == 4
    assert "waiting for a pause" in told.err
    assert "service menu" in told.err
    assert states(kiosk) == {item.key[:8]: "waiting"}
    assert not stick.exists()


def test_an_export_waits_until_the_kiosk_rests(
    kiosk: QueuedKiosk, stick: Path, key: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = kiosk.book()
    with ExitStack() as kiosk_runs:
        kiosk_runs.enter_context(kiosk.running()).replaying()
        monkeypatch.setattr(queue_carrying, "_say_waiting", kiosk_runs.close)
        told = kiosk.do("export", stick, "--key-file", key)
    assert told.code == 0
    assert states(kiosk) == {item.key[:8]: "carried"}


DELIVERING = """
import sys
import time
from pathlib import Path

from kiosk.composition.parts import open_outbox
from kiosk.journal import Journal
from kiosk.settings import load
from offline_queue import Backoff, Paused, deliver_once

def send(item):
    time.sleep(0.05)
    return Paused("line down")

with open_outbox(load(Path(sys.argv[1])), Journal()) as outbox:
    print("running", flush=True)
    while True:
        deliver_once(outbox, send, time.monotonic, Backoff())
        time.sleep(0.01)
"""


def test_a_kiosk_running_in_another_process_is_exported_in_its_pauses(
    kiosk: QueuedKiosk, stick: Path, key: Path
) -> None:
    item = kiosk.book()
    command = [sys.executable, "-c", DELIVERING, str(kiosk.config)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
        try:
            assert running.stdout is not None
            assert running.stdout.readline() == "running\n"
            told = kiosk.do("export", stick, "--key-file", key)
        finally:
            running.kill()
    assert told.code == 0
    assert states(kiosk) == {item.key[:8]: "carried"}


def test_a_key_typed_off_the_glass_opens_the_export(
    kiosk: QueuedKiosk, other_kiosk: QueuedKiosk, stick: Path, key: Path
) -> None:
    kiosk.book()
    kiosk.do("export", stick, "--key-file", key)
    carry_key = parsed(key.read_text("ascii"))
    assert carry_key is not None
    key.write_text("  ".join(carry_key.groups).upper(), "ascii")
    assert json.loads(other_kiosk.do("import", stick, "--key-file", key, "--json").out)["new"] == 1


def moved_aside(kiosk: QueuedKiosk) -> Path:
    """A whole queue, moved aside as if it were damaged, and a new one begun."""
    aside = kiosk.path.with_name(f"{kiosk.path.name}.corrupt-1")
    kiosk.path.rename(aside)
    with kiosk.running():
        pass
    return aside


def test_what_can_be_read_of_a_damaged_queue_comes_back_with_its_number(kiosk: QueuedKiosk) -> None:
    item = kiosk.book()
    aside = moved_aside(kiosk)
    told = kiosk.do("salvage", aside, "--json")
    assert (told.code, json.loads(told.out)) == (0, {"recovered": 1, "already_known": 0, "lost": 0})
    assert aside.exists()
    [listed] = json.loads(kiosk.do("list", "--json").out)["items"]
    assert (listed["key"], listed["number"]) == (item.key[:8], "K3-01")
    assert json.loads(kiosk.do("salvage", aside, "--json").out)["already_known"] == 1


def test_a_file_of_which_nothing_can_be_read_is_kept_and_told(kiosk: QueuedKiosk) -> None:
    aside = moved_aside(kiosk)
    aside.write_bytes(b"no database" * 1000)
    told = kiosk.do("salvage", aside)
    assert told.code == 4
    assert "keep file" in told.err
    assert aside.exists()


def test_the_queue_in_use_is_not_salvaged(kiosk: QueuedKiosk) -> None:
    assert kiosk.do("salvage", kiosk.path).code == 4
    assert kiosk.do("salvage", kiosk.path.with_name("nothing")).code == 4
