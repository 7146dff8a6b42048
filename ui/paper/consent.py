"""The words of a consent on paper: Vietnamese, which counts, and below it the patient's language.

A language the typeface has no letters for comes out in English, as on tickets.
"""

from collections.abc import Iterator

from PySide6.QtCore import QTranslator
from PySide6.QtGui import QFontMetrics

from kiosk.ticket import ConsentSheet
from ui.paper.blocks import Align, Block, Gap, Line, Rule, Stack
from ui.paper.fonts import Weight, font
from ui.paper.sizes import Sizes
from ui.paper.text import clean
from ui.paper.words import KIOSK
from ui.translating import FOLDER, SOURCE_LANGUAGE
from ui.view_models.consent_words import Clause, Translate, clauses, title_words, version_words

MANY_LINES = 40


def compose_consent(sheet: ConsentSheet, sizes: Sizes) -> Block:
    """The blocks of a consent."""
    return Stack(tuple(_blocks(sheet, sizes)))


def said_in(sheet: ConsentSheet) -> tuple[Translate, ...]:
    """The languages it is printed in."""
    if sheet.language == SOURCE_LANGUAGE:
        return (_as_written,)
    asked = _translated(sheet.language)
    if asked is not None and _has_letters(asked, sheet):
        return _as_written, asked
    english = _translated("en")
    return (_as_written,) if english is None else (_as_written, english)


def _as_written(_context: str, words: str, /) -> str:
    return words


def _translated(language: str) -> Translate | None:
    """A translator of its own: that of the glass speaks to whoever stands there next."""
    translator = QTranslator()
    if not translator.load(str(FOLDER / f"kiosk_{language}.qm")):
        return None

    def translate(context: str, words: str, /) -> str:
        return translator.translate(context, words) or words

    return translate


def _has_letters(translate: Translate, sheet: ConsentSheet) -> bool:
    metrics = QFontMetrics(font(Weight.REGULAR, 22))
    said = clean(" ".join(clause.text for clause in _clauses(translate, sheet)))
    return all(metrics.inFontUcs4(ord(sign)) for sign in set(said))


def _clauses(translate: Translate, sheet: ConsentSheet) -> tuple[Clause, ...]:
    return clauses(translate, sheet.hospital, sheet.purposes)


def _blocks(sheet: ConsentSheet, sizes: Sizes) -> Iterator[Block]:
    yield Gap(sizes.gap)
    if clean(sheet.hospital):
        yield Line(sheet.hospital, sizes.hospital, max_lines=2)
    for translate in said_in(sheet):
        yield Gap(sizes.gap)
        yield Line(title_words(translate), sizes.footer, max_lines=3)
        yield Line(version_words(translate, sheet.version), sizes.label)
        yield Gap(sizes.gap)
        yield Rule()
        for clause in _clauses(translate, sheet):
            yield Gap(sizes.gap)
            yield Line(clause.heading, sizes.value, Align.LEFT, max_lines=3)
            yield Line(clause.text, sizes.label, Align.LEFT, max_lines=MANY_LINES)
        yield Gap(sizes.gap)
        yield Rule()
    if clean(sheet.kiosk):
        yield Gap(sizes.gap)
        yield Line(f"{KIOSK.vi} {sheet.kiosk}", sizes.english)
    yield Gap(sizes.gap)
