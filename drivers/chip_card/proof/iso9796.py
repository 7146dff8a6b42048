"""ISO/IEC 9796-2, digital signature scheme 1, with partial message recovery: how RSA chips answer a challenge."""

import hashlib
from typing import Final

from drivers.chip_card.crypto.public_keys import RsaKey

_RECOVERABLE_PART: Final = 0x60
"""The two first bits 01, and the third: only a part of the message is in the signature."""
_TRAILERS: Final = {0x33: "sha1", 0x34: "sha256", 0x35: "sha512", 0x36: "sha384", 0x38: "sha224"}
"""By the first of two trailer bytes (ISO/IEC 10118-3); a single BC stands for what was agreed upon, SHA-1."""


def fault(key: RsaKey, signature: bytes, challenge: bytes, implied: str = "sha1") -> str | None:
    """Why this is not the key's signature over a text of the chip's own and the challenge; None: it is.

    `implied` is the hash function of a signature that names none.
    """
    n, e = key.n, key.e
    number = int.from_bytes(signature, "big")
    if len(signature) != (n.bit_length() + 7) // 8 or not 0 < number < n:
        return "a signature of another length than its key"
    opened = pow(number, e, n)
    told = "it was not made with this key"
    for candidate in (opened, n - opened):  # of both, the signer may have sent the smaller one (B.6)
        if candidate & 0x0F == 0x0C:
            told = _representative_fault(candidate.to_bytes(len(signature), "big"), n, challenge, implied)
            if told == "":
                return None
    return told


def _representative_fault(message: bytes, n: int, challenge: bytes, implied: str) -> str:
    """Why these bytes are not header, padding, recoverable part, hash and trailer (8.1.3); "" when they are."""
    spare = 8 * len(message) - n.bit_length()  # bits the modulus lacks to whole bytes: then the header is shifted
    if spare:
        return "a key of a length that is no whole bytes"
    if message[0] & 0xE0 != _RECOVERABLE_PART:
        return "no representative with a recoverable part"
    start = _start_of_message(message)
    hashed, end = (implied, len(message) - 1) if message[-1] == 0xBC else (_TRAILERS.get(message[-2]), len(message) - 2)
    if hashed is None:
        return "a hash function that is not known"
    size = hashlib.new(hashed).digest_size
    if start is None or end - size <= start:
        return "no representative with a recoverable part"
    expected = hashlib.new(hashed, message[start : end - size] + challenge).digest()
    return "" if message[end - size : end] == expected else "it is not over this challenge"


def _start_of_message(message: bytes) -> int | None:
    """Padding is half-bytes of B up to the first A, beginning with the header's second half."""
    if message[0] & 0x0F == 0x0A:
        return 1
    if message[0] & 0x1F != 0x0B:
        return None
    at = 1
    while at < len(message) and message[at] == 0xBB:
        at += 1
    return at + 1 if at < len(message) and message[at] == 0xBA else None
