"""The glass operated without looking: what each corner and each key does, and what is answered."""

from collections.abc import Callable

from kiosk.journey import Language, events
from kiosk.journey.ease import LOUDEST
from kiosk.journey.state import Curtained, Typing, Welcome
from kiosk.runtime.face import EngineFace
from ui.speech import phrases
from ui.speech.cursor import Cursor
from ui.speech.reading import choosable
from ui.speech.tree import Kind, Thing

Lines = tuple[str, ...]


class Guiding:
    """Knows what is chosen. What a choice leads to is told by whoever follows the journey.

    `answer` is what a touch is answered with, `look` gives what is on the glass now, `whole` what all of it says and
    `other` the language that is offered before anything is chosen.
    """

    def __init__(
        self,
        engine: EngineFace,
        answer: Callable[[Lines], None],
        *,
        look: Callable[[], tuple[Thing, ...]],
        whole: Callable[[], Lines],
        other: Callable[[], Language | None],
    ) -> None:
        self._engine = engine
        self._answer = answer
        self._look = look
        self._whole = whole
        self._other = other
        self._cursor = Cursor()
        self._repeated = False
        self.pressed: Thing | None = None
        """What was chosen last, until it is told what became of it."""

    def arrive(self) -> None:
        """Another screen: nothing is chosen."""
        self._cursor.forget()
        self._repeated = False

    def do(self, what: str) -> None:
        """A corner was touched, or a key pressed."""
        repeated, self._repeated = self._repeated, False
        match what:
            case "next":
                self._move(1)
            case "previous":
                self._move(-1)
            case "choose":
                self._choose()
            case "again":
                self._again(whole=repeated)
            case "explain":
                self._answer(phrases.how_it_works())
            case "back":
                self._back()
            case "louder":
                self._turn(1)
            case "softer":
                self._turn(-1)
            case "erase":
                self._engine.dispatch(events.DigitErased())
            case digit:
                self._type(digit)

    def _show(self) -> Thing | None:
        """What is chosen, on the glass as it is now."""
        journey = self._engine.journey
        at_door = isinstance(journey.step, Welcome) and journey.notice is None
        self._cursor.show(choosable(self._look(), frame_first=at_door))
        return self._cursor.chosen

    def _move(self, by: int) -> None:
        self._show()
        thing = self._cursor.move(by)
        if thing is None:
            self._answer((phrases.how_many(0),))
            return
        thing.focus()
        self._answer(phrases.place_of(thing, self._cursor.position, self._cursor.count))

    def _choose(self) -> None:
        thing = self._show()
        if thing is None:
            self._choose_nothing()
        elif not thing.enabled:
            self._answer((phrases.name_of(thing),))
        else:
            self.pressed = thing
            self._answer(self._pressed(thing))
            thing.press()

    def _pressed(self, thing: Thing) -> Lines:
        """Of a key only who wears headphones hears which; a tick is told as it stands after it."""
        if thing.is_key:
            return (thing.name,) if self._engine.journey.headphones else ()
        return (phrases.chosen(thing),) if thing.kind is Kind.BUTTON else ()

    def _choose_nothing(self) -> None:
        other, journey = self._other(), self._engine.journey
        if other is not None:
            self._engine.dispatch(events.LanguageChosen(other))
        elif isinstance(journey.step, Typing | Curtained) and journey.notice is None:
            self._engine.dispatch(events.NumberEntered())
        else:
            self._answer((phrases.nothing_chosen(),))

    def _again(self, *, whole: bool) -> None:
        thing = self._show()
        self._repeated = True
        if thing is None or whole:
            self._answer(self._whole())
        else:
            self._answer(phrases.place_of(thing, self._cursor.position, self._cursor.count))

    def _back(self) -> None:
        before = self._engine.journey
        self._engine.dispatch(events.BackPressed() if before.notice is None else events.NoticeDismissed())
        after = self._engine.journey
        if (after.step, after.notice) == (before.step, before.notice):
            self._answer(self._whole()[:1])

    def _type(self, digit: str) -> None:
        if isinstance(self._engine.journey.step, Typing | Curtained):
            self._answer((digit,) if self._engine.journey.headphones else ())
            self._engine.dispatch(events.DigitTyped(digit))

    def _turn(self, by: int) -> None:
        ease = self._engine.journey.ease
        volume = ease.with_volume(ease.volume + by).volume
        self._engine.dispatch(events.VolumeChosen(volume))
        self._answer((phrases.volume(volume, LOUDEST),))
