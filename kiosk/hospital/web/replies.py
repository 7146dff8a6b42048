"""What a call can end in, and how an answer is read.

::

    Answer        the server answered 2xx
    Problem       it answered with an RFC 9457 problem, or any other status (also 304)
    NotSent       certainly nothing reached it
    Lost          the request may have reached it; no usable answer came back
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import msgspec
import requests
from requests.structures import CaseInsensitiveDict

from kiosk.decoding import decode

LARGEST_PROBLEM = 65_536
LONGEST_ID = 64
UNREADABLE = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
"""What reading JSON can raise: also for one that is nested without end."""
_CODE = re.compile(r"[a-z][a-z0-9-]{0,60}")  # goes to the journal: nothing a server puts there may be about a person


def _no_headers() -> Mapping[str, str]:
    return CaseInsensitiveDict()


@dataclass(frozen=True, slots=True)
class Answer:
    """2xx with its body. `headers` are looked up in any case."""

    body: bytes
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=_no_headers, compare=False)

    def __repr__(self) -> str:
        return f"Answer({self.status}, <{len(self.body)} bytes>)"


@dataclass(frozen=True, slots=True)
class Problem:
    """Any other status. `code` is what decisions are made on, empty where the server gave none.

    `body` is what stood there, at most `LARGEST_PROBLEM` bytes, for those whose problems have another form.
    """

    status: int
    code: str = ""
    retry_after_s: float | None = None
    visit_id: str | None = None
    patient_id: str | None = field(default=None, repr=False)
    body: bytes = field(default=b"", repr=False, compare=False)
    headers: Mapping[str, str] = field(default_factory=_no_headers, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class NotSent:
    """Nothing was done."""

    reason: str


@dataclass(frozen=True, slots=True)
class Lost:
    """Sent or perhaps sent, and no usable answer."""

    reason: str


Reply = Answer | Problem | NotSent | Lost

BROKEN = Lost("connection broke")
TLS_BROKEN = Lost("TLS connection broke")
CUT_SHORT = Lost("answer cut short")


class _ProblemBody(msgspec.Struct, rename="camel"):
    code: Any = ""
    visit_id: Any = None
    patient_id: Any = None


def read_reply(response: requests.Response, body: bytes) -> Answer | Problem | Lost:
    """The answer, unless the line may have broken among its headers."""
    if response.status_code // 100 == 2:
        return Answer(body, response.status_code, response.headers)
    problem = _problem(response, body)
    return CUT_SHORT if _may_be_cut(response, problem) else problem


def _problem(response: requests.Response, body: bytes) -> Problem:
    try:
        said = decode(body, _ProblemBody) if body else _ProblemBody()
    except UNREADABLE:
        said = _ProblemBody()
    return Problem(
        response.status_code,
        said.code if isinstance(said.code, str) and _CODE.fullmatch(said.code) else "",
        _seconds(response.headers.get("Retry-After")),
        _id(said.visit_id),
        _id(said.patient_id),
        body[:LARGEST_PROBLEM],
        response.headers,
    )


def _id(value: Any) -> str | None:
    return value if is_id(value) else None


def is_id(value: Any) -> bool:
    """An opaque name of the hospital's that can be asked for again."""
    return isinstance(value, str) and 0 < len(value) <= LONGEST_ID and value.isprintable()


def _may_be_cut(response: requests.Response, problem: Problem) -> bool:
    """http.client takes the end of the line for the end of the headers; only a 304 may go without a length."""
    length, coding = (response.headers.get(name, "") for name in ("Content-Length", "Transfer-Encoding"))
    framed = length.strip().isdecimal() or coding.strip().lower().endswith("chunked")
    return not problem.code and not framed and problem.status != 304


def _seconds(retry_after: str | None) -> float | None:
    """Retry-After in seconds; the date form is not used by the contract and is left out."""
    if retry_after is None or not retry_after.isascii() or not retry_after.isdigit():
        return None
    return min(float(retry_after), 3600.0)
