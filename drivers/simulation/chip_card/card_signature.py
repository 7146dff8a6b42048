"""Active authentication as a card does it: it signs a challenge (ICAO Doc 9303-11, 6.1)."""

import hashlib
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

from drivers.simulation.chip_card.card_body import CardBody
from drivers.simulation.chip_card.card_commands import Refusal
from drivers.simulation.chip_card.card_entropy import Entropy
from drivers.simulation.chip_card.card_groups import CurveGroup, curve_group, draw_private_key

CHALLENGE_LENGTH: Final = 8
_HEADER: Final = 0x6A
"""Partial recovery, trailer of the hash's own (ISO/IEC 9796-2, 8.1)."""
_TRAILERS: Final = {"sha1": "BC", "sha224": "38CC", "sha256": "34CC", "sha384": "36CC", "sha512": "35CC"}
"""ISO/IEC 10118-3; SHA-1 is the one that is implied."""


def sign(body: CardBody, challenge: bytes) -> bytes:
    """With the key the card has for it. Raises Refusal 6A88 when there is none."""
    body.pause(body.profile.public_key_s)
    profile, entropy = body.profile, body.entropy
    match body.keys.active:
        case RSAPrivateKey() as key:
            return sign_with_rsa(key, challenge, profile.hash_for_proof, entropy, smaller=profile.smaller_signature)
        case EllipticCurvePrivateKey() as key:
            private = key.private_numbers().private_value
            return sign_with_curve(curve_group(key.curve), private, challenge, profile.hash_for_proof, entropy)
        case None:
            raise Refusal(0x6A88)


def sign_with_rsa(key: RSAPrivateKey, challenge: bytes, hash_name: str, entropy: Entropy, *, smaller: bool) -> bytes:
    """ISO/IEC 9796-2, scheme 1, over a text of the card's own and the challenge (9303-11, 6.1)."""
    numbers = key.private_numbers()
    n, d = numbers.public_numbers.n, numbers.d
    length = (n.bit_length() + 7) // 8
    trailer = bytes.fromhex(_TRAILERS[hash_name])
    own = entropy(length - 1 - hashlib.new(hash_name).digest_size - len(trailer))
    digest = hashlib.new(hash_name, own + challenge).digest()
    representative = int.from_bytes(bytes([_HEADER]) + own + digest + trailer, "big")
    signature = pow(representative, d, n)
    return (min(signature, n - signature) if smaller else signature).to_bytes(length, "big")


def sign_with_curve(group: CurveGroup, private: int, challenge: bytes, hash_name: str, entropy: Entropy) -> bytes:
    """ECDSA over the challenge, r and s one after the other (9303-11, 6.1; BSI TR-03111, 5.2.1)."""
    n = group.order
    digest = hashlib.new(hash_name, challenge).digest()
    number = int.from_bytes(digest, "big") >> max(0, 8 * len(digest) - n.bit_length())
    length = (n.bit_length() + 7) // 8
    while True:
        k = draw_private_key(n, entropy)
        r = group.multiply(k, group.generator)[0] % n
        s = pow(k, -1, n) * (number + r * private) % n
        if r and s:
            return r.to_bytes(length, "big") + s.to_bytes(length, "big")
