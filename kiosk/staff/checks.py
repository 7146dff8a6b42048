"""What `kiosk doctor` looks at, as the menu shows it: part after part, green, yellow or red with the remedy."""

from enum import Enum
from typing import Protocol

from kiosk.values import dataclass


class Light(Enum):
    """Green works, yellow wants attention, red does not work; grey was not looked at because of another finding."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"
    GREY = "grey"


class PartName(str):
    """What a part is called on the command line; `vietnamese` on a Vietnamese glass, also before it was looked at."""

    __slots__ = ("vietnamese",)
    vietnamese: str

    def __new__(cls, name: str, vietnamese: str) -> "PartName":
        """As two texts; beside others it counts as `name`."""
        made = super().__new__(cls, name)
        made.vietnamese = vietnamese
        return made


@dataclass(frozen=True, slots=True)
class FoundWords:
    """The same in Vietnamese, the part's name too; what is empty is told in English."""

    name: str = ""
    what: str = ""
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """What was found of one part; `remedy` is empty where nothing is to be done. In the doctor's English, which logs
    and files keep; the glass takes `vietnamese` where it is Vietnamese.
    """

    part: str
    light: Light
    what: str
    remedy: str = ""
    vietnamese: FoundWords = FoundWords()


@dataclass(frozen=True, slots=True)
class Examined:
    """All parts in their order, with what was found last; () of a part that was not looked at yet.

    `running` is the part that is being looked at. `rounds` counts how often all of them were.
    """

    parts: tuple[tuple[str, tuple[Found, ...]], ...] = ()
    running: str | None = None
    rounds: int = 0

    def told(self, part: str, found: tuple[Found, ...]) -> "Examined":
        """With this finding, and on to the next part."""
        names = [name for name, _ in self.parts]
        parts = tuple((name, found if name == part else before) for name, before in self.parts)
        place = names.index(part) + 1
        if place < len(names):
            return Examined(parts, names[place], self.rounds)
        return Examined(parts, None, self.rounds + 1)

    @property
    def found(self) -> tuple[Found, ...]:
        """Everything that was found."""
        return tuple(found for _, all_found in self.parts for found in all_found)


class Checks(Protocol):
    """Implemented where the doctor is known. Blocking: a thread of its own calls it. Raises nothing."""

    def parts(self) -> tuple[str, ...]:
        """Their names in the order they are told, each once; a `PartName` where the glass is to call it otherwise."""
        ...

    def look(self, part: str) -> tuple[Found, ...]:
        """At one of them. Takes no device from the running kiosk."""
        ...
