"""The file of the table (README of this folder), read again when it changed.

TableError    the file cannot be used; the text is for the technician
"""

import threading
import tomllib
from pathlib import Path

import msgspec

from kiosk.decoding import convert
from kiosk.departments.hours import minute_of_day
from kiosk.hospital.hl7v2.table import Row, Table

NOT_THE_DIRECTORY = (
    "is a directory of `kiosk departments`, which belongs to [directory] file; departments_file takes the table of the "
    "README of kiosk/hospital/hl7v2, best called hl7-departments.toml"
)


class TableError(ValueError):
    """Not a table of departments."""


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    departments: tuple[Row, ...]


def read(text: str, name: str) -> Table:
    """Check a file's text. Raises `TableError`."""
    try:
        raw = tomllib.loads(text)
        if "hospital" in raw or any("names" in row for row in _rows(raw)):
            raise TableError(f"{name}: {NOT_THE_DIRECTORY}")
        rows = convert(raw, _File).departments
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise TableError(f"{name}: {error}") from error
    ids = [row.id for row in rows]
    rooms = [room for row in rows for room in row.rooms]
    if len(set(ids)) < len(ids) or len({room.id for room in rooms}) < len(rooms):
        raise TableError(f"{name}: ids of departments and of rooms stand once each")
    for hours in (hours for row in rows for hours in row.hours):
        if minute_of_day(hours.opens) is None or minute_of_day(hours.closes) is None:
            raise TableError(f"{name}: hours are written 07:30")
    if any(room.slot_minutes is not None and room.slot_minutes < 1 for room in rooms):
        raise TableError(f"{name}: slot_minutes takes 1 or more")
    return Table(rows)


def _rows(raw: dict[str, object]) -> list[dict[str, object]]:
    rows = raw.get("departments")
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


class TableFile:
    """The file, read when it changed. A change that cannot be read leaves the last good table standing."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._stamp: tuple[int, int] | None = None
        self._table = self._load()

    def table(self) -> Table:
        """As it stands now."""
        with self._lock:
            try:
                self._table = self._load()
            except TableError:
                return self._table
            return self._table

    def _load(self) -> Table:
        try:
            status = self._path.stat()
            stamp = (status.st_mtime_ns, status.st_size)
            if stamp == self._stamp:
                return self._table
            table = read(self._path.read_text("utf-8"), str(self._path))
        except OSError as error:
            raise TableError(f"{self._path}: cannot be read ({error.strerror})") from error
        except UnicodeDecodeError as error:
            raise TableError(f"{self._path}: is not UTF-8 text") from error
        self._stamp = stamp
        return table
