"""The languages of the glass. Vietnamese is the language the words are written in; others are translated.

    TranslationMissingError   a file that came along is missing or broken: the installation is damaged

A hospital adds a language, or its own words in one, by a file `kiosk_CODE.qm` or `kiosk_CODE.ts` in a folder of its own
(`[languages] folder`); there it stands before what came along. New words are taken up by `packaging/words`.
"""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTranslator

from kiosk.journey import LANGUAGES, Language

FOLDER = Path(__file__).parent / "translations"
SOURCE_LANGUAGE = Language.VI


class TranslationMissingError(Exception):
    """A translation that came along is missing or broken: the installation is damaged."""


def languages_in(folder: Path | None) -> tuple[Language, ...]:
    """The languages a hospital's folder adds words for; none where there is no such folder, or it cannot be read."""
    try:
        files = [] if folder is None else sorted(folder.iterdir())
    except OSError:
        return ()
    found = []
    for file in files:
        if file.stem.startswith("kiosk_") and file.suffix in (".qm", ".ts"):
            try:
                found.append(Language(file.stem.removeprefix("kiosk_")))
            except ValueError:
                continue
    return tuple(dict.fromkeys(found))


class Translating(QObject):
    """Puts the program into one language at a time. `folder` holds the hospital's own words."""

    def __init__(self, parent: QObject | None = None, folder: Path | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._translators: dict[Language, list[QTranslator]] = {}
        self._installed: list[QTranslator] = []

    def speak(self, language: Language) -> None:
        """From now on words come in this language; in Vietnamese what it lacks. Raises `TranslationMissingError`."""
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        if language not in self._translators:
            self._translators[language] = self._load(language)
        self._installed = self._translators[language]
        for translator in self._installed:
            QCoreApplication.installTranslator(translator)

    def close(self) -> None:
        """Leave no translator behind."""
        self.speak(SOURCE_LANGUAGE)

    def _load(self, language: Language) -> list[QTranslator]:
        """What came along, and over it the hospital's own."""
        loaded = []
        if language in LANGUAGES and language != SOURCE_LANGUAGE:
            translator = QTranslator(self)
            if not translator.load(str(FOLDER / f"kiosk_{language}.qm")):
                raise TranslationMissingError(language)
            loaded.append(translator)
        with suppress(OSError):  # a file that may not be read, a full disk: the words that came along will do
            if (own := self._own(language)) is not None:
                loaded.append(own)
        return loaded

    def _own(self, language: Language) -> QTranslator | None:
        if self._folder is None:
            return None
        from ui.own_words import load_own  # noqa: PLC0415 - only for a hospital that has words of its own

        translator = QTranslator(self)
        return translator if load_own(translator, self._folder, language) else None
