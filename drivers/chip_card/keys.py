"""What opens a chip: the card access number (CAN) or the machine-readable zone (ICAO Doc 9303-11, 4)."""

import re
from dataclasses import dataclass
from typing import Final, Self

_WEIGHTS: Final = (7, 3, 1)
_CAN_DIGITS: Final = 6
_ZONE: Final = re.compile(r"[0-9A-Z<]+")
_DATE: Final = re.compile(r"[0-9A-Z<]{6}")


@dataclass(frozen=True, slots=True, repr=False)
class Can:
    """The card access number; on a Vietnamese card the last six digits of the citizen number."""

    digits: str

    def __post_init__(self) -> None:
        """ValueError for what is no card access number."""
        if not (self.digits.isascii() and self.digits.isdecimal() and len(self.digits) == _CAN_DIGITS):
            raise ValueError("a card access number has six digits")

    @classmethod
    def of_citizen_number(cls, number: str) -> Self:
        """The number of a Vietnamese card: ValueError where `number` has not twelve digits."""
        if not (number.isascii() and number.isdecimal() and len(number) == 12):
            raise ValueError("a citizen number has twelve digits")
        return cls(number[-_CAN_DIGITS:])

    def __repr__(self) -> str:
        return "Can(•••)"


@dataclass(frozen=True, slots=True, repr=False)
class MrzKey:
    """The three fields of the machine-readable zone that make a key, as printed: fillers and all, dates as yyMMdd."""

    document_number: str
    birth: str
    expiry: str

    def __post_init__(self) -> None:
        """ValueError for what stands in no machine-readable zone."""
        if not (_ZONE.fullmatch(self.document_number) and _DATE.fullmatch(self.birth) and _DATE.fullmatch(self.expiry)):
            raise ValueError("these are no fields of a machine-readable zone")

    @property
    def information(self) -> bytes:
        """Each field with its check digit (9303-11, 4.3.2 and D.2): what both BAC and PACE hash."""
        number = self.document_number.ljust(9, "<")
        return "".join(field + check_digit(field) for field in (number, self.birth, self.expiry)).encode("ascii")

    def __repr__(self) -> str:
        return "MrzKey(•••)"


AccessKey = Can | MrzKey


def check_digit(text: str) -> str:
    """ICAO Doc 9303-3, 4.9: digits as they are, A to Z as 10 to 35, fillers as 0, weights 7, 3, 1.

    ValueError for a character that no zone holds.
    """
    return str(sum(_value(character) * _WEIGHTS[place % 3] for place, character in enumerate(text)) % 10)


def _value(character: str) -> int:
    return 0 if character == "<" else int(character, 36)
