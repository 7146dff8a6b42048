"""The file of what the hospital said last: what stands in it, and when it is written."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final, Protocol

import msgspec

from kiosk import decoding
from kiosk.departments import Catalogue, without_numbers
from kiosk.hospital.port import Capabilities, KioskConfiguration
from kiosk.journal import Journal, Level, Note
from kiosk.visit import Service
from offline_queue import OutboxError, OutboxFull

FORMAT: Final = 1
SAVE_EVERY_S: Final = 600.0
"""What did not change is written again this often, so that its age is known: 144 small writes a day."""


@dataclass(frozen=True, slots=True)
class Prices:
    """What a department charged when it was last asked."""

    department_id: str
    services: tuple[Service, ...]
    read_at: datetime


@dataclass(frozen=True, slots=True)
class Kept:
    """What stands in the file, nothing of a patient. Fields are only ever added, with defaults."""

    catalogue: Catalogue
    read_at: datetime
    prices: tuple[Prices, ...] = ()
    able: Capabilities | None = None
    configuration: KioskConfiguration | None = None
    format: int = field(default=FORMAT)


class NotOursError(Exception):
    """The content is none that this version can read; the text holds nothing of it."""


def encode(kept: Kept) -> bytes:
    """The bytes to keep, without the numbers of waiting people: they would be old before they are read."""
    return msgspec.json.encode(replace(kept, catalogue=without_numbers(kept.catalogue)))


def decode(plain: bytes) -> Kept:
    """What was kept; what a newer version added is passed over. Raises `NotOursError`."""
    try:
        kept = decoding.decode(plain, Kept)
    except (msgspec.DecodeError, msgspec.ValidationError, UnicodeDecodeError):
        raise NotOursError("not what this version keeps") from None
    if kept.format != FORMAT or any(at.tzinfo is None for at in (kept.read_at, *(p.read_at for p in kept.prices))):
        raise NotOursError("kept by another version")
    return kept


class PlainFile(Protocol):
    """Where the bytes lie: `offline_queue.SealedFile`."""

    def load(self) -> bytes | None:
        """What was saved last; None when nothing was. Raises `OutboxError`."""
        ...

    def save(self, plain: bytes) -> None:
        """Replace it. Raises `OutboxError`."""
        ...


class Shelf:
    """Reads the file at start and writes it when something lasting changed, or the writing is old.

    Trouble is told to the journal and stops nobody: the next visit without network is all that suffers.
    """

    def __init__(self, file: PlainFile, journal: Journal, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._file = file
        self._journal = journal
        self._monotonic = monotonic
        self._written: object = None
        self._written_at = 0.0
        self._trouble = ""

    def load(self) -> Kept | None:
        """What was kept. A damaged or foreign file is passed over; the next `put` replaces it."""
        try:
            plain = self._file.load()
            return None if plain is None else decode(plain)
        except (OutboxError, NotOursError) as error:
            self._journal.note(Note.LAST_KNOWN_IGNORED, Level.WARNING, reason=type(error).__name__)
            return None

    def put(self, kept: Kept) -> None:
        """Keep it from now on. Prices go first where all is too much for one file."""
        lasting, now = _lasting(kept), self._monotonic()
        if lasting == self._written and now - self._written_at < SAVE_EVERY_S:
            return
        self._written, self._written_at = lasting, now
        try:
            self._save(kept)
        except OutboxError as error:
            self._tell(type(error).__name__)
        else:
            self._tell("")

    def _save(self, kept: Kept) -> None:
        try:
            self._file.save(encode(kept))
        except OutboxFull:
            if not kept.prices:
                raise
            self._file.save(encode(replace(kept, prices=())))

    def _tell(self, trouble: str) -> None:
        if trouble and trouble != self._trouble:
            self._journal.note(Note.LAST_KNOWN_NOT_KEPT, Level.WARNING, reason=trouble)
        self._trouble = trouble


def _lasting(kept: Kept) -> object:
    catalogue = without_numbers(kept.catalogue)
    prices = tuple((each.department_id, each.services) for each in kept.prices)
    return catalogue.departments, catalogue.rooms, prices, kept.able, kept.configuration
