"""The two numbers patients are known by: the personal number of citizens and the health insurance number.

Citizen number, `PPP G YY RRRRRR` (Decree 137/2015/NĐ-CP art. 13): place of birth registration, century
with sex, year of birth, random. There is no check digit, and numbers are not reissued for every
correction, so what a number hints at may contradict the document.

Insurance number: ten digits since 2021 (Decision 1666/QĐ-BHXH); before, `AA L PP NNNNNNNNNN`: object
code, benefit level, province and the same ten digits (Decision 1351/QĐ-BHXH of 2015).
"""

import re
from typing import NamedTuple, Self

from kiosk.identity.provinces import province_name
from kiosk.identity.sex import Sex
from kiosk.values import dataclass

_CITIZEN = re.compile(r"[0-9]{12}")
_NEW_CARD = re.compile(r"[0-9]{10}")
_OLD_CARD = re.compile(r"[A-Z]{2}[1-7][0-9A-Z]{12}")  # seven levels before 2015; very old cards have letters inside
_LEVELS_TODAY = "12345"


class CenturySexYear(NamedTuple):
    """What digits 4 to 6 of a citizen number hint at. `century` is its first year, 1900 or 2000."""

    century: int
    sex: Sex
    year: int


@dataclass(frozen=True, slots=True, repr=False)
class CitizenNumber:
    """Twelve digits. ValueError for anything else and for twelve zeros."""

    value: str

    def __post_init__(self) -> None:
        if not _CITIZEN.fullmatch(self.value) or not self.value.strip("0"):
            raise ValueError("not a citizen number")

    def __repr__(self) -> str:
        return "CitizenNumber(•••)"

    @classmethod
    def parse(cls, text: str) -> Self | None:
        """The number, or None where the text is none."""
        try:
            return cls(text)
        except ValueError:
            return None

    @property
    def masked(self) -> str:
        """For screens: `031 158 ••• 742`."""
        return f"{self.value[:3]} {self.value[3:6]} ••• {self.value[9:]}"

    @property
    def century_sex_year(self) -> CenturySexYear:
        """Birth year and sex as the number has them: even digits are male, each pair of digits is a century."""
        digit = int(self.value[3])
        century = 1900 + 100 * (digit // 2)
        return CenturySexYear(century, Sex.FEMALE if digit % 2 else Sex.MALE, century + int(self.value[4:6]))

    @property
    def province_name(self) -> str | None:
        """Where the birth was registered, by its name before the mergers of 2025.

        None for codes not in the list: people born abroad carry country codes, and new codes may come.
        """
        return province_name(self.value[:3])


@dataclass(frozen=True, slots=True, repr=False)
class InsuranceNumber:
    """Ten digits, or the fifteen characters of an older card in capitals. ValueError for anything else."""

    value: str

    def __post_init__(self) -> None:
        known = _NEW_CARD.fullmatch(self.value) or _OLD_CARD.fullmatch(self.value)
        if not known or not self.value[-10:].strip("0"):
            raise ValueError("not an insurance number")

    def __repr__(self) -> str:
        return "InsuranceNumber(•••)"

    @classmethod
    def parse(cls, text: str) -> Self | None:
        """The number, small letters allowed, or None where the text is none."""
        try:
            return cls(text.upper())
        except ValueError:
            return None

    @property
    def masked(self) -> str:
        """For screens: `0123 ••• 789`, `DN4 01 0123 ••• 789`."""
        social = f"{self.value[-10:-6]} ••• {self.value[-3:]}"
        return social if self._is_short else f"{self.value[:3]} {self.value[3:5]} {social}"

    @property
    def social_number(self) -> str:
        """The ten digits that stay with the person when the card changes; very old cards have letters in them."""
        return self.value[-10:]

    @property
    def object_code(self) -> str | None:
        """The group the person is insured in, such as `TE` for children under six; None on ten-digit numbers."""
        return None if self._is_short else self.value[:2]

    @property
    def benefit_level(self) -> int | None:
        """1 to 5 as printed (the portal has the last word); None on ten-digit numbers and for levels before 2015."""
        return int(self.value[2]) if not self._is_short and self.value[2] in _LEVELS_TODAY else None

    @property
    def _is_short(self) -> bool:
        return len(self.value) == 10
