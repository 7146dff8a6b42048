"""Answers as types. An answer that breaks the contract is as good as none, and says so to the technician."""

from typing import TypeVar

import msgspec

from kiosk.decoding import decode
from kiosk.hospital.port import Unavailable
from kiosk.hospital.unusable import unavailable
from kiosk.hospital.web import UNREADABLE, Answer, Lost, NotSent, Problem, Reply

T = TypeVar("T")


def decoded(reply: Reply, kind: type[T]) -> T | Unavailable:
    """The answer as a type, or why there is none."""
    match reply:
        case Answer(body=body):
            try:
                return decode(body, kind)
            except msgspec.ValidationError as error:
                return breaks_contract(_where(error))
            except UNREADABLE:
                return Unavailable("answer is not JSON")
        case Problem() | NotSent() | Lost():
            return unavailable(reply)


def breaks_contract(where: str) -> Unavailable:
    """An answer nobody can trust; `where` is a path in it, never the value that stood there."""
    return Unavailable(f"answer breaks the contract: {where}")


def _where(error: msgspec.ValidationError) -> str:
    text = str(error)
    return text[text.rfind("`$") :].strip("`") if "`$" in text else "its shape"
