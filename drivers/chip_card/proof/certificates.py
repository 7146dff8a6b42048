"""X.509 certificates as issuers of documents make them (ICAO Doc 9303-12, 7.1; RFC 5280, 4).

Read is only what a chain needs. Real lists hold negative serial numbers, country codes in small letters and explicit
curve parameters: whatever has one meaning is accepted, and extensions that are not known are passed over.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from drivers.chip_card import der, tlv
from drivers.chip_card.crypto.public_keys import PublicKey, parse_subject_public_key_info
from drivers.chip_card.errors import BadData
from drivers.chip_card.proof import times
from drivers.chip_card.proof.names import Name
from drivers.chip_card.proof.signatures import Algorithm, verify
from drivers.chip_card.tlv import Tlv

_SUBJECT_KEY: Final = "2.5.29.14"
_KEY_USAGE: Final = "2.5.29.15"
_KEY_USAGE_PERIOD: Final = "2.5.29.16"
_BASIC_CONSTRAINTS: Final = "2.5.29.19"
_AUTHORITY_KEY: Final = "2.5.29.35"
_EXTENDED_KEY_USAGE: Final = "2.5.29.37"
_BOOLEAN: Final = 0x01
_DIGITAL_SIGNATURE: Final = 0x80
_CERTIFICATE_SIGNING: Final = 0x04


@dataclass(frozen=True, slots=True, repr=False)
class Certificate:
    """A certificate; None for what it does not say. `to_be_signed` is what `signature` is over, byte for byte.

    `ca` is the word of the basic constraints, `path_length` theirs too; `usage` the first byte of the key usage;
    `purposes` the dotted names of the extended key usage. `key_used_from` begins the private key's usage period.
    """

    raw: bytes
    to_be_signed: bytes
    serial: int
    issuer: Name
    subject: Name
    not_before: datetime
    not_after: datetime
    public_key_info: bytes
    algorithm: Algorithm
    signature: bytes
    subject_key_id: bytes | None = None
    authority_key_id: bytes | None = None
    ca: bool | None = None
    path_length: int | None = None
    usage: int | None = None
    purposes: tuple[str, ...] = ()
    key_used_from: datetime | None = None

    @classmethod
    def parse(cls, data: bytes) -> "Certificate":
        """Raises BadData for what is no certificate; the key inside is looked at by `key` only."""
        match der.children(tlv.only(data, der.SEQUENCE)):
            case (body, algorithm, signature):
                return _read(data, body, Algorithm.parse(algorithm), der.bits(signature))
            case _:
                raise BadData("a certificate has a body, an algorithm and a signature")

    @property
    def key(self) -> PublicKey:
        """The key it is about. Raises BadData."""
        return parse_subject_public_key_info(self.public_key_info)

    @property
    def key_id(self) -> bytes:
        """Its subject key identifier, or what that would be: SHA-1 of the key's bits (RFC 5280, 4.2.1.2)."""
        if self.subject_key_id is not None:
            return self.subject_key_id
        match der.children(tlv.only(self.public_key_info, der.SEQUENCE)):
            case (_, bits):
                return hashlib.sha1(der.bits(bits), usedforsecurity=False).digest()
            case _:
                raise BadData("a public key has an algorithm and bits")

    @property
    def is_issuer(self) -> bool:
        """Whether it may sign certificates; without basic constraints, whether it says that its key is for that.

        Link certificates in the field do leave them out (Belgium's and Finland's of the years after 2010).
        """
        if self.usage is not None and not self.usage & _CERTIFICATE_SIGNING:
            return False
        return self.ca if self.ca is not None else self.usage is not None

    @property
    def may_sign_data(self) -> bool:
        """Whether its key is for signatures under data, as far as it says."""
        return self.usage is None or bool(self.usage & _DIGITAL_SIGNATURE)

    @property
    def is_self_issued(self) -> bool:
        """Whether issuer and subject have the same name; that it also signed itself is for `is_signed_by`."""
        return self.issuer.comparable == self.subject.comparable

    @property
    def fingerprint(self) -> str:
        """SHA-256 of all of it, in hexadecimal."""
        return hashlib.sha256(self.raw).hexdigest()

    def is_signed_by(self, issuer: "Certificate") -> bool:
        """Whether the issuer's key made its signature. Raises BadData, UnknownAlgorithm among it."""
        return verify(issuer.key, self.algorithm, self.signature, self.to_be_signed)

    def __repr__(self) -> str:
        return f"Certificate({self.subject}, {self.serial:x})"


