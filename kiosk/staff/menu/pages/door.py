"""The door of the menu."""

from kiosk.staff.gate import Unusable, Wait, Wrong
from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class AskingPin:
    """The door. `typed` digits so far; `checking` while they are looked at; `answer` to the last try."""

    typed: int = 0
    checking: bool = False
    answer: Wrong | Wait | Unusable | None = None
