"""The wizard's real scene on a glass nobody sees: touched by name, looked at as a whole."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.release import Release
from kiosk.setup import Panel, Setup, advance, events
from ui.sample_mirror import SampleMirror
from ui.setup_window import SetupWindow

RELEASE = Release("1.4.0", "qa", "2026-11-23T09:00:00Z", "a1b2c3d4e5f6")
PANELS = {
    "portrait": Panel(1080, 1920, (21.5,)),
    "landscape": Panel(1920, 1080, (21.5,)),
    "square": Panel(1024, 768, (15.0,)),
}


class StillSetup(QObject):
    """Shows one state until it is given another; touches move it on, and what it asks to be done is left undone."""

    changed = Signal()

    def __init__(self, setup: Setup) -> None:
        super().__init__()
        self.setup = setup
        self.told: list[events.Event] = []

    def tell(self, event: events.Event) -> None:
        self.told.append(event)
        self.show(advance(self.setup, event)[0])

    def show(self, setup: Setup) -> None:
        self.setup = setup
        self.changed.emit()


class SetupGlass:
    """A window with its desk."""

    def __init__(self, window: SetupWindow) -> None:
        self.window = window

    @classmethod
    def still(cls, desk: StillSetup, *, scale: float = 0.25) -> "SetupGlass":
        window = SetupWindow(desk, RELEASE, fullscreen=False, scale=scale, motion=False, look=SampleMirror().look)
        return cls(window)

    @property
    def panel(self) -> QQuickItem:
        content = self.window.window.contentItem()
        return next(item for item in self.items(content) if item.objectName() == "glass")

    def draw(self) -> QImage:
        return self.window.grab()

    def items(self, root: QQuickItem | None = None) -> Iterator[QQuickItem]:
        """All items that can be seen, back ones first."""
        for child in (root or self.panel).childItems():
            if child.isVisible() and child.opacity() > 0:
                yield child
                yield from self.items(child)

    def rect(self, item: QQuickItem) -> QRectF:
        return item.mapRectToItem(self.panel, QRectF(0, 0, item.width(), item.height()))

    def texts(self) -> list[QQuickItem]:
        return [item for item in self.items() if item.property("truncated") is not None and item.property("text")]

    def words(self) -> str:
        """Everything that can be read, line by line."""
        return "\n".join(str(item.property("text")).replace("\N{NO-BREAK SPACE}", " ") for item in self.texts())

    def touchables(self) -> list[QQuickItem]:
        return [item for item in self.items() if item.property("keyHeld") is not None and item.isEnabled()]

    def shows(self, name: str) -> bool:
        return any(item.objectName() == name and item.isEnabled() for item in self.items())

    def touch(self, name: str) -> None:
        """Press and release in the middle; what stands further down is turned to first."""
        self.draw()
        found = [item for item in self.items() if item.objectName() == name and item.isEnabled()]
        assert found, f"{name} is not on the glass; there are {sorted({i.objectName() for i in self.items()} - {''})}"
        item = found[-1]
        if self.area_of(item) is not None:
            self.panel.forceActiveFocus()
            item.forceActiveFocus()
            self.draw()
        at = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
        QTest.mouseClick(self.window.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)

    def type(self, text: str) -> None:
        """On the keyboard of the glass, key by key; capitals by its capital key."""
        for letter in text:
            key = {" ": "keyboardSpace"}.get(letter, f"letter-{letter.lower()}")
            if (letter.isupper() and not self.capital) or (letter.islower() and self.capital):
                self.touch("keyboardShift")
            self.touch(key)

    @property
    def capital(self) -> bool:
        shift = next(item for item in self.items() if item.objectName() == "keyboardShift")
        return bool(shift.property("strong"))

    def area_of(self, item: QQuickItem) -> QQuickItem | None:
        """The part of the page that is turned, which this stands in."""
        area = item.parentItem()
        while area is not None and area.objectName() != "scrollFlick":
            area = area.parentItem()
        return area if area is not None and area.property("interactive") else None
