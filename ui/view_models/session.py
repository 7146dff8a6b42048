"""The doctor or the time, for who does not want just anybody."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.journey import events
from ui.view_models.base import Dispatch, PropsViewModel
from ui.view_models.rows import Rows
from ui.view_models.session_words import SessionProps, SessionRow, derive

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class SessionViewModel(PropsViewModel):
    """The doctors' cards, pages and touches."""

    changed = Signal()
    _derive = staticmethod(derive)
    _props = SessionProps()

    def __init__(self, dispatch: Dispatch, parent: QObject | None = None) -> None:
        super().__init__(dispatch, parent)
        self._rows = Rows(SessionRow, self)

    def _swapped(self) -> None:
        self._rows.show(self._props.rows)

    @Property(str, notify=changed)
    def known(self) -> str:
        """Whether the doctors are asked for, known, or cannot be known now."""
        return self._props.known

    @Property(str, notify=changed)
    def department(self) -> str:
        """Whose doctors they are."""
        return self._props.department

    @Property(str, notify=changed)
    def refused(self) -> str:
        """Why the last choice could not be had."""
        return self._props.refused

    @Property(str, notify=changed)
    def holding(self) -> str:
        """What is being held."""
        return self._props.holding

    @Property(int, notify=changed)
    def page(self) -> int:
        """The page shown, from 0."""
        return self._props.page

    @Property(int, notify=changed)
    def pages(self) -> int:
        """How many pages there are."""
        return self._props.pages

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many cards this page has."""
        return len(self._props.rows)

    @Property(QObject, constant=True)
    def cards(self) -> QObject:
        """The page's doctors as rows."""
        return self._rows

    @Slot(str, int)
    def choose(self, key: str, number: int) -> None:
        """This time of this card; -1 is the doctor without a time."""
        row = next((row for row in self._props.rows if row.key == key), None)
        if row is None or number >= len(row.slots):
            return
        session_id = key.rpartition("/")[0]
        self._dispatch(events.SessionChosen(session_id, row.slots[number] if number >= 0 else None))

    @Slot()
    def anyDoctor(self) -> None:
        """Whoever is free first."""
        self._dispatch(events.AnyDoctorChosen())

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
