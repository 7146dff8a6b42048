"""Signing with one key: Ed25519 (RFC 8032), PEM on the signer's disk, base64 where the public half is written down."""

import base64
import binascii
from typing import Final

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)

KEY_BYTES: Final = 32
SIGNATURE_BYTES: Final = 64


class SigningKey:
    """The private key. Its file is PEM (PKCS #8), readable by its owner only."""

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

    @property
    def public(self) -> bytes:
        """The public half, 32 bytes."""
        return self._key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)

    @property
    def public_line(self) -> str:
        """The public half as it is written down."""
        return key_line(self.public)

    def sign(self, message: bytes) -> bytes:
        """64 bytes."""
        return self._key.sign(message)


def verifies(public: bytes, signature: bytes, message: bytes) -> bool:
    """Whether the owner of this public key signed the message."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def key_line(public: bytes) -> str:
    """As it stands in provision.pub and kiosk.toml: base64, 44 characters."""
    return base64.b64encode(public).decode()


def parsed_key(line: str) -> bytes | None:
    """The key of a line; None where it holds none."""
    try:
        public = base64.b64decode(line.strip(), validate=True)
    except (binascii.Error, ValueError):
        return None
    return public if len(public) == KEY_BYTES else None
