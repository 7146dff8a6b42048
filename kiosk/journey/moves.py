"""The small moves every part of the journey is made of."""

from dataclasses import replace

from kiosk.failures import Failure
from kiosk.journey.effects import Effect, Forget, RefreshCatalogue
from kiosk.journey.state import (
    ChoosingDocument,
    Journey,
    OutOfService,
    ReadingCard,
    ReadProblem,
    Step,
    Stopped,
    Typing,
    Welcome,
)
from kiosk.journey.words import OutOfServiceReason

Moved = tuple[Journey, tuple[Effect, ...]]


def stay(journey: Journey, *effects: Effect) -> Moved:
    """Same step."""
    return journey, effects


def go(journey: Journey, step: Step, *effects: Effect) -> Moved:
    """On to another step; waits that belonged to the last one are over and its notice is closed."""
    return replace(journey, step=step, notice=None, mark=journey.mark + 1), effects


def refine(journey: Journey, step: Step, *effects: Effect) -> Moved:
    """The same step knows more; nobody moved, so waits and notice go on."""
    return replace(journey, step=step), effects


def ask(journey: Journey, count: int = 1) -> tuple[Journey, range]:
    """Numbers for `count` questions, never given before."""
    first = journey.questions + 1
    return replace(journey, questions=journey.questions + count), range(first, first + count)


def leave(journey: Journey) -> Moved:
    """The visit is over: nothing of the patient, and nothing they set, stays."""
    closed = OutOfServiceReason.MAINTENANCE if journey.in_service else journey.shut
    rest: Step = Welcome() if closed is None else OutOfService(closed)
    ease = journey.default_ease.with_eyes_free(journey.headphones)
    fresh = replace(journey, language=journey.default_language, ease=ease, card_of_visit=False, called_back=False)
    return go(fresh, rest, Forget(), RefreshCatalogue())


def begin(journey: Journey, begun: Moved) -> Moved:
    """A visit begins with `begun` where none is under way; a kiosk that takes no registrations goes to rest instead."""
    match journey.step:
        case ReadProblem() | ReadingCard() | ChoosingDocument() | Typing() | Stopped() if journey.shut is not None:
            return leave(journey)
        case Stopped(failure=Failure.BOOKING_UNCLEAR):
            return stay(journey)  # a registration may stand: only the desk can tell
        case Welcome() | ReadProblem() | ReadingCard() | ChoosingDocument() | Typing() | Stopped():
            return begun
        case _:
            return stay(journey)
