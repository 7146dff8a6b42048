"""Cards as a PN532 lists them (UM0701-02, 7.3.5), and what they say of themselves (ISO/IEC 14443-3 and -4). Pure."""

from dataclasses import dataclass
from typing import Final

from drivers.device import DeviceProtocolError

_SAYS_ATS: Final = 0x20
_ATQB_BYTES: Final = 12
_RATE_BITS: Final = ((848, 0x04), (424, 0x02), (212, 0x01))
_GUARD_UNIT_S: Final = 4096 / 13.56e6
_DEFAULT_GUARD: Final = 0
_RFU_GUARD: Final = 15


@dataclass(frozen=True, slots=True)
class Ats:
    """A type A card's answer to select, from its length byte on (14443-4, 5.2); what is not there has its default.

    `rates` are the bit rates in kbit/s it offers both ways, highest first. `guard_s` is the time it needs before the
    first command.
    """

    rates: tuple[int, ...] = (106,)
    guard_s: float = 0.0
    historical: bytes = b""


@dataclass(frozen=True, slots=True)
class Target:
    """A listed card: its logical number, "A" or "B", whether it speaks ISO/IEC 14443-4, and its ATS or ATQB.

    `answer` is empty for a card that promised an ATS and did not give one.
    """

    number: int
    kind: str
    speaks_apdus: bool
    answer: bytes


def parse_targets(kind: str, answer: bytes) -> tuple[Target, ...]:
    """The cards in an answer to InListPassiveTarget. Raises DeviceProtocolError."""
    if not answer:
        raise DeviceProtocolError("the module does not say how many cards there are")
    read = _read_a if kind == "A" else _read_b
    targets: list[Target] = []
    at = 1
    try:
        for _ in range(answer[0]):
            target, at = read(answer, at)
            targets.append(target)
    except IndexError as error:
        raise DeviceProtocolError("the module's list of cards is cut off") from error
    return tuple(targets)


def parse_ats(ats: bytes) -> Ats:
    """What an ATS says; one that is cut off says what is there."""
    if len(ats) < 2:
        return Ats()
    present, fields = ats[1], ats[2 : ats[0]]
    rates, guard = 0, _DEFAULT_GUARD
    if present & 0x10:
        rates, fields = (fields[0] if fields else 0), fields[1:]
    if present & 0x20:
        guard, fields = (fields[0] & 0x0F if fields else guard), fields[1:]
    if present & 0x40:
        fields = fields[1:]
    guard_s = 0.0 if guard in (_DEFAULT_GUARD, _RFU_GUARD) else _GUARD_UNIT_S * 2**guard
    return Ats(_rates(rates), guard_s, fields)


def _rates(offered: int) -> tuple[int, ...]:
    """The bit rates that TA(1) offers both ways; bit 4 must be 0 (14443-4, 5.2.4)."""
    if offered & 0x08:
        return (106,)
    to_card, to_reader = offered & 0x07, offered >> 4 & 0x07
    return (*(rate for rate, bit in _RATE_BITS if to_card & to_reader & bit), 106)


def _read_a(data: bytes, at: int) -> tuple[Target, int]:
    """Tg, SENS_RES (2), SEL_RES, length and NFCID1, and the ATS where SEL_RES announces one."""
    number, selected, length = data[at], data[at + 3], data[at + 4]
    at += 5 + length
    if at > len(data):
        raise IndexError
    if not selected & _SAYS_ATS:
        return Target(number, "A", speaks_apdus=False, answer=b""), at
    if at == len(data):
        return Target(number, "A", speaks_apdus=True, answer=b""), at
    end = at + data[at]
    if end > len(data) or end == at:
        raise IndexError
    return Target(number, "A", speaks_apdus=True, answer=data[at:end]), end


def _read_b(data: bytes, at: int) -> tuple[Target, int]:
    """Tg, ATQB (12), length of ATTRIB_RES and ATTRIB_RES. The protocol type stands in ATQB (14443-3, 7.9.4.4)."""
    number, answer = data[at], data[at + 1 : at + 1 + _ATQB_BYTES]
    end = at + 1 + _ATQB_BYTES
    end += 1 + data[end]
    if end > len(data):
        raise IndexError
    return Target(number, "B", speaks_apdus=bool(answer[10] & 0x01), answer=answer), end
