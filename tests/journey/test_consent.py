"""Consent per purpose, its whole text, and who may confirm for whom."""

from dataclasses import replace

import pytest

from kiosk.identity import DocumentKind, PartialDate
from kiosk.journey import CancelWord, Delays, Language, Paper, Timer, deadlines, effects, events, state
from kiosk.visit import GUARDIANS, Purpose, RegisteredBy
from support.play import Play
from support.world import ANH, CHILD, CHIP, COVERED, ELDER, EVERYTHING, RECORD, TODAYS, journey


def register(play: Play) -> effects.Book:
    return play.on(events.DepartmentChosen("dep-ntq"), events.PlanConfirmed()).book


def test_a_hurried_patient_answers_nothing_and_agreed_to_the_visit_alone() -> None:
    touches = [events.IdentityConfirmed(), events.DepartmentChosen("dep-ntq"), events.PlanConfirmed()]
    play = Play().show().on(*touches)
    assert play.book.intent.consent.purposes == ()
    assert play.book.intent.consent.version == play.journey.site.consent_version
    assert play.book.intent.registered_by is RegisteredBy.SELF


def test_every_purpose_is_answered_by_itself_and_goes_with_the_booking() -> None:
    play = Play().show()
    play.on(events.PurposeAnswered("messages", agreed=True), events.PurposeAnswered("survey", agreed=False))
    assert register(play.on(events.IdentityConfirmed())).intent.consent.purposes == ("messages",)


def test_what_the_hospital_does_not_ask_for_cannot_be_agreed_to() -> None:
    start = journey()
    play = Play(replace(start, site=replace(start.site, purposes=(Purpose("study", "Nghiên cứu?"),)))).show()
    play.on(events.PurposeAnswered("survey", agreed=True), events.PurposeAnswered("study", agreed=True))
    assert play.step.person.purposes == {"study"}


@pytest.mark.parametrize("by", sorted(GUARDIANS, key=lambda one: one.value))
def test_whoever_registers_a_child_says_who_they_are_with_one_touch(by: RegisteredBy) -> None:
    play = Play().show(identity=CHILD, record=None).on(events.IdentityConfirmed(by))
    intent = play.on(events.DepartmentChosen("dep-nhi"), events.PlanConfirmed()).book.intent
    assert (intent.registered_by, intent.guardian_present) == (by, True)


@pytest.mark.parametrize("by", [RegisteredBy.SELF, RegisteredBy.OTHER])
def test_nobody_but_a_guardian_registers_a_child(by: RegisteredBy) -> None:
    play = Play().show(identity=CHILD, record=None)
    assert isinstance(play.on(events.IdentityConfirmed(by)).step, state.Confirming)


def test_who_turns_out_to_be_a_child_after_they_were_asked_is_asked_about_again() -> None:
    play = Play().on(events.DocumentShown(replace(ANH, birth=None)), events.IdentityConfirmed())
    record = replace(RECORD, birth=PartialDate(2018, 3, 5))
    play.on(events.PatientAnswered(play.asked(effects.FindPatient).question, record))
    play.on(events.CoverageAnswered(play.asked(effects.CheckCoverage).question, COVERED))
    play.on(events.AppointmentsAnswered(play.asked(effects.FindAppointments).question, ()))
    assert isinstance(play.step, state.Confirming)
    assert isinstance(play.on(events.IdentityConfirmed(RegisteredBy.MOTHER)).step, state.ChoosingDepartment)


def test_nobody_is_booked_as_a_child_without_a_guardian_whatever_a_chip_says_late() -> None:
    unborn = replace(RECORD, birth=None)
    play = Play().to_review(identity=replace(ANH, birth=None), record=unborn)
    chip = replace(ANH, document=DocumentKind.CHIP_CARD, birth=PartialDate(2018, 3, 5), proof=CHIP.proof)
    play.on(events.CardLaid())
    play.journey = replace(play.journey, card_of_visit=True)
    play.on(events.CardRead(chip))
    assert play.step.plan.person.needs_guardian
    assert isinstance(play.on(events.PlanConfirmed()).step, state.Confirming)
    assert play.count(effects.Book) == 0


def test_an_adult_has_no_guardian() -> None:
    assert isinstance(Play().show().on(events.IdentityConfirmed(RegisteredBy.MOTHER)).step, state.Confirming)


