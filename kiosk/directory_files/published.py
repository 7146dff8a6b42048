"""A published version: the directory with its number, signed by the hospital (Ed25519, RFC 8032).

On the wire and on disk it is JSON: `{"format": 1, "payload": base64, "signature": base64}`. The signature covers the
bytes of `b"kiosk-directory-1\\n" + payload`. The payload is the JSON of `Published`. There is one way to write a
version: whatever differs from it by a single bit is refused, also where a reader of JSON or base64 would not mind.
"""

import base64
import binascii
from dataclasses import dataclass
from datetime import datetime
from typing import Final, TypeVar

import msgspec
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)

from kiosk.decoding import decode
from kiosk.directory import Directory
from kiosk.directory_files.errors import Fault, SignatureError

MOST_BYTES: Final = 32 * 1024 * 1024
FORMAT: Final = 1
DOMAIN: Final = b"kiosk-directory-1\n"

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Published:
    """`version` grows with every publication; a kiosk never goes back. `at` carries an offset."""

    version: int
    at: datetime
    directory: Directory
    format: int = FORMAT


class SigningKey:
    """The hospital's private key. Its file is PEM (PKCS #8), readable by its owner only."""

    def __init__(self, key: Ed25519PrivateKey) -> None:
        self._key = key

    @classmethod
    def generate(cls) -> "SigningKey":
        """A new one."""
        return cls(Ed25519PrivateKey.generate())

    @classmethod
    def from_pem(cls, pem: bytes) -> "SigningKey":
        """Raises ValueError."""
        try:
            key = load_pem_private_key(pem, password=None)
        except (TypeError, UnsupportedAlgorithm) as error:
            raise ValueError("a key with a password, or of an unknown kind") from error
        if not isinstance(key, Ed25519PrivateKey):
            raise ValueError("no Ed25519 key")  # noqa: TRY004 - what is wrong is the file
        return cls(key)

    def pem(self) -> bytes:
        """To be kept secret."""
        return self._key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())

    def public(self) -> str:
        """The public half as it stands in kiosk.toml: base64 of its 32 bytes."""
        return base64.b64encode(self._key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)).decode()

    def sign(self, message: bytes) -> bytes:
        """64 bytes."""
        return self._key.sign(message)


@dataclass(frozen=True, slots=True)
class _Envelope:
    format: int
    payload: bytes
    signature: bytes


@dataclass(frozen=True, slots=True)
class _Format:
    format: int


def sealed(published: Published, key: SigningKey) -> bytes:
    """The signed version. Raises ValueError where no kiosk would take it."""
    if published.version < 1 or published.at.tzinfo is None or published.format != FORMAT:
        raise ValueError("a version has a number from 1 on, and a moment with an offset")
    payload = msgspec.json.encode(published, order="deterministic")
    envelope = msgspec.json.encode(_Envelope(FORMAT, payload, key.sign(DOMAIN + payload)))
    if len(envelope) > MOST_BYTES:
        raise ValueError(f"{len(envelope)} bytes: {MOST_BYTES} are the most")
    return envelope


def opened(envelope: bytes, public_key: str, *, newer_than: int = 0) -> Published:
    """The version, if it is signed by this key, of a known format, well formed and newer. Raises `SignatureError`.

    Whether the directory makes sense is not judged here.
    """
    key = _public(public_key)
    if len(envelope) > MOST_BYTES:
        raise _refused("version-too-large", "bản phát hành quá lớn", f"larger than {MOST_BYTES} bytes")
    if _decoded(envelope, _Format).format != FORMAT:
        raise _unknown_format()
    parts = _decoded(envelope, _Envelope)
    if msgspec.json.encode(parts) != envelope:
        raise _unreadable()
    try:
        key.verify(parts.signature, DOMAIN + parts.payload)
    except InvalidSignature as error:
        raise _refused(
            "version-signature", "không phải do bệnh viện này ký", "not signed by this hospital's key"
        ) from error
    if _decoded(parts.payload, _Format).format != FORMAT:
        raise _unknown_format()
    published = _decoded(parts.payload, Published)
    if published.version < 1 or published.at.tzinfo is None:
        raise _unreadable()
    if published.version <= newer_than:
        raise _refused(
            "version-older",
            f"bản {published.version} không mới hơn bản {newer_than} đang dùng",
            f"version {published.version} is not newer than version {newer_than} in use",
        )
    return published


def _public(text: str) -> Ed25519PublicKey:
    try:
        return Ed25519PublicKey.from_public_bytes(base64.b64decode(text, validate=True))
    except (binascii.Error, ValueError) as error:
        raise _refused(
            "key-unusable", "khóa công khai không dùng được", "the public key is not base64 of 32 bytes"
        ) from error


def _decoded(data: bytes, kind: type[T]) -> T:
    try:
        return decode(data, kind)
    except (msgspec.MsgspecError, ValueError, RecursionError, OverflowError) as error:
        raise _unreadable() from error


def _unreadable() -> SignatureError:
    return _refused("version-unreadable", "bản phát hành bị hỏng", "damaged, or not a published version")


def _unknown_format() -> SignatureError:
    return _refused("version-format", "định dạng của bản phát hành còn lạ", f"of another format than {FORMAT}")


def _refused(kind: str, vi: str, en: str) -> SignatureError:
    return SignatureError(Fault(kind, vi, en))
