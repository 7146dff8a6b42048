"""Directories as the database keeps them: the body packed, its closures beside it."""

import json
import zlib
from dataclasses import replace
from datetime import date
from typing import Any

import msgspec
from sqlalchemy import Row

from kiosk.decoding import decode
from kiosk.directory import Closure, Directory
from kiosk.directory_files.published import MOST_BYTES
from kiosk.office.errors import RefusedError

_ROOM_FOR_THE_SEAL = 3 / 4 * 0.98
"""base64 makes four bytes of three, and a version says a little more than its directory."""


def packed(directory: Directory) -> dict[str, Any]:
    """The columns `body` and `closures`. Raises RefusedError where no version could carry it."""
    body = msgspec.json.encode(replace(directory, closures=()))
    if len(body) > MOST_BYTES * _ROOM_FOR_THE_SEAL:
        raise RefusedError({"vi": "Danh mục quá lớn.", "en": "The directory is too large."})
    return {"body": zlib.compress(body, 1), "closures": closures_text(directory.closures)}


def unpacked(row: Row[Any]) -> Directory:
    """The directory of a row with both columns."""
    return replace(decode(zlib.decompress(row.body), Directory), closures=closures_of(row.closures))


def closures_of(text: str) -> tuple[Closure, ...]:
    """What `closures_text` wrote."""
    return tuple(
        Closure(department, date.fromisoformat(first), date.fromisoformat(last), room, reason)
        for department, room, first, last, reason in json.loads(text)
    )


def closures_text(closures: tuple[Closure, ...]) -> str:
    """As the column keeps them."""
    kept = [(each.department, each.room, str(each.first), str(each.last), each.reason) for each in closures]
    return json.dumps(kept, ensure_ascii=False)