def test_an_old_parent_is_registered_by_somebody_they_asked() -> None:
    play = Play().show(identity=ELDER).on(events.IdentityConfirmed(RegisteredBy.OTHER))
    intent = register(play).intent
    assert (intent.registered_by, intent.guardian_present) == (RegisteredBy.OTHER, False)
    assert intent.identity == ELDER


def test_the_whole_text_lies_over_the_question_and_leaves_it_as_it_is() -> None:
    play = Play().show().on(events.PurposeAnswered("survey", agreed=True))
    before = play.step
    play.on(events.ConsentTextWanted())
    assert play.journey.notice == state.ConsentText()
    assert play.on(events.NoticeDismissed()).journey.notice is None
    assert play.step == before


def test_who_reads_is_given_more_time() -> None:
    play = Play().show().on(events.ConsentTextWanted())
    (wait,) = deadlines(play.journey, Delays())
    assert (wait.timer, wait.seconds) == (Timer.IDLE_WARNING, Delays().reading)
    assert wait.seconds > Delays().idle_warning


def test_the_text_is_printed_in_the_language_of_the_visit_and_the_glass_says_what_became_of_it() -> None:
    play = Play().show().on(events.LanguageChosen(Language.KO), events.ConsentTextWanted())
    play.on(events.ConsentPrintWanted())
    printed = play.asked(effects.PrintConsent)
    assert (printed.sheet.language, printed.sheet.version) == ("ko", play.journey.site.consent_version)
    assert play.journey.notice.paper is Paper.PRINTING
    play.on(events.ConsentPrintWanted(), events.PaperAnswered(printed.question, Paper.PRINTED))
    assert play.journey.notice.paper is Paper.PRINTED
    assert play.on(events.ConsentPrintWanted()).count(effects.PrintConsent) == 1


def test_a_sheet_that_did_not_come_out_can_be_asked_for_again() -> None:
    play = Play().show().on(events.ConsentTextWanted(), events.ConsentPrintWanted())
    play.on(events.PaperAnswered(play.asked(effects.PrintConsent).question, Paper.NO_PAPER))
    assert play.on(events.ConsentPrintWanted()).count(effects.PrintConsent) == 2


def test_late_news_of_the_sheet_is_not_the_tickets() -> None:
    play = Play().show().on(events.ConsentTextWanted(), events.ConsentPrintWanted())
    sheet = play.asked(effects.PrintConsent).question
    play.on(events.NoticeDismissed(), events.IdentityConfirmed(), events.DepartmentChosen("dep-ntq"))
    before = play.journey
    assert play.on(events.PaperAnswered(sheet, Paper.PRINTED)).journey == before


@pytest.mark.parametrize("wish", [events.ConsentTextWanted(), events.ConsentPrintWanted()])
def test_the_text_belongs_to_its_question(wish: events.Event) -> None:
    play = Play().on(wish)
    assert (play.journey.notice, play.effects) == (None, [])


@pytest.mark.parametrize("far", ["booked", "cancelled", "stopped", "today"])
def test_who_came_along_keeps_language_and_ease_and_nothing_else(far: str) -> None:
    play = Play().on(events.LanguageChosen(Language.JA), events.TextSizeChosen(2), events.LowToggled())
    match far:
        case "booked":
            play.to_booked()
        case "cancelled":
            play.to_booked().on(events.CancelWanted(), events.CancelConfirmed())
            cancel = play.asked(effects.CancelVisit)
            play.on(events.CancelAnswered(cancel.question, CancelWord.DONE))
        case "stopped":
            play.to_review().on(events.PlanConfirmed())
            play.on(events.BookingNotStored(play.book.question))
            assert isinstance(play.step, state.Stopped)
        case "today":
            play = Play(replace(play.journey, able=EVERYTHING)).show(visits=(TODAYS,)).on(events.IdentityConfirmed())
            assert isinstance(play.step, state.AlreadyRegistered)
    play.on(events.AnotherPerson())
    assert play.step == state.Welcome()
    assert (play.journey.language, play.journey.ease.text_size, play.journey.ease.low) == (Language.JA, 2, True)
    assert isinstance(play.asked(effects.Forget), effects.Forget)
    play.show(identity=ELDER)
    assert (play.step.person.identity, play.step.person.purposes) == (ELDER, frozenset())
