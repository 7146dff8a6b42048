"""The chip of the card on the reader: what opens it, what it says, what happens when it says nothing. All invented."""

from dataclasses import replace

import pytest

from kiosk.identity import ChipProof, CitizenNumber, PassportNumber, ProofLevel, Refusal, RefusalKind, TravelDocument
from kiosk.journey import (
    CardProblem,
    ChipRules,
    ChipState,
    Delays,
    NumberKind,
    Picture,
    Timer,
    deadlines,
    effects,
    events,
    state,
)
from kiosk.visit import NotCovered, NotCoveredReason
from support.play import Play
from support.world import ANH, BAO, CHIP, RECORD, TYPED, journey

PASSPORT = TravelDocument("L898902C3", "740812", "120415")
SURE = replace(CHIP, proof=ChipProof(ProofLevel.ISSUER_VERIFIED))
NOT_OPENED = CardProblem.UNREADABLE
FORGED = replace(CHIP, proof=ChipProof(ProofLevel.NOT_VERIFIED, ("signature=failed",)))


def at(chip: ChipRules) -> Play:
    """A kiosk with a chip reader and these rules."""
    start = journey()
    return Play(replace(start, site=replace(start.site, chip=chip)))


def laid() -> Play:
    """A card lies on the reader and waits for its number."""
    return at(ChipRules()).on(events.CardLaid(), events.CardKeyWanted())


# --- the way in -------------------------------------------------------------------------------------------------------


def test_the_code_of_the_card_on_the_reader_opens_it_without_typing() -> None:
    play = laid().on(events.DocumentShown(ANH))
    assert play.step == state.ReadingCard(ANH)
    assert play.asked(effects.OpenCard).by == ANH
    play.on(events.CardProgressed(0.5), events.CardRead(CHIP))
    assert isinstance(play.step, state.Confirming)
    assert play.step.person.identity == CHIP


def test_the_portrait_is_seen_on_the_identity_screen_and_goes_no_further() -> None:
    picture = Picture(b"jpeg")
    play = laid().on(events.DocumentShown(ANH), events.CardRead(SURE, picture))
    assert play.step.portrait == picture
    beside = Play().show().on(events.CardLaid(), events.CardRead(SURE, picture))
    assert beside.step.portrait == picture
    beside.on(events.IdentityConfirmed())
    assert picture.jpeg not in repr(beside.journey).encode()
    assert not any(getattr(part, "portrait", None) for part in (beside.step, beside.step.person))


def test_a_typed_number_opens_it_too() -> None:
    play = laid().on(events.TypeNumber(NumberKind.DOCUMENT))
    play.on(*(events.DigitTyped(digit) for digit in "001188990001"), events.NumberEntered())
    assert play.step == state.ReadingCard(TYPED)
    assert play.asked(effects.OpenCard).by == TYPED
    assert isinstance(play.on(events.CardRead(CHIP)).step, state.Confirming)


def test_who_is_asked_for_the_code_may_lift_the_card_to_show_it() -> None:
    play = laid().on(events.CardTaken())
    assert play.step == state.ReadingCard(number_wanted=True)
    play.on(events.DocumentShown(ANH))
    assert isinstance(play.step, state.Confirming)
    play.on(events.CardLaid())
    assert play.step.chip is ChipState.READING
    assert play.asked(effects.OpenCard).by == ANH
    play.on(events.CardRead(CHIP))
    assert play.step.chip is ChipState.READ
    assert play.step.person.identity.proof == CHIP.proof


def test_what_the_chip_says_weighs_more_and_what_only_the_code_says_is_kept() -> None:
    chip = replace(CHIP, name=ANH.name, address=None)
    play = laid().on(events.DocumentShown(ANH), events.CardRead(chip))
    assert play.step.person.identity.address == ANH.address
    assert play.step.person.identity.document is chip.document


def test_where_the_card_is_needed_its_code_asks_for_it() -> None:
    play = at(ChipRules(needed=True)).on(events.DocumentShown(ANH))
    assert play.step == state.ReadingCard(ANH)
    assert play.count(effects.OpenCard) == 0
    assert {d.timer for d in deadlines(play.journey, Delays())} == {Timer.IDLE_WARNING}
    play.on(events.CardLaid())
    assert play.asked(effects.OpenCard).by == ANH
    play.on(events.WithoutChip())
    assert play.step == state.ReadingCard(ANH)
    assert isinstance(play.on(events.CardRead(SURE)).step, state.Confirming)


def test_a_card_left_behind_by_somebody_else_is_not_tried_with_a_number_of_another() -> None:
    play = at(ChipRules()).on(events.CardLaid(), events.ExitPressed())
    assert play.journey.card_on_reader
    play.on(events.DocumentShown(ANH))
    assert isinstance(play.step, state.Confirming)
    assert play.count(effects.OpenCard) == 0


