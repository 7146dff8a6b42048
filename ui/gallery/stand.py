"""A window that is led from screen to screen and drawn."""

from dataclasses import replace

from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem

from kiosk.journey import Journey, Site
from kiosk.staff.menu import Menu
from kiosk.values import dataclass
from ui.branding import Brand
from ui.camera_mirror import Look
from ui.fonts import load_fonts
from ui.gallery.looks import Appearance
from ui.gallery.panels import PanelSize
from ui.gallery.still import StillEngine
from ui.samples import SITE, scenes
from ui.service_samples import StillDesk, service_scenes
from ui.window import KioskWindow, WindowOptions

SERVICE = "service-"
"""How the names of the pages of the technicians' menu begin."""
FRAME = ("HeaderBar_", "FooterBar_", "ProgressSteps_")
"""What stands around every screen."""
FRAMED = "welcome"
"""The screen whose words include those of the frame."""

Place = tuple[int, ...]
"""Where a text stands in the scene: the number of each child on the way to it. The same in every language."""


@dataclass(frozen=True, slots=True)
class House:
    """A hospital's own name, colour, mark and words on the invented visits, and how high its glass stands."""

    site: Site | None = None
    colour: str | None = None
    logo: str | None = None
    words: str | None = None
    lower_edge_mm: float | None = None

    @property
    def hospital(self) -> str:
        """Its name."""
        return (self.site or SITE).hospital

    def over(self, journey: Journey) -> Journey:
        """This visit, in this hospital."""
        if self.site is None:
            return journey
        own = self.site
        site = replace(journey.site, hospital=own.hospital, kiosk=own.kiosk, languages=own.languages)
        return replace(journey, site=site)


@dataclass(frozen=True, slots=True)
class _Text:
    """Words, where they stand in the scene and on the glass, and whether on a notice."""

    place: Place
    words: str
    at: tuple[int, int]
    over: bool


class Stand:
    """One window on one panel. Needs a QGuiApplication; close it before the next."""

    def __init__(self, panel: PanelSize, scale: float, house: House, mirror: Look | None = None) -> None:
        load_fonts()
        self._house = house
        self._visits = {name: house.over(journey) for name, journey in scenes().items()}
        self._menus = service_scenes()
        self._engine = StillEngine(self._visits["welcome"])
        self._desk = StillDesk()
        self._knocked = False
        brand = Brand.of(house.colour, house.logo, None)
        options = WindowOptions(
            panel.width,
            panel.height,
            diagonal_inches=panel.inches,
            motion=False,
            scale=scale,
            lower_edge_mm=house.lower_edge_mm,
            brand=brand.colours,
            logo=brand.logo_address,
            words=house.words,
        )
        self._window = KioskWindow(self._engine, options, mirror, lambda: self._desk)

    def show(self, name: str, look: Appearance) -> None:
        """Lead the window to this screen."""
        if name in self._menus:
            self._engine.show(look.on(self._visits["out-of-service"]))
            if not self._knocked:
                self._window.app.knock()
                self._knocked = True
            self._desk.show(self._menus[name])
        else:
            self._desk.show(Menu())
            self._engine.show(look.on(self._visits[name]))

    def picture(self) -> QImage:
        """What stands on the glass."""
        return self._window.grab()

    def words(self) -> dict[Place, str]:
        """Every text on the screen shown, as it is read; those of the frame only on the first screen."""
        notice = self._engine.journey.notice is not None
        framed = self._window.screen_name == FRAMED and not notice
        root: QQuickItem = self._window.window.contentItem()
        found = [each for each in _texts(root, (), framed=framed) if each.over or not notice]
        return {each.place: each.words for each in sorted(found, key=lambda each: each.at)}

    def close(self) -> None:
        """Take the window down."""
        self._window.close()


def names_of_screens() -> tuple[str, ...]:
    """All there is to draw: the visits, then the technicians' menu."""
    return (*scenes(), *service_scenes())


def drawn_in(name: str, look: Appearance) -> bool:
    """Whether a screen can look so: the technicians' menu is always plain."""
    return look.plain or not name.startswith(SERVICE)


def _texts(item: QQuickItem, place: Place, *, framed: bool, over: bool = False) -> list[_Text]:
    found = []
    for number, child in enumerate(item.childItems()):
        if not child.isVisible() or child.opacity() == 0:
            continue
        kind = child.metaObject().className()
        if kind.startswith(FRAME) and not framed:
            continue
        here = (*place, number)
        if child.property("truncated") is not None and child.property("text"):
            at = child.mapToScene(QPointF(0, 0))
            found.append(_Text(here, str(child.property("text")), (round(at.y()), round(at.x())), over))
        found += _texts(child, here, framed=framed, over=over or kind.startswith("NoticeLayer_"))
    return found
