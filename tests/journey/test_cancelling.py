"""A visit taken back with the number in hand: asked once more, and no word before its time."""

import pytest

from kiosk.journey import (
    BookingRefusal,
    CancelWord,
    Delays,
    OutOfServiceReason,
    Timer,
    deadlines,
    effects,
    events,
    state,
)
from support.play import Play
from support.world import ANH, BAO, BOOKING, STORED


def ticketed(*, earlier: bool = False) -> Play:
    play = Play().to_registering()
    return play.on(events.BookingDelivered(play.book.question, STORED, BOOKING, earlier))


def cancelled(play: Play) -> Play:
    return play.on(events.CancelWanted(), events.CancelConfirmed())


def word(play: Play, *words: CancelWord) -> Play:
    question = play.asked(effects.CancelVisit).question
    return play.on(*(events.CancelAnswered(question, word) for word in words))


def test_one_touch_alone_takes_nothing_back() -> None:
    play = ticketed().on(events.CancelWanted())
    assert play.journey.notice == state.CancelAsked()
    assert play.count(effects.CancelVisit) == 0
    play.on(events.NoticeDismissed(), events.CancelConfirmed())
    assert isinstance(play.step, state.Ticketed)


def test_two_touches_take_the_visit_back_and_the_number_is_named() -> None:
    play = cancelled(ticketed()).on(events.CancelConfirmed())
    assert play.count(effects.CancelVisit) == 1
    assert play.asked(effects.CancelVisit).stored == STORED
    assert play.asked(effects.CancelVisit).visit_id is None
    assert (play.step.number, play.step.word) == ("A 042", CancelWord.STORING)
    assert word(play, CancelWord.SENDING, CancelWord.DONE).step.word is CancelWord.DONE


def test_a_visit_that_was_there_before_is_taken_back_by_its_own_name() -> None:
    assert cancelled(ticketed(earlier=True)).asked(effects.CancelVisit).visit_id == "vis-1"


def test_a_provisional_ticket_can_be_taken_back_too() -> None:
    play = cancelled(Play().to_provisional())
    assert play.step.number == "K3-01"
    assert word(play, CancelWord.SENDING, CancelWord.LATER).step.word is CancelWord.LATER


def test_what_the_hospital_refused_has_nothing_to_take_back() -> None:
    play = Play().to_provisional()
    play.on(events.BookingRefused(play.book.question, BookingRefusal.FULL), events.CancelWanted())
    assert not isinstance(play.journey.notice, state.CancelAsked)


@pytest.mark.parametrize(
    ("heard", "shown"),
    [
        ((CancelWord.DONE, CancelWord.LATER), CancelWord.DONE),
        ((CancelWord.LATER, CancelWord.SENDING), CancelWord.LATER),
        ((CancelWord.LATER, CancelWord.TOO_LATE), CancelWord.TOO_LATE),
        ((CancelWord.SENDING, CancelWord.UNCLEAR), CancelWord.UNCLEAR),
        ((CancelWord.LATER, CancelWord.UNCLEAR), CancelWord.UNCLEAR),
        ((CancelWord.UNCLEAR, CancelWord.DONE), CancelWord.UNCLEAR),
    ],
)
def test_a_word_is_never_taken_back(heard: tuple[CancelWord, ...], shown: CancelWord) -> None:
    assert word(cancelled(ticketed()), *heard).step.word is shown


def test_silence_of_the_store_is_unclear_and_silence_of_the_hospital_is_later() -> None:
    assert cancelled(ticketed()).run_out(Timer.CANCEL).step.word is CancelWord.UNCLEAR
    assert word(cancelled(ticketed()), CancelWord.SENDING).run_out(Timer.CANCEL).step.word is CancelWord.LATER


def test_another_department_can_be_chosen_at_once() -> None:
    play = word(cancelled(ticketed()), CancelWord.DONE).on(events.ChooseAgain())
    assert isinstance(play.step, state.ChoosingDepartment)
    assert play.step.person.identity is ANH


def test_a_kiosk_that_takes_no_registrations_offers_no_other_department() -> None:
    play = word(cancelled(ticketed()), CancelWord.DONE)
    play.on(events.ServiceStopped(OutOfServiceReason.STORE_FULL), events.ChooseAgain())
    assert play.step == state.OutOfService(OutOfServiceReason.STORE_FULL)


def test_too_late_leads_to_no_second_visit() -> None:
    play = word(cancelled(ticketed()), CancelWord.TOO_LATE).on(events.ChooseAgain())
    assert isinstance(play.step, state.Cancelling)


def test_the_screen_leaves_by_itself_and_nothing_stays() -> None:
    play = word(cancelled(ticketed()), CancelWord.DONE)
    assert [d.seconds for d in deadlines(play.journey, Delays())] == [Delays().thank_you_unprinted]
    assert play.run_out(Timer.THANK_YOU).step == state.Welcome()


def test_nobody_elses_document_and_no_broken_store_takes_the_word_away() -> None:
    play = word(cancelled(ticketed()), CancelWord.SENDING)
    play.on(events.DocumentShown(BAO), events.ServiceStopped(OutOfServiceReason.STORE_FULL), events.ProgramFailed())
    assert isinstance(play.step, state.Cancelling)
