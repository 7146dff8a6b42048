"""Which waits are running at a moment: a function of the journey, so that no timer can be forgotten."""

from dataclasses import replace

from kiosk.journey.delays import Delays
from kiosk.journey.state import (
    Cancelling,
    Checking,
    ChoosingDepartment,
    ChoosingSession,
    ConsentText,
    Curtained,
    HelpCalled,
    Holding,
    Identifying,
    Journey,
    OutOfService,
    Paying,
    ReadingCard,
    RefusedLate,
    Registering,
    StillThere,
    Ticketed,
    Welcome,
)
from kiosk.journey.words import Asked, CancelWord, Deadline, Paper, Timer


def deadlines(journey: Journey, delays: Delays) -> frozenset[Deadline]:
    """The waits running now. One that is the same as before goes on; one that is missing is over."""
    return frozenset((*_of_step(journey, delays), *_of_idleness(journey, delays)))


def _of_step(journey: Journey, delays: Delays) -> tuple[Deadline, ...]:
    match journey.step:
        case ReadingCard() if journey.card_is_read:
            return (Deadline(Timer.CARD, journey.mark, delays.card),)
        case Identifying(question=question):
            return (Deadline(Timer.LOOKUP, question, delays.lookup),)
        case Checking():
            return (Deadline(Timer.LOOKUP, journey.questions, delays.lookup),)
        case ChoosingSession(sessions=Asked(question=question)) | ChoosingSession(holding=Holding(question=question)):
            return (Deadline(Timer.LOOKUP, question, delays.lookup),)
        case Paying(intent=Asked(question=question)):
            return (Deadline(Timer.PAYMENT, question, delays.booking),)
        case ChoosingDepartment() if journey.catalogue is None:
            return (Deadline(Timer.LOOKUP, journey.questions, delays.lookup),)
        case Registering(question=question, stored=None):
            return (Deadline(Timer.STORE, question, delays.store),)
        case Cancelling(question=question, word=CancelWord.STORING):
            return (Deadline(Timer.CANCEL, question, delays.store),)
        case Cancelling(question=question, word=CancelWord.SENDING):
            return (Deadline(Timer.CANCEL, question, delays.booking),)
        case Registering(numbering=int(question)):
            return (Deadline(Timer.NUMBER, question, delays.store),)
        case Registering(question=question):
            return (Deadline(Timer.BOOKING, question, delays.booking),)
        case Curtained(kept=kept, since=since):
            waits = _of_step(replace(journey, step=kept), delays)
            return (Deadline(Timer.CURTAIN, since, delays.curtain), *waits)
        case _:
            return ()


def _of_idleness(journey: Journey, delays: Delays) -> tuple[Deadline, ...]:
    if isinstance(journey.notice, StillThere):
        return (Deadline(Timer.IDLE_RESET, journey.mark, delays.idle_reset),)
    match journey.step:
        case Registering() | Curtained() | Cancelling(word=CancelWord.STORING | CancelWord.SENDING):
            return ()
        case ReadingCard() if journey.card_is_read:
            return ()
        case OutOfService() if journey.in_service and journey.notice is None:
            return ()
        case Welcome() | OutOfService():
            untouched = (journey.default_language, journey.default_ease.with_eyes_free(journey.headphones), None)
            if (journey.language, journey.ease, journey.notice) == untouched:
                return ()
            return (Deadline(Timer.WELCOME_RESET, journey.mark, delays.welcome_reset),)
        case Cancelling():
            return (Deadline(Timer.THANK_YOU, journey.mark, delays.thank_you_unprinted),)
        case Ticketed(paper=paper, result=result, receipt=receipt):
            in_hand = paper is Paper.PRINTED and receipt in (None, Paper.PRINTED)
            calm = in_hand and not isinstance(result, RefusedLate)
            wait = delays.thank_you if calm else delays.thank_you_unprinted
            if isinstance(journey.notice, HelpCalled):
                wait = delays.help_wait
            return (Deadline(Timer.THANK_YOU, journey.mark, wait),)
        case step:
            wait = delays.paying if isinstance(step, Paying) else delays.idle_warning
            if isinstance(journey.notice, ConsentText):
                wait = delays.reading
            if isinstance(journey.notice, HelpCalled):
                wait = delays.help_wait
            return (Deadline(Timer.IDLE_WARNING, journey.mark, wait),)
