"""What the pages of the technicians' menu share: they derive from menu and journey, then say so once."""

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QObject, Signal

from kiosk.journey import Journey, Language
from kiosk.runtime.service_face import ServiceFace
from kiosk.staff import Said
from kiosk.staff.menu import Menu
from kiosk.values import dataclass

LIST_TONES = {"waiting": "info", "set-aside": "warn", "carried": "off", "does-not-open": "bad"}
"""How each state of an item looks."""


@dataclass(frozen=True, slots=True)
class FactRow:
    """Something that is known, and how it looks; plain without a tone."""

    key: str
    title: str
    text: str
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Glance:
    """Everything a page of the menu is derived from."""

    menu: Menu
    journey: Journey

    def say(self, said: Said) -> str:
        """A sentence in the language of the glass."""
        return said.en if self.journey.language == Language.EN else said.vi


class ServicePageModel(QObject):
    """A page's properties stand in one frozen value, derived by the pure function a subclass names `_derive`.

    While another page is shown they are those of an empty page.
    """

    changed: ClassVar[Signal]
    _derive: Callable[[Glance], object]
    _props: object

    def __init__(self, desk: ServiceFace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def follow(self, glance: Glance) -> None:
        """Derive, swap, then say so if anything is different."""
        props = self._derive(glance)
        if props != self._props:
            self._props = props
            self._swapped()
            self.changed.emit()

    def _swapped(self) -> None:
        """Pass on what is no property, before the change is told."""
