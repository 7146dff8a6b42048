"""The dock's window: its own scene, so that nothing of it weighs on the kiosk's."""

from PySide6.QtCore import QObject, QSize, QUrl
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickImageProvider, QQuickWindow

from kiosk.demo.dock import Dock
from ui.fonts import load_fonts
from ui.window import QML_FOLDER, SceneError

UNIT = 2.0
"""Pixels for a millimetre of the kiosk's glass: a tool for mouse and eye at a desk is half as large."""

SIZE = QSize(460, 900)


class _LastTicket(QQuickImageProvider):
    """Gives the scene the ticket that came out last; the number in the address makes it ask anew."""

    def __init__(self, dock: Dock) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._dock = dock

    def requestImage(self, _number: str, size: QSize, _wanted: QSize) -> QImage:  # noqa: N802 - Qt's name
        """The picture in the printer's own dots."""
        picture = self._dock.picture
        size.setWidth(picture.width())
        size.setHeight(picture.height())
        return picture


class DockWindow(QObject):
    """Shows a dock until `close`."""

    def __init__(self, dock: Dock, size: QSize = SIZE) -> None:
        super().__init__()
        load_fonts()
        self._qml = QQmlEngine(self)
        self._qml.addImportPath(str(QML_FOLDER))
        self._qml.addImageProvider("dock", _LastTicket(dock))
        self._set_theme(size)
        file = QML_FOLDER / "Kiosk" / "Dock" / "DockMain.qml"
        component = QQmlComponent(self._qml, QUrl.fromLocalFile(str(file)), self)  # what it makes goes with it
        window = component.createWithInitialProperties({"dock": dock, "width": size.width(), "height": size.height()})
        if not isinstance(window, QQuickWindow):
            raise SceneError(component.errorString())
        self.window = window
        self.window.show()

    def _set_theme(self, size: QSize) -> None:
        theme = self._qml.singletonInstance("Kiosk.Theme", "Theme")
        if not isinstance(theme, QObject):
            raise SceneError("Kiosk.Theme")
        theme.setProperty("unit", UNIT)
        theme.setProperty("panelWidth", size.width())
        theme.setProperty("panelHeight", size.height())

    def close(self) -> None:
        """Drop the scene; the dock may go after it."""
        self.window.close()
        self.window.deleteLater()
        self._qml.deleteLater()
