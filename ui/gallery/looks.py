"""The ways one screen can look: language, colours, letters, height, panel."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import product

from kiosk.journey import LANGUAGES, Journey, Language, Palette
from kiosk.values import dataclass
from ui.gallery.panels import PORTRAIT, PanelSize

LARGEST = 3


@dataclass(frozen=True, slots=True)
class Appearance:
    """How a screen is to look."""

    panel: PanelSize = PORTRAIT
    language: Language = Language.VI
    palette: Palette = Palette.LIGHT
    text_size: int = 0
    low: bool = False

    @property
    def plain(self) -> bool:
        """Whether it looks as the kiosk does while nobody stands before it."""
        return self.palette is Palette.LIGHT and self.text_size == 0 and not self.low

    @property
    def folder(self) -> str:
        """Where its pictures lie: `1080x1920/vi/light-0`, with `-low` within reach of somebody who sits."""
        return f"{self.panel}/{self.language}/{self.palette.value}-{self.text_size}{'-low' if self.low else ''}"

    def on(self, journey: Journey) -> Journey:
        """This visit, looking so."""
        ease = replace(journey.ease, text_size=self.text_size, palette=self.palette, low=self.low)
        return replace(journey, language=self.language, default_language=self.language, ease=ease)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for. Where `palettes`, `text_sizes` and `lows` are left empty, the usual is taken."""

    panels: tuple[PanelSize, ...] = (PORTRAIT,)
    languages: tuple[Language, ...] = LANGUAGES
    palettes: tuple[Palette, ...] = ()
    text_sizes: tuple[int, ...] = ()
    low: bool = False


def appearances(wanted: Wanted) -> tuple[Appearance, ...]:
    """Every appearance asked for, panel by panel.

    The usual, which is taken when nothing is said of colours, letters and height: every language as the kiosk is while
    nobody stands before it, and the first language also in the largest letters, dark, in high contrast and low.
    """
    usual = not (wanted.palettes or wanted.text_sizes or wanted.low)
    return tuple(look for panel in wanted.panels for look in (_usual(panel, wanted) if usual else _all(panel, wanted)))


def _usual(panel: PanelSize, wanted: Wanted) -> Iterable[Appearance]:
    yield from (Appearance(panel, language) for language in wanted.languages)
    first = Appearance(panel, wanted.languages[0])
    yield replace(first, text_size=LARGEST)
    yield replace(first, palette=Palette.DARK)
    yield replace(first, palette=Palette.HIGH_CONTRAST)
    yield replace(first, low=True)


def _all(panel: PanelSize, wanted: Wanted) -> Iterable[Appearance]:
    palettes, sizes = wanted.palettes or (Palette.LIGHT,), wanted.text_sizes or (0,)
    for language, palette, size in product(wanted.languages, palettes, sizes):
        yield Appearance(panel, language, palette, size, wanted.low)
