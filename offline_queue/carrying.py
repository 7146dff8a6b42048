"""Carries what is undelivered from one kiosk to another by hand, in a sealed file.

What was carried stays where it was, set aside as carried, until it is acknowledged or a person requeues it. The same
file taken in at two kiosks is delivered twice under the same keys: that is for the other side to know them by.
"""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import BinaryIO

from offline_queue import numbering, rows
from offline_queue.carry_file import Given, read_items, write_items
from offline_queue.errors import CarryError, OutboxError, OutboxFull
from offline_queue.files import sync_directory
from offline_queue.high_water import go_behind
from offline_queue.items import Item
from offline_queue.keyring import KEY_BYTES
from offline_queue.listing import entries
from offline_queue.outbox import Inside, Outbox

AFTER_A_GAP = "an earlier item of the same subject could not be read"
_DAYS, _LEASES = 100, 100


@dataclass(frozen=True, slots=True)
class CarriedIn:
    """How many items of a file were new here, how many were known already, and the id of the kiosk they are from."""

    new: int
    known: int
    kiosk_id: str


def new_carry_key() -> bytes:
    """Make a random key of 32 bytes: for one journey, and to travel another way than the file."""
    return secrets.token_bytes(KEY_BYTES)


def carry_out(outbox: Outbox, destination: Path, carry_key: bytes, *, kiosk_id: str) -> int:
    """Write every undelivered item into one sealed file (mode 0600); return how many. The outbox delivers none of them.

    `destination` has its name only when the file is whole, durable, and all its items are set aside here as carried.
    When the power goes before that, some may be: do it again. Items carried before are in every later file too. Items
    set aside for a person are so at the other kiosk. One that does not open stays behind, and the next of its subject
    is set aside in the file, for nobody may know what is missing.

    Costs 2 syncs of the file's disk, and one here per 100 items. Raises `CarryError` when somebody is delivering or the
    file cannot be written: then nothing is carried, unless it says to carry out again. Raises as every writing method
    does: do it again.
    """
    with outbox.replaying() as alone:
        if not alone:
            raise CarryError("items are being delivered at this moment")
        keys: list[str] = []
        new = destination.with_name(f"{destination.name}.new")
        try:
            with _writing(new) as file:
                items, given = _undelivered(outbox.inside, keys), partial(_given, outbox.inside)
                written = write_items(file, carry_key, kiosk_id, items, given)
            _publish(outbox.inside, new, destination, keys)
        finally:
            with suppress(OSError):
                new.unlink(missing_ok=True)
        return written


def carry_in(outbox: Outbox, source: Path, carry_key: bytes) -> CarriedIn:
    """Take in all items of a file, behind those that are here; or none, when anything is wrong.

    They keep keys, order, subjects, numbers, attempts and what they were set aside for. Known ones, waiting or
    delivered, stay as they are, so that it may be done again. What the other kiosk gave out of numbers, of series and
    leases, is not given out here any more. One transaction, one sync (with a high water of the numbers, three); other
    writers wait meanwhile, about a second for 20 000 items.

    Raises `CarryError` when the file cannot be read, is not whole or has another key, `KeyReused`, `OutboxFull`.
    """
    inside, new, known = outbox.inside, 0, 0
    try:
        with source.open("rb") as file:
            kiosk_id, carried = read_items(file, carry_key)
            with inside.store.writing() as db:
                for item in carried:
                    if isinstance(item, Given):
                        go_behind(db, item.marks, inside.high_water)
                    elif rows.adopt(db, inside.sealing, item, None, None):
                        new += 1
                    else:
                        known += 1
                if new and rows.count(db) > inside.max_rows:
                    raise OutboxFull(f"more than {inside.max_rows} items would wait")
    except OSError as error:
        raise CarryError(f"{source.name} cannot be read: {error.strerror}") from error
    return CarriedIn(new, known, kiosk_id)


def _given(inside: Inside) -> Given:
    with inside.store.reading() as db:
        return Given(tuple(numbering.marks(db, _DAYS, _LEASES)))


def _undelivered(inside: Inside, keys: list[str]) -> Iterator[Item]:
    """Yield what opens, and note in `keys` what was not carried before: its place may be another's by and by."""
    gaps: set[bytes] = set()
    for entry in entries(inside.store, inside.sealing):
        if entry.item is None:
            gaps.add(entry.subject)
            continue
        if not entry.summary.carried:
            keys.append(entry.summary.key)
        if entry.subject in gaps:
            gaps.discard(entry.subject)
            yield replace(entry.item, set_aside=True, reason=AFTER_A_GAP)
        else:
            yield entry.item


def _publish(inside: Inside, new: Path, destination: Path, keys: list[str]) -> None:
    """Set the items aside, then give the file its name; or neither."""
    try:
        inside.settling.carry(keys)
        new.replace(destination)
    except (OSError, OutboxError) as error:
        inside.settling.carry(keys, back=True)
        if isinstance(error, OutboxError):
            raise
        raise CarryError(f"{destination.name} cannot be written: {error.strerror}") from error
    try:
        sync_directory(destination.parent)
    except OSError as error:
        # The file may well be there: rather held back here than delivered twice.
        raise CarryError(f"{destination.name} may not last: carry out again") from error


@contextmanager
def _writing(path: Path) -> Iterator[BinaryIO]:
    """Open a new file, and make what was written durable."""
    try:
        path.unlink(missing_ok=True)
        descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise CarryError(f"{path.name} cannot be written: {error.strerror}") from error
