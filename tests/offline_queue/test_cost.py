"""What the promises rest on: the settings of the connection, one sync per write, and plans that use the indexes."""

import shutil
import subprocess
import sys

import pytest

from offline_queue import rows

SETTINGS = {
    "journal_mode": "wal",
    "synchronous": 2,
    "secure_delete": 1,
    "auto_vacuum": 2,
    "temp_store": 2,
    "busy_timeout": 2000,
    "wal_autocheckpoint": 200,
}

PROGRAM = """
import os, sys
from pathlib import Path
from time import monotonic
from uuid import uuid4
from offline_queue import Backoff, Done, Keyring, NewItem, Outbox, deliver_some

with Outbox.open(Path(sys.argv[1]), Keyring({1: bytes(32)}, 1), kiosk_id="K3") as outbox:
    outbox.put(NewItem("first", "first", "visit", bytes(500)))
    os.write(1, b"begin")
    for n in range(10):
        outbox.put(NewItem(f"{n}", f"{n}", "visit", bytes(500)))
    os.write(1, b"middle")
    for _ in range(5):
        outbox.ack(outbox.peek(0.0).key)
    os.write(1, b"round")
    for _ in range(20):
        outbox.put(NewItem(str(uuid4()), str(uuid4()), "visit", bytes(500)))
    outbox._store.checkpoint()  # now, and the first write after it, not within the round
    outbox.put(NewItem(str(uuid4()), str(uuid4()), "visit", bytes(500)))
    os.write(1, b"drain")
    deliver_some(outbox, lambda item: Done(None), monotonic, Backoff())
    os.write(1, b"end")
"""


def settings_of(outbox) -> dict[str, object]:
    with outbox._store.reading() as db:
        return {name: db.execute(f"pragma {name}").fetchone()[0] for name in SETTINGS}


def test_the_connection_is_set_up_to_keep_its_word(outbox, reopen):
    assert settings_of(outbox) == SETTINGS
    assert settings_of(reopen()) == SETTINGS


def test_a_put_an_ack_and_a_whole_round_cost_one_sync_each(outbox, path, tmp_path):
    strace = shutil.which("strace")
    program = [sys.executable, "-c", PROGRAM, str(tmp_path / "traced" / "queue.db")]
    trace = tmp_path / "trace"
    if strace is None or subprocess.run([strace, "true"], check=False, capture_output=True, timeout=30).returncode:
        # Without a tracer the settings stand for the count: a log that is synced once per commit.
        assert (settings_of(outbox)["journal_mode"], settings_of(outbox)["synchronous"]) == ("wal", 2)
        return
    watched = [strace, "-f", "-e", "trace=fsync,fdatasync,write", "-o", str(trace), *program]
    subprocess.run(watched, check=True, capture_output=True, timeout=60)
    before, _, rest = trace.read_text().partition('"begin"')
    puts, _, rest = rest.partition('"middle"')
    acks, _, rest = rest.partition('"round"')
    drained, _, _ = rest.partition('"drain"')[2].partition('"end"')
    assert "sync(" in before
    assert (puts.count("sync("), acks.count("sync("), drained.count("sync(")) == (10, 5, 1)


@pytest.mark.parametrize(
    ("sql", "wanted"),
    [
        (
            rows.SELECT_CANDIDATES,
            [
                "SCAN item USING INDEX waiting_by_turn",
                "SEARCH earlier USING COVERING INDEX waiting_by_subject (subject=? AND id<?)",
            ],
        ),
        (rows.SELECT_FRESHEST, ["SEARCH waiting USING INDEX waiting_by_turn (attempts=?)"]),
        ("select count(*) from waiting where aside", ["SCAN waiting USING INDEX waiting_aside"]),
        (
            rows.SELECT_DUE,
            [
                "SEARCH item USING INDEX sqlite_autoindex_waiting_1 (key=?)",
                "SEARCH earlier USING COVERING INDEX waiting_by_subject (subject=? AND id<?)",
            ],
        ),
        (f"{rows.SELECT_ITEM} where key = ?", ["SEARCH waiting USING INDEX sqlite_autoindex_waiting_1 (key=?)"]),
        (rows.SELECT_KNOWN, ["INDEX sqlite_autoindex_waiting_1 (key=?)", "SEARCH delivered USING PRIMARY KEY (key=?)"]),
        (rows.BURY, ["INDEX sqlite_autoindex_waiting_1 (key=?)"]),
        (rows.ERASE, ["INDEX sqlite_autoindex_waiting_1 (key=?)"]),
    ],
)
def test_no_query_sorts_or_reads_more_than_it_needs(outbox, new, sql, wanted):
    for _ in range(50):
        outbox.put(new())
    values: object = {"key": "k", "now": 0.0} if ":key" in sql else ["k"] * sql.count("?")
    with outbox._store.reading() as db:
        plan = "\n".join(row[3] for row in db.execute(f"explain query plan {sql}", values))
    for piece in wanted:
        assert piece in plan
    assert "TEMP B-TREE" not in plan


def test_looking_for_the_next_item_does_not_depend_on_how_many_wait(outbox, new):
    def steps() -> int:
        """Count the virtual machine's instructions, in hundreds."""
        ticks = 0

        def tick() -> int:
            nonlocal ticks
            ticks += 1
            return 0

        with outbox._store.reading() as db:
            db.conn.set_progress_handler(tick, 10)
            outbox.peek(0.0)
            outbox.put(new())
            db.conn.set_progress_handler(None, 0)
        return ticks

    outbox.put(new())
    few = steps()
    for _ in range(1000):
        outbox.put(new())
    assert steps() <= few + 2
