"""CMS SignedData: what security objects and master lists are (RFC 5652, 5; ICAO Doc 9303-10, 4.6.2; 9303-12, 9).

Told from what is signed is what is only said: a signer's identification helps to find the certificate, and what proves
is the signature alone.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from drivers.chip_card import der, tlv
from drivers.chip_card.errors import BadData, BadTlv
from drivers.chip_card.proof import times
from drivers.chip_card.proof.ber import definite
from drivers.chip_card.proof.certificates import Certificate
from drivers.chip_card.proof.names import Name
from drivers.chip_card.proof.signatures import Algorithm, hash_function, verify
from drivers.chip_card.tlv import Tlv

SIGNED_DATA: Final = "1.2.840.113549.1.7.2"
_CONTENT_TYPE: Final = "1.2.840.113549.1.9.3"
_MESSAGE_DIGEST: Final = "1.2.840.113549.1.9.4"
_SIGNING_TIME: Final = "1.2.840.113549.1.9.5"
_EXPLICIT_CONTENT: Final = 0xA0
_CERTIFICATES: Final = 0xA0
_ATTRIBUTES: Final = 0xA0
_KEY_ID: Final = 0x80
_CONSTRUCTED_OCTETS: Final = 0x24
_MOST_CERTIFICATES: Final = 64
_MOST_SIGNERS: Final = 8
"""Documents have one of each; every signer is looked for among all certificates."""


@dataclass(frozen=True, slots=True, repr=False)
class Signer:
    """A SignerInfo. It is found by `issuer` and `serial`, or by `key_id`; `attributes` are the signed ones, if any."""

    issuer: Name | None
    serial: int | None
    key_id: bytes | None
    digest: Algorithm
    attributes: Tlv | None
    algorithm: Algorithm
    signature: bytes

    def attribute(self, name: str) -> Tlv | None:
        """The value of the signed attribute of this dotted name. Raises BadData where it is not single."""
        values = [
            value
            for attribute in (() if self.attributes is None else self.attributes)
            for value in _attribute_values(attribute, name)
        ]
        if len(values) > 1:
            raise BadData(f"attribute {name} more than once")
        return values[0] if values else None

    @property
    def signing_time(self) -> datetime | None:
        """When it says it signed. Raises BadData for a time that is none."""
        value = self.attribute(_SIGNING_TIME)
        return None if value is None else times.parse(value)


@dataclass(frozen=True, slots=True, repr=False)
class SignedData:
    """Signed content: its dotted type, its bytes, the certificates that came along (raw, in their order), signers."""

    content_type: str
    content: bytes
    certificates: tuple[bytes, ...]
    signers: tuple[Signer, ...]

    @classmethod
    def parse(cls, data: bytes) -> "SignedData":
        """A ContentInfo, also one in BER with indefinite lengths; what stands behind it is dropped. Raises BadData."""
        try:
            return _signed_data(tlv.read(data))
        except BadTlv:
            return _signed_data(tlv.read(definite(data)))

    def certificate_of(self, signer: Signer) -> Certificate | None:
        """The certificate that came along and that the signer means; None where there is none.

        Found by what identifies it, never by its place. Where no issuer is written as the signer writes it, the serial
        number alone is enough: which key signed is for the signature to show.
        """
        same_number = None
        for raw in self.certificates:
            try:
                certificate = Certificate.parse(raw)
                if signer.key_id is not None and certificate.key_id == signer.key_id:
                    return certificate
            except BadData:
                continue  # one nobody can read may stand beside the one that is meant
            if signer.issuer is not None and certificate.serial == signer.serial:
                if certificate.issuer.comparable == signer.issuer.comparable:
                    return certificate
                same_number = same_number or certificate
        return same_number

    def fault(self, signer: Signer, certificate: Certificate) -> str | None:
        """Why this is not the signature of the certificate's key under this content, None: it is (RFC 5652, 5.4).

        Raises UnknownAlgorithm where that cannot be told, other BadData where it cannot be right.
        """
        hashed = hash_function(signer.digest.name)
        if signer.attributes is None:
            holds = verify(certificate.key, signer.algorithm, signer.signature, self.content, hashed)
            return None if holds else "the signature is not the signer's"
        kind, digest = signer.attribute(_CONTENT_TYPE), signer.attribute(_MESSAGE_DIGEST)
        if kind is None or der.identifier(kind) != self.content_type:
            return "the signed attributes name another type of content"
        if digest is None or der.octets(digest) != hashlib.new(hashed, self.content).digest():
            return "the content is not what was signed"
        signed = any(
            verify(certificate.key, signer.algorithm, signer.signature, message, hashed)
            for message in _as_signed(signer.attributes)
        )
        return None if signed else "the signature is not the signer's"


def _as_signed(attributes: Tlv) -> Iterator[bytes]:
    """The attributes as the SET they are signed as (5.4): in the order they came, then in the order of DER."""
    yield tlv.encode(der.SET, attributes.value)
    in_order = b"".join(sorted(one.raw for one in attributes))
    if in_order != attributes.value:
        yield tlv.encode(der.SET, in_order)


def _signed_data(whole: Tlv) -> SignedData:
    match der.children(whole):
        case (kind, holder) if der.identifier(kind) == SIGNED_DATA and holder.tag == _EXPLICIT_CONTENT:
            fields = der.children(tlv.read(holder.value))
        case _:
            raise BadData("no signed data")
    match fields:
        case (_, _, content, *middle, signers):
            certificates = [one.value for one in middle if one.tag == _CERTIFICATES]
        case _:
            raise BadData("signed data is not complete")
    match der.children(content):
        case (content_type, holder) if holder.tag == _EXPLICIT_CONTENT:
            octets = tlv.only(holder.value)
        case _:
            raise BadData("signed data without content")
    along = tuple(one.raw for value in certificates for one in tlv.walk(value) if one.tag == der.SEQUENCE)
    signed_by = der.children(signers, der.SET)
    if len(along) > _MOST_CERTIFICATES or len(signed_by) > _MOST_SIGNERS:
        raise BadData(f"{len(along)} certificates and {len(signed_by)} signers")
    return SignedData(der.identifier(content_type), _octets(octets), along, tuple(map(_signer, signed_by)))


def _octets(node: Tlv) -> bytes:
    """An OCTET STRING, also one in parts (X.690, 8.7.3)."""
    if node.tag != _CONSTRUCTED_OCTETS:
        return der.octets(node)
    return b"".join(der.octets(part) for part in node)


def _signer(node: Tlv) -> Signer:
    match der.children(node):
        case (_, identifier, digest, attributes, algorithm, signature, *_) if attributes.tag == _ATTRIBUTES:
            signed: Tlv | None = attributes
        case (_, identifier, digest, algorithm, signature, *_):
            signed = None
        case _:
            raise BadData("a signer is not complete")
    issuer, serial, key_id = _identification(identifier)
    return Signer(
        issuer, serial, key_id, Algorithm.parse(digest), signed, Algorithm.parse(algorithm), _octets(signature)
    )


def _identification(node: Tlv) -> tuple[Name | None, int | None, bytes | None]:
    if node.tag == _KEY_ID:
        return None, None, node.value
    match der.children(node):
        case (issuer, serial):
            return Name.parse(issuer), der.integer(serial), None
        case _:
            raise BadData("a signer is not identified")


def _attribute_values(attribute: Tlv, name: str) -> Sequence[Tlv]:
    match der.children(attribute):
        case (kind, values):
            return der.children(values, der.SET) if der.identifier(kind) == name else ()
        case _:
            raise BadData("an attribute has a type and values")
