"""What the pages of the wizard share: they derive from its state, then say so once."""

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QObject, Signal

from kiosk.runtime.setup_face import SetupFace
from kiosk.setup import Light, Setup, Told
from kiosk.staff import Said
from kiosk.values import dataclass

TONES = {Light.GREEN: "good", Light.YELLOW: "warn", Light.RED: "bad", None: "off"}
"""How each light looks."""


@dataclass(frozen=True, slots=True)
class SetupGlance:
    """Everything a page of the wizard is derived from."""

    setup: Setup

    def say(self, said: Said, fact: str = "") -> str:
        """A sentence in the language of the glass; `fact` fills its `%1`."""
        words = said.en if self.setup.given.language == "en" else said.vi
        return words.replace("%1", fact)

    def tell(self, told: Told) -> str:
        """A finding."""
        return self.say(told.verdict.value.what, told.fact).replace("…  ", "…").rstrip()

    def remedy(self, told: Told) -> str:
        """What to do about it; "" where nothing is to be done."""
        return self.say(told.verdict.value.remedy)


class SetupPageModel(QObject):
    """A page's properties stand in one frozen value, derived by the pure function a subclass names `_derive`."""

    changed: ClassVar[Signal]
    _derive: Callable[[SetupGlance], object]
    _props: object

    def __init__(self, desk: SetupFace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def follow(self, glance: SetupGlance) -> None:
        """Derive, swap, then say so if anything is different."""
        props = self._derive(glance)
        if props != self._props:
            self._props = props
            self._swapped()
            self.changed.emit()

    def _swapped(self) -> None:
        """Pass on what is no property, before the change is told."""
