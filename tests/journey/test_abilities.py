"""What a hospital's system cannot do is neither shown nor asked, and nobody waits for it."""

from dataclasses import replace

from kiosk.journey import Able, Feature, Timer, effects, events, state
from kiosk.visit import Payer, UncheckedCoverage
from support.play import Play
from support.world import ANH, BOOKING, NUMBERED, RECORD, journey

NOTHING = Able(frozenset())


def at(able: Able) -> Play:
    return Play(replace(journey(), able=able))


def known(able: Able) -> Play:
    play = at(able).on(events.DocumentShown(ANH))
    return play.on(events.PatientAnswered(play.asked(effects.FindPatient).question, RECORD))


def test_until_it_was_heard_the_usual_is_assumed() -> None:
    able = Able()
    assert all(able.offers(each) for each in (Feature.CANCEL, Feature.COVERAGE, Feature.APPOINTMENTS, Feature.HELP))
    beyond = (Feature.PAYMENTS, Feature.SESSIONS, Feature.HOLDS, Feature.PATIENT_VISITS, Feature.KIOSK_NUMBERS)
    assert not any(able.offers(each) for each in beyond)


def test_the_least_a_hospital_can_do_is_enough_for_a_visit() -> None:
    play = known(NOTHING).on(events.IdentityConfirmed())
    assert isinstance(play.step, state.ChoosingDepartment)
    assert play.step.person.coverage == UncheckedCoverage()
    play.on(events.DepartmentChosen("dep-ntq"), events.PlanConfirmed())
    assert (play.book.intent.payer, play.book.intent.evidence_id) == (Payer.INSURANCE, None)
    asked = {type(effect) for effect in play.effects}
    never = {effects.CheckCoverage, effects.FindAppointments, effects.FindVisits, effects.AskServices}
    assert not asked & never


def test_nobody_is_told_that_help_comes_where_nobody_hears() -> None:
    play = at(NOTHING).on(events.DocumentShown(ANH), events.HelpPressed())
    assert play.journey.notice.reached is False
    assert play.count(effects.CallHelp) == 0
    play = at(Able()).on(events.DocumentShown(ANH), events.HelpPressed())
    assert play.journey.notice.reached is None
    assert play.count(effects.CallHelp) == 1


def test_a_hospital_that_gives_no_numbers_gets_the_kiosks_own_with_the_visit() -> None:
    assert at(Able()).to_registering().book.own_number is False
    play = at(
        Able(frozenset({Feature.COVERAGE, Feature.APPOINTMENTS, Feature.SERVICES, Feature.KIOSK_NUMBERS}))
    ).to_registering()
    assert (play.book.own_number, play.book.offline) == (True, False)
    nameless = replace(BOOKING, place=replace(BOOKING.place, number=""))
    play.on(events.BookingDelivered(play.book.question, NUMBERED, nameless))
    assert play.step.number == "K3-01"
    assert isinstance(play.step.result, state.Confirmed)


def test_what_the_hospital_can_do_changes_while_the_kiosk_runs() -> None:
    play = at(Able()).on(events.AbilitiesChanged(NOTHING), events.KioskNamed("Sảnh B"))
    assert play.journey.able == NOTHING
    assert play.journey.site.kiosk == "Sảnh B"
    assert known(play.journey.able).count(effects.FindAppointments) == 0


def numbered_here() -> Play:
    play = at(Able(frozenset({Feature.COVERAGE, Feature.APPOINTMENTS, Feature.SERVICES, Feature.KIOSK_NUMBERS})))
    play.to_review().on(events.PlanConfirmed())
    return play.on(events.BookingStored(play.book.question, NUMBERED))


def test_a_visit_from_before_that_keeps_its_number_is_shown_with_that_one() -> None:
    play = numbered_here()
    play.on(events.BookingDelivered(play.book.question, NUMBERED, BOOKING, earlier=True, kept=False))
    assert (play.step.number, play.ticket.ticket.number) == ("A 042", "A 042")
    assert play.count(effects.CloseRefused) == 1, "nobody has to decide anything"


def test_who_holds_another_number_than_their_visit_keeps_is_sent_to_the_desk() -> None:
    play = numbered_here().run_out(Timer.BOOKING)
    assert play.step.result == state.Provisional()
    play.on(events.BookingDelivered(play.book.question, NUMBERED, BOOKING, earlier=True, kept=False))
    assert play.step.result == state.RefusedLate()
    assert play.step.number == "K3-01"
    assert play.count(effects.CloseRefused) == 0, "staff see it too"
