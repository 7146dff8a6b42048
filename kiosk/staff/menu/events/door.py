"""At the door of the menu: a knock, digits, what the gate says; and the ways back and out."""

from dataclasses import dataclass

from kiosk.staff.gate import Answer


@dataclass(frozen=True, slots=True)
class Knocked:
    """Somebody held the hospital's name for four seconds, and nobody is in the middle of a visit."""


@dataclass(frozen=True, slots=True)
class Typed:
    """One more digit, or one less; how many there are now. The digits themselves stay with whoever reads the pad."""

    count: int


@dataclass(frozen=True, slots=True)
class PinEntered:
    """The go-on key of the pad."""


@dataclass(frozen=True, slots=True)
class GateAnswered:
    """What the door says; `tried` where a PIN was looked at."""

    answer: Answer
    tried: bool


@dataclass(frozen=True, slots=True)
class GateWaited:
    """A PIN may be tried again."""


@dataclass(frozen=True, slots=True)
class Back:
    """To the page before; from the first one out of the menu."""


@dataclass(frozen=True, slots=True)
class Closed:
    """Out of the menu; `idle` where nobody touched it for too long, or a patient began a visit at the door."""

    idle: bool = False
