"""Command APDUs as a card takes them apart, and what it answers (ISO/IEC 7816-3, 12.1; 7816-4, 5.1)."""

from dataclasses import dataclass
from typing import Final

from drivers.chip_card.apdu import MOST_EXTENDED, MOST_SHORT, Command

CHAINED: Final = 0x10
PROTECTED: Final = 0x0C


class Refusal(Exception):  # noqa: N818 - it is an answer
    """The answer to a command that is not carried out."""

    def __init__(self, status: int) -> None:
        super().__init__(f"{status:04X}")
        self.status = status


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command gives: data and a status word."""

    data: bytes = b""
    status: int = 0x9000

    def encode(self) -> bytes:
        """As it goes over the air."""
        return self.data + self.status.to_bytes(2, "big")

    def __repr__(self) -> str:
        return f"Answer(<{len(self.data)} bytes>, {self.status:04X})"


def take_apart(raw: bytes) -> Command:
    """Cases 1 to 4 in both forms. Raises Refusal 6700 for anything else."""
    if len(raw) < 4:
        raise Refusal(0x6700)
    cla, ins, p1, p2 = raw[:4]
    body = raw[4:]
    match len(body):
        case 0:
            return Command(cla, ins, p1, p2)
        case 1:
            return Command(cla, ins, p1, p2, expected=body[0] or MOST_SHORT)
        case _ if body[0]:
            data, rest = body[1 : 1 + body[0]], body[1 + body[0] :]
            _check(len(data) == body[0] and len(rest) <= 1)
            return Command(cla, ins, p1, p2, data, (rest[0] or MOST_SHORT) if rest else None)
        case 3:
            return Command(cla, ins, p1, p2, expected=_number(body[1:]) or MOST_EXTENDED, extended=True)
        case _:
            length = _number(body[1:3])
            data, rest = body[3 : 3 + length], body[3 + length :]
            _check(length > 0 and len(data) == length and len(rest) in {0, 2})
            return Command(cla, ins, p1, p2, data, (_number(rest) or MOST_EXTENDED) if rest else None, extended=True)


def _check(well_formed: bool) -> None:
    if not well_formed:
        raise Refusal(0x6700)


def _number(octets: bytes) -> int:
    return int.from_bytes(octets, "big")
