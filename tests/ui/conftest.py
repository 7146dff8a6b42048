"""The real scene on a glass nobody sees, and a walker that looks at what stands on it."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.journey import Journey, Language, advance
from kiosk.journey.effects import Effect
from kiosk.journey.events import Event, Touched
from ui.camera_mirror import Look
from ui.fonts import load_fonts
from ui.gallery import LANDSCAPE, LAPTOP, PORTRAIT, SMALL, SQUARE, PanelSize
from ui.samples import journey as quiet_morning
from ui.service_samples import StillDesk
from ui.window import KioskWindow, WindowOptions

SIZES = {"portrait": PORTRAIT, "landscape": LANDSCAPE, "small": SMALL, "laptop": LAPTOP, "square": SQUARE}


def pytest_addoption(parser: pytest.Parser) -> None:
    """The switch of test_pictures.py."""
    parser.addoption("--renew-pictures", action="store_true", help="keep what the screens look like now")


class FakeEngine(QObject):
    """The journey's own `advance` behind the engine's face; what it asks of the world is written down."""

    changed = Signal()

    def __init__(self, journey: Journey) -> None:
        super().__init__()
        self.journey = journey
        self.events: list[Event] = []
        self.asked: list[Effect] = []

    def dispatch(self, event: Event) -> None:
        if not isinstance(event, Touched):
            self.events.append(event)
        self.journey, effects = advance(self.journey, event)
        self.asked.extend(effects)
        self.changed.emit()

    def show(self, journey: Journey) -> None:
        self.journey = journey
        self.changed.emit()


@dataclass
class Seen:
    """One thing on the glass with its place in pixels of the panel."""

    item: QQuickItem
    rect: QRectF

    @property
    def name(self) -> str:
        return self.item.objectName() or str(self.item.property("label") or self.item.property("text"))


class Glass:
    """A window with its engine: touch things by name, and look at everything."""

    def __init__(self, engine: FakeEngine, window: KioskWindow, size: PanelSize) -> None:
        self.engine = engine
        self.window = window
        self.size = size

    @property
    def panel(self) -> QQuickItem:
        content = self.window.window.contentItem()
        return next(item for item in self.items(content) if item.objectName() == "glass")

    def draw(self) -> QImage:
        return self.window.grab()

    def items(self, root: QQuickItem | None = None, *, hidden: bool = False) -> Iterator[QQuickItem]:
        """All items below `root`, back ones first; those that cannot be seen only when asked for."""
        for child in (root or self.panel).childItems():
            if hidden or (child.isVisible() and child.opacity() > 0):
                yield child
                yield from self.items(child, hidden=hidden)

    def rect(self, item: QQuickItem) -> QRectF:
        return item.mapRectToItem(self.panel, QRectF(0, 0, item.width(), item.height()))

    def texts(self) -> list[Seen]:
        found = [i for i in self.items() if i.property("truncated") is not None and i.property("text")]
        return [Seen(item, self.rect(item)) for item in found]

    def touchables(self) -> list[Seen]:
        found = [i for i in self.items() if i.property("keyHeld") is not None and i.isEnabled()]
        return [Seen(item, self.rect(item)) for item in found]

    def all_words(self) -> list[str]:
        """Every text in the scene, seen or not, with the names told to screen readers."""
        words = []
        for item in self.items(hidden=True):
            words += [str(item.property(name)) for name in ("text", "label", "name", "number") if item.property(name)]
        return [*words, *(word.replace("\N{NO-BREAK SPACE}", " ") for word in words)]

    def find(self, name: str) -> QQuickItem:
        found = [item for item in self.items() if item.objectName() == name and item.isEnabled()]
        assert found, f"{name} is not on the glass; there are {sorted({i.objectName() for i in self.items()} - {''})}"
        return found[-1]

    def shows(self, name: str) -> bool:
        return any(item.objectName() == name and item.isEnabled() for item in self.items())

    def touch(self, name: str) -> None:
        """Press and release in the middle, once everything stands where it is going to stand."""
        if self.window.settled:
            self.draw()
        item = self.find(name)
        self._turn_to(item)
        at = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
        QTest.mouseClick(self.window.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)

    def _turn_to(self, item: QQuickItem) -> None:
        """Bring what stands further down a page into view, as the two buttons for it do."""
        area = item.parentItem()
        while area is not None and area.objectName() != "scrollFlick":
            area = area.parentItem()
        if area is not None and not self.rect(area).contains(self.rect(item)):
            self.panel.forceActiveFocus()
            item.forceActiveFocus()
            self.draw()

    @property
    def screen(self) -> str:
        return self.window.screen_name


Open = Callable[..., Glass]


@pytest.fixture
def glass(qapp: QObject) -> Iterator[Open]:
    """Opens windows: `glass(journey, "portrait", motion=False, scale=0.25)`. They are closed after the test."""
    load_fonts()
    opened: list[Glass] = []

    def open_window(
        journey: Journey | None = None,
        size: str = "portrait",
        *,
        language: Language = Language.VI,
        scale: float = 0.25,
        motion: bool = False,
        mirror: Look | None = None,
        service: Callable[[], StillDesk] | None = None,
    ) -> Glass:
        panel = SIZES[size]
        start = replace(journey or quiet_morning(), language=language, default_language=language)
        engine = FakeEngine(start)
        options = WindowOptions(panel.width, panel.height, diagonal_inches=panel.inches, scale=scale, motion=motion)
        opened.append(Glass(engine, KioskWindow(engine, options, mirror, service), panel))
        return opened[-1]

    yield open_window
    for each in opened:
        each.window.close()


def luminance(color: QColor) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in color.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@pytest.fixture
def contrast() -> Callable[[QColor, QColor], float]:
    """The contrast ratio of two colours as WCAG 2.2 defines it."""

    def ratio(one: QColor, other: QColor) -> float:
        light, dark = sorted((luminance(one), luminance(other)), reverse=True)
        return (light + 0.05) / (dark + 0.05)

    return ratio
