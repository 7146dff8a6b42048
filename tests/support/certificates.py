"""Invented authorities and certificates for servers and kiosks of a test."""

import ssl
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID


def _name(word: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, word)])


@dataclass(slots=True)
class Authority:
    """Signs certificates into a folder; `file` is its own."""

    folder: Path
    word: str = "Invented Authority"
    file: Path = field(init=False)
    _key: ec.EllipticCurvePrivateKey = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        self._key = ec.generate_private_key(ec.SECP256R1())
        self.file = self._write("authority", self._signed(_name(self.word), self._key, server=None), self._key)[0]

    def issue(
        self, word: str, *, server: bool, ends: datetime | None = None, host: str = "127.0.0.1"
    ) -> tuple[Path, Path]:
        """Certificate and key."""
        key = ec.generate_private_key(ec.SECP256R1())
        return self._write(word, self._signed(_name(word), key, server=server, ends=ends, host=host), key)

    def _signed(
        self,
        subject: x509.Name,
        key: ec.EllipticCurvePrivateKey,
        *,
        server: bool | None,
        ends: datetime | None = None,
        host: str = "",
    ) -> x509.Certificate:
        now = datetime.now(UTC)
        builder = (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(_name(self.word))
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(min(now, ends or now) - timedelta(days=1))
            .not_valid_after(ends or now + timedelta(days=30))
            .add_extension(x509.BasicConstraints(ca=server is None, path_length=None), critical=True)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
            .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(self._key.public_key()), critical=False)
        )
        if server:
            builder = builder.add_extension(
                x509.SubjectAlternativeName([x509.IPAddress(ip_address(host))]), critical=False
            )
        return builder.sign(self._key, hashes.SHA256())

    def _write(self, word: str, certificate: x509.Certificate, key: ec.EllipticCurvePrivateKey) -> tuple[Path, Path]:
        pem, secret = self.folder / f"{word}.pem", self.folder / f"{word}.key"
        pem.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
        secret.write_bytes(
            key.private_bytes(
                serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
            )
        )
        return pem, secret


def server_context(
    authority: Authority, *, asks_for_certificate: bool = False, word: str = "server", **of: object
) -> ssl.SSLContext:
    """TLS as a hospital's server speaks it."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*authority.issue(word, server=True, **of))  # type: ignore[arg-type]
    if asks_for_certificate:
        context.verify_mode = ssl.CERT_REQUIRED
        context.load_verify_locations(authority.file)
    return context
