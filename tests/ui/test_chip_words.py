"""The words around the chip reader, derived from the journey without a scene."""

import pytest

from kiosk.identity import TravelDocument
from kiosk.journey import CardProblem, ChipRules, ChipState, Journey
from kiosk.journey.state import Confirming, ReadingCard, ReadProblem, Site
from ui.samples import foreigner, identity, journey, person
from ui.view_models import identity as identity_model
from ui.view_models import read_problem_words, reading_card
from ui.view_models.reading_card import Part

NEEDED = Site("Bệnh viện Ví Dụ", "Quầy 3", chip=ChipRules(needed=True))
PASSPORT = TravelDocument("L898902C3", "740812", "320415")


@pytest.mark.parametrize(
    ("shown", "part", "word"),
    [
        (journey(step=ReadingCard(), card_on_reader=True), Part.READING, "Giữ yên"),
        (journey(step=ReadingCard(number_wanted=True), card_on_reader=True), Part.CODE, "Nhấc thẻ"),
        (journey(step=ReadingCard(number_wanted=True)), Part.CODE, "gang tay"),
        (journey(step=ReadingCard(identity())), Part.LAYING, "chip"),
        (journey(step=ReadingCard(identity()), card_on_reader=True), Part.TAKING, "nhân viên"),
        (journey(step=ReadingCard(identity()), card_on_reader=True, card_of_visit=True), Part.READING, "Giữ yên"),
        (journey(step=ReadingCard(PASSPORT)), Part.LAYING, "trang có ảnh"),
    ],
)
def test_what_is_to_be_done_with_the_card_is_said(shown: Journey, part: Part, word: str) -> None:
    props = reading_card.derive(shown)
    assert props.part is part
    assert props.title
    assert word in props.lead


def test_the_chip_may_be_left_out_where_the_hospital_allows_it() -> None:
    assert reading_card.derive(journey(step=ReadingCard(identity()))).may_skip
    assert not reading_card.derive(journey(step=ReadingCard(identity()), site=NEEDED)).may_skip
    assert not reading_card.derive(journey(step=ReadingCard(PASSPORT))).may_skip
    failed = ReadProblem(CardProblem.WEAK_FIELD, identity())
    assert read_problem_words.derive(journey(step=failed)).may_skip
    assert not read_problem_words.derive(journey(step=failed, site=NEEDED)).may_skip
    assert not read_problem_words.derive(journey(step=ReadProblem(CardProblem.WEAK_FIELD))).may_skip


@pytest.mark.parametrize("problem", [CardProblem.READER_LOST, CardProblem.NO_ID_CARD, CardProblem.UNREADABLE])
def test_where_the_chip_alone_counts_nobody_is_sent_to_show_a_code_again(problem: CardProblem) -> None:
    free = read_problem_words.derive(journey(step=ReadProblem(problem, identity())))
    assert "QR" in free.fix
    for strict in (
        journey(step=ReadProblem(problem, identity()), site=NEEDED),
        journey(step=ReadProblem(problem, PASSPORT)),
    ):
        props = read_problem_words.derive(strict)
        assert "QR" not in props.fix
        assert "quầy" in props.fix
        assert props.picture != "id-code"


def test_the_identity_screen_tells_of_the_chip_and_never_of_its_proof() -> None:
    said = {state: identity_model.derive(journey(step=Confirming(person(), chip=state))).chip for state in ChipState}
    assert len({news.text for news in said.values()}) == len(ChipState)
    assert said[ChipState.READ].tone == "good"
    read = identity_model.derive(journey(step=Confirming(person(identity=foreigner()))))
    assert read.chip == said[ChipState.READ]
    assert read.number == "Số hộ chiếu UTO •••2C3"
    assert identity_model.derive(journey(step=Confirming(person()))).chip.tone == ""
