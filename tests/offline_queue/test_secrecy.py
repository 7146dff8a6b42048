"""Nothing that was put in can be read from the files, at any time."""

import subprocess
import sys
from pathlib import Path

from offline_queue import NewItem, Outbox

MARKS = {"subject": "079099000001-BIA", "payload": "NGUYEN VAN BIA", "reason": "TRAN THI BIA"}


def assert_no_trace(folder: Path) -> None:
    files = [file for file in folder.rglob("*") if file.is_file()]
    assert len(files) >= 3
    for file in files:
        content = file.read_bytes()
        for mark in MARKS.values():
            assert mark.encode() not in content, file.name


def test_no_file_ever_holds_a_payload_a_subject_or_a_reason(outbox, reopen, path):
    item = NewItem("key", MARKS["subject"], "visit", MARKS["payload"].encode() * 300)
    outbox.put(item)
    assert path.with_name(path.name + "-wal").stat().st_size > 0
    assert_no_trace(path.parent)
    outbox.retry_later("key", MARKS["reason"], due=1.0)
    outbox.set_aside("key", MARKS["reason"])
    assert_no_trace(path.parent)
    outbox = reopen()
    assert outbox.get("key").reason == MARKS["reason"]
    assert_no_trace(path.parent)
    outbox.ack("key")
    assert_no_trace(path.parent)
    outbox.close()
    assert_no_trace(path.parent)


def test_an_acknowledged_item_leaves_not_even_its_ciphertext(outbox, path, new):
    outbox.put(new(key="gone", payload=bytes(3000)))
    with outbox._store.reading() as db:
        (body,) = db.execute("select body from waiting").fetchone()
    outbox.ack("gone")
    outbox.close()
    assert body[13:61] not in path.read_bytes()


def test_equal_subjects_cannot_be_recognised_in_another_file(outbox, tmp_path, keyring):
    item = NewItem("key", MARKS["subject"], "visit", b"payload")
    with Outbox.open(tmp_path / "other" / "queue.db", keyring, kiosk_id="K3") as other:
        tokens = set()
        for one in (outbox, other):
            one.put(item)
            with one._store.reading() as db:
                tokens.add(db.execute("select subject, digest from waiting").fetchone())
    assert len({subject for subject, _ in tokens}) == len({digest for _, digest in tokens}) == 2


def test_what_an_item_shows_of_itself_holds_no_content(outbox):
    item = NewItem("key", MARKS["subject"], "visit", MARKS["payload"].encode())
    outbox.put(item)
    outbox.set_aside("key", MARKS["reason"])
    for shown in (repr(item), repr(outbox.get("key"))):
        assert "key" in shown
        assert not any(mark in shown for mark in MARKS.values())


def test_importing_the_package_brings_in_nothing_heavy():
    code = "import sys, offline_queue; print(*sorted({'sqlite_utils', 'cryptography', 'numpy'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=30)
    assert done.stdout.split() == []
