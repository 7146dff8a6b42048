"""The files of an identity document's chip (ICAO Doc 9303-10, 4.6; tables 37 and 38)."""

from dataclasses import dataclass
from typing import Final

APPLICATION: Final = bytes.fromhex("A0000002471001")
"""The application for machine-readable travel documents (9303-10, 4.6.2)."""


@dataclass(frozen=True, slots=True)
class ElementaryFile:
    """A file: name, identifier, short identifier, and the tag its content begins with (None: no own one)."""

    name: str
    identifier: int
    short_identifier: int
    tag: int | None = None


CARD_ACCESS: Final = ElementaryFile("EF.CardAccess", 0x011C, 0x1C)
"""In the master file: a set of SecurityInfos, tag 31."""
CARD_SECURITY: Final = ElementaryFile("EF.CardSecurity", 0x011D, 0x1D)
"""In the master file: CMS signed data, tag 30."""
ATR_INFO: Final = ElementaryFile("EF.ATR/INFO", 0x2F01, 0x01)
"""In the master file."""
COM: Final = ElementaryFile("EF.COM", 0x011E, 0x1E, 0x60)
SOD: Final = ElementaryFile("EF.SOD", 0x011D, 0x1D, 0x77)

_GROUP_TAGS: Final = (
    0x61, 0x75, 0x63, 0x76, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6A, 0x6B, 0x6C, 0x6D, 0x6E, 0x6F, 0x70,
)  # fmt: skip
GROUPS: Final = {
    number: ElementaryFile(f"EF.DG{number}", 0x0100 + number, number, tag)
    for number, tag in enumerate(_GROUP_TAGS, start=1)
}
"""The data groups by their number, 1 to 16."""
