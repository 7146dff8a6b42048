"""One request and its answer, kept so that a report can show both; secrets never get that far."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

SECRET_HEADERS = frozenset({"authorization", "proxy-authorization", "cookie", "set-cookie", "kiosk-signature"})
MASK = "•••"
LONGEST_BODY = 65_536


class BrokenError(Exception):
    """The hospital does not do what the contract says: what was wrong, and the exchanges that show it."""

    def __init__(self, what: str, *exchanges: "Exchange") -> None:
        super().__init__(what)
        self.what = what
        self.exchanges = exchanges


class SkipError(Exception):
    """The check cannot be made here; the text says why and what would make it possible."""


class NoRoomError(SkipError):
    """Nobody can be booked at this moment, so nothing about bookings can be said."""


@dataclass(frozen=True, slots=True, repr=False)
class Sent:
    """A request as it left, its secrets masked."""

    method: str
    url: str
    path: str
    headers: Mapping[str, str]
    body: str | None


@dataclass(frozen=True, slots=True, repr=False)
class Answer:
    """What came back. Header names are in lower case; `body` is cut after 64 KB, `whole` says whether it was not."""

    status: int
    headers: Mapping[str, str]
    body: str
    seconds: float
    whole: bool = True


@dataclass(frozen=True, slots=True, repr=False)
class Exchange:
    """A request and its answer. `answer` is None where none came, and `trouble` says why.

    `data` is the answer's JSON, None where it is none. Reading a property that is not there raises BrokenError.
    """

    sent: Sent
    answer: Answer | None
    data: Any = None
    trouble: str | None = None

    @property
    def status(self) -> int:
        """The status; 0 where no answer came."""
        return 0 if self.answer is None else self.answer.status

    def header(self, name: str) -> str | None:
        """A header of the answer."""
        return None if self.answer is None else self.answer.headers.get(name.lower())

    @property
    def code(self) -> str | None:
        """The problem's code."""
        code = self.data.get("code") if isinstance(self.data, dict) else None
        return code if isinstance(code, str) else None

    @property
    def replayed(self) -> bool:
        """Whether the hospital says that this answer was given before."""
        return (self.header("Idempotency-Replayed") or "").lower() == "true"

    def __getitem__(self, names: str | tuple[str, ...]) -> Any:
        found = self.data
        for name in (names,) if isinstance(names, str) else names:
            if not isinstance(found, dict) or name not in found:
                raise BrokenError(f"the answer has no `{name}`", self)
            found = found[name]
        return found

    def items(self, name: str = "items") -> list[dict[str, Any]]:
        """A list of objects in the answer."""
        found = self[name]
        if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
            raise BrokenError(f"`{name}` is not a list of objects", self)
        return found


def masked(headers: Mapping[str, str]) -> dict[str, str]:
    """Headers as a report may show them."""
    return {name: MASK if name.lower() in SECRET_HEADERS else value for name, value in headers.items()}


def json_of(text: str) -> Any:
    """The JSON value of a body, None where it is none. Hostile depth is no value either."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None
