"""Who steps away: the visit is kept behind a curtain, and goes on only for its owner."""

from dataclasses import replace

import pytest

from kiosk.identity import AppointmentCode, DocumentKind, PassportNumber, Refusal, RefusalKind
from kiosk.journey import (
    CardProblem,
    ChipRules,
    ChipState,
    Delays,
    Language,
    NumberKind,
    OutOfServiceReason,
    Timer,
    deadlines,
    effects,
    events,
    state,
)
from support.play import Play
from support.world import ANH, BAO, CHIP, COVERED, HELD, RECORD, TYPED, journey

PASSPORT_HOLDER = replace(ANH, citizen_number=None, passport_number=PassportNumber("UTO", "L898902C3"))
TYPED_NAMED = replace(ANH, document=DocumentKind.TYPED_NUMBER)
UNKNOWN = Refusal(RefusalKind.UNKNOWN_CODE)


def away(play: Play | None = None) -> Play:
    """Nobody answers "are you still there?"."""
    return (play or Play().show()).run_out(Timer.IDLE_WARNING).run_out(Timer.IDLE_RESET)


def typed(play: Play, year: str) -> Play:
    return play.on(*(events.DigitTyped(digit) for digit in year), events.NumberEntered())


@pytest.mark.parametrize("far", ["show", "to_review"])
def test_a_visit_with_a_person_in_it_is_kept_behind_the_curtain(far: str) -> None:
    play = getattr(Play(), far)()
    before = play.step
    away(play)
    assert play.step == state.Curtained(before, play.journey.mark)
    assert {(d.timer, d.seconds) for d in deadlines(play.journey, Delays())} == {(Timer.CURTAIN, 45)}
    assert play.run_out(Timer.CURTAIN).step == state.Welcome()
    assert play.count(effects.Forget) == 1


@pytest.mark.parametrize(
    "begun",
    [
        events.TypeNumber(NumberKind.DOCUMENT),
        events.DocumentShown(UNKNOWN),
        events.DocumentShown((ANH, BAO)),
    ],
)
def test_a_visit_without_a_person_just_ends(begun: events.Event) -> None:
    assert away(Play().on(begun)).step == state.Welcome()


@pytest.mark.parametrize("document", [ANH, (BAO, ANH), TYPED, CHIP])
def test_the_same_document_opens_the_curtain_where_the_visit_stood(document: object) -> None:
    play = Play().to_review()
    before = play.step
    away(play).on(events.DocumentShown(document))
    assert play.step == before
    assert play.journey.notice is None


def test_a_passport_is_known_again_by_its_number() -> None:
    play = Play().on(events.DocumentShown(PASSPORT_HOLDER))
    before = away(play).step.kept
    assert play.on(events.DocumentShown(PASSPORT_HOLDER)).step == before


def test_a_name_alone_opens_nothing() -> None:
    namesake = replace(ANH, citizen_number=BAO.citizen_number)
    play = away().on(events.DocumentShown(namesake))
    assert isinstance(play.step, state.Confirming)
    assert play.step.person.identity == namesake


def test_the_year_of_birth_opens_it_too() -> None:
    play = Play().to_review()
    before = play.step
    away(play).on(*(events.DigitTyped(digit) for digit in "198"), events.NumberEntered())
    assert isinstance(play.step, state.Curtained), "three digits are no year"
    assert play.on(events.DigitTyped("7"), events.DigitErased(), events.DigitTyped("8")).step.text == "1988"
    assert play.on(events.NumberEntered()).step == before


def test_a_second_wrong_year_ends_the_visit() -> None:
    play = typed(away(), "1987")
    assert (play.step.wrong, play.step.text) == (1, "")
    assert typed(play, "1990").step == state.Welcome()


def test_one_wrong_year_is_forgiven() -> None:
    assert isinstance(typed(typed(away(), "1987"), "1988").step, state.Confirming)


def test_typing_is_waited_for() -> None:
    play = away()
    (before,) = deadlines(play.journey, Delays())
    play.on(events.DigitTyped("1"))
    assert before not in deadlines(play.journey, Delays())
    (before,) = deadlines(play.journey, Delays())
    play.on(events.Touched())
    assert before in deadlines(play.journey, Delays()), "a hand on the glass is not its owner's"


def test_where_no_year_is_known_only_the_document_leads_back() -> None:
    nameless = replace(ANH, birth=None)
    play = Play().on(events.DocumentShown(nameless))
    play.on(events.PatientAnswered(play.asked(effects.FindPatient).question, None))
    typed(away(play), "0000")
    typed(play, "0000")
    assert isinstance(play.step, state.Curtained)
    assert play.step.text == ""
    assert isinstance(play.on(events.DocumentShown(nameless)).step, state.Confirming)


@pytest.mark.parametrize("reading", [BAO, AppointmentCode("73920148"), (BAO, replace(BAO, name=None))])
def test_somebody_elses_document_ends_the_visit_and_begins_theirs(reading: object) -> None:
    play = away()
    asked = play.journey.questions
    play.on(events.DocumentShown(reading))
    assert play.count(effects.Forget) == 1
    assert not isinstance(play.step, state.Curtained | state.Welcome)
    before = play.journey
    assert play.on(events.PatientAnswered(asked, RECORD)).journey == before, "an answer about who was here before"


