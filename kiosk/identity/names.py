"""People's names: kept exactly as the document spells them, shown and printed as little as possible."""

import unicodedata

from kiosk.identity.refusals import UnreadableFieldError
from kiosk.identity.text import TONES, is_sound, tidy
from kiosk.values import dataclass

LONGEST_NAME = 255
"""Characters; the size of HO_TEN in the insurance's tables (Decision 4750/QĐ-BYT)."""

_WITHOUT_TONES = dict.fromkeys(map(ord, TONES))
_MARKS_IN_NAMES = frozenset(" '’ʼ.-‐‑–,()")


@dataclass(frozen=True, slots=True, repr=False)
class PersonName:
    """A full name in composed letters and single spaces, otherwise as written.

    Takes any text, for a hospital may hold names no document has, also masked ones; control and
    invisible characters are dropped. Documents are read strictly, by `read_name`.
    """

    full: str

    def __post_init__(self) -> None:
        visible = "".join(c for c in self.full if c.isspace() or unicodedata.category(c)[0] != "C")
        object.__setattr__(self, "full", tidy(visible))

    def __repr__(self) -> str:
        return "PersonName(•••)"

    @property
    def initials(self) -> str:
        """For the ticket: `Nguyễn Thị Minh Anh` -> `N.T.M.A.`."""
        return "".join(f"{letter}." for letter in map(_first_letter, self.full.split()) if letter)

    @property
    def masked(self) -> str:
        """For who only knows a number: `N*** T*** M*** ANH`. A name of one word is masked too."""
        *others, last = self.full.split() or [""]
        if not others:
            return _hidden(last)
        return " ".join([*map(_hidden, others), last])

    def same_person(self, other: "PersonName") -> bool:
        """Whether both spell the same name, whatever its capitals, its encoding and the custom of placing tones.

        One office writes `Hòa`, the other `Hoà`.
        """
        return _comparable(self.full) == _comparable(other.full)


def read_name(text: str, part: str = "name") -> PersonName:
    """A name from a document; `part` names the field when it is broken.

    Latin letters with their accents and the few signs names have. Digits, signs of other kinds and
    letters of other scripts mean that the text was misread: a wrong name is worse than none.
    """
    name = tidy(text)
    if not is_sound(text) or not 0 < len(name) <= LONGEST_NAME or not any(map(str.isalpha, name)):
        raise UnreadableFieldError(part)
    if not all(c.isalpha() or unicodedata.combining(c) or c in _MARKS_IN_NAMES for c in name):
        raise UnreadableFieldError(part)
    return PersonName(name)


def _first_letter(word: str) -> str:
    return next((c.upper()[0] for c in word if c.isalpha()), "")


def _hidden(word: str) -> str:
    return f"{_first_letter(word)}***"


def _comparable(name: str) -> str:
    """Small letters, each word's tone marks behind it."""
    words = unicodedata.normalize("NFD", tidy(tidy(name).casefold())).split()
    return " ".join(word.translate(_WITHOUT_TONES) + "".join(c for c in word if c in TONES) for word in words)
