"""Visits as tables of what happens and where it leads."""

from dataclasses import replace

import pytest

from kiosk.departments import Catalogue
from kiosk.failures import Failure
from kiosk.identity import (
    AppointmentCode,
    DocumentKind,
    Identity,
    InsuranceNumber,
    PatientCode,
    Refusal,
    RefusalKind,
)
from kiosk.journey import (
    Able,
    BookingRefusal,
    CardProblem,
    CodeHint,
    Delays,
    Language,
    NoAnswer,
    NumberKind,
    OutOfServiceReason,
    Paper,
    Timer,
    deadlines,
    effects,
    events,
    state,
)
from kiosk.ticket import TicketKind
from kiosk.visit import NotCovered, NotCoveredReason, Payer, Priority, RegisteredBy, UncheckedCoverage
from support.play import Play
from support.world import (
    ANH,
    APPOINTMENT,
    BAO,
    BOOKING,
    CHILD,
    COVERED,
    ELDER,
    NUMBERED,
    RECORD,
    STORED,
    TYPED,
    journey,
)


def test_a_known_insured_patient_needs_three_touches() -> None:
    play = Play().show()
    assert isinstance(play.step, state.Confirming)
    play.on(events.IdentityConfirmed())
    assert isinstance(play.step, state.ChoosingDepartment)
    play.on(events.DepartmentChosen("dep-ntq"))
    assert isinstance(play.step, state.Reviewing)
    play.on(events.PlanConfirmed())
    assert isinstance(play.step, state.Registering)
    question = play.book.question
    play.on(events.BookingStored(question, STORED), events.BookingDelivered(question, STORED, BOOKING))
    assert isinstance(play.step, state.Ticketed)
    assert play.step.number == "A 042"
    assert play.step.paper is Paper.PRINTING
    play.on(events.PaperAnswered(play.ticket.question, Paper.PRINTED))
    assert play.step.paper is Paper.PRINTED
    play.run_out(Timer.THANK_YOU)
    assert play.step == state.Welcome()


def test_what_is_booked_is_what_was_confirmed() -> None:
    intent = Play().to_registering().book.intent
    assert intent.identity is ANH
    assert intent.patient_id == "pat-1"
    assert intent.department_id == "dep-ntq"
    assert intent.payer is Payer.INSURANCE
    assert intent.evidence_id == "cov-1"
    assert intent.consent.purposes == ()
    assert intent.guardian_present is False


def test_consent_to_a_second_purpose_is_given_only_by_touching_it() -> None:
    play = Play().show().on(events.PurposeAnswered("survey", agreed=True), events.IdentityConfirmed())
    play.on(events.DepartmentChosen("dep-ntq"), events.PlanConfirmed())
    assert play.book.intent.consent.purposes == ("survey",)


def test_consent_can_be_taken_back() -> None:
    yes, no = (events.PurposeAnswered("survey", agreed=agreed) for agreed in (True, False))
    play = Play().show().on(yes, no)
    assert play.step.person.purposes == frozenset()
    assert play.step.person.declined == {"survey"}
    assert play.on(yes, yes).step.person.purposes == {"survey"}
    assert play.step.person.declined == frozenset()


def test_a_patient_who_confirms_before_the_answers_waits_for_them() -> None:
    play = Play().on(events.DocumentShown(ANH), events.IdentityConfirmed())
    assert isinstance(play.step, state.Checking)
    play.on(events.PatientAnswered(play.asked(effects.FindPatient).question, None))
    assert isinstance(play.step, state.Checking)
    play.on(events.CoverageAnswered(play.asked(effects.CheckCoverage).question, COVERED))
    assert isinstance(play.step, state.ChoosingDepartment)


def test_a_silent_hospital_lets_the_patient_go_on_unchecked() -> None:
    play = Play().on(events.DocumentShown(ANH), events.IdentityConfirmed()).run_out(Timer.LOOKUP)
    assert isinstance(play.step, state.ChoosingDepartment)
    assert play.step.person.coverage == UncheckedCoverage()
    play.on(events.DepartmentChosen("dep-ntq"), events.PlanConfirmed())
    assert play.book.intent.patient_id is None
    assert play.book.intent.payer is Payer.INSURANCE
    assert play.book.intent.evidence_id is None


