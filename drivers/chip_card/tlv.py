"""BER-TLV as chip cards use it (ISO/IEC 7816-4, 5.2.2; X.690): tags of up to three bytes, definite lengths.

Everything here takes time in proportion to the bytes it is given, and raises `BadTlv` for whatever is no BER-TLV.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from drivers.chip_card.errors import BadTlv

LONGEST_TAG: Final = 3
MOST_LENGTH_BYTES: Final = 4
_CONSTRUCTED: Final = 0x20


@dataclass(frozen=True, slots=True)
class Tlv:
    """One data object: `tag` as a number (0x7F49 for the bytes 7F 49), `value`, and `raw`, all its bytes."""

    tag: int
    value: bytes
    raw: bytes

    @property
    def constructed(self) -> bool:
        """Whether the value is made of data objects."""
        first = self.raw[0]
        return bool(first & _CONSTRUCTED)

    def __iter__(self) -> Iterator["Tlv"]:
        """The data objects inside."""
        return walk(self.value)

    def __repr__(self) -> str:
        return f"Tlv({self.tag:X}, <{len(self.value)} bytes>)"


def read(data: bytes, offset: int = 0) -> Tlv:
    """The data object at `offset`."""
    tag, at = _read_tag(data, offset)
    length, at = _read_length(data, at)
    if at + length > len(data):
        raise BadTlv(f"tag {tag:X} announces {length} bytes, {len(data) - at} are there")
    return Tlv(tag, data[at : at + length], data[offset : at + length])


def walk(data: bytes) -> Iterator[Tlv]:
    """The data objects that stand one after the other, to the last byte."""
    offset = 0
    while offset < len(data):
        one = read(data, offset)
        offset += len(one.raw)
        yield one


def only(data: bytes, tag: int | None = None) -> Tlv:
    """The single data object these bytes are, with this tag if one is given."""
    one = read(data)
    if len(one.raw) != len(data):
        raise BadTlv(f"{len(data) - len(one.raw)} bytes too many after tag {one.tag:X}")
    if tag is not None and one.tag != tag:
        raise BadTlv(f"tag {tag:X} expected, {one.tag:X} found")
    return one


def find(data: bytes, tag: int) -> bytes | None:
    """The value of the first data object with this tag among those that stand one after the other."""
    return next((one.value for one in walk(data) if one.tag == tag), None)


def announced_length(start: bytes) -> int | None:
    """Of how many bytes a data object consists, header included, whose first bytes are these; None: too few to tell."""
    try:
        _, at = _read_tag(start, 0)
        length, at = _read_length(start, at)
    except _TooShort:
        return None
    return at + length


def encode(tag: int, *values: bytes) -> bytes:
    """The data object of this tag with these values, put together, in definite form with the shortest length."""
    value = b"".join(values)
    return tag.to_bytes(max(1, (tag.bit_length() + 7) // 8), "big") + encode_length(len(value)) + value


def encode_length(length: int) -> bytes:
    """A length in the shortest definite form."""
    if length < 0x80:
        return bytes([length])
    octets = length.to_bytes((length.bit_length() + 7) // 8, "big")
    return bytes([0x80 | len(octets)]) + octets


class _TooShort(BadTlv):
    """More bytes may make it whole."""


def _read_tag(data: bytes, at: int) -> tuple[int, int]:
    if at >= len(data):
        raise _TooShort("a tag is missing")
    tag = data[at]
    if tag & 0x1F != 0x1F:
        return tag, at + 1
    for end in range(at + 1, at + LONGEST_TAG):
        if end >= len(data):
            raise _TooShort("a tag is cut off")
        tag = tag << 8 | data[end]
        if data[end] & 0x80 == 0:
            return tag, end + 1
    raise BadTlv(f"a tag of more than {LONGEST_TAG} bytes")


def _read_length(data: bytes, at: int) -> tuple[int, int]:
    if at >= len(data):
        raise _TooShort("a length is missing")
    first = data[at]
    if first < 0x80:
        return first, at + 1
    count = first & 0x7F
    if count == 0 or count > MOST_LENGTH_BYTES:
        raise BadTlv("an indefinite length" if count == 0 else f"a length of {count} bytes")
    end = at + 1 + count
    if end > len(data):
        raise _TooShort("a length is cut off")
    return int.from_bytes(data[at + 1 : end], "big"), end