def test_the_zone_of_a_passport_asks_for_the_passport_and_opens_it() -> None:
    play = at(ChipRules()).on(events.DocumentShown(PASSPORT))
    assert play.step == state.ReadingCard(PASSPORT)
    play.on(events.CardLaid())
    assert play.asked(effects.OpenCard).by == PASSPORT
    foreigner = replace(CHIP, citizen_number=None, passport_number=PassportNumber("UTO", "L898902C3"))
    play.on(events.CardRead(foreigner))
    assert isinstance(play.step, state.Confirming)
    assert play.step.person.coverage == NotCovered(NotCoveredReason.NOT_FOUND)
    assert play.asked(effects.FindPatient).subject == foreigner
    assert play.count(effects.CheckCoverage) == 0


def test_without_a_chip_reader_a_passport_goes_to_the_desk() -> None:
    assert Play().on(events.DocumentShown(PASSPORT)).step == state.ReadProblem(RefusalKind.PASSPORT)


# --- the proof --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("reading", [FORGED, replace(CHIP, proof=None)])
def test_a_chip_that_is_not_proved_goes_to_the_desk(reading) -> None:
    play = laid().on(events.DocumentShown(ANH), events.CardRead(reading))
    assert play.step == state.ReadProblem(CardProblem.NOT_GENUINE)
    assert play.count(effects.FindPatient) == 0
    assert isinstance(play.on(events.WithoutChip()).step, state.ReadProblem)


def test_the_hospital_says_which_level_may_register() -> None:
    strict = ChipRules(frozenset({ProofLevel.ISSUER_VERIFIED}))
    for reading, step in ((CHIP, state.ReadProblem), (SURE, state.Confirming)):
        play = at(strict).on(events.CardLaid(), events.CardKeyWanted(), events.DocumentShown(ANH))
        assert isinstance(play.on(events.CardRead(reading)).step, step)


def test_a_forged_card_laid_beside_a_visit_ends_it_also_late() -> None:
    for onward in ((), (events.IdentityConfirmed(),)):
        play = Play().show().on(events.CardLaid(), *onward, events.CardRead(FORGED))
        assert play.step == state.ReadProblem(CardProblem.NOT_GENUINE)


def test_a_proof_that_comes_late_goes_along_with_the_visit() -> None:
    play = Play().show().on(events.CardLaid(), events.IdentityConfirmed())
    assert isinstance(play.step, state.ChoosingDepartment)
    play.on(events.CardRead(SURE))
    assert isinstance(play.step, state.ChoosingDepartment)
    assert play.step.person.identity.proof == SURE.proof
    play.on(events.DepartmentChosen("dep-ntq"))
    assert play.step.plan.person.identity.proof == SURE.proof


# --- what goes wrong --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("problem", [one for one in CardProblem if one is not CardProblem.NOT_GENUINE])
def test_a_card_that_gives_nothing_keeps_the_visit(problem: CardProblem) -> None:
    play = laid().on(events.DocumentShown(ANH), events.CardFailed(problem))
    assert play.step == state.ReadProblem(problem, ANH)
    again = Play(play.journey).on(events.CardTaken(), events.CardLaid())
    assert again.step == state.ReadingCard(ANH)
    assert again.asked(effects.OpenCard).by == ANH
    assert isinstance(play.on(events.WithoutChip()).step, state.Confirming)


def test_a_card_pulled_early_is_asked_for_again() -> None:
    play = laid().on(events.DocumentShown(ANH), events.CardTaken())
    assert play.step == state.ReadProblem(CardProblem.PULLED_EARLY, ANH)
    assert Play().on(events.CardLaid(), events.CardTaken()).step == state.ReadProblem(CardProblem.PULLED_EARLY)


def test_the_code_of_another_card_leads_to_that_of_this_one() -> None:
    play = laid().on(events.DocumentShown(BAO), events.CardFailed(CardProblem.ANOTHER_CARD))
    play.on(events.DocumentShown(ANH))
    assert play.step == state.ReadingCard(ANH)
    assert play.asked(effects.OpenCard).by == ANH


def test_a_failing_chip_beside_a_visit_stops_nothing() -> None:
    play = Play().show().on(events.CardLaid())
    outcomes = {CardProblem.WEAK_FIELD: ChipState.UNREAD, CardProblem.ANOTHER_CARD: ChipState.ANOTHER_CARD}
    for problem, told in outcomes.items():
        other = Play(play.journey).on(events.CardFailed(problem))
        assert other.step.chip is told
        assert isinstance(other.on(events.IdentityConfirmed()).step, state.ChoosingDepartment)
    assert play.on(events.CardTaken()).step.chip is None