@pytest.mark.parametrize("reason", list(NotCoveredReason))
def test_without_insurance_the_patient_decides_and_then_pays(reason: NotCoveredReason) -> None:
    play = Play().show(coverage=NotCovered(reason)).on(events.IdentityConfirmed())
    assert isinstance(play.step, state.CoverageProblem)
    play.on(events.PayMyself(), events.DepartmentChosen("dep-ntq"), events.PlanConfirmed())
    assert play.book.intent.payer is Payer.SELF


def test_the_insurance_card_shown_at_the_coverage_problem_is_asked_about() -> None:
    play = Play().show(coverage=NotCovered(NotCoveredReason.NOT_FOUND)).on(events.IdentityConfirmed())
    card = replace(ANH, citizen_number=None, insurance_number=InsuranceNumber("0199000001"))
    play.on(events.DocumentShown(card))
    assert isinstance(play.step, state.Confirming)
    asked = play.asked(effects.CheckCoverage)
    assert asked.identity.insurance_number == InsuranceNumber("0199000001")
    assert asked.identity.citizen_number == ANH.citizen_number
    play.on(events.CoverageAnswered(asked.question, COVERED), events.IdentityConfirmed())
    assert isinstance(play.step, state.ChoosingDepartment)


def test_a_second_persons_card_before_the_confirmation_asks_whose_visit_it_is() -> None:
    play = Play().show()
    play.on(events.DocumentShown(BAO))
    assert play.step == state.ChoosingDocument((ANH, BAO))
    play.on(events.DocumentShown(BAO), events.DocumentShown(Refusal(RefusalKind.UNKNOWN_CODE)))
    assert play.step == state.ChoosingDocument((ANH, BAO))
    play.on(events.DocumentPicked(1))
    assert isinstance(play.step, state.Confirming)
    assert play.step.person.identity == BAO


def test_somebody_elses_card_changes_nothing_once_the_patient_confirmed() -> None:
    play = Play().show(coverage=NotCovered(NotCoveredReason.NOT_FOUND)).on(events.IdentityConfirmed())
    before = play.step
    play.on(events.DocumentShown(replace(BAO, insurance_number=InsuranceNumber("0199000002"))))
    assert play.step == before


def test_two_documents_shown_at_once_ask_whose_visit_it_is() -> None:
    play = Play().on(events.DocumentShown((ANH, BAO)))
    assert play.step == state.ChoosingDocument((ANH, BAO))
    before = play.step
    play.on(events.DocumentPicked(2), events.DocumentPicked(-1))
    assert play.step == before
    play.on(events.DocumentPicked(0))
    assert isinstance(play.step, state.Confirming)
    assert play.step.person.identity == ANH
    play.on(events.DocumentShown((ANH, BAO)), events.BackPressed())
    assert isinstance(play.step, state.Welcome)


def test_a_patient_card_finds_the_patient_and_shows_no_more_than_the_hospital_says() -> None:
    play = Play().on(events.DocumentShown(PatientCode("26000123")))
    asked = play.asked(effects.FindPatient)
    assert asked.subject == PatientCode("26000123")
    play.on(events.PatientAnswered(asked.question, RECORD))
    assert isinstance(play.step, state.Confirming)
    assert play.step.person.identity == Identity(DocumentKind.PATIENT_CARD)
    assert play.step.person.name == RECORD.name


def test_a_silent_hospital_knows_no_patient_card() -> None:
    play = Play().on(events.DocumentShown(PatientCode("26000123"))).run_out(Timer.LOOKUP)
    assert play.step == state.Stopped(Failure.NUMBER_NEEDS_LINE)


