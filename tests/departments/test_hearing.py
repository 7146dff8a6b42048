"""Words a patient types: warning signs are seen in them whatever the spelling, harmless ones raise no alarm."""

import pytest

from kiosk.departments import EVERYDAY, Complaint, ranked_complaints, warning_signs_in
from tests.departments.phrases import HARMLESS, SIGNS

SAID = [(sign, words) for sign, phrases in SIGNS.items() for words in phrases]


def signs_in(words):
    return [one.key for one in warning_signs_in(EVERYDAY.complaints, words)]


def test_the_lists_are_long_enough_to_tell():
    assert len(SAID) >= 100
    assert len(HARMLESS) >= 80


def test_every_warning_sign_is_seen_whatever_the_spelling():
    missed = [words for sign, words in SAID if sign not in signs_in(words)]
    assert missed == []


@pytest.mark.parametrize(("sign", "words"), SAID)
def test_a_warning_sign_in_capitals_within_a_sentence_is_seen_too(sign, words):
    assert sign in signs_in(f"BÁC SĨ ƠI, {words.upper()}, GIÚP TÔI")


def test_harmless_words_raise_no_alarm():
    assert {words: found for words in HARMLESS if (found := signs_in(words))} == {}


@pytest.mark.parametrize("typed", ["tăng huyết", "tang huyet", "kho ho", "khô họng", "có giấy"])
def test_what_begins_harmless_words_or_is_another_word_raises_none(typed):
    assert signs_in(typed) == []


def test_what_another_complaint_says_in_more_words_is_no_sign_but_hides_no_other_one():
    assert signs_in("tập sau tai biến") == []
    assert signs_in("sau tai biến, nay khó thở") == ["breath"]
    assert signs_in("tai biến") == ["stroke"]


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("dau nguc", "chest"),
        ("đau ngưc", "chest"),
        ("tưc ngực", "chest"),
        ("chest pian", "chest"),
        ("nhứt đầu", "headache"),
        ("hedache", "headache"),
        ("tôi bị đau đầu từ hôm qua", "headache"),
        ("khó thỡ", "breath"),
        ("dau bung qua", "belly"),
        ("mõi lưng", "back"),
        ("sâu răn", "tooth"),
        ("mắt bị mờ", "sight"),
        ("tiểu đườn", "sugar"),
        ("my eyes are red", "eye"),
        ("đi tiểu buốt", "urine"),
    ],
)
def test_what_is_meant_is_suggested_first(said, first):
    assert ranked_complaints(EVERYDAY.complaints, said)[0].key == first


def test_a_pain_that_goes_into_the_arm_is_shown_before_a_mere_pain():
    found = [one.key for one in ranked_complaints(EVERYDAY.complaints, "đau ngực trái lan ra tay")]
    assert found[:2] == ["severe-chest", "chest"]


@pytest.mark.parametrize("said", ["xyz", "zzzz zzzz", "1234", "??"])
def test_what_nobody_can_mean_suggests_nothing_or_all(said):
    assert ranked_complaints(EVERYDAY.complaints, said) in ((), EVERYDAY.complaints)


def test_a_hospitals_own_words_are_found_in_every_language_it_has():
    own = (Complaint("dizzy", "Xây xẩm", {"en": "Dizzy", "km": "វិលមុខ"}, also=("choáng váng",)),)
    for said in ("xay xam", "xây xẫm", "dizy", "វិលមុខ", "bị choáng váng quá"):
        assert ranked_complaints(own, said) == own, said
