"""What a camera or scanner sees -> what the journey hears of it.

A scanner's beep is meant: whatever it read is said. A camera also sees posters, parcels and shirts: a code that is no
document is there only a hint, for as long as it is held.
"""

from collections.abc import Callable
from typing import assert_never

from drivers.device import Coached, Hint, Sighting
from kiosk.identity import Identity, IdentityWarning, Reading, Refusal, RefusalKind, among, read_scan
from kiosk.journal import Journal, Level, Note
from kiosk.journey import CodeHint
from kiosk.journey.events import CodeCoached, DocumentShown, Event

_HINTS = {
    Hint.CUT_OFF: CodeHint.CUT_OFF,
    Hint.TOO_NEAR: CodeHint.TOO_NEAR,
    Hint.TOO_FAR: CodeHint.TOO_FAR,
    Hint.TOO_DARK: CodeHint.TOO_DARK,
    Hint.GLARE: CodeHint.GLARE,
    Hint.MOVING: CodeHint.MOVING,
}


class CodeDesk:
    """One reader's news as events. `watches` is for cameras, which see what nobody meant to show."""

    def __init__(self, name: str, post: Callable[[Event], None], journal: Journal, *, watches: bool) -> None:
        self._name = name
        self._post = post
        self._journal = journal
        self._watches = watches
        self._held = False
        self._no_document_held = False

    def hear(self, news: Sighting | Coached | None) -> None:
        """Pass on what there is to pass on."""
        match news:
            case None:
                pass
            case Sighting(scans=scans):
                self._show(among([read_scan(scan.payload, scan.symbology) for scan in scans]))
            case Coached(hint=hint):
                self._coach(hint)
            case _:
                assert_never(news)

    def refuse_damaged(self) -> None:
        """The device did not trust what it read: the patient, who heard it beep, is shown another way."""
        self._tell_of(Refusal(RefusalKind.NOT_UTF8))
        self._post(DocumentShown(Refusal(RefusalKind.NOT_UTF8)))

    def _show(self, reading: Reading | tuple[Identity, ...]) -> None:
        corrected = self._no_document_held
        self._no_document_held = self._watches and reading == Refusal(RefusalKind.UNKNOWN_CODE)
        if self._no_document_held:
            if self._held:  # else it is said when the camera says "held": only then does it also say "gone"
                self._post(CodeCoached(CodeHint.NOT_A_DOCUMENT))
            return
        if corrected:
            self._post(CodeCoached(None))
        for identity in reading if isinstance(reading, tuple) else (reading,):
            if isinstance(identity, Identity) and IdentityWarning.REPAIRED_CODE_PAGE in identity.warnings:
                self._journal.note(Note.CODE_PAGE_REPAIRED, Level.WARNING, device=self._name)
        self._tell_of(reading)
        self._post(DocumentShown(reading))

    def _tell_of(self, reading: Reading | tuple[Identity, ...]) -> None:
        """Which device read, and what it was instead of a document: read rates are reckoned from it."""
        failed = reading.kind.name.lower() if isinstance(reading, Refusal) else "none"
        self._journal.note(Note.CODE_READ, device=self._name, failed=failed)

    def _coach(self, hint: Hint | None) -> None:
        self._held = hint is Hint.HELD
        if hint is Hint.HELD:
            self._post(CodeCoached(CodeHint.NOT_A_DOCUMENT if self._no_document_held else None))
        else:
            self._no_document_held = False
            self._post(CodeCoached(None if hint is None else _HINTS[hint]))
