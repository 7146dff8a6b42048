"""Invented people whose documents are made, and what their documents say."""

import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Final

from drivers.chip_card.keys import Can, MrzKey
from drivers.simulation.chip_card.personalisation import zones

_VIETNAM: Final = "VNM"
NEVER: Final = date(2099, 12, 31)
"""What the zone says where a card does not expire."""


@dataclass(frozen=True, slots=True, repr=False)
class Citizen:
    """The holder of a Vietnamese card. `sex` is Nam or Nữ; `expires` None for a card that never does.

    `portrait` is a JPEG or JPEG 2000 file; b"" for a card without DG2.
    """

    number: str
    name: str
    birth: date
    sex: str
    address: str = ""
    issued: date = date(2021, 7, 1)
    expires: date | None = date(2031, 1, 1)
    old_number: str = ""
    portrait: bytes = b""
    ethnicity: str = "Kinh"
    religion: str = "Không"
    origin: str = ""
    marks: str = ""
    father: str = ""
    mother: str = ""
    spouse: str = ""
    chip_number: str = "0123456789ABCDEF"
    """The item 16 whose meaning is disputed."""

    @property
    def can(self) -> Can:
        """What opens the card."""
        return Can.of_citizen_number(self.number)

    @property
    def zone(self) -> str:
        """The three lines on the back of the card (TD1), one after the other."""
        surname, _, given_names = without_accents(self.name).partition(" ")
        return zones.td1(
            code="ID",
            issuer=_VIETNAM,
            number=self.number[-9:],
            optional=f"{self.number}<<{zones.check_digit(self.number)}",
            surname=surname,
            given_names=given_names,
            nationality=_VIETNAM,
            birth=zones.day(self.birth),
            sex="M" if self.sex == "Nam" else "F",
            expiry=zones.day(self.expires or NEVER),
        )

    @property
    def mrz_key(self) -> MrzKey:
        """What opens the card too."""
        return MrzKey(self.number[-9:], zones.day(self.birth), zones.day(self.expires or NEVER))

    def __repr__(self) -> str:
        return "Citizen(•••)"


@dataclass(frozen=True, slots=True, repr=False)
class Traveller:
    """The holder of a passport. `sex` is M, F or "<"; `full_name`, `address` and `authority` are national texts.

    `portrait` is a JPEG or JPEG 2000 file; b"" for a passport without DG2.
    """

    number: str
    surname: str
    given_names: str
    birth: date
    sex: str
    issuer: str = "UTO"
    nationality: str = "UTO"
    issued: date = date(2022, 3, 1)
    expires: date = date(2032, 2, 29)
    personal_number: str = ""
    full_name: str = ""
    address: str = ""
    authority: str = ""
    portrait: bytes = b""

    @property
    def zone(self) -> str:
        """The two lines of the passport (TD3), one after the other."""
        return zones.td3(
            code="P",
            issuer=self.issuer,
            number=self.number,
            optional=self.personal_number,
            surname=without_accents(self.surname),
            given_names=without_accents(self.given_names),
            nationality=self.nationality,
            birth=zones.day(self.birth),
            sex=self.sex,
            expiry=zones.day(self.expires),
        )

    @property
    def mrz_key(self) -> MrzKey:
        """What opens the passport."""
        return MrzKey(self.number.ljust(9, "<"), zones.day(self.birth), zones.day(self.expires))

    def __repr__(self) -> str:
        return "Traveller(•••)"


def without_accents(name: str) -> str:
    """As the zone writes it: capital letters A to Z and blanks."""
    bare = unicodedata.normalize("NFD", name.upper().replace("Đ", "D"))
    return "".join(character for character in bare if character == " " or "A" <= character <= "Z")
