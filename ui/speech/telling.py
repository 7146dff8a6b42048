"""What is told at a moment: of a whole screen, of what is new on it, and to whom puts on headphones."""

from collections.abc import Callable
from dataclasses import field
from typing import Final

from kiosk.journey import Journey, Language
from kiosk.journey.state import StillThere, Welcome
from kiosk.runtime.speaker_face import Tone
from kiosk.values import dataclass
from ui.speech import phrases
from ui.speech.reading import choosable, news, reading
from ui.speech.tree import Region, Thing
from ui.speech.voice import Utterance

_GOOD: Final = frozenset({"identity", "ticket"})
_TROUBLE: Final = frozenset({"read-problem", "coverage", "stopped", "out-of-service"})
_SAME_FOR_ALL: Final = frozenset(
    {"welcome", "identifying", "checking", "registering", "still-there", "emergency", "languages", "ease"}
)
"""What a hospital can record: as long as no warning stands on it, it says the same to everybody."""


def answers_question(journey: Journey) -> bool:
    """Whether any touch now says nothing but "I am still here"."""
    return isinstance(journey.notice, StillThere)


@dataclass(frozen=True, slots=True)
class Place:
    """Where one is: while it is the same, only what is new is told."""

    screen: str
    notice: str
    language: Language
    eyes_free: bool

    @property
    def name(self) -> str:
        """What lies on top."""
        return self.notice or self.screen

    @property
    def at_door(self) -> bool:
        """Nobody's visit is under way."""
        return self.screen == "welcome" and not self.notice

    def lay_over(self, other: "Place") -> bool:
        """Whether this was a notice over the other."""
        return bool(self.notice) and not other.notice and self.screen == other.screen

    def tone(self) -> Tone:
        """What is heard on coming here."""
        return Tone.GOOD if self.name in _GOOD else Tone.TROUBLE if self.name in _TROUBLE else Tone.SCREEN

    def key(self, things: tuple[Thing, ...]) -> str:
        """The recording of it, where there can be one."""
        warned = not self.notice and any(thing.alert for thing in things)
        if self.name not in _SAME_FOR_ALL or warned:
            return ""
        return f"{self.name}-eyes-free" if self.eyes_free else self.name


def whole(things: tuple[Thing, ...], journey: Journey) -> tuple[str, ...]:
    """All that is to be said of what is on the glass."""
    if answers_question(journey):
        return (*reading(things, choices=False)[:1], phrases.touch_to_stay())
    if not journey.ease.eyes_free:
        return reading(things, choices=True)
    own = [thing for thing in choosable(things) if thing.region in (Region.SCREEN, Region.NOTICE)]
    return (*reading(things, choices=False), phrases.how_many(len(own)))


def greetings(journey: Journey, other: Language | None, before: tuple[str, ...]) -> tuple[Utterance, ...]:
    """Where one is, in which other language one could be, and how it works; after the answer to a touch `before`."""
    invited = () if other is None else (Utterance((phrases.INVITATIONS[other],), other),)
    hello = Utterance((*before, phrases.welcome(journey.site.hospital)), journey.language)
    return (hello, *invited, Utterance(phrases.how_it_works(), journey.language))


def other_language(journey: Journey, can_say: Callable[[str], bool]) -> Language | None:
    """What is offered before anything is chosen: the next language, at the door and where this one has no voice."""
    at_door = isinstance(journey.step, Welcome) and journey.notice is None
    if not at_door and can_say(journey.language):
        return None
    known = journey.site.languages
    start = known.index(journey.language) + 1 if journey.language in known else 0
    ring = (*known[start:], *known[:start])
    offered = (one for one in ring if one in phrases.INVITATIONS and can_say(one))
    return next((one for one in offered if one != journey.language), None)


@dataclass(frozen=True, slots=True)
class Heard:
    """What was on the glass at the last look."""

    words: frozenset[str] = field(default=frozenset(), repr=False)
    choices: frozenset[str] = frozenset()

    @classmethod
    def of(cls, things: tuple[Thing, ...]) -> "Heard":
        """What is on the glass now."""
        return cls(frozenset(thing.name for thing in news(things)), _choices(things))

    def new(self, things: tuple[Thing, ...]) -> tuple[Thing, ...]:
        """The words that were not there."""
        return tuple(thing for thing in news(things) if thing.name not in self.words)

    def another_page(self, things: tuple[Thing, ...]) -> tuple[Thing, ...]:
        """What can be chosen now, where none of it could before."""
        choices = _choices(things)
        if not self.choices or self.choices & choices:
            return ()
        return tuple(thing for thing in things if thing.key in choices)


def _choices(things: tuple[Thing, ...]) -> frozenset[str]:
    return frozenset(thing.key for thing in things if thing.region is Region.SCREEN and thing.is_control)
