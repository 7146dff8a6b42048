"""The first answer of a card as a PC/SC reader gives it (ISO/IEC 7816-3, 8.2; PC/SC specification, part 3, 3.1.3.2.3).

A contactless reader makes it up: `3B 8n 80 01`, n historical bytes, a check byte. For a card that speaks
ISO/IEC 14443-4 type A the historical bytes are those of its ATS; for type B eight bytes of its ATQB and ATTRIB answer;
for a storage card `80 4F 0C`, the RID of the PC/SC workgroup, and which card it is. Types A and B cannot be told apart
surely.
"""

from typing import Final

from drivers.chip_card.errors import WeakField

_INDICATED: Final = (0x10, 0x20, 0x40, 0x80)
"""Bits of T0 and TDi: TAi, TBi, TCi, TDi follow."""
_STORAGE_CARD: Final = bytes([0x80, 0x4F])
_PCSC_WORKGROUP: Final = bytes.fromhex("A000000306")


def historical_bytes(atr: bytes) -> bytes:
    """The historical bytes. Raises WeakField where the answer did not arrive whole."""
    if len(atr) < 2 or atr[0] not in (0x3B, 0x3F):
        raise WeakField("the card's first answer does not arrive whole")
    format_byte, position = atr[1], 2
    while True:
        interface_bytes = sum(1 for bit in _INDICATED if format_byte & bit)
        position += interface_bytes
        if position > len(atr):
            raise WeakField("the card's first answer does not arrive whole")
        if not format_byte & 0x80:
            break
        format_byte = atr[position - 1]
    length = atr[1] & 0x0F
    if position + length > len(atr):
        raise WeakField("the card's first answer does not arrive whole")
    return atr[position : position + length]


def is_storage_card(historical: bytes) -> bool:
    """Whether they stand for a card without ISO/IEC 14443-4, e.g. a MIFARE Classic."""
    return historical.startswith(_STORAGE_CARD) and historical[3:8] == _PCSC_WORKGROUP