def test_a_card_after_its_typed_number_gives_the_number_a_name() -> None:
    typed = Identity(DocumentKind.TYPED_NUMBER, citizen_number=ANH.citizen_number)
    play = Play().on(events.DocumentShown(typed))
    play.on(events.PatientAnswered(play.asked(effects.FindPatient).question, RECORD), events.DocumentShown(ANH))
    assert isinstance(play.step, state.Confirming)
    assert play.step.person.identity.name == ANH.name
    assert play.asked(effects.FindPatient).subject == play.step.person.identity


def test_over_a_ticket_only_the_next_persons_document_counts() -> None:
    play = Play().to_registering()
    play.on(events.BookingDelivered(play.book.question, STORED, BOOKING), events.DocumentShown((ANH, BAO)))
    assert isinstance(play.step, state.Ticketed)
    play.on(events.PaperAnswered(play.ticket.question, Paper.PRINTED), events.DocumentShown((ANH, BAO)))
    assert isinstance(play.step, state.Confirming)
    assert play.step.person.identity == BAO


def test_a_hint_of_the_camera_is_kept_and_only_where_a_code_is_awaited_a_sign_of_life() -> None:
    play = Play()
    mark = play.journey.mark
    play.on(events.CodeCoached(CodeHint.TOO_FAR))
    assert play.journey.hint is CodeHint.TOO_FAR
    assert play.journey.mark > mark
    play.on(events.DocumentShown(ANH))
    mark = play.journey.mark
    play.on(events.CodeCoached(CodeHint.GLARE))
    assert (play.journey.hint, play.journey.mark) == (CodeHint.GLARE, mark)
    play.on(events.CodeCoached(None))
    assert play.journey.hint is None


def test_an_appointment_of_today_is_checked_in_with_two_touches() -> None:
    play = Play().show(appointments=(APPOINTMENT,)).on(events.IdentityConfirmed())
    assert isinstance(play.step, state.ChoosingAppointment)
    play.on(events.AppointmentChosen("app-1"))
    assert isinstance(play.step, state.Reviewing)
    assert play.step.plan.choice.room == "Phòng 305"
    play.on(events.PlanConfirmed())
    assert play.book.intent.appointment_id == "app-1"


def test_an_appointment_can_be_passed_over() -> None:
    play = Play().show(appointments=(APPOINTMENT,)).on(events.IdentityConfirmed(), events.AppointmentsSkipped())
    assert isinstance(play.step, state.ChoosingDepartment)
    play.on(events.BackPressed())
    assert isinstance(play.step, state.ChoosingAppointment)


def test_a_child_is_registered_by_a_guardian_and_seen_first() -> None:
    play = Play().show(identity=CHILD, record=None)
    assert play.step.person.needs_guardian
    assert play.on(events.IdentityConfirmed()).step.person.needs_guardian, "a child cannot confirm itself"
    assert isinstance(play.step, state.Confirming)
    play.on(events.IdentityConfirmed(RegisteredBy.MOTHER), events.DepartmentChosen("dep-nhi"), events.PlanConfirmed())
    assert play.book.intent.guardian_present
    assert play.book.intent.registered_by is RegisteredBy.MOTHER
    assert play.book.intent.priority is Priority.UNDER_6


def test_an_elder_is_seen_first_without_asking() -> None:
    play = Play().to_review(identity=ELDER)
    assert play.step.plan.priority is Priority.AGE_75


def test_a_priority_is_asked_only_on_wish_and_age_is_never_given_up() -> None:
    play = Play().to_review().on(events.PriorityWanted())
    assert isinstance(play.step, state.AskingPriority)
    play.on(events.PriorityChosen(Priority.PREGNANT))
    assert play.step.plan.priority is Priority.PREGNANT
    old = Play().to_review(identity=ELDER).on(events.PriorityWanted(), events.PriorityChosen(Priority.NONE))
    assert old.step.plan.priority is Priority.AGE_75


@pytest.mark.parametrize("department", ["dep-mat", "dep-rhm", "dep-nhi", "dep-none"])
def test_a_department_that_takes_nobody_like_this_cannot_be_chosen(department: str) -> None:
    play = Play().show().on(events.IdentityConfirmed(), events.DepartmentChosen(department))
    assert isinstance(play.step, state.ChoosingDepartment)


