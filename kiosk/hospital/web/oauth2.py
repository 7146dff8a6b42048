"""OAuth2 client credentials (RFC 6749 section 4.4): a token for this kiosk, fetched when needed and kept while good."""

import re
import time
from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from threading import Lock
from typing import Any
from urllib.parse import quote_plus, urlencode

import msgspec

from kiosk.decoding import decode
from kiosk.hospital.web.client import Http
from kiosk.hospital.web.credentials import Outgoing, SecretFile
from kiosk.hospital.web.replies import UNREADABLE, Answer, Lost, NotSent, Problem, Reply

TOKEN_S = 2.0
USUAL_LIFE_S = 300.0
LONGEST_LIFE_S = 86_400.0
MARGIN_S = 30.0
_TOKEN = re.compile(r"[\x21-\x7e]{1,16384}")
_ERROR = re.compile(r"[a-z_]{1,40}")
_FORM = {"Content-Type": "application/x-www-form-urlencoded"}


class ClientSecret:
    """The client's own name and secret, as HTTP Basic: shown to the token endpoint alone."""

    def __init__(self, client_id: str, secret: SecretFile) -> None:
        self._client_id = client_id
        self._secret = secret

    def headers(self, attempt: Outgoing) -> Mapping[str, str] | NotSent:
        """Both, encoded as RFC 6749 section 2.3.1 wants it."""
        del attempt
        secret = self._secret.read()
        if isinstance(secret, NotSent):
            return secret
        pair = f"{quote_plus(self._client_id)}:{quote_plus(secret)}"
        return {"Authorization": f"Basic {b64encode(pair.encode()).decode()}"}

    def refused(self, headers: Mapping[str, str]) -> bool:
        """Whether the file was renewed meanwhile."""
        del headers
        return self._secret.renew()


@dataclass(frozen=True, slots=True)
class _Token:
    headers: Mapping[str, str] = field(repr=False)
    good_until: float


class ClientCredentials:
    """Bearer tokens of a token endpoint. One thread fetches, the others wait for what it hears.

    A fetch takes at most half of the time its call has left. Trouble with it means that the call was not sent.
    """

    def __init__(
        self,
        endpoint: Http,
        path: str,
        *,
        scope: str | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._endpoint = endpoint
        self._path = path
        self._form = {"grant_type": "client_credentials"} | ({"scope": scope} if scope else {})
        self._clock = clock
        self._lock = Lock()
        self._heard: _Token | NotSent | None = None
        self._fetches = 0

    def headers(self, attempt: Outgoing) -> Mapping[str, str] | NotSent:
        """The token kept, or a new one."""
        fetches, heard = self._fetches, self._heard
        if not isinstance(heard, _Token) or heard.good_until <= self._clock():
            heard = self._fetched_after(fetches, self._clock() + min(TOKEN_S, attempt.seconds / 2))
        return heard.headers if isinstance(heard, _Token) else heard

    def refused(self, headers: Mapping[str, str]) -> bool:
        """This token is not used again; there is always a new one to ask for."""
        heard = self._heard
        if isinstance(heard, _Token) and heard.headers == headers:
            self._heard = None  # without the lock, which a slow fetch may hold; at worst one fetch too many
        return True

    def _fetched_after(self, fetches: int, until: float) -> _Token | NotSent:
        """What the next fetch after these gives, whichever thread makes it."""
        if not self._lock.acquire(timeout=max(0.0, until - self._clock())):
            return NotSent("token endpoint: no answer in time")
        try:
            heard = self._heard
            if self._fetches == fetches or heard is None:
                heard = self._heard = self._fetch(until - self._clock())
                self._fetches += 1
            return heard
        finally:
            self._lock.release()

    def _fetch(self, seconds: float) -> _Token | NotSent:
        asked_at = self._clock()
        if seconds <= 0:
            return NotSent("token endpoint: no time left")
        reply = self._endpoint.post(self._path, urlencode(self._form).encode(), headers=_FORM, seconds=seconds)
        token = _token(reply)
        if isinstance(token, NotSent):
            return NotSent(f"token endpoint: {token.reason}")
        life = _life_s(token.expires_in)
        good_until = asked_at + max(life - MARGIN_S, life / 2)
        return _Token({"Authorization": f"Bearer {token.access_token}"}, good_until)


class _TokenAnswer(msgspec.Struct):
    access_token: str
    token_type: str = "bearer"  # noqa: S105 - a kind, not a secret
    expires_in: Any = None

    def __repr__(self) -> str:
        return "_TokenAnswer(…)"


class _Refusal(msgspec.Struct):
    error: str = ""


def _token(reply: Reply) -> _TokenAnswer | NotSent:
    match reply:
        case Answer(body=body):
            try:
                token = decode(body, _TokenAnswer)
            except UNREADABLE:
                return NotSent("no token in the answer")
            usable = _TOKEN.fullmatch(token.access_token) and token.token_type.casefold() == "bearer"
            return token if usable else NotSent("no bearer token in the answer")
        case Problem(status=status, body=body):
            return NotSent(f"{status} {_error(body)}".strip())
        case NotSent(reason=reason) | Lost(reason=reason):
            return NotSent(reason)


def _error(body: bytes) -> str:
    try:
        error = decode(body, _Refusal).error
    except UNREADABLE:
        return ""
    return error if _ERROR.fullmatch(error) else ""


def _life_s(expires_in: Any) -> float:
    """Some servers write the number as text; none says how long it lives if it says nothing."""
    try:
        life = float(expires_in)
    except (TypeError, ValueError, OverflowError):
        return USUAL_LIFE_S
    return min(life, LONGEST_LIFE_S) if life > 0 else USUAL_LIFE_S
