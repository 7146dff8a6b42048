"""Which document counts, whose visit it becomes, and what a card left behind does not do. Everybody is invented."""

from dataclasses import replace

import pytest

from kiosk.failures import Failure
from kiosk.identity import (
    AppointmentCode,
    CitizenNumber,
    DocumentKind,
    Identity,
    InsuranceNumber,
    PatientCode,
    Reading,
    Refusal,
    RefusalKind,
)
from kiosk.journey import (
    BookingRefusal,
    CardProblem,
    CodeHint,
    Delays,
    NumberKind,
    Paper,
    Timer,
    deadlines,
    effects,
    events,
    state,
)
from kiosk.visit import NotCovered, NotCoveredReason
from support.play import Play
from support.world import ANH, APPOINTMENT, BAO, BOOKING, CHILD, CHIP, COVERED, RECORD, STORED, TYPED

INSURANCE = replace(
    ANH,
    document=DocumentKind.INSURANCE_CARD,
    citizen_number=None,
    insurance_number=InsuranceNumber("DN4010199000001"),
)
NEW_INSURANCE = replace(INSURANCE, insurance_number=InsuranceNumber("HT3010199000001"))
LINK = Refusal(RefusalKind.WEB_LINK)
UNPAID = NotCovered(NotCoveredReason.EXPIRED)


def from_a_patient_card() -> Play:
    play = Play().on(events.DocumentShown(PatientCode("26000123")))
    return play.on(events.PatientAnswered(play.asked(effects.FindPatient).question, RECORD))


def ticketed(paper: Paper = Paper.PRINTED, **show) -> Play:
    play = Play().to_registering(**show)
    play.on(events.BookingDelivered(play.book.question, STORED, BOOKING))
    return play.on(events.PaperAnswered(play.ticket.question, paper))


def test_a_card_left_behind_does_not_keep_its_owners_name_on_the_glass() -> None:
    play = Play().show()
    waits = deadlines(play.journey, Delays())
    play.on(events.DocumentShown(ANH), events.CardLaid(), events.CardTaken())
    assert deadlines(play.journey, Delays()) == waits
    play.run_out(Timer.IDLE_WARNING)
    waits = deadlines(play.journey, Delays())
    play.on(events.DocumentShown(ANH), events.DocumentShown(LINK), events.CardTaken())
    assert deadlines(play.journey, Delays()) == waits
    assert isinstance(play.run_out(Timer.IDLE_RESET).step, state.Curtained)
    play.on(events.DocumentShown(ANH)).run_out(Timer.IDLE_WARNING)
    assert isinstance(play.run_out(Timer.IDLE_RESET).step, state.Welcome), "nobody touched anything in between"


def test_a_card_left_behind_does_not_keep_the_ticket_on_the_glass() -> None:
    play = ticketed()
    waits = deadlines(play.journey, Delays())
    assert deadlines(play.on(events.DocumentShown(ANH)).journey, Delays()) == waits


def test_a_poster_seen_again_and_again_does_not_keep_the_kiosk_in_another_language() -> None:
    play = Play()
    mark = play.journey.mark
    play.on(events.CodeCoached(CodeHint.NOT_A_DOCUMENT), events.CodeCoached(None))
    assert play.journey.mark == mark


def test_a_document_after_the_patient_card_belongs_to_the_hospitals_record() -> None:
    play = from_a_patient_card().on(events.DocumentShown(ANH))
    assert isinstance(play.step, state.Confirming)
    assert play.step.person.record == RECORD
    assert play.step.person.identity.citizen_number == ANH.citizen_number
    assert play.asked(effects.CheckCoverage).record == RECORD


def test_somebody_elses_document_after_the_patient_card_leads_on_and_never_to_a_choice_of_nothing() -> None:
    play = from_a_patient_card().on(events.DocumentShown(BAO))
    assert isinstance(play.step, state.Confirming)
    assert play.step.person.identity == BAO


def test_a_document_after_an_appointment_code_takes_its_place() -> None:
    play = Play().on(events.DocumentShown(AppointmentCode("73920148")))
    asked = play.asked(effects.FindAppointmentByCode)
    play.on(events.AppointmentCodeAnswered(asked.question, (RECORD, APPOINTMENT)))
    play.on(events.DocumentShown((BAO, CHILD)))
    assert play.step == state.ChoosingDocument((BAO, CHILD))


def test_an_insurance_card_after_a_typed_number_is_the_same_persons() -> None:
    play = Play().on(events.DocumentShown(TYPED))
    play.on(events.PatientAnswered(play.asked(effects.FindPatient).question, RECORD))
    play.on(events.DocumentShown(INSURANCE))
    assert isinstance(play.step, state.Confirming)
    numbers = play.step.person.identity
    assert (numbers.citizen_number, numbers.insurance_number) == (TYPED.citizen_number, INSURANCE.insurance_number)


@pytest.mark.parametrize("shown", [TYPED, PatientCode("26000123")])
def test_a_number_the_hospital_is_not_sure_of_asks_for_a_document_before_anything_is_chosen(shown: Reading) -> None:
    play = Play().on(events.DocumentShown(shown))
    asked = play.asked(effects.FindPatient)
    play.on(events.PatientAnswered(asked.question, replace(RECORD, certain=False)))
    assert play.step == state.Stopped(Failure.UNKNOWN_NUMBER)
    assert isinstance(play.on(events.DocumentShown(ANH)).step, state.Confirming)


