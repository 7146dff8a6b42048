"""What a PN532 says of a card it lists, after its logical number (NXP's user manual UM0701-02, 7.3.5)."""

from typing import Final

from drivers.simulation.chip_card.field import Chip

_OFFERED: Final = {106: 0x00, 212: 0x11, 424: 0x33, 848: 0x77}
"""TA(1), and the same in a type B card's protocol info: this rate and all below, both ways."""


def listed_a(card: Chip, number: int, *, is_weak: bool) -> bytes:
    """SENS_RES, SEL_RES, NFCID1, and the ATS of a card that speaks 14443-4: TL, T0, TA(1), TB(1), TC(1), historical.

    In a weak field the short frames up to SEL_RES arrive, and the ATS does not.
    """
    identifier = bytes([0x08, 0x11, 0x22, number])
    if not card.speaks_apdus:
        return b"\x00\x04\x08\x04" + identifier
    if is_weak:
        return b"\x00\x04\x20\x04" + identifier
    fields = bytes([0x78, _OFFERED[card.fastest], 0x80, 0x02]) + card.historical
    return b"\x00\x04\x20\x04" + identifier + bytes([1 + len(fields)]) + fields


def listed_b(card: Chip, number: int) -> bytes:
    """ATQB: 50, PUPI, application data, protocol info; and ATTRIB_RES."""
    protocol = bytes([_OFFERED[card.fastest], 0x80 | card.speaks_apdus, 0x80])
    return b"\x50" + bytes([0x11, 0x22, 0x33, number]) + bytes(4) + protocol + b"\x01\x00"
