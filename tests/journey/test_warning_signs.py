"""A warning sign that is typed, in whatever words and wherever, is shown before anything else."""

from dataclasses import replace

import pytest

from kiosk.departments import EVERYDAY, Department, warning_signs_in
from kiosk.journey import FindBy, events, finding, state
from support.play import Play
from support.world import catalogue, journey


def typed(text: str, by: FindBy = FindBy.NAME, *more: Department) -> Play:
    known = catalogue()
    start = replace(journey(), catalogue=replace(known, departments=(*known.departments, *more)))
    play = Play(start).show().on(events.IdentityConfirmed(), events.WayChosen(by))
    return play.on(*(events.KeyTyped(key) for key in text))


def found(play: Play) -> list[str]:
    return [getattr(one, "key", None) or one.name for one in finding.found(play.journey, play.step)]


@pytest.mark.parametrize("by", FindBy)
@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("kho tho", "breath"),
        ("tooi khos thowr quas", "breath"),
        ("dau nguc du doi", "severe-chest"),
        ("be bij co giat", "seizure"),
        ("stroke", "stroke"),
        ("noon ra maus", "bleeding"),
    ],
)
def test_it_leads_to_the_emergency_room_however_a_department_is_looked_for(text: str, sign: str, by: FindBy) -> None:
    play = typed(text, by)
    assert found(play)[0] == sign
    assert found(play).count(sign) == 1
    assert isinstance(play.on(events.ComplaintChosen(sign)).journey.notice, state.Emergency)


def test_it_comes_before_the_department_of_its_name_and_hides_nothing() -> None:
    play = typed("dot quy", FindBy.NAME, Department("dep-dq", "DQ", "Đột quỵ"))
    assert found(play) == ["stroke", "Đột quỵ"]
    assert set(found(typed("phuf mawtj"))) == {"allergy", "swelling"}


@pytest.mark.parametrize("words", ["ngạt mũi", "nội khoa", "khó", "thở", "", "ngat mui 5", "đau ngực"])
def test_other_words_are_no_warning_signs(words: str) -> None:
    said = [one.key for one in warning_signs_in(EVERYDAY.complaints, words)]
    assert said == (["unconscious"] if words.startswith("ngat ") else [])


def test_the_place_of_the_tone_mark_matters_to_nobody() -> None:
    sign = replace(EVERYDAY.complaints[0], name="Hóa điên", also=(), names={}, urgent=True)
    assert warning_signs_in((sign,), "bị hoá điên rồi") == (sign,)
    assert warning_signs_in((sign,), "bị hòa điên rồi") == ()