def test_no_more_documents_are_offered_than_can_be_read() -> None:
    people = tuple(replace(BAO, citizen_number=CitizenNumber(f"00106299000{n}")) for n in range(6))
    assert Play().on(events.DocumentShown(people)).step == state.ChoosingDocument(people[:4])


def test_the_citizen_card_after_the_insurance_card_goes_along() -> None:
    play = Play().show(identity=INSURANCE, record=None).on(events.DocumentShown(ANH))
    both = play.step.person.identity
    assert (both.citizen_number, both.insurance_number) == (ANH.citizen_number, INSURANCE.insurance_number)
    assert play.asked(effects.FindPatient).subject == both


def test_the_new_insurance_card_counts_where_the_old_one_does_not_pay() -> None:
    play = Play().show(identity=INSURANCE, coverage=UNPAID).on(events.IdentityConfirmed())
    play.on(events.DocumentShown(NEW_INSURANCE))
    asked = play.asked(effects.CheckCoverage)
    assert asked.identity.insurance_number == NEW_INSURANCE.insurance_number
    play.on(events.CoverageAnswered(asked.question, COVERED), events.DocumentShown(INSURANCE))
    assert play.step.person.identity.insurance_number == NEW_INSURANCE.insurance_number


def test_of_three_people_nobody_is_lost() -> None:
    play = Play().show().on(events.DocumentShown((BAO, CHILD)))
    assert play.step == state.ChoosingDocument((ANH, BAO, CHILD))


def test_the_person_on_the_glass_keeps_what_was_shown_before_the_question() -> None:
    play = Play().show().on(events.DocumentShown((INSURANCE, BAO)))
    assert isinstance(play.step, state.ChoosingDocument)
    own = play.step.documents[0]
    assert (own.citizen_number, own.insurance_number) == (ANH.citizen_number, INSURANCE.insurance_number)


def test_a_document_that_was_not_chosen_is_not_asked_about_again() -> None:
    play = Play().on(events.DocumentShown((ANH, BAO)), events.DocumentPicked(0), events.ConsentTextWanted())
    before = play.step
    play.on(events.DocumentShown(BAO), events.DocumentShown((ANH, BAO)))
    assert play.step == before
    assert play.on(events.DocumentShown(CHILD)).step == state.ChoosingDocument((ANH, CHILD))


def test_a_bare_number_does_not_end_the_question_whose_visit_it_is() -> None:
    number = Identity(DocumentKind.TYPED_NUMBER, insurance_number=InsuranceNumber("DN4010199000001"))
    play = Play().on(events.DocumentShown((ANH, BAO)), events.DocumentShown(number))
    assert play.step == state.ChoosingDocument((ANH, BAO))


@pytest.mark.parametrize("shown", [INSURANCE, replace(INSURANCE, document=DocumentKind.TYPED_NUMBER, name=None)])
def test_another_paper_of_the_ticket_holder_starts_no_second_visit(shown: Identity) -> None:
    assert isinstance(ticketed().on(events.DocumentShown(shown)).step, state.Ticketed)


def test_the_card_of_somebody_who_typed_their_number_starts_no_second_visit() -> None:
    play = Play().on(
        events.DocumentShown(replace(TYPED, citizen_number=None, insurance_number=InsuranceNumber("0199000001")))
    )
    play.on(events.PatientAnswered(play.asked(effects.FindPatient).question, RECORD))
    play.on(events.CoverageAnswered(play.asked(effects.CheckCoverage).question, COVERED))
    play.on(events.AppointmentsAnswered(play.asked(effects.FindAppointments).question, ()), events.IdentityConfirmed())
    play.on(events.DepartmentChosen("dep-ntq"), events.PlanConfirmed())
    play.on(events.BookingStored(play.book.question, STORED))
    play.on(events.BookingDelivered(play.book.question, STORED, BOOKING))
    play.on(events.PaperAnswered(play.ticket.question, Paper.PRINTED), events.DocumentShown(ANH))
    assert isinstance(play.step, state.Ticketed)


@pytest.mark.parametrize("paper", [Paper.NO_PAPER, Paper.NOT_PRINTED])
def test_a_number_that_stands_on_the_glass_alone_is_not_taken_away_by_another_card(paper: Paper) -> None:
    assert isinstance(ticketed(paper).on(events.DocumentShown(BAO)).step, state.Ticketed)


def test_the_word_of_a_late_refusal_is_not_taken_away_by_another_card() -> None:
    play = Play().to_provisional()
    play.on(events.BookingRefused(play.book.question, BookingRefusal.FULL))
    play.on(events.PaperAnswered(play.ticket.question, Paper.PRINTED), events.DocumentShown(BAO))
    assert isinstance(play.step, state.Ticketed)


def test_a_code_of_something_else_takes_nothing_away_from_who_types_or_lays_a_card() -> None:
    typing = Play().on(events.TypeNumber(NumberKind.DOCUMENT), events.DigitTyped("0"), events.DocumentShown(LINK))
    assert typing.step == state.Typing(NumberKind.DOCUMENT, "0")
    laid = Play().on(events.CardLaid(), events.DocumentShown(LINK), events.CardRead(CHIP))
    assert isinstance(laid.step, state.Confirming)
    refused = Play().on(events.CardLaid(), events.CardRead(Refusal(RefusalKind.BROKEN_DOCUMENT)))
    assert refused.step == state.ReadProblem(CardProblem.UNREADABLE)
