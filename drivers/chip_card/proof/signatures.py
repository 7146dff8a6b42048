"""Whether a signature is a key's: RSA with PKCS #1 v1.5 and PSS, and ECDSA (ICAO Doc 9303-12, 4.4; RFC 8017; TR-03111).

An algorithm is followed as it is named; where only the kind of the key is named, as some countries do in their security
objects, the hash function comes from whoever asks.
"""

import hashlib
from dataclasses import dataclass
from typing import Final

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicNumbers

from drivers.chip_card import der, tlv
from drivers.chip_card.crypto.public_keys import EcKey, PublicKey, RsaKey, ecdsa_verify
from drivers.chip_card.errors import BadData
from drivers.chip_card.tlv import Tlv

_HASHES: Final = {
    "1.3.14.3.2.26": "sha1",
    "2.16.840.1.101.3.4.2.4": "sha224",
    "2.16.840.1.101.3.4.2.1": "sha256",
    "2.16.840.1.101.3.4.2.2": "sha384",
    "2.16.840.1.101.3.4.2.3": "sha512",
}
_PKCS1: Final = {
    "1.2.840.113549.1.1.5": "sha1",
    "1.3.14.3.2.29": "sha1",
    "1.2.840.113549.1.1.14": "sha224",
    "1.2.840.113549.1.1.11": "sha256",
    "1.2.840.113549.1.1.12": "sha384",
    "1.2.840.113549.1.1.13": "sha512",
}
_ECDSA: Final = {
    "1.2.840.10045.4.1": "sha1",
    "1.2.840.10045.4.3.1": "sha224",
    "1.2.840.10045.4.3.2": "sha256",
    "1.2.840.10045.4.3.3": "sha384",
    "1.2.840.10045.4.3.4": "sha512",
}
PLAIN_ECDSA: Final = {
    "0.4.0.127.0.7.1.1.4.1.1": "sha1",
    "0.4.0.127.0.7.1.1.4.1.2": "sha224",
    "0.4.0.127.0.7.1.1.4.1.3": "sha256",
    "0.4.0.127.0.7.1.1.4.1.4": "sha384",
    "0.4.0.127.0.7.1.1.4.1.5": "sha512",
}
"""Hash functions by algorithm; the signature is r and s one after the other (TR-03111, 5.2.1)."""
ECDSA: Final = _ECDSA | PLAIN_ECDSA
_ANY_RSA: Final = "1.2.840.113549.1.1.1"
_ANY_ECDSA: Final = frozenset({"1.2.840.10045.2.1", "1.2.840.10045.4.3"})
_RSA_PSS: Final = "1.2.840.113549.1.1.10"
_MGF1: Final = "1.2.840.113549.1.1.8"
_LIBRARY: Final[dict[str, hashes.HashAlgorithm]] = {
    "sha1": hashes.SHA1(),  # noqa: S303 - what old documents and certificates are signed with
    "sha224": hashes.SHA224(),
    "sha256": hashes.SHA256(),
    "sha384": hashes.SHA384(),
    "sha512": hashes.SHA512(),
}


class UnknownAlgorithm(BadData):
    """A hash function or signature algorithm that is not known here: nothing was found wrong, nothing was checked."""


@dataclass(frozen=True, slots=True)
class Algorithm:
    """An AlgorithmIdentifier: `name` in dotted form, `parameters` where there are any."""

    name: str
    parameters: Tlv | None = None

    @classmethod
    def parse(cls, node: Tlv) -> "Algorithm":
        """Raises BadData."""
        match der.children(node):
            case (name,):
                return cls(der.identifier(name))
            case (name, parameters, *_):
                return cls(der.identifier(name), None if parameters.tag == der.NULL else parameters)
            case _:
                raise BadData("an algorithm without a name")


def hash_function(name: str) -> str:
    """What Python calls the hash function of this dotted name. Raises UnknownAlgorithm."""
    known = _HASHES.get(name)
    if known is None:
        raise UnknownAlgorithm(f"hash function {name} is not known")
    return known