def test_a_poster_before_the_camera_ends_nothing() -> None:
    play = away()
    before = play.journey
    assert play.on(events.DocumentShown(UNKNOWN)).journey == before


def test_a_new_visit_is_one_touch_away_and_nothing_of_the_old_one_stays() -> None:
    play = Play().on(events.LanguageChosen(Language.EN)).show()
    away(play).on(events.ExitPressed())
    assert play.step == state.Welcome()
    assert play.journey.language == Language.VI


def test_answers_still_come_in_behind_the_curtain() -> None:
    play = Play().on(events.DocumentShown(ANH))
    away(play)
    play.on(events.CoverageAnswered(play.asked(effects.CheckCoverage).question, COVERED))
    assert isinstance(play.step, state.Curtained)
    play.on(events.DocumentShown(ANH))
    assert play.step.person.coverage == COVERED


def test_a_visit_that_has_to_stop_behind_the_curtain_keeps_nobodys_data() -> None:
    play = Play(replace(journey(), catalogue=None)).show().on(events.IdentityConfirmed())
    away(play)
    assert isinstance(play.step, state.Curtained)
    assert isinstance(play.run_out(Timer.LOOKUP).step, state.Stopped)


def test_the_kept_place_with_a_doctor_is_given_back_only_when_the_visit_ends() -> None:
    play = Play().to_review()
    held = replace(play.step.plan.choice, hold=HELD)
    play.journey = replace(play.journey, step=replace(play.step, plan=replace(play.step.plan, choice=held)))
    away(play)
    assert play.count(effects.ReleaseHold) == 0
    play.run_out(Timer.CURTAIN)
    assert play.count(effects.ReleaseHold) == 1


def test_nobody_leaves_without_their_number_nor_is_a_number_curtained() -> None:
    play = Play().to_booked()
    assert {d.timer for d in deadlines(play.journey, Delays())} == {Timer.THANK_YOU}
    assert play.run_out(Timer.THANK_YOU).step == state.Welcome()


def test_technicians_come_first() -> None:
    play = away().on(events.ServiceMenuOpened())
    assert play.step == state.OutOfService(OutOfServiceReason.MAINTENANCE)


def test_a_kiosk_that_fails_keeps_nothing_behind_the_curtain() -> None:
    play = away().on(events.ServiceStopped(OutOfServiceReason.STORE_BROKEN))
    assert isinstance(play.step, state.OutOfService)
    assert away().on(events.ProgramFailed()).step != state.Curtained


class TestTheCardOnTheReader:
    def at(self) -> Play:
        start = journey()
        return away(Play(replace(start, site=replace(start.site, chip=ChipRules()))).show())

    def test_the_owners_card_is_opened_with_their_number_and_opens_the_curtain(self) -> None:
        play = self.at().on(events.CardLaid())
        assert isinstance(play.step, state.Curtained)
        assert play.asked(effects.OpenCard).by == ANH
        assert isinstance(play.on(events.CardRead(CHIP)).step, state.Confirming)

    def test_it_counts_for_the_visit_as_it_would_have_before(self) -> None:
        play = Play(journey()).show(identity=TYPED_NAMED)
        away(play).on(events.CardLaid(), events.CardRead(CHIP))
        assert play.step.person.showed_document
        assert play.step.chip is ChipState.READ

    @pytest.mark.parametrize(
        ("event", "chip"),
        [(events.CardTaken(), None), (events.CardFailed(CardProblem.UNREADABLE), ChipState.UNREAD)],
    )
    def test_nobody_is_told_for_ever_that_their_card_is_read(self, event: events.Event, chip: object) -> None:
        play = away(Play().show().on(events.CardLaid())).on(event)
        assert isinstance(play.step, state.Curtained)
        assert typed(play, "1988").step.chip is chip

    def test_a_card_that_proves_nothing_opens_nothing(self) -> None:
        play = self.at().on(events.CardLaid(), events.CardRead(replace(CHIP, proof=None)))
        assert isinstance(play.step, state.Curtained)

    def test_another_card_ends_the_visit_and_is_asked_for_its_own_number(self) -> None:
        play = self.at().on(events.CardLaid(), events.CardFailed(CardProblem.ANOTHER_CARD))
        assert play.step == state.ReadingCard(number_wanted=True)
        assert play.count(effects.Forget) == 1

    def test_a_card_left_on_the_reader_opens_nothing_when_it_is_read_late(self) -> None:
        assert isinstance(self.at().on(events.CardRead(CHIP)).step, state.Curtained)

    def test_a_card_beside_a_visit_without_an_id_number_begins_a_new_one(self) -> None:
        play = Play().on(events.DocumentShown(PASSPORT_HOLDER))
        assert isinstance(away(play).on(events.CardLaid()).step, state.ReadingCard)
