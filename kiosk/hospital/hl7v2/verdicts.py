"""What an acknowledgement says of a message of ours (HL7 tables 0008 and 0357).

    Taken         it was processed
    Refused       for good; `code` is `hl7-` and the number of table 0357, or the acknowledgement's letters
    NotNow        certainly not processed, and may be sent again
    Unsettled     a mistake of the receiver in the midst of it: done or not

`where` is the segment the receiver found at fault.
"""

import re
from dataclasses import dataclass
from typing import Final

from kiosk.hospital.hl7v2.er7 import Message
from kiosk.hospital.hl7v2.line import Answered, Lost, NotSent, Reply
from kiosk.hospital.port import Done, OutcomeUnknown, Unavailable

UNSUPPORTED: Final = ("200", "201", "202", "203")
UNKNOWN_KEY: Final = "204"
DUPLICATE_KEY: Final = "205"
LOCKED: Final = "206"
INTERNAL: Final = "207"
OURS_TO_NAME: Final = ("PV1", "ARQ", "SCH")
"""Segments that name the visit; a key at fault elsewhere is somebody else's, say the patient's."""
_CODE = re.compile(r"[0-9]{3}")


@dataclass(frozen=True, slots=True)
class Taken:
    """Processed."""

    message: Message


@dataclass(frozen=True, slots=True)
class Refused:
    """Not processed, and never will be as it is."""

    code: str
    number: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True)
class NotNow:
    """Not processed."""

    reason: str


@dataclass(frozen=True, slots=True)
class Unsettled:
    """Nobody can tell."""


Verdict = Taken | Refused | NotNow | Unsettled


def verdict(message: Message) -> Verdict:
    """Of the answer whose MSA-2 is ours."""
    word, numbers, where = message.text("MSA", 1).upper(), _numbers(message), _where(message)
    unread = [number for number in numbers if number in UNSUPPORTED]
    number = next(iter(unread or numbers), "")
    refused = Refused(f"hl7-{number or word.lower() or 'none'}"[:12], number, where)
    match word:
        case "AA" | "CA" if unread:
            return refused  # "accepted", with the warning that nobody read it
        case "AA" | "CA":
            return Taken(message)
        case "CE":
            return NotNow("hl7-ce")
        case "AE" | "AR" | "CR" if number == LOCKED:
            return NotNow("hl7-206")
        case "AE" if number == INTERNAL:
            return Unsettled()
        case "AR" | "CR" if number in ("", INTERNAL):
            return NotNow(f"hl7-{number or word.lower()}")
        case "AE" | "AR" | "CR":
            return refused
        case _:
            return Unsettled()


def outcome(reply: Reply, reference: str) -> Done | Unavailable | OutcomeUnknown | Refused:
    """A write's fate; `Refused` where the message decides what that means."""
    match reply:
        case NotSent(reason=reason):
            return Unavailable(reason)
        case Lost():
            return OutcomeUnknown(reference)
        case Answered(message=message):
            match verdict(message):
                case Taken():
                    return Done()
                case NotNow(reason=reason):
                    return Unavailable(reason)
                case Unsettled():
                    return OutcomeUnknown(reference)
                case Refused() as refused:
                    return refused


def _numbers(message: Message) -> list[str]:
    """The codes of table 0357: ERR-3 (2.5 on), ERR-1.4 (before) or MSA-6."""
    found = [text for error in message.all("ERR") for text in (error.text(3), error.text(1, 4))]
    return [text for text in (*found, message.text("MSA", 6)) if _CODE.fullmatch(text)]


def _where(message: Message) -> str:
    error = message.first("ERR")
    return "" if error is None else error.text(2) or error.text(1)