def test_a_chip_of_somebody_else_changes_nothing_of_the_visit() -> None:
    other = replace(SURE, citizen_number=BAO.citizen_number, name=BAO.name)
    play = Play().show().on(events.CardLaid(), events.CardRead(other))
    assert play.step.chip is ChipState.ANOTHER_CARD
    assert play.step.person.identity == ANH


def test_progress_never_goes_back_and_is_waited_for() -> None:
    play = laid().on(events.DocumentShown(ANH), events.CardProgressed(0.6))
    before = deadlines(play.journey, Delays())
    play.on(events.CardProgressed(0.4))
    assert play.step.done == 0.6
    assert before != deadlines(play.journey, Delays())
    assert {d.timer for d in deadlines(play.journey, Delays())} == {Timer.CARD}


def test_a_chip_that_says_nothing_for_long_is_not_waited_for_and_still_heard() -> None:
    play = laid().on(events.DocumentShown(ANH)).run_out(Timer.CARD)
    assert play.step == state.ReadProblem(CardProblem.TOO_SLOW, ANH)
    assert isinstance(play.on(events.CardRead(CHIP)).step, state.Confirming)


def test_who_has_to_show_a_number_is_waited_for_as_anybody_is() -> None:
    assert {d.timer for d in deadlines(laid().journey, Delays())} == {Timer.IDLE_WARNING}


def test_the_code_still_held_there_reads_the_chip_only_once() -> None:
    play = laid().on(events.DocumentShown(ANH), events.CardProgressed(0.3), events.DocumentShown(ANH))
    assert play.count(effects.OpenCard) == 1
    assert play.step.done == 0.3


def test_a_chip_read_after_the_patient_left_is_nobodys() -> None:
    play = laid().on(events.DocumentShown(ANH), events.ExitPressed(), events.CardRead(CHIP))
    assert play.step == state.Welcome()
    assert play.count(effects.Forget) == 1
    assert not play.journey.card_of_visit


def test_a_chip_whose_data_cannot_be_right_says_so() -> None:
    play = laid().on(events.DocumentShown(ANH), events.CardRead(Refusal(RefusalKind.BROKEN_DOCUMENT)))
    assert play.step == state.ReadProblem(CardProblem.UNREADABLE, ANH)  # no words about a code that was well read


# --- everything in the wrong order ------------------------------------------------------------------------------------


def test_a_card_of_a_visit_that_is_over_is_never_read_into_the_next_one() -> None:
    late = (events.CardProgressed(0.9), events.CardRead(replace(SURE, name=BAO.name)), events.CardFailed(NOT_OPENED))
    for known in (ANH, TYPED):
        play = at(ChipRules(needed=True)).on(events.CardLaid(), events.CardKeyWanted(), events.DocumentShown(ANH))
        play.on(events.ExitPressed(), events.DocumentShown(known))
        assert play.step == state.ReadingCard(known)
        assert play.on(*late).step == state.ReadingCard(known)
        play.on(events.CardTaken())
        assert play.step == state.ReadingCard(known), "whoever takes the left card away did not pull it early"
        assert play.on(events.CardLaid()).asked(effects.OpenCard).by == known


def test_a_forged_card_left_behind_does_not_end_the_next_visit() -> None:
    play = Play().on(events.CardLaid(), events.ExitPressed()).show().on(events.CardRead(FORGED))
    assert isinstance(play.step, state.Confirming)


def test_a_chip_of_somebody_else_is_not_taken_for_whose_code_was_shown() -> None:
    other = replace(SURE, citizen_number=BAO.citizen_number, name=BAO.name)
    play = laid().on(events.DocumentShown(ANH), events.CardRead(other))
    assert play.step == state.ReadProblem(CardProblem.ANOTHER_CARD, ANH)
    assert play.count(effects.FindPatient) == 0


def test_a_slip_in_a_typed_number_that_opens_the_card_all_the_same_is_mended_by_it() -> None:
    slip = replace(TYPED, citizen_number=CitizenNumber("001188990001".replace("188", "288", 1)))
    play = laid().on(events.DocumentShown(slip), events.CardRead(CHIP))
    assert play.step.person.identity == CHIP


def test_a_code_that_does_not_open_the_card_is_tried_once_however_long_it_is_held() -> None:
    play = laid().on(events.DocumentShown(BAO), events.CardFailed(CardProblem.ANOTHER_CARD))
    play.on(*[events.DocumentShown(BAO)] * 9, events.DocumentShown((BAO,)))
    assert play.step == state.ReadProblem(CardProblem.ANOTHER_CARD, BAO)
    assert play.count(effects.OpenCard) == 1
    play.on(events.CardTaken(), events.CardLaid())
    assert play.count(effects.OpenCard) == 2, "another card may lie there now"


