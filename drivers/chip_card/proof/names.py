"""Distinguished names, as certificates and signatures name their issuers (X.501; RFC 5280, 4.1.2.4 and 7.1)."""

import unicodedata
from dataclasses import dataclass
from typing import Final

from drivers.chip_card import der, tlv
from drivers.chip_card.errors import BadData
from drivers.chip_card.tlv import Tlv

_MOST_SHOWN: Final = 300
_COUNTRY: Final = "2.5.4.6"
_COMMON_NAME: Final = "2.5.4.3"
_SHORT: Final = {
    _COMMON_NAME: "CN", "2.5.4.5": "serialNumber", _COUNTRY: "C", "2.5.4.7": "L", "2.5.4.8": "ST", "2.5.4.10": "O",
    "2.5.4.11": "OU", "2.5.4.97": "organizationIdentifier", "1.2.840.113549.1.9.1": "emailAddress",
}  # fmt: skip
_ENCODINGS: Final = {
    0x0C: "utf-8", 0x12: "ascii", 0x13: "ascii", 0x14: "latin-1", 0x16: "ascii", 0x1A: "ascii", 0x1C: "utf-32-be",
    0x1E: "utf-16-be",
}  # fmt: skip
"""Of UTF8String, NumericString, PrintableString, TeletexString, IA5String, VisibleString, Universal- and BMPString."""


@dataclass(frozen=True, slots=True, repr=False)
class Name:
    """A name: `raw` as it stands there, `parts` in its order, each a set of (dotted attribute type, text)."""

    raw: bytes
    parts: tuple[tuple[tuple[str, str], ...], ...]

    @classmethod
    def parse(cls, node: Tlv) -> "Name":
        """Raises BadData. A text in a wrong encoding is taken byte by byte: names only have to be the same."""
        parts = []
        for part in der.children(node):
            pairs = [der.children(pair) for pair in der.children(part, der.SET)]
            if any(len(pair) != 2 for pair in pairs):
                raise BadData("a part of a name has a type and a value")
            parts.append(tuple((der.identifier(kind), _text(value)) for kind, value in pairs))
        return cls(node.raw, tuple(parts))

    @classmethod
    def decode(cls, raw: bytes) -> "Name":
        """The same, from bytes."""
        return cls.parse(tlv.only(raw))

    @property
    def comparable(self) -> tuple[tuple[tuple[str, str], ...], ...]:
        """Equal for names that are the same: kind of string, case, and how many spaces do not matter (7.1)."""
        return tuple(tuple(sorted((kind, _folded(text)) for kind, text in part)) for part in self.parts)

    @property
    def country(self) -> str:
        """The country's code in capitals; "" without one."""
        return self._first(_COUNTRY).strip().upper()

    @property
    def common_name(self) -> str:
        """What it is called; "" where it is not."""
        return self._first(_COMMON_NAME).strip()

    def __str__(self) -> str:
        """For people: without control characters, and not longer than anybody reads."""
        text = ", ".join("+".join(f"{_SHORT.get(kind, kind)}={text}" for kind, text in part) for part in self.parts)
        return "".join(sign if sign.isprintable() else "\ufffd" for sign in text[:_MOST_SHOWN])

    def __repr__(self) -> str:
        return f"Name({self})"

    def _first(self, wanted: str) -> str:
        return next((text for part in self.parts for kind, text in part if kind == wanted), "")


def _text(value: Tlv) -> str:
    try:
        return value.value.decode(_ENCODINGS.get(value.tag, "latin-1"))
    except UnicodeDecodeError:
        return value.value.decode("latin-1")


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())
