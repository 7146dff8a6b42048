"""A published version: the directory with its number, signed by the hospital (Ed25519, RFC 8032).

On the wire and on disk it is JSON: `{"format": 1, "payload": base64, "signature": base64}`. The signature covers the
bytes of `b"kiosk-directory-1\\n" + payload`. The payload is the JSON of `Published`. There is one way to write a
version: whatever differs from it by a single bit is refused, also where a reader of JSON or base64 would not mind.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final, TypeVar

import msgspec

from kiosk.decoding import decode
from kiosk.directory import Directory
from kiosk.directory_files.errors import Fault, SignatureError
from kiosk.signing import SigningKey, parsed_key, verifies

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
    if not verifies(key, parts.signature, DOMAIN + parts.payload):
        raise _refused("version-signature", "không phải do bệnh viện này ký", "not signed by this hospital's key")
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


def _public(text: str) -> bytes:
    key = parsed_key(text)
    if key is None:
        raise _refused("key-unusable", "khóa công khai không dùng được", "the public key is not base64 of 32 bytes")
    return key


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
