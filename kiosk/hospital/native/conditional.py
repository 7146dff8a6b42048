"""Lists that seldom change: asked for by the ETag of the last answer, and decoded once."""

from collections import OrderedDict
from threading import Lock
from typing import Any, TypeVar

from kiosk.hospital.native.decoding import decoded
from kiosk.hospital.port import Unavailable
from kiosk.hospital.web import Answer, Http, Problem, sendable

T = TypeVar("T")
MOST_KEPT = 256


class Kept:
    """Answers by address with their ETags, the least recently used forgotten first. For several threads."""

    def __init__(self, http: Http, most: int = MOST_KEPT) -> None:
        self._http = http
        self._most = most
        self._lock = Lock()
        self._known: OrderedDict[tuple[str, ...], tuple[str, Any]] = OrderedDict()

    def ask(self, path: str, kind: type[T], params: dict[str, str] | None = None) -> T | Unavailable:
        """The list as it is now; `kind` is always the same for one path."""
        place = (path, *(word for pair in sorted((params or {}).items()) for word in pair))
        with self._lock:
            known = self._known.get(place)
        headers = {"If-None-Match": known[0]} if known else None
        reply = self._http.get(path, params=params, headers=headers)
        if known and isinstance(reply, Problem) and reply.status == 304:
            unchanged: T = known[1]
            return unchanged
        found = decoded(reply, kind)
        if isinstance(reply, Answer) and not isinstance(found, Unavailable):
            self._keep(place, sendable(reply.headers.get("ETag")), found)
        return found

    def _keep(self, place: tuple[str, ...], etag: str | None, found: Any) -> None:
        with self._lock:
            self._known.pop(place, None)
            if etag is not None:
                self._known[place] = (etag, found)
            while len(self._known) > self._most:
                self._known.popitem(last=False)
