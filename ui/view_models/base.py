"""What all view models share: they derive from the journey, then say so once."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.journey import Journey, events
from kiosk.journey.events import Event
from ui.view_models.rows import Rows

Dispatch = Callable[[Event], None]


class ScreenViewModel(QObject):
    """A screen's side of the journey. `follow` shows a journey, and says so where that changed anything.

    While another screen is shown the properties are those of an empty screen, so that no view model keeps anything of
    a patient.
    """

    def __init__(self, dispatch: Dispatch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dispatch = dispatch

    def follow(self, journey: Journey) -> None:
        """Show this journey."""
        raise NotImplementedError  # abstract; `abc` and Qt's metaclass do not go together


class PropsViewModel(ScreenViewModel):
    """A view model whose properties all stand in one frozen value, which a pure function derives from the journey.

    A subclass names that function `_derive` and begins with the empty screen's `_props`. It makes the signal `changed`
    itself: its properties have to name it.
    """

    changed: ClassVar[Signal]
    _derive: Callable[[Journey], object]
    _props: object

    def follow(self, journey: Journey) -> None:
        """Derive, swap, then say so if anything is different."""
        self._show(self._derive(journey))

    def _show(self, props: object) -> None:
        if props != self._props:
            self._props = props
            self._swapped()
            self.changed.emit()

    def _swapped(self) -> None:
        """Pass on what is no property, before the change is told."""


class KeypadViewModel(PropsViewModel):
    """A view model of digits that are typed. A subclass is as one of `PropsViewModel`."""

    @Slot(str)
    def press(self, digit: str) -> None:
        """A key with a digit."""
        self._dispatch(events.DigitTyped(digit))

    @Slot()
    def erase(self) -> None:
        """The erase key."""
        self._dispatch(events.DigitErased())

    @Slot()
    def enter(self) -> None:
        """The go-on key."""
        self._dispatch(events.NumberEntered())


class RowsViewModel(ScreenViewModel):
    """A view model of one list, whose rows a pure function derives from the journey.

    A subclass names that function `_derive` and the type of a row `_row`, and gives `_rows` a name in QML. It makes the
    signal `changed` itself: its properties have to name it. It is told when the number of rows is another.
    """

    changed: ClassVar[Signal]
    _derive: Callable[[Journey], Sequence[object]]
    _row: type[object]

    def __init__(self, dispatch: Dispatch, parent: QObject | None = None) -> None:
        super().__init__(dispatch, parent)
        self._rows = Rows(self._row, self)

    def follow(self, journey: Journey) -> None:
        """Show the rows of this journey."""
        before = self._rows.rowCount()
        self._rows.show(self._derive(journey))
        if before != self._rows.rowCount():
            self.changed.emit()
