"""The wizard's window: its desk on one side, the scene on the other. See `ui.window` for the kiosk's own."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, QUrl, Slot
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.journey import Language
from kiosk.release import Release
from kiosk.runtime.setup_face import SetupFace
from ui.camera_mirror import Look
from ui.fonts import load_first_fonts, load_fonts
from ui.translating import Translating
from ui.view_models.setup import SetupViewModel
from ui.window import QML_FOLDER, SceneError


class SetupWindow(QObject):
    """The window on the glass. It follows the desk from the first moment until `close`.

    `scale` shrinks the picture for a desk monitor. `look` gives what the camera under test sees.
    """

    def __init__(
        self,
        desk: SetupFace,
        release: Release,
        *,
        look: Look | None = None,
        demo: bool = False,
        fullscreen: bool = True,
        scale: float = 1.0,
        motion: bool = True,
    ) -> None:
        super().__init__()
        load_first_fonts()
        load_fonts()
        self._waiting: list[Callable[[], None]] = []
        self._broken = False
        self._window: QQuickWindow | None = None
        self._frames = 0
        self._counting = False
        self._translating = Translating(self)
        self._qml = QQmlApplicationEngine(self)
        self._qml.addImportPath(str(QML_FOLDER))
        self._qml.objectCreationFailed.connect(self._scene_failed)
        self.model = SetupViewModel(desk, release, demo=demo, look=look, parent=self)
        self.model.languageChanged.connect(self._speak)
        self.model.drawn.connect(self._first_frame)
        panel = desk.setup.panel
        self._translating.speak(Language(str(self.model.language)))
        self._qml.setInitialProperties(
            {
                "wizard": self.model,
                "width": round(panel.width * scale),
                "height": round(panel.height * scale),
                "wholeScreen": fullscreen,
                "motion": motion,
                "title": "Kiosk",
            }
        )
        self._qml.load(QUrl.fromLocalFile(str(QML_FOLDER / "Kiosk" / "Setup" / "SetupMain.qml")))
        if self._broken:
            raise SceneError("Kiosk.Setup.SetupMain")

    @property
    def window(self) -> QQuickWindow:
        """The window itself."""
        if self._window is None:
            window = self._qml.rootObjects()[0]
            if not isinstance(window, QQuickWindow):
                raise TypeError("the scene's root is no window")
            self._window = window  # what was had from it lives as long as this
        return self._window

    @property
    def frames(self) -> int:
        """How many pictures were swapped since `draw` was first called."""
        return self._frames

    @property
    def is_on_a_display(self) -> bool:
        """Whether there is one: a panel that is switched off or unplugged leaves a placeholder without a size."""
        return not self.window.screen().geometry().isEmpty()

    def draw(self) -> None:
        """Ask for one more picture, though nothing changed."""
        if not self._counting:
            self._counting = True
            self.window.frameSwapped.connect(self._swapped)
        self.window.update()

    def after_first_frame(self, work: Callable[[], None]) -> None:
        """Do this once the first picture stands."""
        self._waiting.append(work)

    def grab(self) -> QImage:
        """A picture of the window."""
        return self.window.grabWindow()

    def close(self) -> None:
        """Drop the scene, then the models."""
        self.model.leave()
        for part in (self.window, self._qml):
            part.deleteLater()
            QCoreApplication.sendPostedEvents(part, QEvent.Type.DeferredDelete)
        self._translating.close()

    @Slot()
    def _scene_failed(self) -> None:
        self._broken = True

    @Slot()
    def _swapped(self) -> None:
        self._frames += 1

    @Slot()
    def _first_frame(self) -> None:
        for work in self._waiting:
            QTimer.singleShot(0, work)
        self._waiting.clear()

    @Slot()
    def _speak(self) -> None:
        self._translating.speak(Language(str(self.model.language)))
        self._qml.retranslate()
