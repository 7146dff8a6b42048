"""The department screen of a hospital's own catalogue, before a patient nothing is known of, as a picture and in words.

LettersMissingError     this machine cannot write the language asked for
"""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from kiosk.departments import Catalogue
from kiosk.identity import DocumentKind, Identity
from kiosk.journey import FindBy, Journey, Language, Site
from kiosk.journey.state import ChoosingDepartment, Person
from kiosk.values import dataclass
from kiosk.visit import Payer, UncheckedCoverage
from ui.fonts import load_fonts
from ui.gallery.looks import Appearance
from ui.gallery.panels import PanelSize
from ui.gallery.still import StillEngine
from ui.languages import can_be_written
from ui.translating import Translating
from ui.view_models.department import DepartmentViewModel
from ui.view_models.department_props import DepartmentProps, derive
from ui.view_models.department_words import DepartmentRow
from ui.view_models.words import joined
from ui.window import KioskWindow, WindowOptions

HEAD = {Language.VI: "Màn hình chọn nơi khám", Language.EN: "The department screen"}
PAGE = {Language.VI: "trang %1/%2", Language.EN: "page %1 of %2"}


class LettersMissingError(Exception):
    """This machine has no letters for this language."""


@dataclass(frozen=True, slots=True)
class DepartmentView:
    """What is to be seen. `page` counts from 0; the last one stands for those behind it."""

    catalogue: Catalogue
    site: Site
    today: date
    look: Appearance = Appearance()
    page: int = 0
    by: FindBy = FindBy.NAME

    @property
    def journey(self) -> Journey:
        """Somebody of whom no age and no sex is known, so that no department is kept from them."""
        nobody = Person(Identity(DocumentKind.TYPED_NUMBER), self.today, None, UncheckedCoverage(), ())
        step = ChoosingDepartment(nobody, Payer.INSURANCE, page=self.page, by=self.by)
        return self.look.on(Journey(self.site, self.today, step=step, catalogue=self.catalogue))


class DepartmentGlass:
    """One window that shows one view after another. Needs a QGuiApplication."""

    def __init__(self) -> None:
        load_fonts()
        self._hung: _Hung | None = None

    def show(self, view: DepartmentView) -> None:
        """Put it on the glass. Raises `LettersMissingError`."""
        look, journey = view.look, view.journey
        if not can_be_written(look.language):
            raise LettersMissingError(look.language)
        if self._hung is None or self._hung.panel != look.panel:
            self.close()
            engine = StillEngine(journey)
            self._hung = _Hung(look.panel, engine, _window_on(look.panel, engine))
        self._hung.engine.show(journey)
        self._hung.window.grab()  # the layout answers with how many cards it holds

    def picture(self, width: int) -> QImage:
        """What stands on the glass: drawn in the panel's own pixels, then made smaller, so that letters stay whole."""
        return self._shown.window.grab().scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)

    def words(self) -> str:
        """The same for who cannot see it, in Vietnamese or English; names as they stand on the glass."""
        journey, model = self._shown.engine.journey, self._shown.window.app.department
        if not isinstance(model, DepartmentViewModel):
            raise TypeError("the department screen's name belongs to another view model")
        per_page = max(1, int(model.property("perPage")))
        told = Language.VI if journey.language == Language.VI else Language.EN
        return _described(derive(journey, per_page, 1), _told_in(told, journey, per_page), told)

    def close(self) -> None:
        """Take the window down."""
        if self._hung is not None:
            self._hung.window.close()
        self._hung = None

    @property
    def _shown(self) -> "_Hung":
        if self._hung is None:
            raise RuntimeError("nothing was shown yet")
        return self._hung


@dataclass(frozen=True, slots=True)
class _Hung:
    """A window and what it follows."""

    panel: PanelSize
    engine: StillEngine
    window: KioskWindow


def _window_on(panel: PanelSize, engine: StillEngine) -> KioskWindow:
    return KioskWindow(engine, WindowOptions(panel.width, panel.height, diagonal_inches=panel.inches, motion=False))


def _told_in(language: Language, journey: Journey, per_page: int) -> DepartmentProps:
    """The same page, in this language. As many cards in one line are a page of the same cards."""
    if language == journey.language:
        return derive(journey, per_page, 1)
    translating = Translating()
    translating.speak(language)
    try:
        return derive(replace(journey, language=language), per_page, 1)
    finally:
        translating.close()


def _described(on_glass: DepartmentProps, told: DepartmentProps, language: Language) -> str:
    head = HEAD[language]
    if on_glass.pages > 1:
        page = PAGE[language].replace("%1", str(on_glass.page + 1)).replace("%2", str(on_glass.pages))
        head = f"{head}, {page}"
    cards = [_card(one.name, other) for one, other in zip(on_glass.rows, told.rows, strict=True)]
    return f"{head}: {'; '.join(cards) or told.nothing.rstrip('.')}."


def _card(name: str, row: DepartmentRow) -> str:
    state = joined(row.place, row.level, row.wait)
    return f"{name} ({state})" if state else name
