"""Whether text can be Vietnamese, by the rules of its spelling: onset, rhyme and at most one tone mark in its place.

The tables are those of every primer, widened by what stands on documents beside them: both customs of placing the
tone (`hòa`, `hoà`), names of the Central Highlands (`Đắk`, `Krông`, `Niê`, `Păh`) and abbreviations (`KĐT`).
A possible word need not exist; an impossible one was misread.
"""

import re
import unicodedata

from kiosk.identity.text import TONES

_TONES_OF_STOPS = ("\u0301", "\u0323")


def _table(words: str) -> frozenset[str]:
    return frozenset(words.split())


_ONSETS = _table(
    """
    b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x
    bl br bh bk by chr dr đr gl gr hđ hl hm hr kb kd kđ kl km kn kp kr ks ml mr pl pr sr tl
    """
) | {""}
_LONGEST_ONSET = 3
_RHYMES_OF_ALL_TONES = _table(
    """
    a ai am an ang anh ao au ay ăm ăn ăng âm ân âng âu ây e em en eng eo ê êm ên êng ênh êu
    i ia im in inh iu iê iêm iên iêng iêu y yêm yên yêng yêu yn ynh
    o oa oai oam oan oang oanh oao oay oăm oăn oăng oe oen oeo oi om on ong oong
    ô ôi ôm ôn ông ơ ơi ơm ơn ơng
    u ua uân uâng uây uê uên uênh uêu ui um un ung uôi uôm uôn uông uơ uơn uy uya uyên uyn uynh uyu
    ư ưa ưi ưm ưn ưng ươi ươm ươn ương ươu ưu
    """
)
_RHYMES_ENDING_IN_STOPS = _table(
    """
    ac ach ap at ăc ăp ăt âc âp ât ec ep et êch êp êt ich iêc iêp iêt ip it ych yêt yt
    oac oach oap oat oăc oăt oc oet ooc op ot ôc ôp ôt ơp ơt
    uât uc uêch up ut uôc uôp uôt uych uyêt uyp uyt ưc ưp ưt ươc ươp ươt
    """
)
_VOWELS = "aăâeêioôơuưy"
_VOWELS_THAT_TAKE_THE_TONE = "ăâêôơư"
_TONE_ON_EITHER = ("oa", "oe", "uy")

_WORD = re.compile(r"[^\W\d_]+")
_ABBREVIATION = re.compile(r"[A-ZĐ]{1,5}")
_DASH = "–"
"""The only sign outside ASCII that stands in addresses."""


def is_vietnamese(text: str, *, tones_lost: bool = False) -> bool:
    """Whether every word with a letter outside ASCII can be Vietnamese. Words in ASCII may be anything.

    With `tones_lost` a word may lack a tone it needs, as `Thuột` does that lost its tone on the way.
    """
    composed = unicodedata.normalize("NFC", text)
    known = all(c.isascii() or c.isalpha() or c == _DASH for c in composed)
    return known and all(word.isascii() or is_possible(word, tones_lost=tones_lost) for word in _WORD.findall(composed))


def is_possible(word: str, *, tones_lost: bool = False) -> bool:
    """Whether a word of letters alone, in one case or with a capital first, can be a Vietnamese syllable."""
    if not (word.isupper() or word[1:].islower() or len(word) == 1):
        return False
    bare, tones, place = _without_tone(word.lower())
    if len(tones) > 1:
        return False
    for length in range(min(_LONGEST_ONSET, len(bare)) + 1):
        onset, rhyme = bare[:length], bare[length:]
        if onset in _ONSETS and _fit(rhyme, tones, tones_lost) and (not tones or place - length in _tone_places(rhyme)):
            return True
    return _ABBREVIATION.fullmatch(word) is not None


def _without_tone(word: str) -> tuple[str, str, int]:
    """The word without tone marks, the marks, and the number of the letter that carried the last of them."""
    letters, tones, place, base = "", "", -1, -1
    for character in unicodedata.normalize("NFD", word):
        if character in TONES:
            tones, place = tones + character, base
            continue
        letters += character
        base += not unicodedata.combining(character)
    return unicodedata.normalize("NFC", letters), tones, place


def _fit(rhyme: str, tone: str, tones_lost: bool) -> bool:
    """Stops bear two tones only. The Highlands also end in h and in k, and write k without a tone too."""
    if rhyme in _RHYMES_OF_ALL_TONES or (len(rhyme) == 2 and rhyme[0] in _VOWELS and rhyme[1] == "h"):
        return True
    highland = rhyme.endswith("k")
    stopped = (rhyme[:-1] + "c" if highland else rhyme) in _RHYMES_ENDING_IN_STOPS
    return stopped and (tone in _TONES_OF_STOPS or (not tone and (highland or tones_lost)))


def _tone_places(rhyme: str) -> tuple[int, ...]:
    """Which letters of the rhyme may carry its tone mark."""
    marked = [place for place, letter in enumerate(rhyme) if letter in _VOWELS_THAT_TAKE_THE_TONE]
    if marked:
        return (marked[-1],)
    if rhyme in _TONE_ON_EITHER:
        return (0, 1)
    vowels = len(rhyme.rstrip("bcdghkmnpt"))
    closed = vowels < len(rhyme)
    return (vowels - 1,) if closed or vowels == 1 else (vowels - 2,)
