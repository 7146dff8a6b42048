"""The departments in pages of as many cards as the panel holds; what cannot be chosen says why."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.journey import Journey, events
from kiosk.journey.state import ChoosingDepartment
from ui.view_models.base import Dispatch, PropsViewModel
from ui.view_models.department_words import DepartmentProps, DepartmentRow, derive
from ui.view_models.rows import Rows

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class DepartmentViewModel(PropsViewModel):
    """The department screen's cards, pages and touches. The layout says how many cards it holds."""

    changed = Signal()
    _props = DepartmentProps()

    def __init__(self, dispatch: Dispatch, parent: QObject | None = None) -> None:
        super().__init__(dispatch, parent)
        self._rows = Rows(DepartmentRow, self)
        self._journey: Journey | None = None
        self._columns, self._lines = 2, 4

    def follow(self, journey: Journey) -> None:
        """Show this journey."""
        self._journey = journey if isinstance(journey.step, ChoosingDepartment) else None
        self._show(derive(journey, self._columns, self._lines))

    def _swapped(self) -> None:
        self._rows.show(self._props.rows)

    @Property(bool, notify=changed)
    def known(self) -> bool:
        """Whether the hospital has said what it has."""
        return self._props.known

    @Property(int, notify=changed)
    def page(self) -> int:
        """The page shown, from 0."""
        return self._props.page

    @Property(int, notify=changed)
    def pages(self) -> int:
        """How many pages there are."""
        return self._props.pages

    @Property(int, notify=changed)
    def perPage(self) -> int:
        """How many cards a full page has."""
        return self._props.per_page

    @Property(str, notify=changed)
    def refused(self) -> str:
        """Why the last choice was not taken."""
        return self._props.refused

    @Property(QObject, constant=True)
    def cards(self) -> QObject:
        """The page's departments as rows."""
        return self._rows

    @Slot(int, int)
    def fit(self, columns: int, lines: int) -> None:
        """The layout holds so many cards beside and below each other."""
        self._columns, self._lines = max(1, columns), max(1, lines)
        if self._journey is not None:
            self._show(derive(self._journey, self._columns, self._lines))

    @Slot(str)
    def choose(self, key: str) -> None:
        """This department."""
        self._dispatch(events.DepartmentChosen(key))

    @Slot()
    def nextPage(self) -> None:
        """Turn on."""
        if self._props.page + 1 < self._props.pages:
            self._dispatch(events.PageTurned(self._props.page + 1))

    @Slot()
    def previousPage(self) -> None:
        """Turn back."""
        if self._props.page > 0:
            self._dispatch(events.PageTurned(self._props.page - 1))
