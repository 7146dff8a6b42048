"""Takes what can still be read out of a damaged queue file that was moved aside.

Every row is sealed for itself and bound to its key, so whatever opens is what was put, however damaged the rest.
"""

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from offline_queue import rows
from offline_queue.carrying import AFTER_A_GAP
from offline_queue.errors import OutboxCorrupt, Undecipherable
from offline_queue.faults import file_faults
from offline_queue.items import Item
from offline_queue.keyring import Keyring
from offline_queue.outbox import Outbox
from offline_queue.sealing import Sealing, sealing_of
from offline_queue.store import Store

CARRIED = "carried to another kiosk before the damage"
_PAGE_BYTES = 4096
# A damaged page hides what is behind it: asked for from both ends, and of the index, fewer ids stay unknown.
_IDS = (
    "select id, null from waiting not indexed order by id",
    "select id, null from waiting not indexed order by id desc",
    "select id, subject from waiting indexed by waiting_by_subject",
    "select id, subject from waiting indexed by waiting_by_subject order by subject desc, id desc",
)


@dataclass(frozen=True, slots=True)
class Salvaged:
    """How many items came back, how many the outbox knew already, and how many are known of but do not open.

    What left no trace is not counted: `lost` is a least number.
    """

    recovered: int
    already_known: int
    lost: int


def salvage(damaged: Path, outbox: Outbox, keyring: Keyring, *, kiosk_id: str) -> Salvaged:
    """Put what can be read of `damaged` (with its -wal) into `outbox`, ahead of what was put since.

    Items keep keys, order, subjects, numbers, attempts and what they were set aside for; where an earlier one of the
    same subject is known to be lost, the next is set aside. What was carried out stays set aside. Tombstones are not
    brought back, nor the series beyond what `Outbox.open` carried over. The row limit does not hold here.

    The damaged files stay as they are; the work is done on a copy in the outbox's folder, which takes as much room
    again. May be repeated: known items stay as they are. One transaction, one sync; other writers wait meanwhile.

    Raises `OutboxCorrupt` when nothing of the file can be read, `KeyReused` when a key stands for other content in the
    outbox, `WrongKeys`, `OutboxFull`, `OutboxUnavailable`; then nothing was put.
    """
    inside, recovered, known, lost = outbox.inside, 0, 0, 0
    with _copy(damaged, inside.path.parent) as copy, closing(_connect(copy)) as old:
        sealing = _sealing(old, keyring, kiosk_id)
        found = _ids(old)
        gaps: set[bytes] = set()
        with inside.store.writing() as db:
            (front,) = db.execute("select coalesce(min(id), 1) from waiting").fetchone()
            for place, (row_id, subject) in enumerate(sorted(found.items()), start=front - len(found)):
                item = _read(old, row_id, sealing)
                if item is not None and subject in gaps:
                    item = replace(item, set_aside=True, reason=AFTER_A_GAP)
                if item is None:
                    lost += 1
                    gaps.update([subject] if subject else [])
                    continue
                gaps.discard(subject or b"")
                if rows.adopt(db, inside.sealing, item, place):
                    recovered += 1
                else:
                    known += 1
    return Salvaged(recovered, known, lost)


@contextmanager
def _copy(damaged: Path, folder: Path) -> Iterator[Path]:
    """Copy a database and its log; where its first page is gone, put that of a new one there: all are alike."""
    with file_faults(), tempfile.TemporaryDirectory(prefix="salvage-", dir=folder) as scratch:
        copy, fresh = Path(scratch, "copy.db"), Path(scratch, "fresh.db")
        shutil.copyfile(damaged, copy)
        with suppress(FileNotFoundError):
            shutil.copyfile(damaged.with_name(f"{damaged.name}-wal"), copy.with_name("copy.db-wal"))
        Store.open(fresh).close()
        if copy.stat().st_size == 0:
            shutil.copyfile(fresh, copy)
        elif not _has_its_tables(copy):
            with copy.open("r+b") as file:
                file.write(_first_page(fresh, pages=-(-copy.stat().st_size // _PAGE_BYTES)))
        yield copy


def _has_its_tables(path: Path) -> bool:
    try:
        with closing(_connect(path)) as db:
            db.execute("select id from waiting limit 1").fetchone()
    except sqlite3.DatabaseError:
        # Damage in the table itself comes to light here too; a new first page does no harm then.
        return False
    return True


def _first_page(fresh: Path, pages: int) -> bytes:
    # https://www.sqlite.org/fileformat2.html#the_database_header: the size at 28, the list of free pages at 32 and 36.
    page = bytearray(fresh.read_bytes()[:_PAGE_BYTES])
    page[28:40] = pages.to_bytes(4, "big") + bytes(8)
    return bytes(page)


def _connect(path: Path) -> sqlite3.Connection:
    # Read-only: closing must not fold the log into the copy before all was tried.
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, isolation_level=None)
    connection.text_factory = lambda text: text.decode("utf-8", "replace")
    return connection


def _sealing(old: sqlite3.Connection, keyring: Keyring, kiosk_id: str) -> Sealing:
    """Return what opens the rows; the file's own secret is only looked at to know a wrong key from damage."""
    with suppress(sqlite3.DatabaseError):
        sealing_of(old, keyring, kiosk_id)
    return Sealing(keyring, kiosk_id, secret=b"")


def _ids(old: sqlite3.Connection) -> dict[int, bytes | None]:
    """Return every id that can be found, with its subject's token where an index still tells it."""
    found: dict[int, bytes | None] = {}
    readable = False
    for query in _IDS:
        with suppress(sqlite3.DatabaseError):
            for row_id, subject in old.execute(query):
                found[row_id] = subject or found.get(row_id)
            readable = True
    if not readable and not found:
        raise OutboxCorrupt("nothing in the damaged file can be read")
    return found


def _read(old: sqlite3.Connection, row_id: int, sealing: Sealing) -> Item | None:
    try:
        row = old.execute(f"{rows.SELECT_ITEM} not indexed where id = ?", [row_id]).fetchone()
    except sqlite3.DatabaseError:
        return None
    if row is None or [type(value) for value in row[:3]] != [str, str, bytes]:
        return None
    try:
        item = rows.read(row, sealing)
    except Undecipherable:
        return None
    # It may be on its way from another kiosk: a person knows where the file went.
    return replace(item, reason=item.reason or CARRIED) if rows.is_carried(row[6]) else item
