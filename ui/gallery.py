"""Every screen as a picture, from invented visits: for looking at, for approving words, for the README."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kiosk.journey import LANGUAGES, Journey, Language, advance
from kiosk.journey.events import Event
from kiosk.staff.menu import Menu
from kiosk.values import dataclass
from ui.camera_mirror import Look
from ui.fonts import load_fonts
from ui.samples import scenes
from ui.service_samples import StillDesk, service_scenes
from ui.window import KioskWindow, WindowOptions


@dataclass(frozen=True, slots=True)
class PanelSize:
    """A panel: pixels and inches."""

    width: int
    height: int
    inches: float = 21.5

    def __str__(self) -> str:
        return f"{self.width}x{self.height}"


PORTRAIT = PanelSize(1080, 1920)
LANDSCAPE = PanelSize(1920, 1080)
SMALL = PanelSize(720, 1280, 15.6)


class StillEngine(QObject):
    """Shows one journey until it is given another; touches move it on as they would in a visit, without the world."""

    changed = Signal()

    def __init__(self, journey: Journey) -> None:
        super().__init__()
        self._journey = journey

    @property
    def journey(self) -> Journey:
        """Where the visit stands."""
        return self._journey

    def dispatch(self, event: Event) -> None:
        """Something happened; effects are left undone."""
        self.show(advance(self._journey, event)[0])

    def show(self, journey: Journey) -> None:
        """Go on from here."""
        self._journey = journey
        self.changed.emit()


def render_gallery(
    out_dir: Path,
    *,
    languages: Iterable[Language] = LANGUAGES,
    sizes: Iterable[PanelSize] = (PORTRAIT, LANDSCAPE),
    mirror: Look | None = None,
) -> list[Path]:
    """Write `SIZE/LANGUAGE/SCREEN[--VARIANT].png` for every scene and return the files. Needs a QGuiApplication.

    The pages of the technicians' menu are called `service-PAGE[--VARIANT].png`.

    Without a `mirror` the coach shows its drawings, as on a kiosk without a camera.
    """
    load_fonts()
    written = []
    for size in sizes:
        engine = StillEngine(scenes()["welcome"])
        options = WindowOptions(size.width, size.height, diagonal_inches=size.inches, motion=False)
        desk = StillDesk()
        window = _window(engine, options, mirror, desk)
        for language in languages:
            folder = out_dir / str(size) / language
            folder.mkdir(parents=True, exist_ok=True)
            for name, journey in scenes().items():
                engine.show(replace(journey, language=language, default_language=language))
                written.append(_save(window, folder / f"{name}.png"))
            engine.show(replace(scenes()["out-of-service"], language=language, default_language=language))
            window.app.knock()
            for name, menu in service_scenes().items():
                desk.show(menu)
                written.append(_save(window, folder / f"{name}.png"))
            desk.show(Menu())
        window.close()
    return written


def _window(engine: StillEngine, options: WindowOptions, mirror: Look | None, desk: StillDesk) -> KioskWindow:
    return KioskWindow(engine, options, mirror, lambda: desk)


def _save(window: KioskWindow, file: Path) -> Path:
    window.grab().save(str(file))
    return file
