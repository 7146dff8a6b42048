"""Finds the rows of `waiting` in a damaged file page by page, as no database would: also where the tree above is gone.

The format is https://www.sqlite.org/fileformat2.html. Erased rows are not found: `secure_delete` leaves zeros of them.
"""

import mmap
import struct
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

PAGE_BYTES = 4096
_LEAF = 0x0D
_MOST_LOCAL = PAGE_BYTES - 35
_LEAST_LOCAL = (PAGE_BYTES - 12) * 32 // 255 - 23
_OVERFLOW_BYTES = PAGE_BYTES - 4
_INTEGER_BYTES = (0, 1, 2, 3, 4, 6, 8)
# The first columns of a row: its id (kept elsewhere, so null here), key, kind, subject, digest and body.
_KINDS = (type(None), str, str, bytes, bytes, bytes)
_COLUMNS = 11


def rows_in(path: Path) -> Iterator[tuple[int, tuple[Any, ...]]]:
    """Yield id and columns of all rows whose page is whole, in no order, nonsense among them: only what opens is true.

    One page is in memory at a time, and one row. Raises OSError.
    """
    if path.stat().st_size < PAGE_BYTES:
        return
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        for start in range(PAGE_BYTES, len(content) - PAGE_BYTES + 1, PAGE_BYTES):
            if content[start] == _LEAF:
                yield from _rows(content, start)


def _rows(content: mmap.mmap, start: int) -> Iterator[tuple[int, tuple[Any, ...]]]:
    page = content[start : start + PAGE_BYTES]
    cells = min(int.from_bytes(page[3:5], "big"), PAGE_BYTES // 2)
    for at in range(8, 8 + 2 * cells, 2):
        # What is not a row reads past an end, or holds what no text is.
        with suppress(IndexError, ValueError, struct.error):
            length, place = _varint(page, int.from_bytes(page[at : at + 2], "big"))
            row_id, place = _varint(page, place)
            columns = _columns(_payload(content, page, place, length))
            if len(columns) >= _COLUMNS and tuple(map(type, columns[: len(_KINDS)])) == _KINDS:
                yield row_id - (1 << 64) if row_id >> 63 else row_id, columns


def _payload(content: mmap.mmap, page: bytes, place: int, length: int) -> bytes:
    if length > len(content):
        raise ValueError("longer than the file")
    if length <= _MOST_LOCAL:
        return page[place : place + length]
    local = _LEAST_LOCAL + (length - _LEAST_LOCAL) % _OVERFLOW_BYTES
    local = local if local <= _MOST_LOCAL else _LEAST_LOCAL
    pieces, left = [page[place : place + local]], length - local
    following = int.from_bytes(page[place + local : place + local + 4], "big")
    while left > 0 and following:
        start = (following - 1) * PAGE_BYTES
        following = int.from_bytes(content[start : start + 4], "big")
        pieces.append(content[start + 4 : start + 4 + min(left, _OVERFLOW_BYTES)])
        left -= _OVERFLOW_BYTES
    return b"".join(pieces)


def _columns(payload: bytes) -> tuple[Any, ...]:
    end, place = _varint(payload, 0)
    kinds = []
    while place < end:
        kind, place = _varint(payload, place)
        kinds.append(kind)
    columns = []
    for kind in kinds:
        value, size = _value(payload, place, kind)
        columns.append(value)
        place += size
    if place != len(payload):
        raise ValueError("not the length it says")
    return tuple(columns)


def _value(payload: bytes, place: int, kind: int) -> tuple[Any, int]:
    if kind == 0:
        return None, 0
    if kind in (8, 9):
        return kind - 8, 0
    if kind == 7:
        return struct.unpack_from(">d", payload, place)[0], 8
    if kind < 7:
        size = _INTEGER_BYTES[kind]
        return int.from_bytes(payload[place : place + size], "big", signed=True), size
    if kind < 12:
        raise ValueError("of no kind there is")
    size = (kind - 12) // 2
    raw = payload[place : place + size]
    return (raw.decode() if kind % 2 else raw), size


def _varint(data: bytes, place: int) -> tuple[int, int]:
    value = 0
    for step in range(8):
        byte = data[place + step]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, place + step + 1
    return value << 8 | data[place + 8], place + 9
