"""Why a card or a code could not be used, in a kind clerk's words, and what helps."""

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.journey import NumberKind, events
from ui.view_models.base import PropsViewModel
from ui.view_models.read_problem_words import ReadProblemProps, derive

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class ReadProblemViewModel(PropsViewModel):
    """The reading help's properties and touches."""

    changed = Signal()
    _derive = staticmethod(derive)
    _props = ReadProblemProps()

    @Property(str, notify=changed)
    def icon(self) -> str:
        """The drawing of what was shown."""
        return self._props.icon

    @Property(str, notify=changed)
    def badge(self) -> str:
        """The sign on its corner."""
        return self._props.badge

    @Property(str, notify=changed)
    def title(self) -> str:
        """The cause."""
        return self._props.title

    @Property(str, notify=changed)
    def fix(self) -> str:
        """The remedy."""
        return self._props.fix

    @Property(str, notify=changed)
    def picture(self) -> str:
        """Which picture shows the right way."""
        return self._props.picture

    @Property(str, notify=changed)
    def other(self) -> str:
        """The picture of a way that does as well; nothing where there is none."""
        return next(iter(self._props.others), "")

    @Property(str, notify=changed)
    def another(self) -> str:
        """The picture of one more."""
        return next(iter(self._props.others[1:]), "")

    @Property(bool, notify=changed)
    def maySkip(self) -> bool:
        """Whether the visit can go on without the chip."""
        return self._props.may_skip

    @Slot()
    def skip(self) -> None:
        """Without the chip."""
        self._dispatch(events.WithoutChip())

    @Slot()
    def tryAgain(self) -> None:
        """From the start."""
        self._dispatch(events.BackPressed())

    @Slot()
    def typeNumber(self) -> None:
        """The patient would rather type the number."""
        self._dispatch(events.TypeNumber(NumberKind.DOCUMENT))

    @Slot()
    def help(self) -> None:
        """Somebody is called."""
        self._dispatch(events.HelpPressed())