def test_a_department_that_takes_no_insurance_is_paid_by_the_patient() -> None:
    play = Play().show().on(events.IdentityConfirmed(), events.DepartmentChosen("dep-tmdv"), events.PlanConfirmed())
    assert play.book.intent.payer is Payer.SELF
    assert play.book.intent.evidence_id is None


def test_a_typed_number_is_looked_up_and_never_shows_more_than_the_hospital_knows() -> None:
    play = Play().on(events.TypeNumber(NumberKind.DOCUMENT))
    play.on(*(events.DigitTyped(digit) for digit in "001188990001"), events.NumberEntered())
    assert isinstance(play.step, state.Identifying)
    play.on(events.PatientAnswered(play.asked(effects.FindPatient).question, RECORD))
    assert isinstance(play.step, state.Confirming)
    assert play.step.person.name == RECORD.name
    assert play.step.person.identity.citizen_number == TYPED.citizen_number


def test_asking_for_the_keypad_again_keeps_what_was_typed() -> None:
    play = Play().on(events.TypeNumber(NumberKind.DOCUMENT), events.DigitTyped("0"))
    play.on(events.TypeNumber(NumberKind.APPOINTMENT))
    assert play.step == state.Typing(NumberKind.DOCUMENT, "0")


def test_a_number_of_the_wrong_length_is_told_and_can_be_mended() -> None:
    play = Play().on(events.TypeNumber(NumberKind.DOCUMENT), events.DigitTyped("1"), events.NumberEntered())
    assert play.step.problem is RefusalKind.WRONG_LENGTH
    play.on(events.DigitErased())
    assert play.step.problem is None
    assert play.step.text == ""


@pytest.mark.parametrize(
    ("answer", "failure"), [(None, Failure.UNKNOWN_NUMBER), (NoAnswer(), Failure.NUMBER_NEEDS_LINE)]
)
def test_a_typed_number_nobody_knows_leads_on_to_the_card(answer, failure: Failure) -> None:
    play = Play().on(events.DocumentShown(TYPED))
    play.on(events.PatientAnswered(play.asked(effects.FindPatient).question, answer))
    assert play.step == state.Stopped(failure)
    play.on(events.DocumentShown(ANH))
    assert isinstance(play.step, state.Confirming)


def test_a_typed_number_without_the_line_says_so_at_once() -> None:
    play = Play().on(events.LineChanged(online=False), events.DocumentShown(TYPED))
    assert play.step == state.Stopped(Failure.NUMBER_NEEDS_LINE)


def test_an_appointment_code_opens_the_visit_it_belongs_to() -> None:
    play = Play().on(events.DocumentShown(AppointmentCode("73920148")))
    asked = play.asked(effects.FindAppointmentByCode)
    play.on(events.AppointmentCodeAnswered(asked.question, (RECORD, APPOINTMENT)), events.IdentityConfirmed())
    assert isinstance(play.step, state.ChoosingAppointment)


@pytest.mark.parametrize("kind", list(RefusalKind))
def test_every_refused_code_is_explained_and_the_next_try_works(kind: RefusalKind) -> None:
    play = Play().on(events.DocumentShown(Refusal(kind)))
    assert play.step == state.ReadProblem(kind)
    play.on(events.DocumentShown(ANH))
    assert isinstance(play.step, state.Confirming)


def test_a_card_moved_on_the_reader_is_no_new_step() -> None:
    play = Play().on(events.CardLaid(), events.HelpPressed())
    called = play.journey.notice
    assert isinstance(called, state.HelpCalled)
    assert play.on(events.CardLaid()).step == state.ReadingCard()
    assert play.journey.notice == called


def test_a_card_that_gives_nothing_for_long_is_not_waited_for() -> None:
    play = Play().on(events.CardLaid()).run_out(Timer.CARD)
    assert play.step == state.ReadProblem(CardProblem.TOO_SLOW)


def test_a_scan_while_choosing_is_the_next_person_in_line_and_waits() -> None:
    play = Play().show().on(events.IdentityConfirmed())
    before = play.step
    assert play.on(events.DocumentShown(BAO)).step == before


