"""An invented issuer: a country signing CA and its document signers (ICAO Doc 9303-12, 7.1).

Nothing here is a real country's. Keys and certificates are made once per process.
"""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import cache
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.padding import PSS
from cryptography.x509.oid import NameOID

from drivers.chip_card import der, tlv
from drivers.chip_card.tlv import encode
from drivers.simulation.chip_card.personalisation.signing import (
    CERTIFICATE_HASHES,
    CertificateHash,
    KeyForm,
    PrivateKey,
    Signing,
    key_of,
    public_key_info,
)

_ORDINARY: Final = Signing()
_CA_FROM: Final = date(2010, 1, 1)
_CA_TO: Final = date(2059, 12, 31)
_SIGNER_DAYS: Final = 11 * 365
_PLACE_OF_KEY: Final = 6
"""Of SubjectPublicKeyInfo among the fields of a TBSCertificate of version 3."""
_USES: Final = (
    "digital_signature", "content_commitment", "key_encipherment", "data_encipherment", "key_agreement",
    "key_cert_sign", "crl_sign", "encipher_only", "decipher_only",
)  # fmt: skip


class SignerState(StrEnum):
    """When a document signer is valid, seen from the day it signed."""

    VALID = "valid"
    EXPIRED = "expired"
    NOT_YET_VALID = "not-yet-valid"


_SIGNER_BEGINS: Final = {
    SignerState.VALID: -30,
    SignerState.EXPIRED: -30 - _SIGNER_DAYS,
    SignerState.NOT_YET_VALID: 30,
}
"""Days between the signing and the first day of validity."""


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who signs documents: `country` is two letters, `generation` tells one country's CAs apart.

    An `impostor` has everything from the issuer but its key. `key_form` is how certificates write their curve.
    """

    signing: Signing = _ORDINARY
    country: str = "VN"
    generation: int = 1
    key_form: KeyForm = KeyForm.NAMED
    impostor: bool = False

    @property
    def csca(self) -> bytes:
        """The certificate of the country signing CA, as DER."""
        return _csca(self)

    @property
    def ca_key(self) -> PrivateKey:
        """The private key of the country signing CA."""
        owner = f"{'impostor of ' * self.impostor}CSCA {self.country} {self.generation}"
        return key_of(owner, self.signing.scheme, self.signing.curve)

    @property
    def signer_key(self) -> PrivateKey:
        """The private key of its document signers."""
        return key_of(f"DS {self.country} {self.generation}", self.signing.scheme, self.signing.curve)

    @property
    def name(self) -> x509.Name:
        """Of the country signing CA."""
        return _name(self.country, f"Invented CSCA {self.generation}")

    def signer(self, signed_on: date, state: SignerState = SignerState.VALID) -> bytes:
        """The certificate of a document signer that signs on that day, as DER."""
        return _signer(self, signed_on, state)

    def link_to(self, successor: "Issuer") -> bytes:
        """The certificate, as DER, with which this CA vouches for the next generation's key (9303-12, 7.1.1)."""
        return self._certificate(successor.ca_key, successor.name, (_CA_FROM, _CA_TO), is_ca=True)

    def revocations(self, *certificates: bytes) -> bytes:
        """A list, as DER, that takes back these certificates of its own."""
        builder = x509.CertificateRevocationListBuilder().issuer_name(self.name)
        builder = builder.last_update(_midnight(_CA_FROM)).next_update(_midnight(_CA_TO))
        for certificate in certificates:
            serial = x509.load_der_x509_certificate(certificate).serial_number
            entry = x509.RevokedCertificateBuilder().serial_number(serial).revocation_date(_midnight(_CA_FROM))
            builder = builder.add_revoked_certificate(entry.build())
        hashing, padding = _certificate_algorithm(self.signing)
        signed = builder.sign(self.ca_key, hashing, rsa_padding=padding)
        return signed.public_bytes(serialization.Encoding.DER)

    def _certificate(self, key: PrivateKey, subject: x509.Name, days: tuple[date, date], *, is_ca: bool) -> bytes:
        uses = {"key_cert_sign", "crl_sign"} if is_ca else {"digital_signature"}
        authority = x509.SubjectKeyIdentifier.from_public_key(replace(self, impostor=False).ca_key.public_key())
        builder = (
            x509.CertificateBuilder()
            .issuer_name(self.name)
            .subject_name(subject)
            .serial_number(x509.random_serial_number())
            .not_valid_before(_midnight(days[0]))
            .not_valid_after(_midnight(days[1]))
            .public_key(key.public_key())
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
            .add_extension(x509.AuthorityKeyIdentifier(authority.digest, None, None), critical=False)
            .add_extension(x509.KeyUsage(**{use: use in uses for use in _USES}), critical=True)
        )
        if is_ca:
            builder = builder.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        hashing, padding = _certificate_algorithm(self.signing)
        made = builder.sign(self.ca_key, hashing, rsa_padding=padding)
        certificate = made.public_bytes(serialization.Encoding.DER)
        if self.key_form is KeyForm.NAMED or not isinstance(key, ec.EllipticCurvePrivateKey):
            return certificate
        return _with_key(certificate, public_key_info(key, self.key_form), self.signing, self.ca_key)


@cache
def _csca(issuer: Issuer) -> bytes:
    return issuer._certificate(issuer.ca_key, issuer.name, (_CA_FROM, _CA_TO), is_ca=True)


@cache
def _signer(issuer: Issuer, signed_on: date, state: SignerState) -> bytes:
    begin = signed_on + timedelta(days=_SIGNER_BEGINS[state])
    days = begin, begin + timedelta(days=_SIGNER_DAYS)
    subject = _name(issuer.country, f"Invented document signer {issuer.generation}")
    return issuer._certificate(issuer.signer_key, subject, days, is_ca=False)


def _with_key(certificate: bytes, key: bytes, signing: Signing, ca_key: PrivateKey) -> bytes:
    """The same certificate with its key in another form: builders of certificates write curves by name only."""
    body, algorithm, _ = tlv.only(certificate, der.SEQUENCE)
    fields = [field.raw for field in body]
    fields[_PLACE_OF_KEY] = key
    altered = encode(der.SEQUENCE, *fields)
    signature = _for_certificates(signing).sign(ca_key, altered)
    return encode(der.SEQUENCE, altered, algorithm.raw, encode(der.BIT_STRING, b"\x00", signature))


def _for_certificates(signing: Signing) -> Signing:
    """With SHA-256 in the place of SHA-1, with which no certificates can be made any more."""
    return replace(signing, digest="sha256") if signing.digest == "sha1" else signing


def _certificate_algorithm(signing: Signing) -> tuple[CertificateHash, PSS | None]:
    signing = _for_certificates(signing)
    return CERTIFICATE_HASHES[signing.digest], signing.padding


def _name(country: str, common_name: str) -> x509.Name:
    parts = {
        NameOID.COUNTRY_NAME: country,
        NameOID.ORGANIZATION_NAME: "No real government",
        NameOID.COMMON_NAME: common_name,
    }
    return x509.Name([x509.NameAttribute(oid, text) for oid, text in parts.items()])


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
