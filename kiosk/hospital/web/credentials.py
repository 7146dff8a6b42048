"""How the kiosk shows who it is: nothing, a token from a file, or a signature over each request.

OAuth2 is in `oauth2`; a client certificate belongs to the connection and goes with any of them.
"""

import hmac
import re
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from kiosk.hospital.web.replies import NotSent

_TOKEN = re.compile(r"[\x21-\x7e]+")


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One attempt as it goes over the line: `target` is path and query, `seconds` what is left of its time."""

    method: str
    target: str = field(repr=False)
    body: bytes = field(repr=False)
    seconds: float


class Credentials(Protocol):
    """Called from several threads, once for every attempt."""

    def headers(self, attempt: Outgoing) -> Mapping[str, str] | NotSent:
        """What this attempt carries, or why there is nothing to carry."""
        ...

    def refused(self, headers: Mapping[str, str]) -> bool:
        """A server answered 401 to these; whether others are to be had now, so that one more attempt makes sense."""
        ...


class Anonymous:
    """No credentials, or those of the connection alone."""

    def headers(self, attempt: Outgoing) -> Mapping[str, str] | NotSent:
        """None."""
        del attempt
        return {}

    def refused(self, headers: Mapping[str, str]) -> bool:
        """There are no others."""
        del headers
        return False


class SecretFile:
    """A secret in a file, read when it is first needed and again after it was refused."""

    def __init__(self, path: Path, setting: str) -> None:
        self._path = path
        self._setting = setting
        self._known: str | None = None

    def read(self) -> str | NotSent:
        """The secret, one line of printable ASCII; else what is wrong with the file, in words without its content."""
        known = self._known
        if known is not None:
            return known
        try:
            text = self._path.read_text("utf-8").strip()
        except UnicodeError:
            return NotSent(f"{self._setting} holds no secret")
        except OSError as error:
            return NotSent(f"{error.strerror or 'not readable'}: {self._setting}")
        if not _TOKEN.fullmatch(text):
            return NotSent(f"{self._setting} holds no secret")
        self._known = text
        return text

    def renew(self) -> bool:
        """Read again; whether there is another secret now."""
        before, self._known = self._known, None
        now = self.read()
        return isinstance(now, str) and now != before


class TokenFile:
    """A static bearer token (RFC 6750), one for each kiosk."""

    def __init__(self, path: Path) -> None:
        self._secret = SecretFile(path, "token_file")

    def headers(self, attempt: Outgoing) -> Mapping[str, str] | NotSent:
        """The token."""
        del attempt
        token = self._secret.read()
        return token if isinstance(token, NotSent) else {"Authorization": f"Bearer {token}"}

    def refused(self, headers: Mapping[str, str]) -> bool:
        """Whether the file was renewed meanwhile."""
        del headers
        return self._secret.renew()


def _now() -> datetime:
    return datetime.now(UTC)


def _nonce() -> str:
    return secrets.token_hex(16)


class Signed:
    """HMAC-SHA256 over each request with the kiosk's own secret, for a closed LAN."""

    def __init__(
        self,
        kiosk_id: str,
        secret_file: Path,
        *,
        now: Callable[[], datetime] = _now,
        nonce: Callable[[], str] = _nonce,
    ) -> None:
        self._kiosk_id = kiosk_id
        self._secret = SecretFile(secret_file, "secret_file")
        self._now = now
        self._nonce = nonce

    def headers(self, attempt: Outgoing) -> Mapping[str, str] | NotSent:
        """Who, when, a number used once, and the signature over these and the request."""
        secret = self._secret.read()
        if isinstance(secret, NotSent):
            return secret
        stamp = self._now().isoformat(timespec="seconds")
        nonce = self._nonce()
        digest = sha256(attempt.body).hexdigest()
        signed = "\n".join((attempt.method, attempt.target, self._kiosk_id, stamp, nonce, digest))
        signature = hmac.new(secret.encode(), signed.encode(), sha256).hexdigest()
        return {
            "Kiosk-Id": self._kiosk_id,
            "Kiosk-Timestamp": stamp,
            "Kiosk-Nonce": nonce,
            "Kiosk-Signature": f"v1={signature}",
        }

    def refused(self, headers: Mapping[str, str]) -> bool:
        """Whether the file was renewed meanwhile; a clock that is wrong stays wrong."""
        del headers
        return self._secret.renew()
