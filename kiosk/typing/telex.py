"""Telex, one word at a time: `w` for ă ơ ư, a letter twice for â ê ô đ, and s f r x j z for the tones.

A key pressed again right away takes back what it did and stands as a letter (`aaa` is `aa`). As soon as the letters
cannot become Vietnamese any more, the word stands as its keys were pressed. Letters that have their marks already and
tones that stand alone are keys as well.
"""

from typing import Final

from kiosk.typing.letters import NO_TONE_KEY, PLAIN, TONE_MARKS, TONES, VOWELS, marked, with_tone, without_tone
from kiosk.typing.syllables import may_become_vietnamese, split, tone_place

TWICE: Final = {"a": "â", "e": "ê", "o": "ô"}
HORN: Final = {"u": "ư", "o": "ơ", "a": "ă", "â": "ă", "ô": "ơ"}


def composed(keys: str) -> str:
    """The word these keys make, in the order they were pressed."""
    word, before, meant = "", "", ""
    for place, key in enumerate(keys):
        if meant and key.lower() == meant:
            return _left_alone(before + key + keys[place + 1 :])
        as_mark = _as_mark(word, key)
        after = as_mark or _as_letter(word, key)
        if after is None:
            return _left_alone(keys)
        meant = key.lower() if as_mark and key not in TONE_MARKS else ""
        word, before = after, word
    return word


def _left_alone(keys: str) -> str:
    return "".join(key for key in keys if key not in TONE_MARKS)


def _as_mark(word: str, key: str) -> str | None:
    """The word with what this key does to its letters; None where the key is only a letter here."""
    letters, tone = without_tone(word)
    if key in TONE_MARKS:
        return _toned(letters, "" if key == tone else key) or word
    small = key.lower()
    if small == NO_TONE_KEY:
        return letters if tone else None
    if small in TONES and tone != TONES[small]:
        return _toned(letters, TONES[small]) if tone_place(letters.lower()) is not None else None
    return _with_mark(letters, tone, key)


def _as_letter(word: str, key: str) -> str | None:
    """The word with this letter at its end; None where no Vietnamese word can come of it."""
    letters, tone = without_tone(word)
    letter, own_tone = without_tone(key)
    return _toned(_flowing(letters + letter), own_tone or tone)


def _toned(letters: str, tone: str) -> str | None:
    """The letters with a tone where it belongs; None where they cannot have it."""
    small = letters.lower()
    place = tone_place(small)
    if not may_become_vietnamese(small, tone) or (tone and place is None):
        return None
    return letters if place is None else with_tone(letters, place, tone)


def _with_mark(letters: str, tone: str, key: str) -> str | None:
    small = key.lower()
    for candidate in _candidates(letters, small):
        word = _toned(candidate, tone)
        if word is not None and candidate != letters:
            return word
    return _toned(letters + marked(key, "ư"), tone) if small == "w" else None


def _candidates(letters: str, key: str) -> list[str]:
    """The word with each letter marked that this key can mean, the likeliest first."""
    onset, rime = split(letters.lower())
    if key == "d" and onset == "d":
        return [marked(letters[0], "đ") + letters[1:]]
    places = range(len(onset), len(letters))
    if key in TWICE:
        return [_at(letters, place, TWICE[key]) for place in reversed(places) if _is(letters[place], key)]
    if key != "w":
        return []
    single = [_at(letters, place, HORN[low]) for place in places if (low := letters[place].lower()) in HORN]
    at = rime.find("uo")
    if 0 <= at < len(rime) - 2:
        start = len(onset) + at
        return [_at(_at(letters, start, "ư"), start + 1, "ơ")]
    return single if at < 0 else [_at(letters, len(onset) + at + 1, "ơ")]


def _is(letter: str, key: str) -> bool:
    low = letter.lower()
    return low in VOWELS and PLAIN.get(low, low) == key


def _at(letters: str, place: int, letter: str) -> str:
    return letters[:place] + marked(letters[place], letter) + letters[place + 1 :]


def _flowing(letters: str) -> str:
    """An ươ of which only one half has its horn gets the other one as soon as something follows."""
    low = letters.lower()
    for half in ("uơ", "ưo"):
        at = low.find(half)
        if 0 <= at < len(letters) - 2 and not low.startswith("qu"):
            return _at(_at(letters, at, "ư"), at + 1, "ơ")
    return letters
