"""Doctors and times: asked for by those who want it, held while they look it over, given back when they do not."""

from dataclasses import replace

import pytest

from kiosk.journey import (
    Able,
    BookingRefusal,
    Feature,
    NoAnswer,
    NotHeld,
    Timer,
    effects,
    events,
    may_choose_doctor,
    state,
)
from kiosk.ticket import TicketKind
from support.play import Play
from support.world import APPOINTMENT, BOOKING, CLINIC, EVERYTHING, HELD, QUEUEING, SLOTS, STORED, journey


def at(able: Able = EVERYTHING) -> Play:
    return Play(replace(journey(), able=able))


def choosing(able: Able = EVERYTHING) -> Play:
    play = at(able).to_review().on(events.DoctorWanted())
    return play.on(events.SessionsAnswered(play.asked(effects.AskSessions).question, (CLINIC, QUEUEING)))


def held() -> Play:
    play = choosing().on(events.SessionChosen("ses-1", "slot-1"))
    return play.on(events.HoldAnswered(play.asked(effects.HoldPlace).question, HELD))


def test_nobody_is_asked_for_a_doctor_and_who_wants_one_goes_there_and_back() -> None:
    play = at().to_review()
    assert may_choose_doctor(play.journey)
    before = play.step
    play.on(events.DoctorWanted())
    asked = play.asked(effects.AskSessions)
    assert (asked.department_id, asked.day) == ("dep-ntq", play.journey.today)
    assert isinstance(play.step, state.ChoosingSession)
    play.on(events.BackPressed())
    assert play.step == before
    assert play.count(effects.ReleaseHold) == 0


@pytest.mark.parametrize(
    "play",
    [
        at(Able()).to_review(),
        at().to_review().on(events.LineChanged(online=False)),
        at().show(appointments=(APPOINTMENT,)).on(events.IdentityConfirmed(), events.AppointmentChosen("app-1")),
    ],
    ids=["not offered", "line down", "an appointment says who"],
)
def test_where_no_doctor_can_be_chosen_none_is_offered(play: Play) -> None:
    assert not may_choose_doctor(play.journey)
    play.on(events.DoctorWanted())
    assert isinstance(play.step, state.Reviewing)


def test_a_time_chosen_is_held_and_booked_with_its_place() -> None:
    play = held()
    choice = play.step.plan.choice
    assert (choice.practitioner, choice.at, choice.room) == ("BS. Lê Ví Dụ", SLOTS[0].starts_at, "Phòng khám 12")
    intent = play.on(events.PlanConfirmed()).book.intent
    assert (intent.slot_id, intent.hold_id, intent.queue_id) == ("slot-1", "hold-0", "q-ntq-1")
    assert play.count(effects.ReleaseHold) == 0


def test_a_doctor_one_queues_for_is_chosen_without_a_hold() -> None:
    play = choosing().on(events.SessionChosen("ses-2"))
    assert isinstance(play.step, state.Reviewing)
    assert play.count(effects.HoldPlace) == 0
    intent = play.on(events.PlanConfirmed()).book.intent
    assert (intent.slot_id, intent.hold_id, intent.queue_id) == (None, None, "q-ntq-1")


@pytest.mark.parametrize(
    "touch",
    [
        events.SessionChosen("ses-1", "slot-2"),
        events.SessionChosen("ses-1"),
        events.SessionChosen("ses-9", "slot-1"),
    ],
    ids=["no place left", "no time named", "not in the list"],
)
def test_what_is_not_free_cannot_be_chosen(touch: events.Event) -> None:
    play = choosing()
    before = play.step
    assert play.on(touch).step == before


def test_a_hospital_that_holds_nothing_claims_the_place_with_the_booking() -> None:
    play = choosing(Able(EVERYTHING.features - {Feature.HOLDS})).on(events.SessionChosen("ses-1", "slot-3"))
    intent = play.on(events.PlanConfirmed()).book.intent
    assert (intent.slot_id, intent.hold_id) == ("slot-3", None)


def test_a_place_somebody_else_took_is_said_and_the_list_asked_again() -> None:
    play = choosing().on(events.SessionChosen("ses-1", "slot-1"))
    play.on(events.HoldAnswered(play.asked(effects.HoldPlace).question, NotHeld.TAKEN))
    assert isinstance(play.step, state.ChoosingSession)
    assert play.step.refused is BookingRefusal.TAKEN
    assert play.count(effects.AskSessions) == 2


def test_a_hold_that_takes_too_long_lets_the_patient_go_on_and_is_taken_when_it_comes() -> None:
    play = choosing().on(events.SessionChosen("ses-1", "slot-1")).run_out(Timer.LOOKUP)
    assert isinstance(play.step, state.Reviewing)
    play.on(events.HoldAnswered(play.asked(effects.HoldPlace).question, HELD))
    assert play.step.plan.choice.hold == HELD


