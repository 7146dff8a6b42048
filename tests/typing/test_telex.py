"""Telex: every Vietnamese syllable comes out as it is written, and everything else stands as it was typed."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.typing import LONGEST, Typed
from kiosk.typing.telex import composed

TONE_KEYS = {"": "", "s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
WRITTEN = """
á ác ách ái ám án áng ánh áo áp át áu áy ắc ắm ắn ắng ắp ắt ấc ấm ấn ấng ấp ất ấu ấy
é éc ém én éng éo ép ét ế ếch ếm ến ếnh ếp ết ếu í ía ích iếc iếm iến iếng iếp iết iếu ím ín ính íp ít íu
ó óa oác oách oái oán oáng oánh oáo oát oáy oắc oắm oắn oắng oắt óc óe oén oéo oét ói óm ón óng óp ót
ố ốc ối ốm ốn ống ốp ốt ớ ới ớm ớn ớp ớt ú úa uấn uất uấy úc uế uếch uếnh úi úm ún úng uốc uối uốm uốn uống uốt uớ
úp út úy uých uýa uyến uyết uýnh uýt uýu ứ ứa ức ứi ứm ứn ứng ước ưới ướm ướn ướng ướp ướt ướu ứt ứu
ý yến yết yếu yếm
"""
"""Every rime with the tone sắc where it belongs."""
AFTER_QU_AND_GI = "a ac ach ai an ang anh ao at au ay ăm ăn ăng ăp ăt âm ân âng âp ât âu ây e en eo et ê ên êt ênh"
STOPPED = ("c", "p", "t", "ch")
SPELT = {"ă": "aw", "â": "aa", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw", "đ": "dd", "ươ": "uow"}


def decomposed(text):
    tone = next((sign for sign in unicodedata.normalize("NFD", text) if sign in TONE_KEYS.values()), "")
    bare = "".join(sign for sign in unicodedata.normalize("NFD", text) if sign not in TONE_KEYS.values())
    return unicodedata.normalize("NFC", bare), tone


def syllables():
    """Each with its bare letters and its tone key."""
    rimes = {decomposed(rime)[0]: rime for rime in WRITTEN.split()}
    assert len(rimes) > 140
    for rime, acute in rimes.items():
        for onset in ("", *ONSETS.split()):
            if onset == "g" and rime in ("ia", "iu"):
                continue  # written so, they are the onset gi
            if onset == "qu" and rime not in [*AFTER_QU_AND_GI.split(), "y", "ơ", "yên", "yêt"]:
                continue
            if onset == "gi" and rime not in [*AFTER_QU_AND_GI.split(), "ơ", "ơi", "ô", "ông", "ưa", "o", "u", "uc"]:
                continue
            for key, mark in TONE_KEYS.items():
                if rime.endswith(STOPPED) and key not in ("s", "j"):
                    continue
                toned = unicodedata.normalize("NFD", acute).replace("\u0301", mark)
                yield onset + rime, key, onset + unicodedata.normalize("NFC", toned)


def keys_of(letters):
    for pair, keys in (("ươ", "uow"), *SPELT.items()):
        letters = letters.replace(pair, keys)
    return letters


ALL = tuple(dict.fromkeys(syllables()))


def wrong(spelling):
    return [
        (letters, key, composed(spelling(letters, key)), word)
        for letters, key, word in ALL
        if composed(spelling(letters, key)) != word
    ]


def test_every_syllable_comes_out_with_the_tone_key_at_its_end():
    assert len(ALL) > 15_000
    assert not wrong(lambda letters, key: keys_of(letters) + key)[:20]


def test_every_syllable_comes_out_with_each_horn_typed_on_its_own():
    assert not wrong(lambda letters, key: "".join(SPELT.get(letter, letter) for letter in letters) + key)[:20]


def test_every_syllable_comes_out_with_its_marks_and_tone_typed_last():
    def last(letters, key):
        bare = "".join(SPELT[letter][0] if letter in SPELT else letter for letter in letters)
        marks = [SPELT[letter][1] for letter in letters if letter in SPELT and letter not in "ươ"]
        return bare + "".join(marks) + ("w" if set(letters) & set("ươ") else "") + key

    found = wrong(last)
    assert not [one for one in found if not one[0].startswith("giươ")][:20]


def test_every_syllable_comes_out_from_keys_that_have_their_marks():
    assert not wrong(lambda letters, key: letters + TONE_KEYS[key])[:20]
    assert not [word for _, _, word in ALL if composed(word) != word][:20]


@pytest.mark.parametrize(
    ("keys", "word"),
    [
        ("aaa", "aa"),
        ("ddd", "dd"),
        ("ooo", "oo"),
        ("ass", "as"),
        ("ww", "w"),
        ("uww", "uw"),
        ("w", "ư"),
        ("mwa", "mưa"),
        ("asz", "a"),
        ("asf", "à"),
        ("tana", "tân"),
        ("dangd", "đang"),
        ("hoaf", "hòa"),
        ("hoafn", "hoàn"),
        ("thuowr", "thuở"),
        ("thuowng", "thương"),
        ("gif", "gì"),
        ("gifa", "già"),
        ("gifaay", "giầy"),
        ("quaan", "quân"),
        ("a\u0301\u0301", "a"),
        ("ma\u0323ch", "mạch"),
        ("\u0301a", "a"),
    ],
)
def test_how_keys_are_understood(keys, word):
    assert composed(keys) == word


@pytest.mark.parametrize(
    ("keys", "word"), [("Aas", "Ấ"), ("DDAF", "ĐÀ"), ("Ddaf", "Đà"), ("W", "Ư"), ("TIEENGS", "TIẾNG")]
)
def test_capitals_stay_capitals(keys, word):
    assert composed(keys) == word


@pytest.mark.parametrize(
    "word", ["class", "soft", "laser", "windows", "covid", "mri", "www", "scan", "stress", "x-quang"]
)
def test_words_that_are_not_vietnamese_stand_as_they_were_typed(word):
    typed = Typed()
    for key in word if word != "www" else "wwww":
        typed = typed.pressed(key, telex=True)
    assert typed.text == word


@given(st.text("abcdefghijklmnopqrstuvwxyz", max_size=12))
def test_no_key_is_lost_unless_it_became_a_mark(keys):
    word = composed(keys)
    assert unicodedata.is_normalized("NFC", word)
    assert len(word) <= len(keys)
    assert decomposed(word)[0][:1] in (keys[:1], "ư", "đ", "â", "ê", "ô", "ă", "ơ")


@given(st.text("adeorsfxjzwuoinghtm\u0301\u0323 âơđ", max_size=20))
def test_erasing_takes_one_letter_at_a_time(keys):
    typed = Typed()
    for key in keys:
        typed = typed.pressed(key, telex=True)
    while typed.text:
        shorter = typed.erased
        assert shorter.text == typed.text[:-1]
        typed = shorter


@given(st.text(max_size=60))
def test_what_is_typed_has_an_end_and_is_never_told(keys):
    typed = Typed()
    for key in keys:
        typed = typed.pressed(key, telex=False)
    assert len(typed.text) <= LONGEST
    assert repr(typed) == "Typed(•)"


def test_after_erasing_the_word_goes_on_in_vietnamese():
    typed = Typed()
    for key in "tim macj":
        typed = typed.pressed(key, telex=True)
    assert typed.text == "tim mạc"
    assert typed.erased.pressed("n", telex=True).pressed("h", telex=True).text == "tim mạnh"


def test_without_telex_every_letter_is_itself():
    typed = Typed()
    for key in "see dd":
        typed = typed.pressed(key, telex=False)
    assert typed.text == "see dd"


def test_there_are_no_spaces_before_or_between_words_but_one():
    typed = Typed()
    for key in "  ho  ap":
        typed = typed.pressed(key, telex=True)
    assert typed.text == "ho ap"
