"""How a ticket printer is doing, and how it says so: the answers to the real-time request DLE EOT n.

Every answer is one byte of the form 0xx1xx10. What the other bits mean depends on the request (Epson ESC/POS command
reference, DLE EOT)::

    n  asks for         bits that matter
    1  printer          0x08 off-line
    2  off-line cause   0x04 cover open, 0x20 stopped because paper ended, 0x40 an error
    3  error cause      0x04 recoverable, 0x08 cutter, 0x20 unrecoverable, 0x40 recovers by itself: over-heated
    4  roll paper       0x0C near its end, 0x60 ended

A printer that says nothing is not ready: silence is `Unknown`, a line that cannot be opened is `Unreachable`.
"""

from dataclasses import dataclass
from typing import assert_never


@dataclass(frozen=True, slots=True)
class Ready:
    """Prints when asked to."""


@dataclass(frozen=True, slots=True)
class PaperLow:
    """Prints when asked to; the roll needs changing soon."""


@dataclass(frozen=True, slots=True)
class NoPaper:
    """The roll has ended."""


@dataclass(frozen=True, slots=True)
class CoverOpen:
    """The paper cover is open."""


@dataclass(frozen=True, slots=True)
class CutterError:
    """The cutter is stuck, mostly on a paper jam."""


@dataclass(frozen=True, slots=True)
class Overheated:
    """The head is too hot; it goes on by itself when it has cooled."""


@dataclass(frozen=True, slots=True)
class Faulty:
    """It answers, and does not work; `detail` tells a technician why."""

    detail: str


@dataclass(frozen=True, slots=True)
class Unreachable:
    """The line to it cannot be opened or broke; `detail` tells a technician how."""

    detail: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """The line is open, but the printer does not tell; `detail` tells a technician what was missing."""

    detail: str


PrinterStatus = Ready | PaperLow | NoPaper | CoverOpen | CutterError | Overheated | Faulty | Unreachable | Unknown

PRINTER, OFFLINE_CAUSE, ERROR_CAUSE, ROLL_PAPER = 1, 2, 3, 4
"""The four requests: n of DLE EOT n."""

OFFLINE_TROUBLE = 0x04 | 0x20 | 0x40
"""Bits of the off-line cause that mean printing has stopped."""

_FIXED_BITS, _FIXED_VALUE = 0x93, 0x12


def is_real_time_answer(answer: int) -> bool:
    """Tells whether a byte has the fixed bits of every answer to DLE EOT."""
    return answer & _FIXED_BITS == _FIXED_VALUE


def decode_status(printer: int | None, offline: int | None, error: int | None, paper: int | None) -> PrinterStatus:
    """What the answers to DLE EOT 1, 2, 3 and 4 mean together; None stands for no answer.

    Trouble that was told outweighs an answer that is missing; a missing or malformed answer outweighs good news.
    """
    told = [answer if answer is not None and is_real_time_answer(answer) else 0 for answer in (offline, error, paper)]
    trouble = _trouble(*told)
    if trouble is not None:
        return trouble
    for n, answer in enumerate((printer, offline, error, paper), start=1):
        if answer is None:
            return Unknown(f"no answer to status request {n}")
        if not is_real_time_answer(answer):
            return Unknown(f"status request {n} was answered with 0x{answer:02X}, which is no status")
    if (printer or 0) & 0x08:
        return Faulty("off-line without a cause")
    return PaperLow() if told[2] & 0x0C else Ready()


def _trouble(offline: int, error: int, paper: int) -> PrinterStatus | None:
    """The trouble to mend first: nothing else helps while the one named is there."""
    if error & 0x20:
        return Faulty("unrecoverable error")
    if error & 0x08:
        return CutterError()
    if offline & 0x04:
        return CoverOpen()
    if offline & 0x20 or paper & 0x60:
        return NoPaper()
    if error & 0x40:
        return Overheated()
    if error & 0x04:
        return Faulty("recoverable error")
    if offline & 0x40:
        return Faulty("error without a cause")
    return None


def prints(status: PrinterStatus) -> bool:
    """Whether a page may be sent to a printer that is so."""
    return isinstance(status, Ready | PaperLow)


def has_stopped(status: PrinterStatus) -> bool:
    """Whether a printer that is so stopped where it was; one that is off-line without a cause may go on by itself."""
    match status:
        case NoPaper() | CoverOpen() | CutterError():
            return True
        case Ready() | PaperLow() | Overheated() | Faulty() | Unreachable() | Unknown():
            return False
        case _:
            assert_never(status)
