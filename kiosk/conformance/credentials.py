"""How the suite shows who it is: as a kiosk does, by any of the contract's ways."""

import hashlib
import hmac
import secrets
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

import requests
from requests.auth import AuthBase

Credential = AuthBase
"""Adds what proves who asks to a request that is ready to be sent."""

TOKEN_SECONDS = 10.0
EARLY = 30.0
"""An access token is renewed this many seconds before it ends."""


class CredentialError(Exception):
    """No credential could be had; the text never holds one."""


class Nothing(AuthBase):
    """No credential: a closed network."""

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        """Leave the request as it is."""
        return request


class Bearer(AuthBase):
    """A static token."""

    def __init__(self, token: str) -> None:
        self._token = token

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        """Add the token."""
        request.headers["Authorization"] = f"Bearer {self._token}"
        return request


@dataclass
class ClientCredentials(AuthBase):
    """OAuth2 client credentials (RFC 6749, 4.4): a token of the token endpoint, renewed before it ends."""

    token_url: str
    client_id: str
    client_secret: str = field(repr=False)
    verify: Any = True
    _token: str = field(default="", repr=False)
    _until: float = 0.0

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        """Add a token. Raises CredentialError."""
        if time.monotonic() >= self._until:
            self._renew()
        request.headers["Authorization"] = f"Bearer {self._token}"
        return request

    def _renew(self) -> None:
        try:
            answer = requests.post(
                self.token_url,
                data={"grant_type": "client_credentials"},
                auth=(self.client_id, self.client_secret),
                timeout=TOKEN_SECONDS,
                verify=self.verify,
                allow_redirects=False,
            )
            said = answer.json() if answer.status_code == 200 else {}
            token, lasts = said.get("access_token"), float(said.get("expires_in", 300))
        except (requests.RequestException, ValueError, AttributeError, TypeError) as error:
            raise CredentialError(f"the token endpoint gave no token: {type(error).__name__}") from error
        if not isinstance(token, str) or not token:
            raise CredentialError(f"the token endpoint gave no token: status {answer.status_code}")
        self._token, self._until = token, time.monotonic() + lasts - EARLY


@dataclass
class Signature(AuthBase):
    """HMAC-SHA256 over the request; a signature of its own for every attempt.

    `age_seconds` is for a request that must be refused, `nonce` and `moment` are for the contract's example.
    """

    kiosk_id: str
    secret: bytes = field(repr=False)
    age_seconds: float = 0.0
    nonce: str | None = None
    moment: str | None = None

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        """Sign the request."""
        url = urlsplit(request.url or "")
        target = (url.path or "/") + (f"?{url.query}" if url.query else "")
        now = datetime.fromtimestamp(time.time() - self.age_seconds, UTC)
        moment = self.moment or now.isoformat(timespec="seconds")
        nonce = self.nonce or secrets.token_hex(16)
        body = request.body or b""
        digest = hashlib.sha256(body if isinstance(body, bytes) else body.encode()).hexdigest()
        words = "\n".join((str(request.method), target, self.kiosk_id, moment, nonce, digest))
        sign = hmac.new(self.secret, words.encode(), hashlib.sha256).hexdigest()
        request.headers.update(
            {
                "Kiosk-Id": self.kiosk_id,
                "Kiosk-Timestamp": moment,
                "Kiosk-Nonce": nonce,
                "Kiosk-Signature": f"v1={sign}",
            }
        )
        return request


def wrong(credential: AuthBase) -> AuthBase | None:
    """The same kind of credential, but not a right one; None where there is none to be wrong."""
    match credential:
        case Signature():
            return Signature(credential.kiosk_id, secrets.token_bytes(32))
        case Bearer() | ClientCredentials():
            return Bearer(secrets.token_urlsafe(24))
        case _:
            return None
