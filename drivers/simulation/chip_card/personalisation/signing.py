"""How an invented issuer signs: schemes, keys, and the algorithm identifiers that say so (RFC 3279, 4055, 5758)."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa

from drivers.chip_card import der
from drivers.chip_card.crypto.curves import CURVES, Curve
from drivers.chip_card.tlv import encode

PrivateKey = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey
CertificateHash = hashes.SHA224 | hashes.SHA256 | hashes.SHA384 | hashes.SHA512

CERTIFICATE_HASHES: Final[dict[str, CertificateHash]] = {
    "sha224": hashes.SHA224(),
    "sha256": hashes.SHA256(),
    "sha384": hashes.SHA384(),
    "sha512": hashes.SHA512(),
}
HASHES: Final[dict[str, hashes.HashAlgorithm]] = {
    "sha1": hashes.SHA1(),  # noqa: S303 - documents signed with it are still in use
    **CERTIFICATE_HASHES,
}
_HASH_OIDS: Final = {
    "sha1": "1.3.14.3.2.26",
    "sha224": "2.16.840.1.101.3.4.2.4",
    "sha256": "2.16.840.1.101.3.4.2.1",
    "sha384": "2.16.840.1.101.3.4.2.2",
    "sha512": "2.16.840.1.101.3.4.2.3",
}
_ECDSA_OIDS: Final = {
    "sha1": "1.2.840.10045.4.1",
    "sha224": "1.2.840.10045.4.3.1",
    "sha256": "1.2.840.10045.4.3.2",
    "sha384": "1.2.840.10045.4.3.3",
    "sha512": "1.2.840.10045.4.3.4",
}
_RSA_OIDS: Final = {
    "sha1": "1.2.840.113549.1.1.5",
    "sha224": "1.2.840.113549.1.1.14",
    "sha256": "1.2.840.113549.1.1.11",
    "sha384": "1.2.840.113549.1.1.12",
    "sha512": "1.2.840.113549.1.1.13",
}
_PSS_OID: Final = "1.2.840.113549.1.1.10"
_MGF1_OID: Final = "1.2.840.113549.1.1.8"
_EC_PUBLIC_KEY_OID: Final = "1.2.840.10045.2.1"
_PRIME_FIELD_OID: Final = "1.2.840.10045.1.1"
_STANDARDISED_OID: Final = "0.4.0.127.0.7.1.2"
_EC_CURVES: Final[dict[str, type[ec.EllipticCurve]]] = {
    kind.name: kind
    for kind in (
        ec.SECP192R1, ec.SECP224R1, ec.SECP256R1, ec.SECP384R1, ec.SECP521R1,
        ec.BrainpoolP256R1, ec.BrainpoolP384R1, ec.BrainpoolP512R1,
    )
}  # fmt: skip
_RSA_BITS: Final = 2048


class Scheme(StrEnum):
    """How it is signed."""

    ECDSA = "ecdsa"
    RSA = "rsa"
    """PKCS#1, version 1.5."""
    RSA_PSS = "rsa-pss"


class KeyForm(StrEnum):
    """How the parameters of an elliptic curve are written beside a public key."""

    NAMED = "named"
    EXPLICIT = "explicit"
    STANDARDISED = "standardised"
    """By the parameter id of 9303-11, table 4; for keys of chip authentication only (9303-11, 9.2.5)."""


