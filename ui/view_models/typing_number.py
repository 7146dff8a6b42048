"""The keypad: how it is laid out, what was typed so far and what was wrong with the last try."""

from collections.abc import Sequence
from dataclasses import field
from secrets import SystemRandom
from typing import Final

from PySide6.QtCore import Property, QCoreApplication, Signal
from PySide6.QtQml import QmlElement

from kiosk.identity import RefusalKind
from kiosk.journey import Journey, NumberKind
from kiosk.journey.state import Typing
from kiosk.values import dataclass
from ui.view_models.base import KeypadViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

IN_ORDER: Final = tuple(range(10))
"""The digits as on a telephone."""
_TELEPHONE: Final = "1234567890"


@dataclass(frozen=True, slots=True)
class TypingProps:
    """`keys` are the digits row by row, the last one between erase and go on. `number` is grouped for reading."""

    keys: str = _TELEPHONE
    appointment: bool = False
    number: str = field(default="", repr=False)
    digits: int = 0
    problem: str = ""


def keys_in(order: Sequence[int]) -> str:
    """The digits as they stand on the keypad; `order` is a permutation of 0 to 9, the telephone's place of each."""
    return "".join(_TELEPHONE[place] for place in order)


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
        return translate("Typing", "Số chưa đúng độ dài: căn cước có 12 chữ số, BHYT có 10 chữ số.")
    return translate("Typing", "Máy không nhận ra số này. Xin kiểm tra lại từng chữ số.")


def derive(journey: Journey, order: Sequence[int] = IN_ORDER) -> TypingProps:
    """The keypad for this journey, its digits in this order."""
    match journey.step:
        case Typing(kind=kind, text=text, problem=problem):
            appointment = kind is NumberKind.APPOINTMENT
            return TypingProps(
                keys_in(order), appointment, grouped(text), len(text), problem_words(problem, appointment)
            )
        case _:
            return TypingProps()


@QmlElement
class TypingViewModel(KeypadViewModel):
    """The keypad's properties and touches."""

    changed = Signal()
    _props = TypingProps()
    _order: Sequence[int] = IN_ORDER
    _open = False

    def follow(self, journey: Journey) -> None:
        """Show this journey. Where the hospital wants it, the digits stand elsewhere every time the keypad opens."""
        was_open, self._open = self._open, isinstance(journey.step, Typing)
        if self._open and not was_open:
            self._order = SystemRandom().sample(IN_ORDER, 10) if journey.site.shuffled_keypad else IN_ORDER
        self._show(derive(journey, self._order))

    @Property(str, notify=changed)
    def keys(self) -> str:
        """The digits row by row; the last one stands between erase and go on."""
        return self._props.keys

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
