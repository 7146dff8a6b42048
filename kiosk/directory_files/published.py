"""A published version: the directory with its number, signed by the hospital (Ed25519, RFC 8032).

On the wire and on disk it is JSON: `{"format": 1, "payload": base64, "signature": base64}`. The signature covers the
bytes of `b"kiosk-directory-1\\n" + payload`. The payload is the JSON of `Published`.
"""

from dataclasses import dataclass
from datetime import datetime

from kiosk.directory import Directory

MOST_BYTES = 32 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Published:
    """`version` grows with every publication; a kiosk never goes back. `at` carries an offset."""

    version: int
    at: datetime
    directory: Directory
    format: int = 1


class SigningKey:
    """The hospital's private key. Its file is PEM (PKCS #8), readable by its owner only."""

    @classmethod
    def generate(cls) -> "SigningKey":
        """A new one."""
        raise NotImplementedError

    @classmethod
    def from_pem(cls, pem: bytes) -> "SigningKey":
        """Raises ValueError."""
        raise NotImplementedError

    def pem(self) -> bytes:
        """To be kept secret."""
        raise NotImplementedError

    def public(self) -> str:
        """The public half as it stands in kiosk.toml: base64 of its 32 bytes."""
        raise NotImplementedError


def sealed(published: Published, key: SigningKey) -> bytes:
    """The signed version."""
    raise NotImplementedError


def opened(envelope: bytes, public_key: str, *, newer_than: int = 0) -> Published:
    """The version, if it is signed by this key, of a known format, well formed and newer. Raises `SignatureError`.

    Whether the directory makes sense is not judged here.
    """
    raise NotImplementedError
