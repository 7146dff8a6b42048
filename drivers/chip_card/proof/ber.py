"""Indefinite lengths made definite (X.690, 8.1.3.6): some countries' security objects and master lists have them.

What already has definite lengths is left byte for byte as it was, for it may be what was signed.
"""

from typing import Final

from drivers.chip_card.errors import BadTlv
from drivers.chip_card.tlv import encode_length

_DEEPEST: Final = 32
_CONSTRUCTED: Final = 0x20
_INDEFINITE: Final = 0x80
_END: Final = b"\x00\x00"


def definite(data: bytes) -> bytes:
    """The data object `data` begins with, in definite lengths throughout; what stands behind it is dropped.

    Takes time in proportion to the bytes, 32 levels deep at most. Raises BadTlv for what is no BER-TLV.
    """
    value, _ = _definite(data, 0, len(data), 0)
    return value


def _definite(data: bytes, at: int, limit: int, depth: int) -> tuple[bytes, int]:
    """The data object at `at`, and where it ends; nothing of it lies at `limit` or behind."""
    if depth > _DEEPEST:
        raise BadTlv(f"data objects nested more than {_DEEPEST} deep")
    header = _after_tag(data, at, limit)
    if header >= limit:
        raise BadTlv("a length is missing")
    if data[header] == _INDEFINITE:
        if not data[at] & _CONSTRUCTED:
            raise BadTlv("an indefinite length of a primitive value")
        parts, end = _parts_to_end(data, header + 1, limit, depth)
        return data[at:header] + encode_length(sum(map(len, parts))) + b"".join(parts), end
    start, end = _extent(data, header, limit)
    if not data[at] & _CONSTRUCTED:
        return data[at:end], end
    parts = []
    inner = start
    while inner < end:
        part, inner = _definite(data, inner, end, depth + 1)
        parts.append(part)
    value = b"".join(parts)
    if value == data[start:end]:
        return data[at:end], end
    return data[at:header] + encode_length(len(value)) + value, end


def _parts_to_end(data: bytes, at: int, limit: int, depth: int) -> tuple[list[bytes], int]:
    parts = []
    while data[at : at + 2] != _END:
        part, at = _definite(data, at, limit, depth + 1)
        parts.append(part)
    if at + 2 > limit:
        raise BadTlv("a value without its end")
    return parts, at + 2


def _after_tag(data: bytes, at: int, limit: int) -> int:
    if at >= limit:
        raise BadTlv("a tag is missing")
    after = at + 1
    if data[at] & 0x1F == 0x1F:
        while after < limit and data[after] & 0x80:
            after += 1
        after += 1
        if after - at > 3:
            raise BadTlv("a tag of more than 3 bytes")
    return after


def _extent(data: bytes, header: int, limit: int) -> tuple[int, int]:
    """Where the value begins and ends whose length stands at `header`."""
    first = data[header]
    count = first & 0x7F if first & 0x80 else 0
    start = header + 1 + count
    if count > 4 or start > limit:
        raise BadTlv("a length is cut off")
    length = int.from_bytes(data[header + 1 : start], "big") if count else first
    if start + length > limit:
        raise BadTlv(f"{length} bytes are announced, {limit - start} are there")
    return start, start + length