@dataclass(frozen=True, slots=True)
class Signing:
    """What an issuer signs with. `curve` counts for ECDSA only; `digest` is a key of HASHES."""

    scheme: Scheme = Scheme.ECDSA
    digest: str = "sha256"
    curve: str = "brainpoolP256r1"

    def sign(self, key: PrivateKey, data: bytes) -> bytes:
        """A signature as certificates and CMS carry it."""
        algorithm = HASHES[self.digest]
        if isinstance(key, ec.EllipticCurvePrivateKey):
            return key.sign(data, ec.ECDSA(algorithm))
        return key.sign(data, self.padding or padding.PKCS1v15(), algorithm)

    @property
    def padding(self) -> padding.PSS | None:
        """Of RSA-PSS; None for the others."""
        algorithm = HASHES[self.digest]
        return padding.PSS(padding.MGF1(algorithm), algorithm.digest_size) if self.scheme is Scheme.RSA_PSS else None

    @property
    def algorithm_identifier(self) -> bytes:
        """What a signature of this kind is announced by."""
        match self.scheme:
            case Scheme.ECDSA:
                return _algorithm(_ECDSA_OIDS[self.digest])
            case Scheme.RSA:
                return _algorithm(_RSA_OIDS[self.digest], encode(der.NULL))
            case Scheme.RSA_PSS:
                hashed = digest_identifier(self.digest)
                salt = der.encode_integer(HASHES[self.digest].digest_size)
                parts = (hashed, _algorithm(_MGF1_OID, hashed), salt)
                tagged = (encode(0xA0 + number, part) for number, part in enumerate(parts))
                return _algorithm(_PSS_OID, encode(der.SEQUENCE, *tagged))


@cache
def key_of(whose: str, scheme: Scheme, curve: str) -> PrivateKey:  # noqa: ARG001 - `whose` tells keys apart
    """Somebody's private key, made once per process."""
    if scheme is Scheme.ECDSA:
        return new_ec_key(curve)
    return rsa.generate_private_key(public_exponent=65537, key_size=_RSA_BITS)


def new_ec_key(curve: str) -> ec.EllipticCurvePrivateKey:
    """A fresh key on the curve of that name."""
    return ec.generate_private_key(_EC_CURVES[curve]())


def digest_identifier(digest: str) -> bytes:
    """The AlgorithmIdentifier of a hash."""
    return _algorithm(_HASH_OIDS[digest], encode(der.NULL))


def hashed(digest: str, data: bytes) -> bytes:
    """The hash of this data."""
    context = hashes.Hash(HASHES[digest])
    context.update(data)
    return context.finalize()


def public_key_info(key: PrivateKey, form: KeyForm = KeyForm.NAMED) -> bytes:
    """The SubjectPublicKeyInfo of a key; `form` counts for elliptic curves only."""
    if isinstance(key, rsa.RSAPrivateKey) or form is KeyForm.NAMED:
        return key.public_key().public_bytes(
            serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
        )
    number, curve = next((number, curve) for number, curve in CURVES.items() if curve.name == key.curve.name)
    point = key.public_key().public_bytes(serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint)
    if form is KeyForm.STANDARDISED:
        algorithm = _algorithm(_STANDARDISED_OID, der.encode_integer(number))
    else:
        algorithm = _algorithm(_EC_PUBLIC_KEY_OID, _explicit_parameters(curve))
    return encode(der.SEQUENCE, algorithm, encode(der.BIT_STRING, b"\x00", point))


def _explicit_parameters(curve: Curve) -> bytes:
    """ECParameters (RFC 3279, 2.3.5)."""

    def coordinate(number: int) -> bytes:
        return number.to_bytes(curve.field_length, "big")

    field = encode(der.SEQUENCE, der.encode_identifier(_PRIME_FIELD_OID), der.encode_integer(curve.p))
    coefficients = (encode(der.OCTET_STRING, coordinate(number)) for number in (curve.a, curve.b))
    generator = encode(der.OCTET_STRING, b"\x04", coordinate(curve.gx), coordinate(curve.gy))
    numbers = (der.encode_integer(number) for number in (curve.n, curve.h))
    return encode(der.SEQUENCE, der.encode_integer(1), field, encode(der.SEQUENCE, *coefficients), generator, *numbers)


def _algorithm(oid: str, *parameters: bytes) -> bytes:
    return encode(der.SEQUENCE, der.encode_identifier(oid), *parameters)
