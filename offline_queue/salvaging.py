"""Takes what can still be read out of a damaged queue file that was moved aside.

Every row is sealed for itself and bound to its key, so whatever opens is what was put, however damaged the rest.
"""

import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from offline_queue import numbering, rows
from offline_queue.carrying import AFTER_A_GAP
from offline_queue.carving import carved
from offline_queue.errors import OutboxCorrupt, Undecipherable
from offline_queue.faults import file_faults
from offline_queue.high_water import go_behind
from offline_queue.items import Item
from offline_queue.keyring import Keyring
from offline_queue.outbox import Outbox
from offline_queue.sealing import Sealing, sealing_of
from offline_queue.store import Store

CARRIED = "carried to another kiosk before the damage"
_PAGE_BYTES = 4096
_Read = tuple[Item | None, str | None]  # an item, and the day of its number
# Under a new first page, rows of the first version read as having nothing in these columns.
_SELECT = rows.SELECT_ITEM.replace("series, lease", "coalesce(nullif(series, ''), :series), lease, day")
_SELECT_FIRST_VERSION = rows.SELECT_ITEM.replace("series, lease", ":series, null, null")
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
    same subject is known to be lost, the next is set aside. What was carried out stays set aside. Numbers given out
    there, of series and leases, are not given out here any more, as far as they can be read. Tombstones are not brought
    back. The row limit does not hold here.

    The damaged files stay as they are; the work is done on copies in the outbox's folder, which take as much room
    again, up to three times. May be repeated: known items stay as they are. One transaction, one sync (with a high
    water of the numbers, three); other writers wait meanwhile.

    Raises `OutboxCorrupt` when nothing of the file can be read, `KeyReused` when a key stands for other content in the
    outbox, `WrongKeys`, `OutboxFull`, `OutboxUnavailable`; then nothing was put.
    """
    inside, recovered, known, lost = outbox.inside, 0, 0, 0
    with ExitStack() as stack:
        copy = stack.enter_context(_copy(damaged, inside.path.parent))
        old = stack.enter_context(closing(_connect(copy)))
        sealing, series = _sealing(old, keyring, kiosk_id), _own_series(old) or kiosk_id
        read, found = _reader(old, sealing, series), _ids(old)
        unreached = stack.enter_context(carved(copy, lambda row: row not in found or read(row)[0] is None))
        read_carved = _reader(unreached, sealing, series)
        found.update(unreached.execute("select id, subject from waiting").fetchall())
        if not found and not _is_readable(old):
            raise OutboxCorrupt("nothing in the damaged file can be read")
        gaps: set[bytes] = set()
        with inside.store.writing() as db:
            (front,) = db.execute("select coalesce(min(id), 1) from waiting").fetchone()
            for place, (row_id, subject) in enumerate(sorted(found.items()), start=front - len(found)):
                item, day = read(row_id)
                if item is None:
                    item, day = read_carved(row_id)
                if item is not None and subject in gaps:
                    item = replace(item, set_aside=True, reason=AFTER_A_GAP)
                if item is None:
                    lost += 1
                    gaps.update([subject] if subject else [])
                    continue
                gaps.discard(subject or b"")
                if rows.adopt(db, inside.sealing, item, place, day):
                    recovered += 1
                else:
                    known += 1
            given = [mark for one in (old, unreached) for mark in numbering.marks_of_damaged(one)]
            go_behind(db, given, inside.high_water)
    return Salvaged(recovered, known, lost)


@contextmanager
def _copy(damaged: Path, folder: Path) -> Iterator[Path]:
    """Copy a database and its log; where its first page is gone, put that of a new one there: all are alike."""
    for left in folder.glob("salvage-*"):
        shutil.rmtree(left, ignore_errors=True)  # the power went during an earlier one
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
    """Return every id that the trees lead to, with its subject's token where an index still tells it."""
    found: dict[int, bytes | None] = {}
    for query in _IDS:
        with suppress(sqlite3.DatabaseError):
            for row_id, subject in old.execute(query):
                found[row_id] = subject or found.get(row_id)
    return found


def _is_readable(old: sqlite3.Connection) -> bool:
    """Whether any of the queries came to its end: then nothing may have been waiting."""
    for query in _IDS:
        with suppress(sqlite3.DatabaseError):
            old.execute(query).fetchall()
            return True
    return False


def _reader(old: sqlite3.Connection, sealing: Sealing, series: str) -> Callable[[int], _Read]:
    select = _SELECT
    try:
        old.execute(f"{_SELECT} limit 0", {"series": series})
    except sqlite3.DatabaseError:
        select = _SELECT_FIRST_VERSION
    return lambda row_id: _read(old, f"{select} not indexed where id = :id", {"id": row_id, "series": series}, sealing)


def _own_series(old: sqlite3.Connection) -> str | None:
    with suppress(sqlite3.DatabaseError):
        for (name,) in old.execute("select name from series order by day desc, name limit 1"):
            return str(name)
    return None


def _read(old: sqlite3.Connection, select: str, values: dict[str, object], sealing: Sealing) -> _Read:
    try:
        row = old.execute(select, values).fetchone()
    except sqlite3.DatabaseError:
        return None, None
    if row is None or [type(value) for value in row[:3]] != [str, str, bytes]:
        return None, None
    *columns, day = row
    try:
        item = rows.read(tuple(columns), sealing)
    except Undecipherable:
        return None, None
    if rows.is_carried(row[6]):
        # It may be on its way from another kiosk: a person knows where the file went.
        item = replace(item, reason=item.reason or CARRIED)
    return item, day
