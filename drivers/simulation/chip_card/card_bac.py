"""Basic access control as a card does it (ICAO Doc 9303-11, 4.3)."""

import hashlib
from dataclasses import dataclass
from typing import Final

from drivers.chip_card.crypto import ciphers
from drivers.chip_card.crypto.session import SessionKeys, Suite
from drivers.chip_card.keys import MrzKey
from drivers.simulation.chip_card.card_commands import Refusal
from drivers.simulation.chip_card.card_entropy import Entropy

CHALLENGE_LENGTH: Final = 8
_KEY_LENGTH: Final = 16
_TEXT_LENGTH: Final = 2 * CHALLENGE_LENGTH + _KEY_LENGTH
_NO_IV: Final = bytes(8)


class WrongKey(Exception):  # noqa: N818 - it is what came
    """The terminal does not know the machine-readable zone, or answers another challenge."""


@dataclass(frozen=True, slots=True, repr=False)
class Admitted:
    """The answer to EXTERNAL AUTHENTICATE, and the keys of the session that begins."""

    answer: bytes
    keys: SessionKeys


def authenticate(key: MrzKey, challenge: bytes, data: bytes, entropy: Entropy) -> Admitted:
    """Carries out EXTERNAL AUTHENTICATE. Raises Refusal 6700 for data of another length, and WrongKey."""
    if len(data) != _TEXT_LENGTH + ciphers.MAC_LENGTH:
        raise Refusal(0x6700)
    seed = hashlib.sha1(key.information, usedforsecurity=False).digest()[:_KEY_LENGTH]
    own = ciphers.session_keys(Suite.TDES, seed)
    cryptogram, mac = data[:_TEXT_LENGTH], data[_TEXT_LENGTH:]
    if mac != _authenticate(own, cryptogram):
        raise WrongKey
    text = ciphers.decrypt(Suite.TDES, own.encryption, _NO_IV, cryptogram)
    theirs, echoed, their_key = text[:8], text[8:16], text[16:]
    if echoed != challenge:
        raise WrongKey
    own_key = entropy(_KEY_LENGTH)
    back = ciphers.encrypt(Suite.TDES, own.encryption, _NO_IV, challenge + theirs + own_key)
    shared = bytes(one ^ other for one, other in zip(their_key, own_key, strict=True))
    counter = int.from_bytes(challenge[-4:] + theirs[-4:], "big")
    return Admitted(back + _authenticate(own, back), ciphers.session_keys(Suite.TDES, shared, counter))


def _authenticate(keys: SessionKeys, cryptogram: bytes) -> bytes:
    return ciphers.mac(Suite.TDES, keys.mac, ciphers.pad(Suite.TDES, cryptogram))
