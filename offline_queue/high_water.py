"""A second record of the highest numbers given out, kept away from the queue: no restored, deleted or unreadable queue
file gives one out twice.

A small text file that only grows, until it is written anew from the queue's own tables. Each line stands for itself:

    CRC-32 of the rest (8 hexadecimal digits) | space | JSON: [series, day, last, lease or null, first, dropped (0, 1)]

A line the power cut short does not fit its checksum and is passed over; so is anything else that is not a line. It
holds no personal data, only series, days, numbers and the ids of leases.
"""

import json
import os
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from offline_queue import numbering
from offline_queue.files import sync_directory
from offline_queue.numbering import Mark

if TYPE_CHECKING:
    from sqlite_utils import Database

MOST_BYTES = 64 * 1024
_MOST_READ = 16 * MOST_BYTES
# Written anew, it holds this much and takes about 20 KB.
_DAYS, _LEASES = 100, 100


class HighWaterTrouble(StrEnum):
    """What is wrong with the record; numbers are given out all the same, on the word of the queue file alone."""

    UNREADABLE = "unreadable"  # what it says is not known: it is left as it is, and added to
    DAMAGED = "damaged"  # lines were passed over; it has been written anew
    UNWRITABLE = "unwritable"  # the last change is not in it; tried again with the next one


@dataclass(frozen=True, slots=True)
class _Read:
    marks: tuple[Mark, ...]
    is_whole: bool
    is_damaged: bool


class HighWater:
    """The record at `path`. Every method works inside a transaction on the queue, so that one writer is at it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.trouble: HighWaterTrouble | None = None

    def settle(self, db: "Database") -> None:
        """Bring queue and record together: both go behind whichever is further. No sync when they agree."""
        try:
            read = _read(self._path)
        except OSError:
            self.trouble = HighWaterTrouble.UNREADABLE
            return
        numbering.remember(db, read.marks)
        if not read.is_whole or _wanting(read.marks, _kept(db)):
            self.note_all(db)
        if self.trouble is None and read.is_damaged:
            self.trouble = HighWaterTrouble.DAMAGED

    def note(self, db: "Database", mark: Mark) -> None:
        """Add to the record, durably, for one sync; every thousand lines or so it is written anew for two more."""
        if self.trouble is HighWaterTrouble.UNWRITABLE:
            self.note_all(db)  # the file may end in half a line
            return
        with self._writing():
            try:
                size = _append(self._path, [mark])
            except FileNotFoundError:
                size = MOST_BYTES + 1
            if size > MOST_BYTES and self.trouble is not HighWaterTrouble.UNREADABLE:
                _write_anew(self._path, _kept(db))

    def note_all(self, db: "Database") -> None:
        """Write the record anew from the queue's tables, durably, for two syncs; or add them to one that is unread."""
        with self._writing():
            if self.trouble is HighWaterTrouble.UNREADABLE:
                _append(self._path, _kept(db))
            else:
                _write_anew(self._path, _kept(db))

    @contextmanager
    def _writing(self) -> Iterator[None]:
        trouble = None
        try:
            yield
        except OSError:
            trouble = HighWaterTrouble.UNWRITABLE
        if self.trouble is not HighWaterTrouble.UNREADABLE:
            self.trouble = trouble


def go_behind(db: "Database", marks: Iterable[Mark], high_water: HighWater | None) -> None:
    """Take over what was given out elsewhere, into the queue and the record."""
    numbering.remember(db, marks)
    if high_water is not None:
        high_water.note_all(db)


def _kept(db: "Database") -> list[Mark]:
    return numbering.marks(db, _DAYS, _LEASES)


def _wanting(found: Iterable[Mark], kept: Iterable[Mark]) -> bool:
    """Whether something to be kept is not among what was found."""
    reached: dict[tuple[str, ...], tuple[int, bool]] = {}
    for mark in found:
        last, dropped = reached.get(_about(mark), (0, False))
        reached[_about(mark)] = max(last, mark.last), dropped or mark.dropped
    for mark in kept:
        last, dropped = reached.get(_about(mark), (-1, False))
        if last < mark.last or (mark.dropped and not dropped):
            return True
    return False


def _about(mark: Mark) -> tuple[str, ...]:
    return (mark.series, mark.day) if mark.lease is None else (mark.lease,)


def _line(mark: Mark) -> bytes:
    words = json.dumps([mark.series, mark.day, mark.last, mark.lease, mark.first, int(mark.dropped)]).encode()
    # With an end before it and behind it: neither half a line nor room that was never filled spoils another.
    return b"\n%08x %s\n" % (zlib.crc32(words), words)


def _read(path: Path) -> _Read:
    try:
        with path.open("rb") as file:
            content = file.read(_MOST_READ)
    except FileNotFoundError:
        return _Read((), is_whole=False, is_damaged=False)
    read = [_mark(line) for line in content.split(b"\n") if line]
    marks = tuple(mark for mark in read if mark is not None)
    # Of the last line alone the power may have left a part.
    return _Read(marks, len(marks) == len(read) and len(content) <= MOST_BYTES, is_damaged=None in read[:-1])


def _mark(line: bytes) -> Mark | None:
    checksum, _, words = line.partition(b" ")
    if checksum != b"%08x" % zlib.crc32(words):
        return None
    try:
        read = json.loads(words)
    except (ValueError, RecursionError):
        return None
    return numbering.mark_from(read) if isinstance(read, list) else None


def _append(path: Path, marks: Iterable[Mark]) -> int:
    """Return how large the file is now."""
    lines = b"".join(map(_line, marks))
    descriptor = os.open(path, os.O_WRONLY | os.O_APPEND)
    try:
        if os.write(descriptor, lines) != len(lines):
            raise OSError("the lines were cut short")
        os.fdatasync(descriptor)
        return os.fstat(descriptor).st_size
    finally:
        os.close(descriptor)


def _write_anew(path: Path, marks: Iterable[Mark]) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    new = path.with_name(f"{path.name}.new")
    new.unlink(missing_ok=True)
    descriptor = os.open(new, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.writelines(_line(mark) for mark in marks)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)
    sync_directory(path.parent)