def test_the_same_card_held_after_the_ticket_starts_nothing_new() -> None:
    play = Play().to_registering()
    play.on(events.BookingDelivered(play.book.question, STORED, BOOKING))
    play.on(events.PaperAnswered(play.ticket.question, Paper.PRINTED), events.DocumentShown(ANH))
    assert isinstance(play.step, state.Ticketed)
    play.on(events.DocumentShown(BAO))
    assert isinstance(play.step, state.Confirming)
    assert play.step.person.identity is BAO


# --- booking ---------------------------------------------------------------------------------------------------------


def test_two_touches_on_the_big_button_book_once() -> None:
    play = Play().to_review().on(events.PlanConfirmed(), events.PlanConfirmed())
    assert play.count(effects.Book) == 1


def test_without_the_line_the_kiosks_own_number_is_printed_with_honest_words() -> None:
    play = Play().to_review().on(events.LineChanged(online=False), events.PlanConfirmed())
    assert play.book.offline
    play.on(events.BookingStored(play.book.question, NUMBERED), events.BookingDelayed(play.book.question))
    assert play.step.number == "K3-01"
    assert play.count(effects.GiveNumber) == 0
    assert play.step.result == state.Provisional()
    assert play.ticket.ticket.kind is TicketKind.PROVISIONAL
    assert play.ticket.ticket.code == "KSK1:V:ref-1"


def test_a_hospital_that_does_not_answer_in_time_gives_a_provisional_ticket_that_stands() -> None:
    play = Play().to_registering().run_out(Timer.BOOKING)
    assert isinstance(play.step, state.Registering)
    assert play.asked(effects.GiveNumber).stored == STORED
    assert play.count(effects.PrintTicket) == 0
    play.on(events.NumberGiven(play.asked(effects.GiveNumber).question, NUMBERED))
    assert play.step.number == "K3-01"
    play.on(events.BookingDelivered(play.book.question, STORED, BOOKING))
    assert play.step.number == "K3-01"
    assert play.step.result == state.Provisional(BOOKING)
    assert play.count(effects.PrintTicket) == 1


def test_where_the_hospital_has_a_status_page_the_ticket_leads_there() -> None:
    page = "https://benhvien.example/luot-kham/{code}"
    play = Play().on(events.AbilitiesChanged(Able(status_page=page))).to_registering()
    play.on(events.BookingDelivered(play.book.question, STORED, BOOKING))
    assert play.ticket.ticket.code == "https://benhvien.example/luot-kham/KSK1:V:V7K2-9QMX"


def test_an_answer_faster_than_the_store_is_not_lost() -> None:
    play = Play().to_review().on(events.PlanConfirmed())
    question = play.book.question
    play.on(events.BookingDelivered(question, STORED, BOOKING), events.BookingStored(question, STORED))
    assert play.step.result == state.Confirmed(BOOKING)


@pytest.mark.parametrize("refusal", [BookingRefusal.FULL, BookingRefusal.CLOSED, BookingRefusal.NOT_ELIGIBLE])
def test_a_refusal_another_choice_can_mend_leads_back_to_the_departments(refusal: BookingRefusal) -> None:
    play = Play().to_registering()
    play.on(events.BookingRefused(play.book.question, refusal))
    assert isinstance(play.step, state.ChoosingDepartment)
    assert play.step.refused is refusal
    assert play.asked(effects.CloseRefused) == effects.CloseRefused(play.book.question)


def test_any_other_refusal_sends_to_the_desk() -> None:
    play = Play().to_registering()
    play.on(events.BookingRefused(play.book.question, BookingRefusal.OTHER))
    assert play.step == state.Stopped(Failure.BOOKING_REFUSED)


def test_what_the_hospital_books_while_a_number_is_given_does_not_change_the_number() -> None:
    play = Play().to_registering().run_out(Timer.BOOKING)
    play.on(events.BookingDelivered(play.book.question, STORED, BOOKING))
    assert isinstance(play.step, state.Registering)
    play.on(events.NumberGiven(play.asked(effects.GiveNumber).question, NUMBERED))
    assert play.ticket.ticket.number == "K3-01"
    assert play.step.result == state.Provisional(BOOKING)


