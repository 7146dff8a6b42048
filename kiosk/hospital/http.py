"""HTTP as the adapters need it: bounded answers, whole deadlines, and "not sent" told apart from "no answer".

What a call can end in::

    Answer        the hospital answered 2xx
    Problem       it answered with an RFC 9457 problem (or any other status)
    NotSent       certainly nothing reached it
    Lost          the request may have reached it; no usable answer came back
"""

import re
import time
from dataclasses import dataclass
from pathlib import Path
from threading import local
from typing import Any

import msgspec
import requests
from requests.adapters import HTTPAdapter
from urllib3.exceptions import HTTPError, NewConnectionError

CONNECT_S = 1.0
LOOKUP_S = 3.0
COVERAGE_S = 6.0
WRITE_S = 8.0
LARGEST_ANSWER = 8_000_000
CHUNK = 65_536


@dataclass(frozen=True, slots=True)
class Answer:
    """2xx with its body."""

    body: bytes

    def __repr__(self) -> str:
        return f"Answer(<{len(self.body)} bytes>)"


@dataclass(frozen=True, slots=True)
class Problem:
    """Any other status. `code` is what decisions are made on, empty where the hospital gave none."""

    status: int
    code: str = ""
    retry_after_s: float | None = None
    visit_id: str | None = None
    patient_id: str | None = None


@dataclass(frozen=True, slots=True)
class NotSent:
    """No connection: nothing was done."""

    reason: str


@dataclass(frozen=True, slots=True)
class Lost:
    """Sent or perhaps sent, and no usable answer."""

    reason: str


Reply = Answer | Problem | NotSent | Lost


class _ProblemBody(msgspec.Struct, rename="camel"):
    code: str = ""
    visit_id: str | None = None
    patient_id: str | None = None


class Http:
    """One hospital's base address. Connections are kept per thread.

    A POST is sent once. A GET whose connection broke is sent once more, with its whole time again.
    """

    def __init__(self, base_url: str, *, token_file: Path | None = None, ca_file: str | None = None) -> None:
        self._base_url = base_url.rstrip("/")
        self._token_file = token_file
        self._verify: bool | str = ca_file or True
        self._threads = local()

    def get(self, path: str, *, params: dict[str, str] | None = None, seconds: float = LOOKUP_S) -> Reply:
        """A question in the URL. Never carries patient data but opaque ids."""
        reply = self._send("GET", path, params=params, body=None, key=None, seconds=seconds)
        # A kept connection the server had closed shows itself as a loss; a question may simply be asked again.
        return (
            self._send("GET", path, params=params, body=None, key=None, seconds=seconds) if _was_stale(reply) else reply
        )

    def post(
        self, path: str, body: bytes, *, key: str | None = None, if_match: str | None = None, seconds: float = WRITE_S
    ) -> Reply:
        """A question in the body, or a write when `key` is given; `if_match` is the ETag the writer knows."""
        return self._send("POST", path, params=None, body=body, key=key, if_match=if_match, seconds=seconds)

    def _send(
        self,
        method: str,
        path: str,
        *,
        params: dict[str, str] | None,
        body: bytes | None,
        key: str | None,
        seconds: float,
        if_match: str | None = None,
    ) -> Reply:
        deadline = time.monotonic() + seconds
        headers = {"Accept": "application/json, application/problem+json", "Accept-Encoding": "identity"}
        if body is not None:
            headers["Content-Type"] = "application/json"
        if key is not None:
            headers["Idempotency-Key"] = key
        if if_match is not None:
            headers["If-Match"] = if_match
        try:
            with self._session().request(
                method,
                self._base_url + path,
                params=params,
                data=body,
                headers=headers,
                timeout=(CONNECT_S, seconds),
                allow_redirects=False,
                stream=True,
            ) as response:
                reply = _reply(response, _body(response, deadline))
                if isinstance(reply, Problem) and _may_be_cut(response, reply):
                    return Lost("answer cut short")
                if isinstance(reply, Problem) and reply.status == 401:
                    self._threads.session = None  # the token may have been renewed: the next call reads it again
                return reply
        except (UnicodeError, requests.exceptions.InvalidHeader):
            return NotSent("token_file holds no token")
        except requests.exceptions.ConnectTimeout:
            return NotSent("connect time-out")
        except requests.exceptions.SSLError:
            return NotSent("TLS refused")
        except requests.exceptions.ConnectionError as error:
            return NotSent("no connection") if _never_connected(error) else Lost("connection broke")
        except requests.exceptions.Timeout:
            return Lost("answer time-out")
        except (requests.exceptions.RequestException, _TooMuchError, HTTPError) as error:
            return Lost(type(error).__name__)
        except OSError as error:  # requests lets a missing certificate file through as it is
            return NotSent(f"{error.strerror or 'not readable'}: token_file or ca_file")

    def _session(self) -> requests.Session:
        session: requests.Session | None = getattr(self._threads, "session", None)
        if session is None:
            session = requests.Session()
            session.trust_env = False
            session.verify = self._verify
            adapter = HTTPAdapter(pool_connections=1, pool_maxsize=1, max_retries=0)
            session.mount("http://", adapter)
            session.mount("https://", adapter)
            if self._token_file is not None:
                token = self._token_file.read_text("utf-8").strip()
                session.headers["Authorization"] = f"Bearer {token}"
            self._threads.session = session
        return session


_CODE = re.compile(r"[a-z][a-z0-9-]{0,60}")  # goes to the journal: nothing a server puts there may be about a person


class _TooMuchError(Exception):
    """The answer is larger or slower than any honest one."""


def _was_stale(reply: Reply) -> bool:
    return isinstance(reply, Lost) and reply.reason == "connection broke"


def _never_connected(error: requests.exceptions.ConnectionError) -> bool:
    cause: Any = error.args[0] if error.args else None
    return isinstance(getattr(cause, "reason", None), NewConnectionError)


def _body(response: requests.Response, deadline: float) -> bytes:
    parts: list[bytes] = []
    size = 0
    while part := response.raw.read1(CHUNK):  # what has come, without waiting for the chunk to be full
        parts.append(part)
        size += len(part)
        if size > LARGEST_ANSWER or time.monotonic() > deadline:
            raise _TooMuchError
    return b"".join(parts)


def _reply(response: requests.Response, body: bytes) -> Reply:
    if response.ok and response.status_code // 100 == 2:
        return Answer(body)
    try:
        problem = msgspec.json.decode(body, type=_ProblemBody)
    except (msgspec.DecodeError, UnicodeDecodeError):
        problem = _ProblemBody()
    return Problem(
        response.status_code,
        problem.code if _CODE.fullmatch(problem.code) else "",
        _seconds(response.headers.get("Retry-After")),
        problem.visit_id,
        problem.patient_id,
    )


def _may_be_cut(response: requests.Response, problem: Problem) -> bool:
    """Whether the line may have broken among the headers: http.client takes that for their end."""
    return not problem.code and not response.headers.keys() & {"content-length", "transfer-encoding"}


def _seconds(retry_after: str | None) -> float | None:
    """Retry-After in seconds; the date form is not used by the contract and is left out."""
    if retry_after is None or not retry_after.isascii() or not retry_after.isdigit():
        return None
    return min(float(retry_after), 3600.0)
