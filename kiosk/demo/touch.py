"""A finger on the glass: finds things by name in the scene and touches them where a person would."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow


def items(root: QQuickItem) -> Iterator[QQuickItem]:
    """All visible items below `root`, itself included, front ones last."""
    if not root.isVisible():
        return
    yield root
    for child in root.childItems():
        yield from items(child)


def find(window: QQuickWindow, name: str) -> QQuickItem | None:
    """The visible, enabled item of this name; the front one when a screen is just giving way to the next."""
    found = None
    for item in items(window.contentItem()):
        if item.objectName() == name and item.isEnabled():
            found = item
    return found


def touch(window: QQuickWindow, item: QQuickItem) -> None:
    """Press and release in the middle of an item."""
    at = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
    button, none, held = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    press = QMouseEvent(QEvent.Type.MouseButtonPress, at, at, button, button, held)
    release = QMouseEvent(QEvent.Type.MouseButtonRelease, at, at, button, none, held)
    QCoreApplication.sendEvent(window, press)
    QCoreApplication.sendEvent(window, release)