def test_what_the_hospital_refuses_while_a_number_is_given_calls_somebody() -> None:
    play = Play().to_registering().run_out(Timer.BOOKING)
    play.on(events.BookingRefused(play.book.question, BookingRefusal.FULL))
    play.on(events.NumberGiven(play.asked(effects.GiveNumber).question, NUMBERED))
    assert play.step.number == "K3-01"
    assert play.step.result == state.RefusedLate()
    assert play.count(effects.CallHelp) == 1


def test_without_a_number_what_the_hospital_said_meanwhile_counts() -> None:
    play = Play().to_registering().run_out(Timer.BOOKING)
    play.on(events.BookingDelivered(play.book.question, STORED, BOOKING))
    play.on(events.NumberNotGiven(play.asked(effects.GiveNumber).question))
    assert play.step.number == "A 042"
    assert play.step.result == state.Confirmed(BOOKING)
    other = Play().to_registering().run_out(Timer.BOOKING)
    other.on(events.BookingRefused(other.book.question, BookingRefusal.FULL))
    other.on(events.NumberNotGiven(other.asked(effects.GiveNumber).question))
    assert isinstance(other.step, state.ChoosingDepartment)


@pytest.mark.parametrize("news", [events.NumberNotGiven, events.NumberUnclear])
def test_without_a_number_and_without_the_hospitals_word_only_the_desk_can_tell(news: type) -> None:
    play = Play().to_registering().run_out(Timer.BOOKING)
    play.on(news(play.asked(effects.GiveNumber).question))
    assert play.step == state.Stopped(Failure.BOOKING_UNCLEAR)
    assert Play().to_registering().run_out(Timer.BOOKING).run_out(Timer.NUMBER).step == play.step


def test_a_refusal_after_the_provisional_ticket_calls_somebody() -> None:
    play = Play().to_provisional()
    play.on(events.BookingRefused(play.book.question, BookingRefusal.FULL))
    assert play.step.result == state.RefusedLate()
    assert play.count(effects.CallHelp) == 1


def test_a_store_that_refuses_registers_nothing_and_says_so() -> None:
    play = Play().to_review().on(events.PlanConfirmed())
    play.on(events.BookingNotStored(play.book.question))
    assert play.step == state.Stopped(Failure.CANNOT_SAVE)


def test_a_store_that_is_silent_is_not_called_a_failure() -> None:
    play = Play().to_review().on(events.PlanConfirmed()).run_out(Timer.STORE)
    assert play.step == state.Stopped(Failure.BOOKING_UNCLEAR)


def test_an_answer_for_an_earlier_patients_booking_is_not_shown_to_the_next() -> None:
    play = Play().to_review().on(events.PlanConfirmed()).run_out(Timer.STORE)
    earlier = play.book.question
    play.on(events.ExitPressed()).to_registering(identity=BAO)
    play.on(events.BookingDelivered(earlier, STORED, BOOKING), events.BookingRefused(earlier, BookingRefusal.FULL))
    assert isinstance(play.step, state.Registering)
    assert play.step.plan.person.identity is BAO


def test_after_an_unclear_booking_the_card_starts_nothing_that_could_book_again() -> None:
    play = Play().to_review().on(events.PlanConfirmed()).run_out(Timer.STORE)
    play.on(events.DocumentShown(ANH), events.CardLaid(), events.TypeNumber(NumberKind.DOCUMENT))
    assert play.step == state.Stopped(Failure.BOOKING_UNCLEAR)


def test_a_visit_booked_before_is_shown_again() -> None:
    play = Play().to_registering()
    play.on(events.BookingDelivered(play.book.question, STORED, BOOKING, earlier=True))
    assert play.step.result == state.Confirmed(BOOKING, earlier=True)


