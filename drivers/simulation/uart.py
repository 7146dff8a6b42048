"""What a receiver set to one speed hears of bytes sent at another. Pure; 8 data bits, no parity, 1 stop bit.

The line rests high. A byte is a low start bit, eight bits from the lowest up and a high stop bit. The receiver starts
at a falling edge and looks in the middle of every bit of its own length; a low stop bit is a framing error.
"""

from collections.abc import Iterator
from dataclasses import dataclass

BITS_PER_BYTE = 10


@dataclass(frozen=True, slots=True)
class HeardByte:
    """A byte as received; `whole`: its stop bit was there."""

    value: int
    whole: bool


def byte_seconds(baudrate: int) -> float:
    """How long one byte is on the line."""
    return BITS_PER_BYTE / baudrate


def heard(data: bytes, sent_at: int, heard_at: int) -> list[HeardByte]:
    """What arrives of `data` that is sent without a pause."""
    if sent_at == heard_at:
        return [HeardByte(byte, whole=True) for byte in data]
    line = _levels(data)
    bit_length = sent_at / heard_at
    found: list[HeardByte] = []
    at = 0.0
    while (start := _falling_edge(line, at)) is not None:
        samples = [_level(line, start + (0.5 + number) * bit_length) for number in range(BITS_PER_BYTE)]
        at = start + (BITS_PER_BYTE - 0.5) * bit_length
        if samples[0]:
            at = start + 0.5 * bit_length  # too short for a start bit: a spike
            continue
        value = sum(bit << number for number, bit in enumerate(samples[1:9]))
        found.append(HeardByte(value, whole=bool(samples[9])))
    return found


def _levels(data: bytes) -> list[int]:
    """One level for every bit time of the sender, with a bit of rest at both ends."""
    return [1, *(level for byte in data for level in _bits(byte)), 1]


def _bits(byte: int) -> Iterator[int]:
    yield 0
    yield from (byte >> number & 1 for number in range(8))
    yield 1


def _level(line: list[int], at: float) -> int:
    return line[int(at)] if at < len(line) else 1


def _falling_edge(line: list[int], after: float) -> float | None:
    """The first one at or after that time; a line found low counts from then, as for a receiver that lost its place."""
    if _level(line, after) == 0 and after > 0:
        return after
    edges = range(max(1, int(after) + 1), len(line))
    return next((float(number) for number in edges if line[number] == 0 and line[number - 1] == 1), None)
