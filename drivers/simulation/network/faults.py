"""Which request goes wrong, where, and how often."""

import random
import re
import threading
from dataclasses import dataclass
from enum import Enum
from typing import Protocol


class Point(Enum):
    """Where the line breaks, or what it does instead."""

    REFUSED = "nobody takes the connection (a client is sent to such a place; a proxy cannot do it for one request)"
    SILENT = "the request is taken, not passed on, and nothing comes back until the client gives up"
    BEFORE_REQUEST = "the connection breaks before anything was passed on"
    IN_REQUEST = "half of the request is passed on, then both connections break"
    BEFORE_ANSWER = "the server did it, and the connection breaks before its answer"
    IN_HEADERS = "the answer ends in the middle of its headers"
    IN_BODY = "the answer ends in the middle of its body"
    LATE = "the server did it, and its answer comes when the client has given up"
    TWICE = "the server gets the request twice"
    UNAVAILABLE = "503 is answered, and nothing is passed on"
    SLOW = "the answer comes some seconds later than the server gave it"
    DRIP = "the answer comes in small pieces over some seconds"


class Which(Protocol):
    """Chooses requests by their first line."""

    def is_begun_by(self, start_line: str) -> bool:
        """Whether a request with this first line is one."""
        ...


@dataclass(frozen=True, slots=True)
class Requests:
    """Requests by a pattern (regular expression) their first line begins with."""

    pattern: str

    @classmethod
    def of(cls, method: str = "*", path: str = "*") -> "Requests":
        """By method and path, `*` and `?` as in file names; the path is matched without its query."""
        return cls(rf"{_glob(method.upper())} {_glob(path)}(\?\S*)? ")

    def is_begun_by(self, start_line: str) -> bool:
        """Whether a request with this first line is one."""
        return re.match(self.pattern, start_line) is not None


ANY = Requests("")
WRITES = Requests(r"(?!GET|HEAD|OPTIONS)")


@dataclass(frozen=True, slots=True)
class Fault:
    """These requests, this point. `skip` so many of them before, then hit `times` of them; None is all.

    `share` (0 to 1) is how many of those are hit. `seconds` belongs to SLOW and DRIP.
    """

    request: Which
    point: Point
    skip: int = 0
    times: int | None = 1
    share: float = 1.0
    seconds: float = 0.0


class Script:
    """The faults that wait for their requests. Safe from any thread; `hits` are those that happened, in order."""

    def __init__(self, chance: random.Random | None = None) -> None:
        self._chance = chance or random.Random()  # noqa: S311 - bad luck, no secret
        self._lock = threading.Lock()
        self._armed: list[Fault] = []
        self._seen: dict[Fault, int] = {}
        self.hits: list[Fault] = []

    def arm(self, *faults: Fault) -> None:
        """From now on these wait, the first of them first."""
        with self._lock:
            self._armed += faults

    def clear(self) -> None:
        """Nothing waits any more."""
        with self._lock:
            self._armed.clear()
            self._seen.clear()

    def disarm(self, *points: Point) -> bool:
        """Nothing of these kinds waits any more; whether something did."""
        with self._lock:
            before = len(self._armed)
            self._armed = [fault for fault in self._armed if fault.point not in points]
            return len(self._armed) < before

    def take(self, start_line: str, *, refused: bool = False) -> Fault | None:
        """What is to happen to the request that begins with this line, and that it has happened now.

        A client asks with `refused` whether to find nobody there; a proxy asks for everything else. What happens so
        many times goes before what goes on for ever.
        """
        with self._lock:
            for fault in sorted(self._armed, key=lambda fault: fault.times is None):
                asked_for = (fault.point is Point.REFUSED) is refused and fault.request.is_begun_by(start_line)
                if asked_for and self._is_hit(fault):
                    self.hits.append(fault)
                    return fault
        return None

    def _is_hit(self, fault: Fault) -> bool:
        if fault.share < 1.0 and self._chance.random() >= fault.share:
            return False
        self._seen[fault] = seen = self._seen.get(fault, 0) + 1
        if seen <= fault.skip:
            return False
        if fault.times is not None and seen >= fault.skip + fault.times:
            self._armed.remove(fault)
            del self._seen[fault]
        return True


def _glob(pattern: str) -> str:
    """As in file names, but `*` also stands for `/` and nothing stands for a space or a query."""
    return "".join({"*": r"[^?\s]*", "?": r"[^?\s]"}.get(sign, re.escape(sign)) for sign in pattern)
