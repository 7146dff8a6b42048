"""CMS SignedData as documents have it (RFC 5652, 5; ICAO Doc 9303-10, 4.6.2)."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Final

from cryptography import x509

from drivers.chip_card import der, tlv
from drivers.chip_card.tlv import encode
from drivers.simulation.chip_card.personalisation.signing import PrivateKey, Signing, digest_identifier, hashed

LDS_SECURITY_OBJECT: Final = "2.23.136.1.1.1"
SECURITY_INFOS: Final = "0.4.0.127.0.7.3.2.1"
"""The content of EF.CardSecurity."""
_SIGNED_DATA: Final = "1.2.840.113549.1.7.2"
_CONTENT_TYPE: Final = "1.2.840.113549.1.9.3"
_MESSAGE_DIGEST: Final = "1.2.840.113549.1.9.4"
_SIGNING_TIME: Final = "1.2.840.113549.1.9.5"
_UTC_TIME: Final = 0x17
_PLACE_OF_ISSUER: Final = 3
"""Of the issuer's name among the fields of a TBSCertificate of version 3."""


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs: certificate and key, when, and how it is named (by key identifier, else by issuer and serial)."""

    certificate: bytes
    key: PrivateKey
    signing: Signing
    signed_on: date
    by_key_id: bool = False
    tells_time: bool = True

    def sign(self, content_type: str, content: bytes) -> bytes:
        """A ContentInfo with this content, the signer's certificate and the signature."""
        digest = digest_identifier(self.signing.digest)
        encapsulated = encode(
            der.SEQUENCE, der.encode_identifier(content_type), encode(0xA0, encode(der.OCTET_STRING, content))
        )
        attributes = self._attributes(content_type, content)
        info = encode(
            der.SEQUENCE,
            der.encode_integer(3 if self.by_key_id else 1),
            self._named(),
            digest,
            encode(0xA0, attributes),
            self.signing.algorithm_identifier,
            encode(der.OCTET_STRING, self.signing.sign(self.key, encode(der.SET, attributes))),
        )
        signed = encode(
            der.SEQUENCE,
            der.encode_integer(3),
            encode(der.SET, digest),
            encapsulated,
            encode(0xA0, self.certificate),
            encode(der.SET, info),
        )
        return encode(der.SEQUENCE, der.encode_identifier(_SIGNED_DATA), encode(0xA0, signed))

    def _attributes(self, content_type: str, content: bytes) -> bytes:
        """The signed attributes, in the order DER asks of a set."""
        moment = datetime.combine(self.signed_on, time(9), UTC)
        values = {
            _CONTENT_TYPE: der.encode_identifier(content_type),
            _MESSAGE_DIGEST: encode(der.OCTET_STRING, hashed(self.signing.digest, content)),
        }
        if self.tells_time:
            values[_SIGNING_TIME] = encode(_UTC_TIME, f"{moment:%y%m%d%H%M%SZ}".encode())
        return b"".join(
            sorted(encode(der.SEQUENCE, der.encode_identifier(oid), encode(der.SET, v)) for oid, v in values.items())
        )

    def _named(self) -> bytes:
        certificate = x509.load_der_x509_certificate(self.certificate)
        if self.by_key_id:
            extension = certificate.extensions.get_extension_for_class(x509.SubjectKeyIdentifier)
            return encode(0x80, extension.value.digest)
        body = next(iter(tlv.only(self.certificate, der.SEQUENCE)))
        issuer = list(body)[_PLACE_OF_ISSUER]
        return encode(der.SEQUENCE, issuer.raw, der.encode_integer(certificate.serial_number))


def lds_security_object(groups: dict[int, bytes], digest: str, version: int) -> bytes:
    """The hashes of these data groups; `version` 1 tells the editions too (9303-10, 4.6.2.3)."""
    entries = [
        encode(der.SEQUENCE, der.encode_integer(number), encode(der.OCTET_STRING, hashed(digest, data)))
        for number, data in sorted(groups.items())
    ]
    editions = encode(der.SEQUENCE, encode(0x13, b"0108"), encode(0x13, b"040000")) if version else b""
    return encode(
        der.SEQUENCE, der.encode_integer(version), digest_identifier(digest), encode(der.SEQUENCE, *entries), editions
    )
