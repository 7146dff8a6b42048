"""Rows found without a database: the same that SQLite finds in a sound file, and no trouble with nonsense."""

import sqlite3
from contextlib import closing
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from offline_queue import leaf_pages, salvage

PAGE = leaf_pages.PAGE_BYTES


def test_what_sqlite_reads_is_found_page_by_page(outbox, path, new):
    lengths = [0, 1, 900, 3900, 3960, 3961, 3962, 3980, 4050, 4100, 8000, 8130, 20_000, 70_000]
    for length in lengths:
        outbox.put(new(payload=bytes(length)))
    outbox.retry_later("key-1", "busy", due=1.0)
    outbox.set_aside("key-2", "refused")
    with outbox._store.writing() as db:
        db.execute("update waiting set id = -7 where key = 'key-3'")
        db.execute("update waiting set id = 1 << 60, put_at = 12.0 where key = 'key-4'")
        db.execute("update waiting set number = -300000, series = 'K3' where key = 'key-5'")
    outbox.ack("key-6")
    outbox.close()
    with closing(sqlite3.connect(path)) as db:
        rows = {row[0]: row[1:] for row in db.execute("select * from waiting")}
    found = {row_id: columns[1:] for row_id, columns in leaf_pages.rows_in(path)}
    assert found == rows
    assert len(found) == len(lengths) - 1


def test_long_items_come_back_when_the_tree_above_them_is_gone(outbox, reopen, path, new, keyring):
    items = [outbox.put(new(payload=bytes([n % 251]) * 9000)) for n in range(300)]
    outbox.close()
    with closing(sqlite3.connect(path)) as db:
        (root,) = db.execute("select rootpage from sqlite_schema where name = 'waiting'").fetchone()
    with path.open("r+b") as file:
        file.seek((root - 1) * PAGE)
        file.write(bytes(PAGE))
    outbox = reopen()
    assert salvage(outbox.recovered_from, outbox, keyring, kiosk_id="K3").recovered == 300
    assert [outbox.get(item.key) for item in items] == items
    assert [summary.key for summary in outbox.items()] == [item.key for item in items]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(garbage=st.binary(max_size=300), cells=st.integers(0, 65535), at=st.integers(0, PAGE - 300))
def test_nonsense_is_passed_over(tmp_path: Path, garbage: bytes, cells: int, at: int):
    page = bytearray(b"\x0d\0\0" + cells.to_bytes(2, "big") + garbage * 20)[:PAGE].ljust(PAGE, b"\x01")
    page[at : at + len(garbage)] = garbage
    page[0] = 0x0D
    file = tmp_path / "nonsense"
    file.write_bytes(bytes(PAGE) + bytes(page))
    assert all(isinstance(row_id, int) for row_id, _ in leaf_pages.rows_in(file))


def test_an_empty_file_has_no_rows(tmp_path):
    file = tmp_path / "empty"
    file.touch()
    assert list(leaf_pages.rows_in(file)) == []
