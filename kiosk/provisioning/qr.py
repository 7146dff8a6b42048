"""A provisioning file as QR: one where it fits, else a numbered set, in any order.

    KP1:BASE45.                 all of it
    KP1-2/3-7QK2A:BASE45.       the second of three; 7QK2A names the set

Only characters of the QR's alphanumeric mode. The full stop at the end tells whether a scanner lost something, also
trailing blanks, which are digits of base45. One QR goes up to version 30 with error correction M, 137 modules: printed
10 cm wide, a module is 0.7 mm.
"""

import hashlib
import re
from typing import Final

from kiosk.provisioning import base45
from kiosk.provisioning.refusals import Reason, Refused
from kiosk.provisioning.sealed_file import MOST_BYTES
from kiosk.values import dataclass

MOST_IN_ONE: Final = 1990
"""Characters of a QR of version 30 with error correction M (ISO/IEC 18004, table 7)."""

MOST_IN_A_PART: Final = 1000
MOST_PARTS: Final = 99
_WHOLE: Final = "KP1:"
_PART: Final = re.compile(r"KP1-(\d{1,2})/(\d{1,2})-([0-9A-Z]{5}):(.*)\.", re.DOTALL)
_LONGEST: Final = 4296


def qr_texts(data: bytes) -> tuple[str, ...]:
    """What each QR says. Raises ValueError for a file that takes more than 99 of them."""
    text = base45.encoded(data)
    whole = f"{_WHOLE}{text}."
    if len(whole) <= MOST_IN_ONE:
        return (whole,)
    count = -(-len(text) // MOST_IN_A_PART)
    if count > MOST_PARTS:
        raise ValueError(f"{len(data)} bytes: too many for a set of QRs, use the file")
    size = -(-len(text) // count)
    name = _name_of(data)
    return tuple(f"KP1-{at + 1}/{count}-{name}:{text[at * size :][:size]}." for at in range(count))


def is_ours(text: str) -> bool:
    """Whether a scanned text is meant to be one of these, whole or not."""
    return text.startswith((_WHOLE, "KP1-"))


@dataclass(frozen=True, slots=True)
class More:
    """A set of `of` is being read; `missing` are the numbers still to be scanned."""

    of: int
    missing: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Whole:
    """The bytes of a provisioning file."""

    data: bytes


class QrReading:
    """Collects what is scanned until the file is whole."""

    def __init__(self) -> None:
        self._name = ""
        self._parts: dict[int, str] = {}
        self._of = 0

    def scanned(self, said: str | bytes) -> Whole | More | Refused:
        """One more code, in any order, again if need be. Never raises."""
        text = said.decode("ascii", "replace") if isinstance(said, bytes) else said
        text = text.strip("\r\n\t")
        if len(text) > _LONGEST or not is_ours(text):
            return Refused(Reason.NOT_ONE)
        if not text.endswith("."):
            return Refused(Reason.CUT_SHORT)
        if text.startswith(_WHOLE):
            return self._whole(text.removeprefix(_WHOLE)[:-1])
        shape = _PART.fullmatch(text)
        if shape is None:
            return Refused(Reason.DAMAGED)
        number, of, name = int(shape[1]), int(shape[2]), shape[3]
        if not 1 <= number <= of or of < 2:
            return Refused(Reason.DAMAGED)
        if (name, of) != (self._name, self._of):
            if self._parts and number != 1:
                return Refused(Reason.OTHER_SET)
            self._name, self._of, self._parts = name, of, {}
        self._parts[number] = shape[4]
        missing = tuple(one for one in range(1, of + 1) if one not in self._parts)
        if missing:
            return More(of, missing)
        found = self._whole("".join(self._parts[one] for one in range(1, of + 1)))
        damaged = isinstance(found, Refused) or _name_of(found.data) != self._name
        self._parts = {}
        return Refused(Reason.DAMAGED) if damaged else found

    def _whole(self, text: str) -> Whole | Refused:
        try:
            data = base45.decoded(text)
        except ValueError:
            return Refused(Reason.DAMAGED)
        return Whole(data) if len(data) <= MOST_BYTES else Refused(Reason.TOO_LARGE)


def _name_of(data: bytes) -> str:
    number = int.from_bytes(hashlib.sha256(data).digest())
    return "".join(base45.ALPHABET[number // 36**place % 36] for place in range(5))
