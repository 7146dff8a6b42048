"""One call of the port as requests to the server: a whole deadline over all of them, and what each answer means."""

import time
from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import urlencode, urlsplit

import msgspec

from kiosk.hospital.fhir.faults import NotReachedError
from kiosk.hospital.web import LOOKUP_S, WRITE_S, Http, NotSent, Reply

Params = Sequence[tuple[str, str]]

FHIR_JSON = "application/fhir+json"
_ASKING = {
    "Accept": f"{FHIR_JSON}, application/json;q=0.9",
    "Cache-Control": "no-cache",  # some give a search the results of a minute ago
}
CATCHING_UP_S = (0.05, 0.1, 0.2, 0.4, 0.8)
"""Pauses while a server's search does not find yet what it stored; the deadline cuts them short."""


class Exchange:
    """Lives as long as one call. `http` is the server's origin, `base_url` where FHIR begins there.

    `wrote` is True as soon as a write was sent.
    """

    def __init__(
        self,
        http: Http,
        base_url: str,
        seconds: float,
        *,
        catching_up_s: Sequence[float] = CATCHING_UP_S,
    ) -> None:
        base = urlsplit(base_url.rstrip("/"))
        self.origin = f"{base.scheme}://{base.netloc}"
        self.prefix = base.path
        self.wrote = False
        self._http = http
        self._catching_up_s = catching_up_s
        self._until = time.monotonic() + seconds

    def get(self, target: str) -> Reply:
        """A question; `target` is a whole path of the server."""
        return self._http.send("GET", target, headers=_ASKING, seconds=self._seconds(LOOKUP_S))

    def ask_in_body(self, path: str, params: Params) -> Reply:
        """A search whose words stand in no address (FHIR R4 http, 3.1.0.9: search by POST)."""
        headers = _ASKING | {"Content-Type": "application/x-www-form-urlencoded"}
        body = urlencode(params).encode()
        return self._http.send("POST", self.prefix + path, body=body, headers=headers, seconds=self._seconds(LOOKUP_S))

    def write(self, method: str, path: str, resource: dict[str, Any], *, key: str, **conditions: str) -> Reply:
        """A create or update. `conditions` are `if_match` and `if_none_exist`; `key` is the writer's own."""
        headers = _ASKING | {"Content-Type": FHIR_JSON, "Prefer": "return=representation"}
        headers |= {name.replace("_", "-").title(): value for name, value in conditions.items()}
        seconds = self._seconds(WRITE_S)
        body = msgspec.json.encode(resource)
        before, self.wrote = self.wrote, True
        reply = self._http.send(method, self.prefix + path, body=body, headers=headers, key=key, seconds=seconds)
        if isinstance(reply, NotSent):
            self.wrote = before
        return reply

    def looks(self) -> Iterator[None]:
        """For a loop that looks again and again until the server's search has caught up."""
        yield
        for wait in self._catching_up_s:
            if time.monotonic() + wait >= self._until:
                return
            time.sleep(wait)
            yield

    def _seconds(self, most: float) -> float:
        left = self._until - time.monotonic()
        if left <= 0:
            raise NotReachedError("no time left")
        return min(left, most)