@pytest.mark.parametrize("paper", list(Paper))
def test_the_paper_says_no_more_than_the_printer_confirmed(paper: Paper) -> None:
    play = Play().to_registering()
    play.on(events.BookingDelivered(play.book.question, STORED, BOOKING))
    play.on(events.PaperAnswered(play.ticket.question, paper))
    assert play.step.paper is paper


def test_the_ticket_holds_initials_and_never_a_name_or_number() -> None:
    play = Play().to_registering()
    play.on(events.BookingDelivered(play.book.question, STORED, BOOKING))
    ticket = play.ticket.ticket
    assert ticket.initials == ANH.name.initials
    assert ticket.birth_year == 1988
    everything = " ".join(str(getattr(ticket, name)) for name in ticket.__dataclass_fields__)
    assert "MINH ANH" not in everything
    assert "001188990001" not in everything


# --- leaving, waiting, help ------------------------------------------------------------------------------------------


def test_the_idle_patient_is_asked_and_any_touch_is_a_yes() -> None:
    play = Play().show().run_out(Timer.IDLE_WARNING)
    assert play.journey.notice == state.StillThere()
    play.on(events.Touched())
    assert play.journey.notice is None
    assert isinstance(play.step, state.Confirming)


def test_time_can_be_extended_as_often_as_needed() -> None:
    play = Play().show()
    for _ in range(15):
        play.run_out(Timer.IDLE_WARNING).on(events.Touched())
    assert isinstance(play.step, state.Confirming)


def test_nobody_there_ends_the_visit() -> None:
    play = Play().show().run_out(Timer.IDLE_WARNING).run_out(Timer.IDLE_RESET).run_out(Timer.CURTAIN)
    assert play.step == state.Welcome()
    assert isinstance(play.effects[-2], effects.Forget)


def test_a_deadline_that_no_longer_runs_does_nothing() -> None:
    play = Play().show()
    old = next(iter(deadlines(play.journey, Delays())))
    play.on(events.Touched(), events.TimeUp(old))
    assert play.journey.notice is None


def test_help_leaves_the_step_as_it_is() -> None:
    play = Play().to_review()
    before = play.step
    play.on(events.HelpPressed())
    called = play.asked(effects.CallHelp)
    assert called.where == "Reviewing"
    play.on(events.HelpAnswered(called.question, reached=True))
    assert play.journey.notice == state.HelpCalled(called.question, reached=True)
    play.on(events.NoticeDismissed())
    assert play.step == before


def test_the_language_changes_in_mid_visit_and_goes_back_when_it_ends() -> None:
    play = Play().show().on(events.LanguageChosen(Language.EN))
    assert isinstance(play.step, state.Confirming)
    play.on(events.ExitPressed())
    assert play.journey.language == Language.VI


def test_a_language_left_on_the_welcome_screen_goes_back_by_itself() -> None:
    play = Play().on(events.LanguageChosen(Language.EN)).run_out(Timer.WELCOME_RESET)
    assert play.journey.language == Language.VI


def test_registering_has_no_exit_but_ends_by_itself() -> None:
    play = Play().to_registering().on(events.ExitPressed(), events.BackPressed())
    assert isinstance(play.step, state.Registering)
    play.run_out(Timer.BOOKING).run_out(Timer.NUMBER)
    assert isinstance(play.step, state.Stopped)


def test_a_broken_store_takes_the_kiosk_out_of_service_and_lets_the_ticket_holder_finish() -> None:
    play = Play().to_registering()
    play.on(events.BookingDelivered(play.book.question, STORED, BOOKING))
    play.on(events.ServiceStopped(OutOfServiceReason.STORE_FULL))
    assert isinstance(play.step, state.Ticketed)
    play.on(events.ExitPressed())
    assert play.step == state.OutOfService(OutOfServiceReason.STORE_FULL)
    play.on(events.DocumentShown(ANH))
    assert play.step == state.OutOfService(OutOfServiceReason.STORE_FULL)
    play.on(events.ServiceRestored())
    assert play.step == state.Welcome()


