"""The line to the portal.

What a call can end in::

    Said      the portal answered, whatever it said
    Silence   it did not, or not in time; `reason` is a word for technicians, never an address

A call ends at its deadline whatever holds it up (name service, handshake, an answer that drips): it runs on a thread of
its own, which is cut off then.
"""

import queue
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.client import HTTPException
from threading import BoundedSemaphore, Thread
from urllib.parse import urlencode, urlsplit

import requests
from urllib3.exceptions import HTTPError

from kiosk.hospital.portal.quiet import Call, QuietAdapter

CONNECT_S = 2.0
LARGEST_ANSWER = 4_000_000
CHUNK = 65_536
MOST_AT_ONCE = 4
LOOPBACK = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True, slots=True)
class Said:
    """An answer."""

    status: int
    body: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Silence:
    """No usable answer."""

    reason: str


class Line:
    """One portal; every call has a connection of its own. ValueError for plain http to any but this machine."""

    def __init__(self, base_url: str, *, ca_file: str | None = None) -> None:
        where = urlsplit(base_url)
        if where.scheme != "https" and where.hostname not in LOOPBACK:
            raise ValueError("the portal is asked over https: the password would go in the clear")
        self._base_url = base_url.rstrip("/")
        self._verify: bool | str = ca_file or True
        self._room = BoundedSemaphore(MOST_AT_ONCE)

    def post(self, path: str, query: Mapping[str, str], body: bytes, media: str, *, deadline: float) -> Said | Silence:
        """Ask, until `deadline` of the monotonic clock. `query` appears in nothing but the bytes that are sent."""
        if time.monotonic() >= deadline:
            return Silence("time-out")
        if not self._room.acquire(blocking=False):
            return Silence("busy: earlier questions still hang")
        call = Call(f"?{urlencode(query)}" if query else "")
        answers: queue.SimpleQueue[Said | Silence] = queue.SimpleQueue()

        def ask() -> None:
            try:
                answer = self._ask(call, path, body, media, deadline)
            finally:
                self._room.release()  # before the answer is seen, so that the next question finds room
            answers.put(answer)

        Thread(target=ask, name="portal", daemon=True).start()
        try:
            return answers.get(timeout=max(0.0, deadline - time.monotonic()))
        except queue.Empty:
            call.cut()
            return Silence("time-out")

    def _ask(self, call: Call, path: str, body: bytes, media: str, deadline: float) -> Said | Silence:
        left = max(0.01, deadline - time.monotonic())
        try:
            with requests.Session() as session:
                session.trust_env = False
                session.mount("http://", QuietAdapter(call))
                session.mount("https://", QuietAdapter(call))
                with session.post(
                    self._base_url + path,
                    data=body,
                    headers={"Content-Type": media, "Accept": "application/json", "Accept-Encoding": "identity"},
                    timeout=(min(CONNECT_S, left), left),
                    verify=self._verify,
                    allow_redirects=False,
                    stream=True,
                ) as response:
                    return _read(response, deadline)
        except requests.exceptions.SSLError:
            return Silence("TLS refused")
        except requests.exceptions.Timeout:
            return Silence("time-out")
        except requests.exceptions.ConnectionError:
            return Silence("no connection")
        except (requests.exceptions.RequestException, HTTPError, HTTPException) as error:
            return Silence(f"connection broke: {type(error).__name__}")
        except OSError as error:  # requests lets a missing certificate file through as it is, without a number
            return Silence(f"connection broke: {type(error).__name__}" if error.errno else "ca_file is not readable")


def _read(response: requests.Response, deadline: float) -> Said | Silence:
    parts: list[bytes] = []
    size = 0
    while part := response.raw.read1(CHUNK):
        parts.append(part)
        size += len(part)
        if size > LARGEST_ANSWER:
            return Silence("answer too large")
        if time.monotonic() > deadline:
            return Silence("time-out")
    return Said(response.status_code, b"".join(parts))