def test_a_bank_card_on_the_reader_does_not_keep_anybody_waiting() -> None:
    play = at(ChipRules()).on(events.CardLaid(), events.CardFailed(CardProblem.NO_ID_CARD), events.DocumentShown(ANH))
    assert isinstance(play.step, state.Confirming)
    assert play.count(effects.OpenCard) == 0
    needed = at(ChipRules(needed=True)).on(events.CardLaid(), events.CardFailed(CardProblem.NO_ID_CARD))
    needed.on(events.DocumentShown(ANH))
    assert needed.step == state.ReadingCard(ANH)
    assert {d.timer for d in deadlines(needed.journey, Delays())} == {Timer.IDLE_WARNING}
    needed.on(events.CardTaken(), events.CardLaid())
    assert needed.count(effects.OpenCard) == 1


def test_what_was_typed_is_not_lost_by_laying_the_card() -> None:
    play = at(ChipRules()).on(events.TypeNumber(NumberKind.DOCUMENT))
    play.on(*(events.DigitTyped(digit) for digit in "001188"), events.CardLaid(), events.CardKeyWanted())
    assert play.step == state.Typing(NumberKind.DOCUMENT, "001188")
    play.on(*(events.DigitTyped(digit) for digit in "990001"), events.NumberEntered())
    assert play.step == state.ReadingCard(TYPED)
    assert play.count(effects.OpenCard) == 1


def test_a_card_laid_while_the_hospital_looks_a_typed_number_up_is_read() -> None:
    play = at(ChipRules()).on(events.DocumentShown(TYPED))
    asked = play.asked(effects.FindPatient).question
    play.on(events.CardLaid())
    assert play.step == state.ReadingCard(TYPED)
    assert play.asked(effects.OpenCard).by == TYPED
    play.on(events.PatientAnswered(asked, RECORD))
    assert play.step == state.ReadingCard(TYPED)
    assert isinstance(play.on(events.CardRead(CHIP)).step, state.Confirming)


def test_a_card_laid_while_two_codes_are_held_waits_for_whose_visit_it_is() -> None:
    play = at(ChipRules()).on(events.DocumentShown((ANH, BAO)), events.CardLaid(), events.CardKeyWanted())
    assert play.step == state.ChoosingDocument((ANH, BAO))
    play.on(events.DocumentPicked(1), events.DocumentShown((ANH, BAO)), events.CardProgressed(0.5))
    assert play.step == state.ReadingCard(BAO, done=0.5)
    assert play.asked(effects.OpenCard).by == BAO


def test_the_zone_of_a_passport_scanned_twice_reads_it_once() -> None:
    play = at(ChipRules()).on(events.DocumentShown(PASSPORT), events.CardLaid(), events.CardProgressed(0.5))
    play.on(events.DocumentShown(PASSPORT))
    assert play.step == state.ReadingCard(PASSPORT, done=0.5)
    assert play.count(effects.OpenCard) == 1


# --- a reader that is gone --------------------------------------------------------------------------------------------


def test_nobody_is_asked_to_lay_a_card_on_a_reader_that_is_gone() -> None:
    strict = at(ChipRules(needed=True)).on(events.ChipReaderChanged(works=False), events.DocumentShown(ANH))
    assert strict.step == state.ReadProblem(CardProblem.READER_LOST, ANH)
    assert isinstance(strict.on(events.WithoutChip()).step, state.ReadProblem)
    strict.on(events.ChipReaderChanged(works=True))
    assert strict.step == state.ReadingCard(ANH), "the reader is back, and so is the visit"
    assert strict.on(events.ChipReaderChanged(works=False)).step == state.ReadProblem(CardProblem.READER_LOST, ANH)
    lenient = at(ChipRules()).on(events.ChipReaderChanged(works=False), events.DocumentShown(ANH))
    assert isinstance(lenient.step, state.Confirming)
    passport = at(ChipRules()).on(events.ChipReaderChanged(works=False), events.DocumentShown(PASSPORT))
    assert passport.step == state.ReadProblem(RefusalKind.PASSPORT)


def test_a_reader_that_comes_back_takes_nobody_out_of_what_they_do() -> None:
    play = laid().on(events.DocumentShown(ANH), events.CardFailed(CardProblem.READER_LOST), events.CardTaken())
    play.on(events.ChipReaderChanged(works=False), events.ChipReaderChanged(works=True))
    assert play.step == state.ReadProblem(CardProblem.READER_LOST, ANH)
    assert isinstance(play.on(events.WithoutChip()).step, state.Confirming)