def test_a_hold_that_comes_for_nobody_is_given_back() -> None:
    play = choosing().on(events.SessionChosen("ses-1", "slot-1"), events.BackPressed())
    play.on(events.HoldAnswered(play.asked(effects.HoldPlace).question, HELD))
    assert play.asked(effects.ReleaseHold).hold == HELD


@pytest.mark.parametrize(
    "way",
    [
        [events.ExitPressed()],
        [events.BackPressed()],
        [events.ProgramFailed()],
        [events.DoctorWanted(), events.AnyDoctorChosen()],
    ],
    ids=["exit", "another department", "a mistake of ours", "any doctor"],
)
def test_a_place_not_wanted_any_more_is_given_back_once(way: list[events.Event]) -> None:
    play = held().on(*way)
    assert play.count(effects.ReleaseHold) == 1
    assert play.asked(effects.ReleaseHold).hold == HELD


def test_another_time_gives_the_first_one_back_only_when_it_is_had() -> None:
    play = held().on(events.DoctorWanted())
    play.on(events.SessionsAnswered(play.asked(effects.AskSessions).question, (CLINIC,)))
    play.on(events.SessionChosen("ses-1", "slot-3"))
    assert play.count(effects.ReleaseHold) == 0
    second = replace(HELD, id="hold-2")
    play.on(events.HoldAnswered(play.asked(effects.HoldPlace).question, second))
    assert play.asked(effects.ReleaseHold).hold == HELD
    assert play.step.plan.choice.hold == second


@pytest.mark.parametrize("refusal", [BookingRefusal.TAKEN, BookingRefusal.FULL])
def test_a_booking_refused_for_its_time_leads_back_to_the_times(refusal: BookingRefusal) -> None:
    play = held().on(events.PlanConfirmed())
    question = play.book.question
    play.on(events.BookingStored(question, STORED), events.BookingRefused(question, refusal))
    assert isinstance(play.step, state.ChoosingSession)
    assert play.step.refused is refusal
    assert play.step.plan.choice.slot_id is None, "the way back must not lead to the same refusal"
    assert play.count(effects.CloseRefused) == 1
    assert play.count(effects.ReleaseHold) == 1


def test_a_taken_time_without_a_list_of_times_leads_to_the_departments() -> None:
    play = Play().to_registering()
    play.on(events.BookingRefused(play.book.question, BookingRefusal.TAKEN))
    assert isinstance(play.step, state.ChoosingDepartment)
    assert play.step.refused is BookingRefusal.FULL


def test_a_silent_hospital_says_so_and_the_way_back_is_open() -> None:
    play = at().to_review().on(events.DoctorWanted()).run_out(Timer.LOOKUP)
    assert play.step.sessions == NoAnswer()
    assert isinstance(play.on(events.BackPressed()).step, state.Reviewing)


def test_the_chosen_time_stands_on_the_ticket() -> None:
    play = held().on(events.PlanConfirmed())
    question = play.book.question
    play.on(events.BookingStored(question, STORED)).run_out(Timer.BOOKING)
    asked = play.asked(effects.GiveNumber).question
    play.on(events.NumberGiven(asked, replace(STORED, number="K3-01")))
    assert play.ticket.ticket.appointment_at == SLOTS[0].starts_at


def test_who_chose_a_time_gets_an_appointment_slip_with_the_doctor() -> None:
    play = held().on(events.PlanConfirmed())
    question = play.book.question
    play.on(events.BookingStored(question, STORED), events.BookingDelivered(question, STORED, BOOKING))
    ticket = play.ticket.ticket
    assert (ticket.kind, ticket.appointment_at, ticket.doctor) == (
        TicketKind.APPOINTMENT,
        SLOTS[0].starts_at,
        "BS. Lê Ví Dụ",
    )


def test_a_place_that_a_visit_from_before_did_not_use_is_given_back() -> None:
    play = held().on(events.PlanConfirmed())
    question = play.book.question
    play.on(events.BookingStored(question, STORED), events.BookingDelivered(question, STORED, BOOKING, earlier=True))
    assert isinstance(play.step, state.Ticketed)
    assert play.asked(effects.ReleaseHold).hold == HELD
    assert play.count(effects.ReleaseHold) == 1


def test_the_same_answer_twice_does_not_give_back_the_place_that_was_chosen() -> None:
    play = choosing().on(events.SessionChosen("ses-1", "slot-1"))
    answer = events.HoldAnswered(play.asked(effects.HoldPlace).question, HELD)
    play.on(answer, answer)
    assert play.step.plan.choice.hold == HELD
    assert play.on(events.PlanConfirmed(), answer).count(effects.ReleaseHold) == 0


def test_the_time_that_was_chosen_is_not_on_the_ticket_of_a_visit_from_before() -> None:
    play = held().on(events.PlanConfirmed())
    question = play.book.question
    play.on(events.BookingStored(question, STORED), events.BookingDelivered(question, STORED, BOOKING, earlier=True))
    assert play.ticket.ticket.appointment_at is None
    assert play.step.plan.choice.practitioner == BOOKING.place.practitioner
