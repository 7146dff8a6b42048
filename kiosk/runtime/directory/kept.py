"""The last good version on disk, as the hospital signed it, and beside it what must outlive a restart.

The version itself proves that it is the hospital's own; it is looked at again whenever it is read. A record beside it
says how far this kiosk has come, so that nobody can lead it back to an older version while the file is missing.
"""

import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import msgspec

from kiosk.decoding import decode
from kiosk.durable import replace_file

MOST: Final = 64 << 20
RESERVE: Final = 32 << 20
"""What is left of the disk for the queue."""
MOST_OF_RECORD: Final = 1 << 16


@dataclass(frozen=True, slots=True)
class Record:
    """`highest` is the newest version ever taken under `key`; `refused` and `reasons` are of the last one not taken."""

    key: str
    highest: int = 0
    refused: int | None = None
    reasons: tuple[str, ...] = ()


class DirectoryShelf:
    """Two small files: `path`, and the record with `.record` behind its name. Every write replaces all or nothing."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._record = path.with_name(f"{path.name}.record")

    def envelope(self) -> bytes | None:
        """The version, unproved; None where none was kept. Raises OSError."""
        return _read(self._path, MOST)

    def put_envelope(self, envelope: bytes) -> None:
        """Keep this one from now on. Raises OSError; the one before stays then."""
        _write(self._path, envelope)

    def record(self, key: str) -> Record:
        """What is known of versions under this key; nothing where that cannot be read."""
        with suppress(OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            stored = _read(self._record, MOST_OF_RECORD)
            if stored is not None and (record := decode(stored, Record)).key == key:
                return record
        return Record(key)

    def put_record(self, record: Record) -> None:
        """Raises OSError."""
        _write(self._record, msgspec.json.encode(record))


def _read(path: Path, most: int) -> bytes | None:
    try:
        with path.open("rb") as file:
            return file.read(most + 1)
    except FileNotFoundError:
        return None


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if shutil.disk_usage(path.parent).free < len(content) + RESERVE:
        raise OSError(28, "the room that is left is for the queue")
    replace_file(path, content, 0o644)
