"""Which published version this kiosk takes: the newest that is the hospital's own and makes sense here."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Final

from kiosk.directory import Directory
from kiosk.directory_files import SignatureError
from kiosk.journal import Journal, Level, Note
from kiosk.runtime.directory.judging import broken_rules
from kiosk.runtime.directory.kept import DirectoryShelf
from kiosk.runtime.directory.layer import Layer
from kiosk.runtime.last_known import LastKnown
from kiosk.runtime.workers import tell_of_mistake

if TYPE_CHECKING:
    from kiosk.directory_files.published import Published

OLDER: Final = "version-older"
MOST_TOLD: Final = 4


@dataclass(frozen=True, slots=True)
class Standing:
    """The last version that was taken, and what was not taken since."""

    version: int | None = None
    refused: int | None = None
    reasons: tuple[str, ...] = ()


class Taking:
    """Versions signed by `key` are proved, checked, kept and laid.

    `doubt` is called for what is not as the hospital signed it. For one thread.
    """

    def __init__(
        self,
        shelf: DirectoryShelf,
        key: str,
        known: LastKnown,
        *,
        layer: Callable[[Directory, int | None], Layer],
        journal: Journal,
        now: Callable[[], datetime],
        doubt: Callable[[], None] = lambda: None,
    ) -> None:
        self._shelf = shelf
        self._key = key
        self._known = known
        self._layer = layer
        self._journal = journal
        self._now = now
        self._doubt = doubt
        self._record = self._recorded = shelf.record(key)
        self._standing = Standing()
        self._unsaved: bytes | None = None
        self._disk_trouble = ""

    @property
    def standing(self) -> Standing:
        """How it stands."""
        return self._standing

    def recall(self) -> int | None:
        """Lay what was kept, if it still proves to be the hospital's own; it was checked when it was taken."""
        try:
            envelope = self._shelf.envelope()
            if envelope is None:
                return None
            published = _opened(envelope, self._key)
        except (OSError, SignatureError) as error:
            reason = error.faults[0].place if isinstance(error, SignatureError) else error.strerror
            self._journal.note(Note.DIRECTORY_IGNORED, Level.WARNING, reason=reason or "not readable")
            return None
        layer = self._layer(published.directory, published.version)
        try:
            layer.over(self._known.said(), self._now())
        except Exception:  # a newer program that stumbles over it still shows what the hospital's system says
            tell_of_mistake()
            self._journal.note(Note.DIRECTORY_IGNORED, Level.ERROR, reason="cannot be shown")
            return None
        self._standing = Standing(published.version)
        self._known.lay(layer)
        return published.version

    def offer(self, envelope: bytes) -> None:
        """Take it, or say why not."""
        try:
            published = _opened(envelope, self._key)
        except SignatureError as error:
            self._doubt()
            self._refuse(None, tuple(fault.place for fault in error.faults))
            return
        version = published.version
        taken = self._standing.version
        if version == taken:
            self._stands(version)
            return
        if version < max(taken or 0, self._record.highest):
            self._refuse(version, (OLDER,))
            return
        layer = self._layer(published.directory, version)
        rules = broken_rules(layer, self._known.said(), self._now())
        if rules:
            self._refuse(version, rules)
            return
        self._accept(envelope, version)
        self._known.lay(layer)

    def look_again(self) -> None:
        """A disk may have room again."""
        if self._unsaved is not None:
            self._save(self._unsaved)

    def _accept(self, envelope: bytes, version: int) -> None:
        self._save(envelope)
        self._stands(version)

    def _stands(self, version: int) -> None:
        """It is what the hospital gives out: whatever was not taken before is no longer of interest."""
        self._standing = Standing(version)
        self._put_record()

    def _refuse(self, version: int | None, reasons: tuple[str, ...]) -> None:
        self._standing = replace(self._standing, refused=version, reasons=reasons)
        self._put_record()
        self._journal.note(
            Note.DIRECTORY_REFUSED,
            Level.ERROR,
            version="unknown" if version is None else version,
            rules=",".join(reasons[:MOST_TOLD]),
        )

    def _save(self, envelope: bytes) -> None:
        """A disk that takes nothing costs the next start its directory, nothing else; it is tried again."""
        try:
            self._shelf.put_envelope(envelope)
        except OSError as error:
            self._unsaved = envelope
            self._tell_disk(error.strerror or type(error).__name__)
        else:
            self._unsaved = None
            self._tell_disk("")

    def _put_record(self) -> None:
        standing = self._standing
        highest = max(self._record.highest, standing.version or 0)
        record = replace(self._record, highest=highest, refused=standing.refused, reasons=standing.reasons)
        if record == self._recorded:
            return
        self._record = record
        try:
            self._shelf.put_record(record)
        except OSError as error:
            self._tell_disk(error.strerror or type(error).__name__)
        else:
            self._recorded = record

    def _tell_disk(self, trouble: str) -> None:
        if trouble and trouble != self._disk_trouble:
            self._journal.note(Note.DIRECTORY_NOT_KEPT, Level.WARNING, reason=trouble)
        self._disk_trouble = trouble


def _opened(envelope: bytes, key: str) -> "Published":
    from kiosk.directory_files.published import opened  # noqa: PLC0415 - brings cryptography, on a thread of its own

    return opened(envelope, key)
