"""Everything the outbox raises, and what each error asks of the caller.

    OutboxError
    ├── KeyReused            this key already stands for other content: make a new key
    ├── AlreadyDelivered     this key was delivered and acknowledged: there is nothing left to do
    ├── NoSuchItem           no item and no tombstone has this key
    ├── Undecipherable       one row does not open with the keys at hand; all other rows go on
    ├── OutboxFull           row limit or disk: refuse new work visibly; what is stored still drains
    ├── OutboxUnavailable    the disk or another process is in the way: nothing can be promised now
    │   ├── OutboxCorrupt    the file is damaged: open it again and it is moved aside
    │   ├── DiskReadOnly     the disk takes no writes: what is stored can still be looked into
    │   └── DiskFailing      the disk reports errors (EIO): carry the queue to another kiosk, change the disk
    ├── WrongKeys            the keyring does not belong to this file (or the kiosk id does not)
    ├── CarryError           the file that carries items to another kiosk cannot be written, read or opened
    └── KeyFileError         the key file is missing, malformed, or stands where a new one should go
        ├── KeyFileExposed   others may read the key file
        └── KeyFileMissing   there is no key file: without it nothing that is stored opens

No message carries a payload, a subject or a reason; keys are random and may be shown. Misuse of the library
(an empty key, a closed outbox) raises Python's and sqlite3's own errors and is not part of this tree.
"""
# ruff: noqa: N818  the names say what happened, as the callers' except clauses read

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from offline_queue.numbers import Number


class OutboxError(Exception):
    """The root of everything this room raises on purpose."""


class KeyReused(OutboxError):
    """The key is taken by an item with other content; nothing was stored."""

    def __init__(self, key: str) -> None:
        super().__init__(f"the key {key} already stands for other content")
        self.key = key


class AlreadyDelivered(OutboxError):
    """The same item was delivered and acknowledged before; `number` is the number it carried, if any."""

    def __init__(self, key: str, number: "Number | None") -> None:
        super().__init__(f"the item {key} was already delivered")
        self.key = key
        self.number = number


class NoSuchItem(OutboxError):
    """Neither a waiting item nor a tombstone has this key."""

    def __init__(self, key: str) -> None:
        super().__init__(f"no item has the key {key}")
        self.key = key


class Undecipherable(OutboxError):
    """Sealed bytes do not open: a key version is missing, or the bytes or their place were changed."""


class OutboxFull(OutboxError):
    """The row limit is reached or the disk is full; what is already stored is safe and can be delivered."""


class OutboxUnavailable(OutboxError):
    """The file cannot be read or written now; a write that raised this may or may not have been stored."""


class OutboxCorrupt(OutboxUnavailable):
    """SQLite finds the file damaged; the next `Outbox.open` moves it aside and starts a new one."""


class DiskReadOnly(OutboxUnavailable):
    """The disk, or the file, can only be read."""


class DiskFailing(OutboxUnavailable):
    """Reading, writing or syncing failed; what was stored before stays, what raised this may or may not be."""


class WrongKeys(OutboxError):
    """The file was made with another keyring or for another kiosk; it was left untouched."""


class CarryError(OutboxError):
    """Nothing was carried: the file cannot be written or read, is not whole, or has another key."""


class KeyFileError(OutboxError):
    """The key file cannot be used as asked."""


class KeyFileExposed(KeyFileError):
    """The key file may be read by its group or by everyone."""


class KeyFileMissing(KeyFileError):
    """There is no key file; a new key would open nothing that is stored."""
