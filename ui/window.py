"""The kiosk's window: the engine's journey on one side, the scene on the other.

    FontMissingError          `ui.fonts`: the installation is damaged
    TranslationMissingError   `ui.translating`: the installation is damaged
    SceneError                the QML does not load: the installation is damaged

Until the first picture stands no object of the scene is handed to Python: the first one costs 15 ms, because PySide6
then makes the classes of hundreds of names nobody asked for. The scene tells through its `AppModel` when it is drawn.
"""

from collections.abc import Callable, Mapping
from dataclasses import field
from math import hypot
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMetaObject, QObject, QTimer, QUrl, Slot
from PySide6.QtQml import QQmlApplicationEngine

from kiosk.journey import Language
from kiosk.runtime.face import EngineFace
from kiosk.values import dataclass
from ui.fonts import load_first_fonts, load_fonts
from ui.translating import Translating
from ui.view_models.app_model import AppModel

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtQuick import QQuickWindow

    from kiosk.runtime.service_face import ServiceFace
    from kiosk.runtime.speaker_face import SpeakerFace
    from ui.camera_mirror import Look
    from ui.speech import Narrator
    from ui.view_models.ticket import FloorMap

QML_FOLDER = Path(__file__).parent / "qml"
MM_PER_INCH = 25.4

SHORT_SIDE_MM = (180.0, 268.0)
"""Letters and buttons keep their size in millimetres on panels whose short side is between these. On a larger panel,
which is read from further away, and on a smaller one, which holds no more, they follow the panel."""

REACH_MM = 1220.0
"""How high above the floor somebody who sits reaches without an obstacle before them (ADA 308.2.1)."""
UNKNOWN_REACH = 0.68
"""The part of the glass taken to be within reach where nobody measured how high it stands."""
LEAST_UPRIGHT_MM = 300.0
LEAST_LYING = 0.88
"""Less room, in millimetres of the layout or as a part of the glass, holds no screen at large letters."""

PRELOAD_AFTER_MS = 150


class SceneError(Exception):
    """The scene could not be made. What is wrong, with file and line, went to Qt's messages."""


@dataclass(frozen=True, slots=True)
class WindowOptions:
    """What the window is shown on.

    `width` and `height` are the panel's logical pixels and, with `diagonal_inches`, give the pixels per
    millimetre every size comes from. `scale` shrinks the whole picture for a demo on a desk monitor.
    `motion` off means no transitions and no moving pictures. `lower_edge_mm` is how high above the floor the lower edge
    of the glass stands; None where nobody measured it. `brand` are the hospital's own colours (`ui.branding`), `logo`
    the address of its mark, `words` the folder of its translations. `mark` is what stands along the upper edge of a
    machine that is not for patients; it takes its height from the screens.
    """

    width: int = 1080
    height: int = 1920
    fullscreen: bool = False
    diagonal_inches: float = 21.5
    scale: float = 1.0
    title: str = "Kiosk"
    motion: bool = True
    lower_edge_mm: float | None = None
    brand: "Mapping[str, Mapping[str, str]]" = field(default_factory=dict)
    logo: str = ""
    floor_map: "FloorMap | None" = None
    words: str | None = None
    mark: str = ""

    @property
    def reach(self) -> float:
        """Pixels, from the lower edge up, within reach of somebody who sits."""
        if self.lower_edge_mm is None:
            reach = self.height * UNKNOWN_REACH
        else:
            reach = (REACH_MM - self.lower_edge_mm) * self.pixels_per_mm
        least = self.height * LEAST_LYING if self.width > self.height else LEAST_UPRIGHT_MM * self.unit
        return min(float(self.height), max(reach, least))

    @property
    def pixels_per_mm(self) -> float:
        """Of the real panel."""
        return hypot(self.width, self.height) / (self.diagonal_inches * MM_PER_INCH)

    @property
    def unit(self) -> float:
        """Pixels that stand for one millimetre in the layout (see `SHORT_SIDE_MM`)."""
        short = min(self.width, self.height)
        least, most = SHORT_SIDE_MM
        return min(max(self.pixels_per_mm, short / most), short / least)


