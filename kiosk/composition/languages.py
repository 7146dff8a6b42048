"""The languages a patient can choose on this kiosk."""

from pathlib import Path

from kiosk.journal import Journal, Level, Note
from kiosk.journey import LANGUAGES, Language
from kiosk.settings import Settings
from ui.translating import languages_in


def languages_of(settings: Settings, journal: Journal) -> tuple[Language, ...]:
    """Those offered, without any that nobody wrote words for: it would show Vietnamese under another name."""
    folder = settings.languages.folder
    written = {*LANGUAGES, *languages_in(Path(folder) if folder else None), Language(settings.language)}
    offered = tuple(Language(code) for code in settings.languages.offered)
    for language in offered:
        if language not in written:
            journal.note(Note.LANGUAGE_LEFT_OUT, Level.WARNING, language=str(language), reason="no words")
    return tuple(language for language in offered if language in written)
