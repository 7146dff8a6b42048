"""Every screen as a picture, from invented visits: for looking at, for approving words, for tests.

GalleryError    the pictures cannot be written
"""

from collections.abc import Iterable
from pathlib import Path

from kiosk.journey import LANGUAGES, Language
from ui.camera_mirror import Look
from ui.gallery.looks import Appearance, Wanted, appearances
from ui.gallery.page import write_page
from ui.gallery.panels import LANDSCAPE, LAPTOP, PANELS, PORTRAIT, SMALL, SQUARE, PanelSize, panel_named
from ui.gallery.png import png_of
from ui.gallery.stand import House, Stand, names_of_screens
from ui.gallery.still import StillEngine
from ui.gallery.writing import Drawn, GalleryError, Sheet, draw_all, drawn_by, sheets

__all__ = [
    "LANDSCAPE",
    "LAPTOP",
    "PANELS",
    "PORTRAIT",
    "SMALL",
    "SQUARE",
    "Appearance",
    "Drawn",
    "GalleryError",
    "House",
    "PanelSize",
    "Sheet",
    "Stand",
    "StillEngine",
    "Wanted",
    "appearances",
    "draw_all",
    "drawn_by",
    "names_of_screens",
    "panel_named",
    "png_of",
    "render_gallery",
    "sheets",
    "write_page",
]


def render_gallery(
    out_dir: Path,
    *,
    languages: Iterable[Language] = LANGUAGES,
    sizes: Iterable[PanelSize] = (PORTRAIT, LANDSCAPE),
    mirror: Look | None = None,
    scale: float = 1.0,
) -> list[Path]:
    """Write `PANEL/LANGUAGE/light-0/SCREEN[--VARIANT].png` for every scene and return the files.

    All in this process, which needs a QGuiApplication. The pages of the technicians' menu are called
    `service-PAGE[--VARIANT].png`. Without a `mirror` the coach shows its drawings, as on a kiosk without a camera.
    """
    written = []
    spoken = tuple(languages)
    for size in sizes:
        stand = Stand(size, scale, House(), mirror)
        for language in spoken:
            part = Sheet(out_dir, Appearance(size, language), names_of_screens(), scale, House())
            written += [out_dir / drawn.file for drawn in drawn_by(stand, part)]
        stand.close()
    return written
