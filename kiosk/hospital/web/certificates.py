"""Until when a client certificate holds (X.509, RFC 5280 section 4.1.2.5), for the technician."""

import ssl
from datetime import UTC, datetime
from pathlib import Path

_SEQUENCE = 0x30
_VERSION = 0xA0
_UTC_TIME = 0x17


def expires_at(certificate_file: Path) -> datetime | None:
    """The last moment of the first certificate in a PEM file; None where there is none to be read."""
    try:
        text = certificate_file.read_text("ascii")
        begin = text.index("-----BEGIN CERTIFICATE-----")
        end = text.index("-----END CERTIFICATE-----", begin) + len("-----END CERTIFICATE-----")
        return _not_after(ssl.PEM_cert_to_DER_cert(text[begin:end]))
    except (OSError, ValueError, IndexError):
        return None


def _not_after(der: bytes) -> datetime:
    certificate = _inside(der, _SEQUENCE)
    fields = _inside(certificate, _SEQUENCE)
    if fields[0] == _VERSION:
        fields = _after(fields)
    for _serial_algorithm_issuer in range(3):
        fields = _after(fields)
    not_after = _after(_inside(fields, _SEQUENCE))
    start, end = _extent(not_after)
    text = not_after[start:end].decode("ascii")
    if not_after[0] == _UTC_TIME:  # two digits of the year: 50 to 99 are of the last century
        text = ("19" if text >= "50" else "20") + text
    return datetime.strptime(text, "%Y%m%d%H%M%SZ").replace(tzinfo=UTC)


def _extent(der: bytes) -> tuple[int, int]:
    """Where the content of the first element begins and ends."""
    length = der[1]
    if length < 0x80:
        return 2, 2 + length
    size = length & 0x7F
    return 2 + size, 2 + size + int.from_bytes(der[2 : 2 + size], "big")


def _inside(der: bytes, tag: int) -> bytes:
    if der[0] != tag:
        raise ValueError("not a certificate")
    start, end = _extent(der)
    return der[start:end]


def _after(der: bytes) -> bytes:
    return der[_extent(der)[1] :]
