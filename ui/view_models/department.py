"""Departments, complaints and doctors in pages of as many cards as the panel holds, and the keys that narrow them."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.journey import FindBy, Journey, events
from kiosk.journey.state import ChoosingDepartment
from ui.view_models.base import Dispatch, PropsViewModel
from ui.view_models.department_props import DepartmentProps, derive
from ui.view_models.department_words import DepartmentRow
from ui.view_models.readying import Readying
from ui.view_models.rows import Rows

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

MOST_FITS = 3
"""How often a layout may change its mind at one telling."""


@QmlElement
class DepartmentViewModel(PropsViewModel):
    """The department screen's cards, pages and touches. The layout says how many cards it holds."""

    changed = Signal()
    _props = DepartmentProps()

    def __init__(self, dispatch: Dispatch, parent: QObject | None = None) -> None:
        super().__init__(dispatch, parent)
        self._rows = Rows(DepartmentRow, self)
        self._longest = Rows(DepartmentRow, self)
        self._journey: Journey | None = None
        self._columns, self._lines = 2, 4
        self._telling = False
        self._readying = Readying(self)

    def follow(self, journey: Journey) -> None:
        """Show this journey."""
        self._readying.follow(journey)
        self._journey = journey if isinstance(journey.step, ChoosingDepartment) else None
        self._refit()

    def _refit(self) -> None:
        """The layout may answer with another fit while it is told what is shown: that comes after, not in between."""
        if self._telling:
            return
        for _ in range(MOST_FITS):
            fitted = self._columns, self._lines
            self._telling = True
            self._show(derive(self._journey, *fitted) if self._journey else DepartmentProps())
            self._telling = False
            if fitted == (self._columns, self._lines):
                return

    def _swapped(self) -> None:
        self._rows.show(self._props.rows)
        self._longest.show(self._props.longest)

    @Property(bool, notify=changed)
    def known(self) -> bool:
        """Whether the hospital has said what it has."""
        return self._props.known

    @Property(str, notify=changed)
    def by(self) -> str:
        """How is looked for: name, complaint or doctor."""
        return self._props.by

    @Property(str, notify=changed)
    def query(self) -> str:
        """What was typed."""
        return self._props.query

    @Property(bool, notify=changed)
    def keyboard(self) -> bool:
        """Whether the keyboard is open."""
        return self._props.keyboard

    @Property(str, notify=changed)
    def language(self) -> str:
        """Whose letters are typed."""
        return self._props.language

    @Property(str, notify=changed)
    def reason(self) -> str:
        """Why these departments are shown: what is wrong, or which one cannot be chosen; empty where it is neither."""
        return self._props.reason

    @Property(str, notify=changed)
    def explained(self) -> str:
        """Why the department that was touched cannot be chosen; empty where none was."""
        return self._props.explained

    @Property(str, notify=changed)
    def nothing(self) -> str:
        """Kind words where nothing was found."""
        return self._props.nothing

    @Property(bool, notify=changed)
    def complaintMeant(self) -> bool:
        """Whether what was typed is found among the complaints."""
        return self._props.complaint_meant

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

    @Property(QObject, constant=True)
    def longest(self) -> QObject:
        """The cards with the most words, to measure by."""
        return self._longest

    @Slot(int, int)
    def fit(self, columns: int, lines: int) -> None:
        """The layout holds so many cards beside and below each other."""
        before = self._columns, self._lines
        self._columns, self._lines = max(1, columns), max(1, lines)
        if before != (self._columns, self._lines):
            self._refit()

    @Slot(str, str)
    def choose(self, kind: str, key: str) -> None:
        """This card."""
        match kind:
            case "complaint":
                self._dispatch(events.ComplaintChosen(key))
            case "doctor":
                self._dispatch(events.DoctorChosen(key))
            case "sessions":
                self._dispatch(events.DoctorsWanted(key))
            case _:
                self._dispatch(events.DepartmentChosen(key))

    @Slot(str)
    def lookBy(self, way: str) -> None:
        """By name, complaint or doctor."""
        self._dispatch(events.WayChosen(FindBy(way)))

    @Slot()
    def toggleKeyboard(self) -> None:
        """Open or close it."""
        self._dispatch(events.KeyboardToggled())

    @Slot(str)
    def press(self, key: str) -> None:
        """One key of the keyboard."""
        self._dispatch(events.KeyTyped(key))

    @Slot()
    def erase(self) -> None:
        """The last letter."""
        self._dispatch(events.KeyErased())

    @Slot()
    def clear(self) -> None:
        """Everything typed."""
        self._dispatch(events.QueryCleared())

    @Slot()
    def help(self) -> None:
        """Somebody is to come."""
        self._dispatch(events.HelpPressed())

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
