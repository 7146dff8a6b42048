"""Setting text: which size, where lines end, how high they stand. Nothing is ever cut off."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontMetrics, QPainterPath

from ui.paper.fonts import Weight, font
from ui.paper.shape import USUAL, Scale

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"

_BEFORE_A_DASH = re.compile(" (?=[–-] )")

Measure = Callable[[str], int]


@dataclass(frozen=True, slots=True)
class Style:
    """A cut, the sizes it may take in eighths of a millimetre, largest first, and further ones between letters.

    Not every size suits a printer: the sizes used are those whose upright strokes come out equally
    wide in nearly all letters of that cut.
    """

    weight: Weight
    sizes: tuple[int, ...]
    spacing: int = 0

    def at(self, scale: Scale) -> "Style":
        """The same in the dots of a printer."""
        if scale == USUAL:
            return self
        return Style(self.weight, tuple(map(scale.dots, self.sizes)), scale.dots(self.spacing))


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line as set: `left` to `right` is what it takes beside its start, ink included; heights from the baseline."""

    text: str
    left: int
    right: int
    ascent: int
    descent: int

    @property
    def width(self) -> int:
        """Dots from the first inked or advanced dot to the last."""
        return self.right - self.left


@dataclass(frozen=True, slots=True)
class SetText:
    """Text broken into lines in one font."""

    font: QFont
    lines: tuple[TextLine, ...]

    @property
    def height(self) -> int:
        """Dots from the top of the first line to the bottom of the last."""
        return sum(line.ascent + line.descent for line in self.lines)


def clean(text: str) -> str:
    """Composed letters, single spaces, nothing a printer cannot show; a dash stays with the word before it."""
    composed = unicodedata.normalize("NFC", text)
    shown = "".join(_shown(sign) for sign in composed)
    return _BEFORE_A_DASH.sub(NO_BREAK_SPACE, " ".join(words_of(shown)))


def _shown(sign: str) -> str:
    """A sign, the space it stands for, or nothing when it has no shape of its own."""
    if sign == NO_BREAK_SPACE:
        return sign
    match unicodedata.category(sign):
        case "Cc" | "Zl" | "Zp" | "Zs":
            return " "
        case "Cf" | "Cn" | "Co" | "Cs":
            return ""
        case _:
            return sign


def set_text(text: str, style: Style, width: int, max_lines: int, *, even: bool = True) -> SetText:
    """Set cleaned `text` in the largest size that needs at most `max_lines` without breaking a word.

    When none does it is set in the smallest, in as many lines as it needs; only there a word longer
    than a whole line is broken. Lines are `even` in length, or as a paragraph is set: filled one after the other.
    """
    *larger, smallest = style.sizes
    for size in larger:
        made = font(style.weight, size, style.spacing)
        measure = measure_in(made)
        if measure(text) <= width or _keeps_words(text, measure, width, max_lines):
            return _set(text, made, measure, width, even)
    made = font(style.weight, smallest, style.spacing)
    return _set(text, made, measure_in(made), width, even)


def _keeps_words(text: str, measure: Measure, width: int, max_lines: int) -> bool:
    return max(map(measure, words_of(text)), default=0) <= width and len(wrap(text, measure, width)) <= max_lines


def fits_one_line(text: str, style: Style, width: int) -> bool:
    """Whether some size of the style keeps cleaned `text` on one line."""
    return any(measure_in(font(style.weight, size, style.spacing))(text) <= width for size in style.sizes)


def measure_in(made: QFont) -> Measure:
    """How many dots a text takes in a font, with ink that stands out to either side."""
    metrics = QFontMetrics(made)

    @cache
    def measure(text: str) -> int:
        ink = _ink(made, metrics, text)
        return max(metrics.horizontalAdvance(text), ink.x() + ink.width()) - min(0, ink.x())

    return measure


def words_of(text: str) -> list[str]:
    """Where a line may end: at plain spaces only."""
    return [word for word in text.split(" ") if word]


def wrap(text: str, measure: Measure, width: int) -> list[str]:
    """Fill lines of `width` from the first; a word longer than a line is broken between letters."""
    words = words_of(text)
    if measure(whole := " ".join(words)) <= width:
        return [whole] if whole else []
    lines: list[str] = []
    line = ""
    for word in words:
        longer = f"{line} {word}" if line else word
        if measure(longer) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        *broken, line = _pieces(word, measure, width)
        lines += broken
    return [*lines, line] if line else lines


def balanced(text: str, measure: Measure, width: int) -> list[str]:
    """As few lines as `wrap` needs, of nearly equal length: no single word is left alone below a full line."""
    best = wrap(text, measure, width)
    if len(best) < 2:
        return best
    narrow = max(map(measure, words_of(text)))
    low, high = min(narrow, width), width
    while low < high:
        middle = (low + high) // 2
        lines = wrap(text, measure, middle)
        if len(lines) <= len(best):
            best, high = lines, middle
        else:
            low = middle + 1
    return best


def _pieces(word: str, measure: Measure, width: int) -> list[str]:
    if measure(word) <= width:
        return [word]
    pieces: list[str] = []
    piece = ""
    for letter in letters_of(word):
        if piece and measure(piece + letter) > width:
            pieces.append(piece)
            piece = ""
        piece += letter
    return [*pieces, piece]


def _ink(made: QFont, metrics: QFontMetrics, text: str) -> QRect:
    """Where a text that begins at 0, 0 has ink.

    Qt's measure forgets marks that compose with no letter, and is a dot short beside signs the typeface lacks.
    """
    if not any(_is_mark(sign) or not metrics.inFontUcs4(ord(sign)) for sign in text):
        return metrics.tightBoundingRect(text)
    outline = QPainterPath()
    outline.addText(0, 0, made, text)
    return outline.boundingRect().toAlignedRect().adjusted(-1, -1, 1, 1)


@cache
def _is_mark(sign: str) -> bool:
    return unicodedata.category(sign)[0] == "M"


def letters_of(word: str) -> Sequence[str]:
    """Its letters, each with the marks that belong to it."""
    letters: list[str] = []
    for sign in word:
        if letters and unicodedata.combining(sign):
            letters[-1] += sign
        else:
            letters.append(sign)
    return letters


def _set(text: str, made: QFont, measure: Measure, width: int, even: bool) -> SetText:
    metrics = QFontMetrics(made)
    lines = []
    for line in (balanced if even else wrap)(text, measure, width):
        ink = _ink(made, metrics, line)
        lines.append(
            TextLine(
                line,
                left=min(0, ink.x()),
                right=max(metrics.horizontalAdvance(line), ink.x() + ink.width()),
                ascent=max(metrics.ascent() * 9 // 10, -ink.y()),  # the face leaves room for accents few lines have
                descent=max(metrics.descent(), ink.y() + ink.height()),
            )
        )
    return SetText(made, tuple(lines))
