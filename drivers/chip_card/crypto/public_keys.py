"""Public keys as certificates and data groups hold them: SubjectPublicKeyInfo (RFC 5280, 4.1; RFC 3279; RFC 5480)."""

from dataclasses import dataclass
from typing import Final

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec, utils
from cryptography.hazmat.primitives.hashes import SHA1, SHA224, SHA256, SHA384, SHA512, HashAlgorithm

from drivers.chip_card import der, tlv
from drivers.chip_card.crypto import points
from drivers.chip_card.crypto.curves import Curve
from drivers.chip_card.crypto.dh import DhGroup, decode_element
from drivers.chip_card.crypto.domain_parameters import (
    EC_PUBLIC_KEY,
    UnknownParameters,
    algorithm_name,
    parse_domain_parameters,
)
from drivers.chip_card.crypto.points import Point
from drivers.chip_card.errors import BadData

__all__ = [
    "EC_PUBLIC_KEY",
    "RSASSA_PSS",
    "RSA_ENCRYPTION",
    "DhKey",
    "EcKey",
    "PublicKey",
    "RsaKey",
    "UnknownParameters",
    "ecdsa_verify",
    "parse_subject_public_key_info",
]

RSA_ENCRYPTION: Final = "1.2.840.113549.1.1.1"
RSASSA_PSS: Final = "1.2.840.113549.1.1.10"

_RSA_BITS: Final = range(1024, 8192 + 1)
_RSA_EXPONENTS: Final = range(3, 1 << 64)


@dataclass(frozen=True, slots=True)
class RsaKey:
    """Modulus and exponent."""

    n: int
    e: int


@dataclass(frozen=True, slots=True)
class EcKey:
    """A point that was checked to be on its curve."""

    curve: Curve
    point: Point


@dataclass(frozen=True, slots=True)
class DhKey:
    """A number that was checked to be of its group."""

    group: DhGroup
    y: int


PublicKey = RsaKey | EcKey | DhKey


def parse_subject_public_key_info(der_bytes: bytes) -> PublicKey:
    """A SubjectPublicKeyInfo, whole. Raises BadData; UnknownParameters where only the kind of key is not known."""
    match der.children(tlv.only(der_bytes, der.SEQUENCE)):
        case (algorithm, key):
            bits = der.bits(key)
        case _:
            raise BadData("a public key has an algorithm and bits")
    name = algorithm_name(algorithm)
    if name in (RSA_ENCRYPTION, RSASSA_PSS):
        return _rsa_key(bits)
    match parse_domain_parameters(algorithm):
        case Curve() as curve:
            return EcKey(curve, _point(curve, bits))
        case DhGroup() as group:
            return DhKey(group, decode_element(group, _natural_octets(bits)))


def ecdsa_verify(key: EcKey, digest: bytes, r: int, s: int) -> bool:
    """Whether (r, s) is the key's signature of what hashes to `digest` (FIPS 186-4, 6.4; TR-03111, 4.2.1.2)."""
    curve = key.curve
    if not (0 < r < curve.n and 0 < s < curve.n):
        return False
    known = points.openssl_curve(curve)
    hashed = _HASHES.get(len(digest))
    if known is not None and hashed is not None:
        try:
            public = ec.EllipticCurvePublicNumbers(*key.point, known).public_key()
            public.verify(utils.encode_dss_signature(r, s), digest, ec.ECDSA(utils.Prehashed(hashed)))
        except InvalidSignature:
            return False
        except UnsupportedAlgorithm:
            pass
        else:
            return True
    return _ecdsa_holds(key, digest, r, s)


def _ecdsa_holds(key: EcKey, digest: bytes, r: int, s: int) -> bool:
    curve = key.curve
    n = curve.n
    e = int.from_bytes(digest, "big") >> max(0, 8 * len(digest) - n.bit_length())
    w = pow(s, -1, n)
    u, v = e * w % n, r * w % n
    try:
        shared = points.multiply(curve, v, key.point)
        point = points.add(curve, points.multiply_generator(curve, u), shared) if u else shared
    except BadData:
        return False  # the point at infinity
    return point[0] % n == r


_HASHES: Final[dict[int, HashAlgorithm]] = {
    20: SHA1(),  # noqa: S303 - what old documents are signed with; only its length matters here
    28: SHA224(),
    32: SHA256(),
    48: SHA384(),
    64: SHA512(),
}


def _rsa_key(bits: bytes) -> RsaKey:
    match der.children(tlv.only(bits, der.SEQUENCE)):
        case (modulus, exponent):
            n, e = der.natural(modulus), der.natural(exponent)
        case _:
            raise BadData("an RSA key has a modulus and an exponent")
    if n.bit_length() not in _RSA_BITS or n % 2 == 0 or e % 2 == 0 or e not in _RSA_EXPONENTS:
        raise BadData("no RSA key can have these numbers")
    return RsaKey(n, e)


def _point(curve: Curve, data: bytes) -> Point:
    if data[:1] in (b"\x02", b"\x03") and len(data) == 1 + curve.field_length:
        return points.decompress(curve, int.from_bytes(data[1:], "big"), odd=data[0] == 3)
    return points.decode_point(curve, data)


def _natural_octets(bits: bytes) -> bytes:
    number = der.natural(tlv.only(bits, der.INTEGER))
    return number.to_bytes((number.bit_length() + 7) // 8, "big")