def test_a_mistake_in_the_program_ends_the_visit_without_a_wrong_word() -> None:
    assert Play().show().on(events.ProgramFailed()).step == state.Stopped(Failure.PROGRAM)
    assert Play().to_registering().on(events.ProgramFailed()).step == state.Stopped(Failure.BOOKING_UNCLEAR)
    booked = Play().to_registering()
    booked.on(events.BookingDelivered(booked.book.question, STORED, BOOKING), events.ProgramFailed())
    assert isinstance(booked.step, state.Ticketed)


def test_a_kiosk_that_never_heard_of_departments_says_so() -> None:
    play = Play(replace(journey(), catalogue=None)).on(events.LineChanged(online=False))
    play.show(record=NoAnswer(), coverage=UncheckedCoverage()).on(events.IdentityConfirmed())
    assert play.step == state.Stopped(Failure.NO_DEPARTMENTS)


def test_departments_that_come_late_are_shown_when_they_come() -> None:
    start = journey()
    play = Play(replace(start, catalogue=None)).show().on(events.IdentityConfirmed())
    assert isinstance(play.step, state.ChoosingDepartment)
    assert isinstance(start.catalogue, Catalogue)
    play.on(events.CatalogueChanged(start.catalogue), events.DepartmentChosen("dep-ntq"))
    assert isinstance(play.step, state.Reviewing)


# --- what goes wrong when nobody looks --------------------------------------------------------------------------------


def test_out_of_service_means_no_new_visit_from_anywhere() -> None:
    for way in (events.DocumentShown(ANH), events.CardLaid(), events.TypeNumber(NumberKind.DOCUMENT)):
        play = Play().on(events.DocumentShown(Refusal(RefusalKind.UNKNOWN_CODE)))
        play.journey = replace(play.journey, broken=OutOfServiceReason.STORE_BROKEN)
        assert play.on(way).step == state.OutOfService(OutOfServiceReason.STORE_BROKEN)


def test_looking_at_a_department_without_insurance_does_not_cost_the_insurance() -> None:
    play = Play().show().on(events.IdentityConfirmed(), events.DepartmentChosen("dep-tmdv"))
    assert play.step.plan.payer is Payer.SELF
    play.on(events.BackPressed(), events.DepartmentChosen("dep-ntq"), events.PlanConfirmed())
    assert play.book.intent.payer is Payer.INSURANCE
    assert play.book.intent.evidence_id == "cov-1"


def test_a_declared_priority_goes_along_to_another_department() -> None:
    play = Play().to_review().on(events.PriorityWanted(), events.PriorityChosen(Priority.PREGNANT))
    play.on(events.BackPressed(), events.DepartmentChosen("dep-tm"), events.PlanConfirmed())
    assert play.book.intent.priority is Priority.PREGNANT


def test_a_store_that_leaves_it_open_is_told_as_unclear() -> None:
    play = Play().to_review().on(events.PlanConfirmed())
    play.on(events.BookingUnclear(play.book.question))
    assert play.step == state.Stopped(Failure.BOOKING_UNCLEAR)


def test_once_the_store_kept_it_no_other_word_of_the_store_counts() -> None:
    play = Play().to_registering()
    before, question = play.step, play.book.question
    play.on(events.BookingNotStored(question), events.BookingUnclear(question))
    assert play.step == before


def test_help_over_a_ticket_waits_for_the_helper() -> None:
    play = Play().to_registering()
    play.on(events.BookingDelivered(play.book.question, STORED, BOOKING))
    play.on(events.PaperAnswered(play.ticket.question, Paper.PRINTED), events.HelpPressed())
    assert [d.seconds for d in deadlines(play.journey, Delays())] == [Delays().help_wait]


def test_a_number_printed_before_stays_the_number_when_the_hospital_answers_the_second_time() -> None:
    play = Play().to_review().on(events.PlanConfirmed())
    play.on(events.BookingStored(play.book.question, NUMBERED))
    play.on(events.BookingDelivered(play.book.question, NUMBERED, BOOKING, earlier=False))
    assert (play.step.number, play.asked(effects.PrintTicket).ticket.number) == ("K3-01", "K3-01")
    assert play.step.result == state.Confirmed(BOOKING)
