"""The keypad: what was typed so far and what was wrong with the last try."""

from dataclasses import field

from PySide6.QtCore import Property, QCoreApplication, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.identity import RefusalKind
from kiosk.journey import Journey, NumberKind, events
from kiosk.journey.state import Typing
from kiosk.values import dataclass
from ui.view_models.base import PropsViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class TypingProps:
    """`number` is grouped for reading."""

    appointment: bool = False
    number: str = field(default="", repr=False)
    digits: int = 0
    problem: str = ""


def grouped(text: str) -> str:
    """Digits in threes, the way numbers are read aloud and stand on a card."""
    return " ".join(text[start : start + 3] for start in range(0, len(text), 3))


def problem_words(problem: RefusalKind | None, appointment: bool) -> str:
    """What was wrong with the number, and what would be right."""
    if problem is None:
        return ""
    if appointment or problem is RefusalKind.EMPTY:
        return translate("Typing", "Bạn chưa nhập số. Bấm từng chữ số, rồi bấm “Tiếp tục”.")
    if problem in (RefusalKind.WRONG_LENGTH, RefusalKind.TOO_LONG):
        return translate("Typing", "Số chưa đúng độ dài. Số căn cước có 12 chữ số, mã số BHYT có 10 chữ số.")
    return translate("Typing", "Máy không nhận ra số này. Xin kiểm tra lại từng chữ số.")


def derive(journey: Journey) -> TypingProps:
    """The keypad for this journey."""
    match journey.step:
        case Typing(kind=kind, text=text, problem=problem):
            appointment = kind is NumberKind.APPOINTMENT
            return TypingProps(appointment, grouped(text), len(text), problem_words(problem, appointment))
        case _:
            return TypingProps()


@QmlElement
class TypingViewModel(PropsViewModel):
    """The keypad's properties and touches."""

    changed = Signal()
    _derive = staticmethod(derive)
    _props = TypingProps()

    @Property(bool, notify=changed)
    def appointment(self) -> bool:
        """Whether an appointment code is typed, not a document's number."""
        return self._props.appointment

    @Property(str, notify=changed)
    def number(self) -> str:
        """What was typed, in groups."""
        return self._props.number

    @Property(int, notify=changed)
    def digits(self) -> int:
        """How many digits were typed."""
        return self._props.digits

    @Property(str, notify=changed)
    def problem(self) -> str:
        """What was wrong with the last try."""
        return self._props.problem

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