class KioskWindow(QObject):
    """The window on the glass. It follows the engine from the first moment until `close`.

    Only the frame and the welcome screen are made before the first picture; the other screens are
    made when needed or, soon after the first picture, while nothing else is to be done.

    `mirror` gives what the camera sees, for whoever holds a code before it; None on a kiosk without a camera. `service`
    makes the technicians' menu when somebody first asks for it; None on a kiosk that has none.
    """

    def __init__(
        self,
        engine: EngineFace,
        options: WindowOptions,
        mirror: "Look | None" = None,
        service: "Callable[[], ServiceFace] | None" = None,
    ) -> None:
        super().__init__()
        load_first_fonts()
        self._engine = engine
        self._waiting: list[Callable[[], None]] = []
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._preload)
        self._translating = Translating(self, Path(options.words) if options.words else None)
        self._broken = False
        self._frames = 0
        self._counting = False
        self._woken: Callable[[], None] | None = None
        self._window: QQuickWindow | None = None
        self._narrator: Narrator | None = None
        self._qml = QQmlApplicationEngine(self)
        self._qml.addImportPath(str(QML_FOLDER))
        self._qml.objectCreationFailed.connect(self._scene_failed)
        self.app = AppModel(
            engine,
            self._speak,
            self,
            look=mirror,
            service=service,
            logo=options.logo,
            floor_map=options.floor_map,
        )
        self.app.drawn.connect(self._first_frame)
        self._load(options)

    def _load(self, options: WindowOptions) -> None:
        properties = {
            "app": self.app,
            "width": round(options.width * options.scale),
            "height": round(options.height * options.scale),
            "title": options.title,
            "wholeScreen": options.fullscreen,
            "panelWidth": options.width,
            "panelHeight": options.height,
            "unit": options.unit,
            "motion": options.motion,
            "reachHeight": options.reach,
            "brand": options.brand,
            "mark": options.mark,
        }
        self._qml.setInitialProperties(properties)
        self._qml.load(QUrl.fromLocalFile(str(QML_FOLDER / "Kiosk" / "App" / "Main.qml")))
        if self._broken:
            raise SceneError("Kiosk.App.Main")

    @property
    def window(self) -> "QQuickWindow":
        """The window itself."""
        from PySide6.QtQuick import QQuickWindow  # noqa: PLC0415 - must be known before the scene's first object is

        if self._window is None:
            window = self._qml.rootObjects()[0]
            if not isinstance(window, QQuickWindow):
                raise TypeError("somebody asked for the window past this property")
            self._window = window
        return self._window

    @property
    def screen_name(self) -> str:
        """The screen shown."""
        return str(self.app.screen)

    @property
    def settled(self) -> bool:
        """Whether nothing moves and touches are taken."""
        return bool(self.window.property("settled"))

    def after_first_frame(self, work: Callable[[], None]) -> None:
        """Do this once the first picture stands."""
        self._waiting.append(work)

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

    def darken(self, dark: bool, woken: Callable[[], None]) -> None:
        """Black all over, or not. `woken` is called when the black glass is touched; that touch does nothing else."""
        if self._woken is None:
            from PySide6.QtCore import SIGNAL, SLOT  # noqa: PLC0415 - long after the first picture

            QObject.connect(self.window, SIGNAL("woken()"), self, SLOT("_dark_touched()"))
        self._woken = woken
        self.window.setProperty("dark", dark)

    def speak_through(self, speaker: "SpeakerFace") -> None:
        """From now on what is on the glass can be heard."""
        from ui.speech import Narrator  # noqa: PLC0415 - long after the first picture

        self._narrator = Narrator(self._engine, self.app, self.window, speaker, self)

    def grab(self) -> "QImage":
        """A picture of the window with every transition at its end."""
        window = self.window
        for moving in (window, *window.findChildren(QObject, "coachPlace")):
            QMetaObject.invokeMethod(moving, "settle")
        return window.grabWindow()

    def close(self) -> None:
        """Drop the scene, then the models. Nothing is followed any more."""
        from PySide6.QtCore import QEvent  # noqa: PLC0415 - its hundreds of names are slow to load at the start

        self._idle.stop()
        if self._narrator is not None:
            self._narrator.close()
        self.app.leave_engine()
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
    def _dark_touched(self) -> None:
        if self._woken is not None:
            self._woken()

    @Slot()
    def _first_frame(self) -> None:
        for work in self._waiting:
            QTimer.singleShot(0, work)
        self._waiting.clear()
        self._idle.start(PRELOAD_AFTER_MS)

    @Slot()
    def _preload(self) -> None:
        load_fonts()
        if self.app.make_one_more():
            self._idle.start(0)
            return
        from ui.visit_code import warm_up  # noqa: PLC0415 - the ticket's, long after the first picture

        QMetaObject.invokeMethod(self.window, "preload")
        warm_up()

    def _speak(self, language: Language) -> None:
        self._translating.speak(language)
        self._qml.retranslate()
