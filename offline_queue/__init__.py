"""A durable outbox: what must reach the other side is written down first, and kept until it has.

    keyring = Keyring.from_file(path_of_the_keys)
    with Outbox.open(path, keyring, kiosk_id="K3") as outbox:
        outbox.put(NewItem(key, subject, kind, payload))    # from any thread
        deliver_some(outbox, send, monotonic, Backoff())    # from the one that delivers

Payloads are opaque bytes. SQLite's wrapper and the cipher are imported when a keyring is made and an outbox opened,
not by importing this package.
"""

from offline_queue.backoff import Backoff
from offline_queue.carrying import CarriedIn, carry_in, carry_out, new_carry_key
from offline_queue.delivery import deliver_once, deliver_some
from offline_queue.errors import (
    AlreadyDelivered,
    CarryError,
    DiskFailing,
    DiskReadOnly,
    KeyFileError,
    KeyFileExposed,
    KeyFileMissing,
    KeyReused,
    NoSuchItem,
    OutboxCorrupt,
    OutboxError,
    OutboxFull,
    OutboxUnavailable,
    Undecipherable,
    WrongKeys,
)
from offline_queue.high_water import HighWaterTrouble
from offline_queue.items import Item, NewItem, Report, Stats, Summary
from offline_queue.job_book import Job, JobBook, JobState
from offline_queue.keyring import Keyring
from offline_queue.looking import Look
from offline_queue.numbers import Block, HeldBlock, Number, Series
from offline_queue.outbox import Outbox
from offline_queue.outcomes import (
    Attempted,
    Busy,
    Done,
    Nothing,
    Outcome,
    Paused,
    RetryLater,
    Sender,
    SetAside,
    Some,
    Step,
)
from offline_queue.salvaging import Salvaged, salvage
from offline_queue.sealed_file import SealedFile

__all__ = [
    "AlreadyDelivered",
    "Attempted",
    "Backoff",
    "Block",
    "Busy",
    "CarriedIn",
    "CarryError",
    "DiskFailing",
    "DiskReadOnly",
    "Done",
    "HeldBlock",
    "HighWaterTrouble",
    "Item",
    "Job",
    "JobBook",
    "JobState",
    "KeyFileError",
    "KeyFileExposed",
    "KeyFileMissing",
    "KeyReused",
    "Keyring",
    "Look",
    "NewItem",
    "NoSuchItem",
    "Nothing",
    "Number",
    "Outbox",
    "OutboxCorrupt",
    "OutboxError",
    "OutboxFull",
    "OutboxUnavailable",
    "Outcome",
    "Paused",
    "Report",
    "RetryLater",
    "Salvaged",
    "SealedFile",
    "Sender",
    "Series",
    "SetAside",
    "Some",
    "Stats",
    "Step",
    "Summary",
    "Undecipherable",
    "WrongKeys",
    "carry_in",
    "carry_out",
    "deliver_once",
    "deliver_some",
    "new_carry_key",
    "salvage",
]