def _read(raw: bytes, body: Tlv, algorithm: Algorithm, signature: bytes) -> Certificate:
    fields = [one for one in der.children(body) if one.tag != 0xA0]  # the version says nothing that matters here
    match fields:
        case (serial, _, issuer, validity, subject, key, *rest):
            extensions = _extensions(rest)
        case _:
            raise BadData("the body of a certificate is not complete")
    match der.children(validity):
        case (begin, end):
            not_before, not_after = times.parse(begin), times.parse(end)
        case _:
            raise BadData("the validity of a certificate has two ends")
    ca, path_length = _basic_constraints(extensions)
    return Certificate(
        raw,
        body.raw,
        der.integer(serial),
        Name.parse(issuer),
        Name.parse(subject),
        not_before,
        not_after,
        key.raw,
        algorithm,
        signature,
        _octets(extensions, _SUBJECT_KEY),
        _inner(extensions, _AUTHORITY_KEY).get(0x80),
        ca,
        path_length,
        _usage(extensions),
        _purposes(extensions),
        _key_used_from(extensions),
    )


def _extensions(fields: list[Tlv]) -> dict[str, bytes]:
    """The values of the extensions by their dotted names (RFC 5280, 4.1)."""
    found: dict[str, bytes] = {}
    holder = next((field for field in fields if field.tag == 0xA3), None)
    if holder is None:
        return found
    for extension in der.children(tlv.only(holder.value)):
        match der.children(extension):
            case (name, *_, value) if der.identifier(name) not in found:
                found[der.identifier(name)] = der.octets(value)
            case _:
                raise BadData("an extension twice, or without a value")
    return found


def _basic_constraints(extensions: Mapping[str, bytes]) -> tuple[bool | None, int | None]:
    if _BASIC_CONSTRAINTS not in extensions:
        return None, None
    fields = {field.tag: field for field in der.children(tlv.only(extensions[_BASIC_CONSTRAINTS]))}
    ca = _BOOLEAN in fields and fields[_BOOLEAN].value not in (b"", b"\x00")
    return ca, der.integer(fields[der.INTEGER]) if der.INTEGER in fields else None


def _usage(extensions: Mapping[str, bytes]) -> int | None:
    if _KEY_USAGE not in extensions:
        return None
    bits = tlv.only(extensions[_KEY_USAGE], der.BIT_STRING).value
    return bits[1] if len(bits) > 1 else 0


def _purposes(extensions: Mapping[str, bytes]) -> tuple[str, ...]:
    if _EXTENDED_KEY_USAGE not in extensions:
        return ()
    return tuple(der.identifier(one) for one in der.children(tlv.only(extensions[_EXTENDED_KEY_USAGE])))


def _octets(extensions: Mapping[str, bytes], name: str) -> bytes | None:
    """An extension that is an OCTET STRING; one whose encoder forgot to wrap it is taken as it is."""
    value = extensions.get(name)
    if value is None:
        return None
    try:
        return der.octets(tlv.only(value))
    except BadData:
        return value


def _inner(extensions: Mapping[str, bytes], name: str) -> dict[int, bytes]:
    """The fields, by tag, of an extension that only helps to find something: none where it cannot be read."""
    try:
        return {field.tag: field.value for field in der.children(tlv.only(extensions[name]))}
    except (KeyError, BadData):
        return {}


def _key_used_from(extensions: Mapping[str, bytes]) -> datetime | None:
    begin = _inner(extensions, _KEY_USAGE_PERIOD).get(0x80)
    try:
        return None if begin is None else times.of_text(begin, generalized=True)
    except BadData:
        return None
