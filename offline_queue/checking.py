"""Looks for damage when a file is opened: through all of it while it is small, else where it is quick to look.

The patient stands before a kiosk that starts, and reading a big file takes as long as the disk takes. What is not
found here is found when it is met, or by `Outbox.verify`; every row is sealed, so that none passes for another.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from offline_queue.errors import OutboxCorrupt

if TYPE_CHECKING:
    from sqlite_utils import Database

# 2000 registrations; read and looked through in about 10 ms, from a slow card in 0.2 s.
SMALL_BYTES = 8 << 20
_PLACES = 16
# Tables that grow with what waits or was delivered; all others are a few pages.
_LARGE = {
    "waiting": "select * from waiting where id >= ? order by id limit 1",
    "delivered": "select * from delivered where key >= ? order by key limit 1",
}
_BY_KEY = "select key from waiting where key >= ? order by key limit 1"
_BY_SUBJECT = "select id from waiting where subject >= ? order by subject, id limit 1"
_ENDS = (
    "select * from delivered order by key desc limit 1",
    "select * from waiting where aside order by id limit 1",
    "select * from waiting where aside order by id desc limit 1",
)
_HEX = "0123456789abcdef"


def check(db: "Database", path: Path, *, distrust: bool) -> bool:
    """Return whether all of the file was looked through; raise `OutboxCorrupt` when damage was found.

    With `distrust` all of it is: seconds with 100 000 items. Otherwise some milliseconds, and some hundred pages read
    at most, however big the file.
    """
    ((pages,), (page_bytes,)) = (db.execute(f"pragma {name}").fetchone() for name in ("page_count", "page_size"))
    tables = {name for (name,) in db.execute("select name from sqlite_schema where type = 'table'")}
    if db.execute("pragma user_version").fetchone() != (0,) and not tables >= _LARGE.keys():
        raise OutboxCorrupt("the queue file is damaged: its tables are gone")
    if distrust or pages * page_bytes <= SMALL_BYTES:
        _require_ok(db, "integrity_check(1)")
        return True
    _require_length(path, pages * page_bytes)
    for name in tables - _LARGE.keys():
        _require_ok(db, f"quick_check('{name}')")
    _look_here_and_there(db)
    return False


def _require_ok(db: "Database", pragma: str) -> None:
    (verdict,) = db.execute(f"pragma {pragma}").fetchone()
    if verdict != "ok":
        raise OutboxCorrupt(f"the queue file is damaged: {verdict}")


def _require_length(path: Path, length: int) -> None:
    """Raise when the file was cut off by more than its log can still tell."""
    log = path.with_name(f"{path.name}-wal")
    if path.stat().st_size + (log.stat().st_size if log.exists() else 0) < length:
        raise OutboxCorrupt("the queue file is damaged: it was cut off")


def _look_here_and_there(db: "Database") -> None:
    """Go down every tree from its root at places spread evenly over it, its first and last row among them."""
    first, last = db.execute("select (select min(id) from waiting), (select max(id) from waiting)").fetchone()
    if first is not None:
        for place in range(_PLACES + 1):
            db.execute(_LARGE["waiting"], [first + (last - first) * place // _PLACES]).fetchall()
    for digit in _HEX:
        for sql in (_LARGE["delivered"], _BY_KEY):
            db.execute(sql, [digit]).fetchall()
        db.execute(_BY_SUBJECT, [bytes([int(digit, 16) << 4])]).fetchall()
    for sql in _ENDS:
        db.execute(sql).fetchall()
