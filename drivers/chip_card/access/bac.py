"""Basic access control: a chip opened with the machine-readable zone (ICAO Doc 9303-11, 4.3 and appendix D)."""

import hashlib
import hmac
import secrets
from collections.abc import Callable
from typing import Final

from drivers.chip_card.apdu import Command
from drivers.chip_card.channel import Channel
from drivers.chip_card.crypto import ciphers
from drivers.chip_card.crypto.session import SessionKeys, Suite
from drivers.chip_card.errors import (
    AccessDenied,
    AccessUnsupported,
    BadData,
    CommandRefused,
    KeyInDoubt,
    WeakField,
)
from drivers.chip_card.keys import MrzKey

_NONCE: Final = 8
_KEYING: Final = 16
_CRYPTOGRAM: Final = 32
_NO_IV: Final = bytes(8)
_NOT_THERE: Final = frozenset({0x6D00, 0x6E00, 0x6881, 0x6882})
"""Instruction or class unknown: the card does not know the protocol, which says nothing of the key."""


def establish(channel: Channel, key: MrzKey, entropy: Callable[[int], bytes] = secrets.token_bytes) -> SessionKeys:
    """Opens the selected application and gives the keys of the session, its counter set (9303-11, 4.3.3 and 9.8.6.1).

    Raises AccessDenied when the zone is not this card's, AccessUnsupported when the card does not know this protocol,
    CommandRefused when it gives no challenge, KeyInDoubt, BadData, and what the channel raises.
    """
    seed = hashlib.sha1(key.information).digest()[:_KEYING]  # noqa: S324 - the standard's
    keys = ciphers.session_keys(Suite.TDES, seed)
    try:
        return _agree(channel, keys, entropy(_NONCE), entropy(_KEYING))
    finally:
        keys.wipe()


def _agree(channel: Channel, keys: SessionKeys, nonce: bytes, keying: bytes) -> SessionKeys:
    challenge = _challenge(channel)
    encrypted = ciphers.encrypt(Suite.TDES, keys.encryption, _NO_IV, nonce + challenge + keying)
    answer = _authenticate(channel, encrypted + _checksum(keys, encrypted))
    if not hmac.compare_digest(_checksum(keys, answer[:_CRYPTOGRAM]), answer[_CRYPTOGRAM:]):
        raise AccessDenied("the card's proof that it knows the zone is wrong")
    plain = ciphers.decrypt(Suite.TDES, keys.encryption, _NO_IV, answer[:_CRYPTOGRAM])
    if not hmac.compare_digest(plain[: 2 * _NONCE], challenge + nonce):
        raise AccessDenied("the card's proof is not of this exchange")
    secret = bytes(ours ^ theirs for ours, theirs in zip(keying, plain[2 * _NONCE :], strict=True))
    counter = challenge[_NONCE // 2 :] + nonce[_NONCE // 2 :]
    return ciphers.session_keys(Suite.TDES, secret, int.from_bytes(counter, "big"))


def _challenge(channel: Channel) -> bytes:
    try:
        challenge = channel.send(Command(0x00, 0x84, 0x00, 0x00, expected=_NONCE), "GET CHALLENGE").data
    except CommandRefused as error:
        if error.status in _NOT_THERE:
            raise AccessUnsupported("the card knows no basic access control") from error
        raise
    if len(challenge) != _NONCE:
        raise BadData(f"a challenge of {len(challenge)} bytes")
    return challenge


def _authenticate(channel: Channel, data: bytes) -> bytes:
    command = Command(0x00, 0x82, 0x00, 0x00, data, expected=len(data))
    try:
        answer = channel.send(command, "EXTERNAL AUTHENTICATE").data
    except CommandRefused as error:
        if error.status in _NOT_THERE:
            raise AccessUnsupported("the card knows no basic access control") from error
        raise AccessDenied(f"the zone is not this card's: it answered {error.status:04X}") from error
    except WeakField as error:
        raise KeyInDoubt("the answer to EXTERNAL AUTHENTICATE did not arrive whole") from error
    if len(answer) != len(data):
        raise BadData(f"an answer of {len(answer)} bytes to EXTERNAL AUTHENTICATE")
    return answer


def _checksum(keys: SessionKeys, encrypted: bytes) -> bytes:
    return ciphers.mac(Suite.TDES, keys.mac, ciphers.pad(Suite.TDES, encrypted))
