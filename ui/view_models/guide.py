"""What the glass shows of who leads somebody through it by ear: its corners, and what cannot be said."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.journey import Journey
from kiosk.values import dataclass
from ui.view_models.base import Dispatch, PropsViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class GuideProps:
    """Whether the corners of the glass do everything, and whether nothing else is shown."""

    eyes_free: bool = False
    blanked: bool = False


def derive(journey: Journey) -> GuideProps:
    """The guide for this journey."""
    ease = journey.ease
    return GuideProps(ease.eyes_free and not journey.in_service, ease.blanked)


@QmlElement
class GuideViewModel(PropsViewModel):
    """The corners' touches go to whoever listens to `cornered`; what that one shows stands here."""

    changed = Signal()
    unsaidChanged = Signal()
    cornered = Signal(str)
    _derive = staticmethod(derive)
    _props = GuideProps()

    def __init__(self, dispatch: Dispatch, parent: QObject | None = None) -> None:
        super().__init__(dispatch, parent)
        self._unsaid = False

    def show_unsaid(self, unsaid: bool) -> None:
        """Nothing here can say what the glass says, or it can again."""
        if unsaid is not self._unsaid:
            self._unsaid = unsaid
            self.unsaidChanged.emit()

    @Property(bool, notify=changed)
    def eyesFree(self) -> bool:
        """Whether the corners of the glass do everything."""
        return self._props.eyes_free

    @Property(bool, notify=changed)
    def blanked(self) -> bool:
        """Whether nothing but the corners is shown."""
        return self._props.blanked

    @Property(bool, notify=unsaidChanged)
    def unsaid(self) -> bool:
        """Whether the patient has to be told that nothing can be said."""
        return self._unsaid

    @Slot()
    def next(self) -> None:
        """On to what comes next."""
        self.cornered.emit("next")

    @Slot()
    def previous(self) -> None:
        """Back to what came before."""
        self.cornered.emit("previous")

    @Slot()
    def choose(self) -> None:
        """Press what is chosen."""
        self.cornered.emit("choose")

    @Slot()
    def again(self) -> None:
        """Say it once more."""
        self.cornered.emit("again")

    @Slot()
    def explain(self) -> None:
        """Say how all this works."""
        self.cornered.emit("explain")

    @Slot()
    def understood(self) -> None:
        """The patient read that nothing can be said."""
        self.show_unsaid(False)
