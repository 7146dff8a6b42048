"""How much of a file a card gives at once, remembered for each kind of card.

Chips differ: some know extended lengths and some only say so, some refuse reads above a size of their own, some refuse
a read that would go beyond the end of a file, some know no short file identifiers. What was learnt from one card spares
the next one of its kind the detours.
"""

from dataclasses import dataclass, replace
from typing import Final

from drivers.chip_card.terminals.port import CardInfo

LADDER: Final = (256, 224, 160, 112, 64, 32)
"""Bytes of a read with short lengths, from the most to what every chip gives."""
SURE: Final = LADDER.index(112)
"""Where to go down to at once when every try costs a new session."""
EXTENDED: Final = 2015
"""Bytes of a read with extended lengths: whole blocks, and 2035 bytes when protected, which fits buffers of 2 KiB."""

_MOST_FAULTS: Final = 2
_EXTENDED_LENGTHS: Final = 0x40
_COMPACT_TLV: Final = (0x00, 0x80)
"""Category indicators after which data objects follow, tag and length in one byte each."""
_CAPABILITIES: Final = (7, 3)


@dataclass(slots=True)
class Limit:
    """What one kind of card was seen to bear. `rung` is a place in LADDER; None for `extended`: nobody tried."""

    rung: int = 0
    extended: bool | None = None
    header_first: bool = False
    """Reads beyond the end of a file are refused: its first bytes have to tell how long it is."""
    by_identifier: bool = False
    """Short file identifiers are refused: files have to be selected."""
    faults: int = 0
    """How often a card fell silent at its first read with extended lengths; by chance, or because of them."""

    @property
    def may_try_extended(self) -> bool:
        """Whether a read with extended lengths was not seen to fail."""
        return self.extended is not False and self.faults < _MOST_FAULTS


class ReadLimits:
    """What was learnt of cards so far, by the bytes with which each kind announces itself."""

    def __init__(self) -> None:
        self._known: dict[bytes, Limit] = {}

    def of(self, info: CardInfo) -> Limit:
        """A copy of what is known of cards like this."""
        return replace(self._known.get(_kind(info), Limit()))

    def keep(self, info: CardInfo, limit: Limit) -> None:
        """With this a whole file was read."""
        self._known[_kind(info)] = replace(limit)

    def fell_silent(self, info: CardInfo) -> None:
        """A card did not answer its first read with extended lengths."""
        self._known.setdefault(_kind(info), Limit()).faults += 1


def says_extended(historical: bytes) -> bool | None:
    """Whether a chip with these historical bytes says that it knows extended lengths; None: it says nothing of it.

    Card capabilities, third byte (ISO/IEC 7816-4, 8.1.1.2.7).
    """
    if not historical or historical[0] not in _COMPACT_TLV:
        return None
    at, end = 1, len(historical)
    while at < end:
        tag, length = historical[at] >> 4, historical[at] & 0x0F
        if (tag, length) == _CAPABILITIES and at + length < end:
            return bool(historical[at + 3] & _EXTENDED_LENGTHS)
        at += 1 + length
    return None


def _kind(info: CardInfo) -> bytes:
    return info.answer or info.historical
