"""IPP in bytes (RFC 8010), written and read by pyipp.

pyipp takes what it reads at its word: lengths are signed, so that an answer of fifteen bytes keeps it reading for ever,
and one enum, date or empty group it does not know costs the whole answer. So an answer is walked through first, and
only well-formed simple values of attributes that somebody here asks for come to it. It writes no collections, and
leaves out without a word what is missing in its table; so tags are told here.
"""

import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from drivers.printer.ipp.errors import Lost

INTEGER, BOOLEAN, ENUM = 0x21, 0x22, 0x23
TEXT, NAME, KEYWORD, URI, CHARSET, LANGUAGE, MIME_TYPE = 0x41, 0x42, 0x44, 0x45, 0x47, 0x48, 0x49

_OPERATION, _JOB, _END, _PRINTER = 0x01, 0x02, 0x03, 0x04
_COLLECTION, _END_COLLECTION, _MEMBER = 0x34, 0x37, 0x4A
_FIRST_VALUE_TAG, _OUT_OF_BAND_END = 0x10, 0x20
_LENGTHS = {INTEGER: 4, ENUM: 4, BOOLEAN: 1}
_HEAD = 8
_VERSION = (1, 1)  # which every printer speaks, the newest too

Value = str | int | bool
Group = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: a status of RFC 8011, and the attributes of printers and of jobs that were asked for."""

    status: int
    printers: Sequence[Group]
    jobs: Sequence[Group]


def attribute(tag: int, name: str, *values: Value) -> bytes:
    """One attribute of a request."""
    from pyipp.enums import IppTag  # noqa: PLC0415 - loads aiohttp
    from pyipp.serializer import construct_attribute  # noqa: PLC0415

    return construct_attribute(name, values, IppTag(tag))


def media_of_size(width_mm: float, height_mm: float) -> bytes:
    """The attribute media-col that asks for paper of this size (PWG 5100.7)."""
    dimensions = b"".join(
        _value(_MEMBER, b"", name) + _value(INTEGER, b"", struct.pack(">i", round(length * 100)))
        for name, length in ((b"x-dimension", width_mm), (b"y-dimension", height_mm))
    )
    size = _value(_MEMBER, b"", b"media-size") + _value(_COLLECTION, b"", b"") + dimensions
    return _value(_COLLECTION, b"media-col", b"") + size + 2 * _value(_END_COLLECTION, b"", b"")


def request(operation: int, about: Sequence[bytes], job: Sequence[bytes] = (), document: bytes = b"") -> bytes:
    """A whole request: `about` and `job` are attributes of the two groups."""
    head = struct.pack(">bbhi", *_VERSION, operation, 1) + bytes((_OPERATION,))
    head += attribute(CHARSET, "attributes-charset", "utf-8") + attribute(LANGUAGE, "attributes-natural-language", "en")
    template = bytes((_JOB,)) + b"".join(job) if job else b""
    return head + b"".join(about) + template + bytes((_END,)) + document


def read(answer: bytes, names: frozenset[str]) -> Answer:
    """What `answer` says of these attributes. Raises Lost for what is no IPP."""
    from pyipp.parser import parse  # noqa: PLC0415

    try:
        told = parse(_asked_for(answer, {name.encode() for name in names} | {b"attributes-charset"}))
    except (ValueError, LookupError, struct.error) as error:
        raise Lost("gives an answer that is no IPP") from error
    return Answer(told["status-code"] & 0xFFFF, told["printers"], told["jobs"])


def _asked_for(answer: bytes, names: set[bytes]) -> bytes:
    """The same answer with nothing in it that pyipp stumbles over."""
    kept = bytearray(answer[:_HEAD])
    group, known, wanted = b"", False, False
    for tag, name, value in _parts(answer):
        if tag < _FIRST_VALUE_TAG:
            group, wanted = (bytes((tag,)) if tag in (_OPERATION, _JOB, _PRINTER) else b""), False
            known = bool(group)
            continue
        if name:
            wanted = known and name in names
        if wanted and _is_simple(tag, value):
            kept += group + _value(tag, name, value)
            group = b""
        else:
            wanted = False
    return bytes(kept) + bytes((_END,))


def _parts(answer: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """Every tag with its name and its value, those within collections left out. Raises ValueError."""
    at, depth = _HEAD, 0
    while answer[at] != _END:
        tag, at = answer[at], at + 1
        if tag < _FIRST_VALUE_TAG:
            if depth:
                raise ValueError("a group begins within a collection")
            yield tag, b"", b""
            continue
        name, at = _field(answer, at)
        value, at = _field(answer, at)
        if not depth:
            yield tag, name, value
        depth += (tag == _COLLECTION) - (tag == _END_COLLECTION)
        if depth < 0:
            raise ValueError("a collection ends that never began")


def _field(answer: bytes, at: int) -> tuple[bytes, int]:
    end = at + 2 + int.from_bytes(answer[at : at + 2])
    if end > len(answer):
        raise ValueError("the answer ends too early")
    return answer[at + 2 : end], end


def _is_simple(tag: int, value: bytes) -> bool:
    if len(value) > 0x7FFF:
        return False
    return tag < _OUT_OF_BAND_END or TEXT <= tag < _MEMBER or _LENGTHS.get(tag) == len(value)


def _value(tag: int, name: bytes, value: bytes) -> bytes:
    return struct.pack(f">BH{len(name)}sH{len(value)}s", tag, len(name), name, len(value), value)
