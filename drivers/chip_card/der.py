"""The values of ASN.1 that keys, certificates and SecurityInfos are made of (X.690), on top of the TLV.

Everything raises BadData for what is not the value that was asked for. What is encoded more loosely than DER asks, but
means only one thing, is accepted: documents in the field do that.
"""

from typing import Final

from drivers.chip_card import tlv
from drivers.chip_card.errors import BadData
from drivers.chip_card.tlv import Tlv

INTEGER: Final = 0x02
BIT_STRING: Final = 0x03
OCTET_STRING: Final = 0x04
NULL: Final = 0x05
OBJECT_IDENTIFIER: Final = 0x06
SEQUENCE: Final = 0x30
SET: Final = 0x31

_LONGEST_IDENTIFIER: Final = 64


def children(node: Tlv, tag: int = SEQUENCE) -> tuple[Tlv, ...]:
    """What is inside of a SEQUENCE, or of another constructed value with that tag."""
    _expect(node, tag)
    return tuple(node)


def integer(node: Tlv) -> int:
    """An INTEGER, negative ones too."""
    return int.from_bytes(_filled(node, INTEGER), "big", signed=True)


def natural(node: Tlv) -> int:
    """An INTEGER that cannot be negative: a modulus, a coordinate, whose leading zero byte some encoders forget."""
    return int.from_bytes(_filled(node, INTEGER), "big")


def octets(node: Tlv) -> bytes:
    """An OCTET STRING."""
    _expect(node, OCTET_STRING)
    return node.value


def bits(node: Tlv) -> bytes:
    """A BIT STRING of whole bytes."""
    value = _filled(node, BIT_STRING)
    if value[0] != 0:
        raise BadData("a bit string that is no whole bytes")
    return value[1:]


def identifier(node: Tlv) -> str:
    """An OBJECT IDENTIFIER in dotted form."""
    value = _filled(node, OBJECT_IDENTIFIER)
    if len(value) > _LONGEST_IDENTIFIER or value[-1] & 0x80:
        raise BadData("no object identifier")
    arcs = []
    arc = 0
    for byte in value:
        arc = arc << 7 | byte & 0x7F
        if not byte & 0x80:
            arcs.append(arc)
            arc = 0
    first = min(arcs[0] // 40, 2)
    return ".".join(map(str, (first, arcs[0] - 40 * first, *arcs[1:])))


def identifier_octets(dotted: str) -> bytes:
    """The content bytes of an OBJECT IDENTIFIER: what protocols put into data objects of their own."""
    first, second, *rest = map(int, dotted.split("."))
    return b"".join(_arc(arc) for arc in (40 * first + second, *rest))


def encode_identifier(dotted: str) -> bytes:
    """An OBJECT IDENTIFIER, whole."""
    return tlv.encode(OBJECT_IDENTIFIER, identifier_octets(dotted))


def encode_integer(value: int) -> bytes:
    """An INTEGER, whole."""
    return tlv.encode(INTEGER, value.to_bytes(value.bit_length() // 8 + 1, "big", signed=True))


def unsigned_octets(number: int) -> bytes:
    """A natural number in as few bytes as it needs, at least one: what references in commands are."""
    return number.to_bytes(max(1, (number.bit_length() + 7) // 8), "big")


def _arc(arc: int) -> bytes:
    octets_of_it = [arc & 0x7F]
    while arc := arc >> 7:
        octets_of_it.append(arc & 0x7F | 0x80)
    return bytes(reversed(octets_of_it))


def _filled(node: Tlv, tag: int) -> bytes:
    _expect(node, tag)
    if not node.value:
        raise BadData(f"an empty value of tag {tag:X}")
    return node.value


def _expect(node: Tlv, tag: int) -> None:
    if node.tag != tag:
        raise BadData(f"tag {tag:X} expected, {node.tag:X} found")