def verify(key: PublicKey, algorithm: Algorithm, signature: bytes, message: bytes, hashed: str | None = None) -> bool:
    """Whether `signature` over `message` is the key's; `hashed` is the hash function where the algorithm names none.

    Raises UnknownAlgorithm, and BadData for parameters that cannot be right.
    """
    name = algorithm.name
    if name in _PKCS1 or name == _ANY_RSA:
        return _rsa_holds(key, signature, message, padding.PKCS1v15(), _PKCS1.get(name, hashed))
    if name == _RSA_PSS:
        scheme, hashed = _pss(algorithm.parameters, hashed)
        return _rsa_holds(key, signature, message, scheme, hashed)
    if name in ECDSA or name in _ANY_ECDSA:
        hashed = ECDSA.get(name, hashed)
        if hashed is None:
            raise UnknownAlgorithm("a signature that does not tell its hash function")
        return isinstance(key, EcKey) and _ecdsa_holds(key, signature, message, hashed, plain=name in PLAIN_ECDSA)
    raise UnknownAlgorithm(f"signature algorithm {name} is not known")


def ecdsa_numbers(key: EcKey, signature: bytes, *, plain: bool) -> tuple[int, int] | None:
    """r and s of a signature in either form, `plain` telling which is expected; None when it is of neither."""
    length = (key.curve.n.bit_length() + 7) // 8
    halves = None
    if len(signature) == 2 * length:
        halves = int.from_bytes(signature[:length], "big"), int.from_bytes(signature[length:], "big")
    if plain and halves is not None:
        return halves
    try:
        r, s = der.children(tlv.only(signature, der.SEQUENCE))
        return der.natural(r), der.natural(s)
    except (BadData, ValueError):
        return halves


def _ecdsa_holds(key: EcKey, signature: bytes, message: bytes, hashed: str, *, plain: bool) -> bool:
    numbers = ecdsa_numbers(key, signature, plain=plain)
    return numbers is not None and ecdsa_verify(key, hashlib.new(hashed, message).digest(), *numbers)


def _rsa_holds(
    key: PublicKey, signature: bytes, message: bytes, scheme: padding.AsymmetricPadding, hashed: str | None
) -> bool:
    if hashed is None:
        raise UnknownAlgorithm("a signature that does not tell its hash function")
    if not isinstance(key, RsaKey):
        return False
    try:
        RSAPublicNumbers(key.e, key.n).public_key().verify(signature, message, scheme, _LIBRARY[hashed])
    except InvalidSignature:
        return False
    except (UnsupportedAlgorithm, ValueError) as error:
        raise BadData("an RSA signature that cannot be checked") from error
    return True


def _pss(parameters: Tlv | None, hashed: str | None) -> tuple[padding.PSS, str]:
    """RSASSA-PSS-params (RFC 8017, A.2.3), each with its default.

    Without any, the hash function that was asked for is taken twice over where there is one: signers that forget the
    parameters do not mean the defaults.
    """
    if parameters is None:
        one = hashed or "sha1"
        return padding.PSS(padding.MGF1(_LIBRARY[one]), padding.PSS.AUTO), one
    scheme_hash, mask_hash, salt = "sha1", "sha1", 20
    for field in der.children(parameters):
        match field.tag:
            case 0xA0:
                scheme_hash = hash_function(Algorithm.parse(tlv.only(field.value)).name)
            case 0xA1:
                mask = Algorithm.parse(tlv.only(field.value))
                if mask.name != _MGF1 or mask.parameters is None:
                    raise UnknownAlgorithm("a mask generation function that is not known")
                mask_hash = hash_function(Algorithm.parse(mask.parameters).name)
            case 0xA2:
                salt = der.integer(tlv.only(field.value))
            case 0xA3 if der.integer(tlv.only(field.value)) != 1:
                raise BadData("an RSA-PSS signature with another trailer")
            case _:
                pass
    if not 0 <= salt <= 512:
        raise BadData("an RSA-PSS signature with a salt of impossible length")
    return padding.PSS(padding.MGF1(_LIBRARY[mask_hash]), salt), scheme_hash
