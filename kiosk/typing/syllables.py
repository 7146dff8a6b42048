"""Which letters can be a Vietnamese syllable, or the beginning of one, and where its tone stands.

Tones stand where schools and most programs put them: `hòa`, `khỏe`, `thúy` on the first vowel of an open `oa`, `oe`,
`uy`; on the vowel with a mark where there is one (`tiến`, `người`); on the last before a consonant (`hoàn`).
"""

from functools import lru_cache
from itertools import product
from typing import Final

from kiosk.typing.letters import PLAIN, VOWELS

_ONSETS: Final = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x"
_RIMES: Final = """
    a ac ach ai am an ang anh ao ap at au ay
    ă ăc ăk ăm ăn ăng ăp ăt
    â âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et
    ê êch êm ên êng ênh êp êt êu
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong
    oong ooc op ot
    ô ôc ôi ôm ôn ông ôp ôt
    ơ ơi ơm ơn ơp ơt
    u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut
    uy uya uych uyên uyêt uyn uynh uyt uyu
    ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
    y yên yêt yêu yêm yêng ynh
"""
STOPS: Final = ("c", "ch", "k", "p", "t")
"""Syllables that end in one of these have the tone sắc or nặng, or are not finished."""
STOP_TONES: Final = ("", "\u0301", "\u0323")


def split(word: str) -> tuple[str, str]:
    """Onset and rime of a small word without tone: `gi` and `qu` are onsets where a vowel follows."""
    if word[:2] in ("gi", "qu") and word[2:] and word[2] in VOWELS:
        return word[:2], word[2:]
    end = next((place for place, letter in enumerate(word) if letter in VOWELS), len(word))
    return word[:end], word[end:]


@lru_cache(maxsize=1)
def _beginnings() -> tuple[frozenset[str], frozenset[str]]:
    """Everything an onset and a rime can be on the way, marks still missing."""

    def on_the_way(whole: str) -> frozenset[str]:
        found = set()
        for text in whole.split():
            choices = [(letter, PLAIN[letter]) if letter in PLAIN else (letter,) for letter in text]
            for letters in product(*choices):
                found |= {"".join(letters[:length]) for length in range(len(letters) + 1)}
        return frozenset(found)

    return on_the_way(_ONSETS), on_the_way(_RIMES)


def may_become_vietnamese(word: str, tone: str = "") -> bool:
    """Whether this small word without its tone can still become a syllable that has this tone."""
    onsets, rimes = _beginnings()
    onset, rime = split(word)
    if (onset and onset not in onsets) or (rime and rime not in rimes):
        return False
    return tone in STOP_TONES or not rime.endswith(STOPS)


def tone_place(word: str) -> int | None:
    """Which letter of this small word without tone carries a tone; None where there is no vowel."""
    onset, rime = split(word)
    length = next((place for place, letter in enumerate(rime) if letter not in VOWELS), len(rime))
    vowels = rime[:length]
    if not vowels:
        return None
    with_mark = [place for place, letter in enumerate(vowels) if letter in PLAIN]
    if with_mark:
        return len(onset) + with_mark[-1]
    if length < len(rime) or vowels in ("uo", "ie", "ye", "uye"):
        return len(onset) + length - 1
    return len(onset) + (1 if length == 3 else 0)
