"""The languages of the glass. Vietnamese is the language the words are written in; others are translated.

To take up new words, from the folder that holds `ui`:

    pyside6-lupdate -locations none -no-obsolete \\
        $(find ui/view_models ui/qml/Kiosk/App ui/qml/Kiosk/Components ui/qml/Kiosk/Screens \\
            ui/qml/Kiosk/Service -name '*.py' -o -name '*.qml' | sort) -ts ui/translations/kiosk_en.ts

Translate what is unfinished in the `.ts` file, then make the `.qm` file the program reads:

    pyside6-lrelease ui/translations/kiosk_en.ts

Both files are kept with the source; a test compares them with what these commands make.
"""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTranslator

from kiosk.journey import Language

FOLDER = Path(__file__).parent / "translations"
SOURCE_LANGUAGE = Language.VI


class TranslationMissingError(Exception):
    """A translation file is missing or broken: the installation is damaged."""


class Translating(QObject):
    """Puts the program into one language at a time."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._translators: dict[Language, QTranslator] = {}
        self._installed: QTranslator | None = None

    def speak(self, language: Language) -> None:
        """From now on words come in this language. Raises `TranslationMissingError`."""
        if self._installed is not None:
            QCoreApplication.removeTranslator(self._installed)
            self._installed = None
        if language is SOURCE_LANGUAGE:
            return
        translator = self._translators.get(language) or self._load(language)
        QCoreApplication.installTranslator(translator)
        self._installed = translator

    def close(self) -> None:
        """Leave no translator behind."""
        self.speak(SOURCE_LANGUAGE)

    def _load(self, language: Language) -> QTranslator:
        translator = QTranslator(self)
        if not translator.load(str(FOLDER / f"kiosk_{language}.qm")):
            raise TranslationMissingError(language)
        self._translators[language] = translator
        return translator
