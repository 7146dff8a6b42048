"""Certificates that end: the kiosk's own, and those of the authorities it trusts."""

import ssl
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from kiosk.doctor.findings import Finding, Light
from kiosk.settings import Settings

PART: Final = "certificate"
AUTHORITIES: Final = "authorities"
SOON: Final = timedelta(days=30)


def look_at_certificate(settings: Settings) -> Iterator[Finding]:
    """When the kiosk's own certificate ends, and whether its key belongs to it."""
    file = settings.hospital.client_cert_file
    if file is None:
        return
    from kiosk.hospital.web import expires_at  # noqa: PLC0415 - brings the HTTP library

    ends = expires_at(Path(file))
    if ends is None:
        yield Finding(PART, Light.RED, f"{file}: cannot be read", "Put the kiosk's certificate (PEM) there.")
        return
    left = ends - datetime.now(UTC)
    words = f"{file}: valid until {ends:%Y-%m-%d}, {left.days} days"
    if left < timedelta(0):
        yield Finding(PART, Light.RED, words, "Renew it: the hospital does not take this kiosk any more.")
    elif not _are_a_pair(file, settings.hospital.client_key_file):
        remedy = "Put certificate and key of the same request there, as the hospital's IT gave them."
        yield Finding(PART, Light.RED, f"{file}: its key cannot be used or is another one's", remedy)
    elif left < SOON:
        yield Finding(PART, Light.YELLOW, words, "Renew it within these days.")
    else:
        yield Finding(PART, Light.GREEN, words)


def look_at_authorities(settings: Settings) -> Iterator[Finding]:
    """One finding for each file of authorities that the settings name."""
    for key, file in _files_of(settings).items():
        yield _authority(key, file)


def _files_of(settings: Settings) -> dict[str, str]:
    named = {
        "[hospital] ca_file": settings.hospital.ca_file,
        "[insurance_portal] ca_file": settings.insurance_portal.ca_file if settings.insurance_portal else None,
        "[directory] ca_file": settings.directory.ca_file if settings.directory else None,
        "[status] ca_file": settings.status.ca_file if settings.status else None,
    }
    named |= {f"[printers.{name}] certificate": printer.certificate for name, printer in settings.printers.items()}
    return {key: file for key, file in named.items() if file}


def _authority(key: str, file: str) -> Finding:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    try:
        context.load_verify_locations(file)
    except OSError as error:
        why = error.strerror or "is no certificate"
        return Finding(AUTHORITIES, Light.RED, f"{key}: {file}: {why}", "Put the authority's certificate (PEM) there.")
    ends = [_ends(str(told["notAfter"])) for told in context.get_ca_certs() if "notAfter" in told]
    if not ends:
        return Finding(AUTHORITIES, Light.GREEN, f"{key}: {file}: trusted as it is, and signs nothing")
    first = min(ends)
    left = first - datetime.now(UTC)
    words = f"{key}: {file}: {len(ends)}, the first until {first:%Y-%m-%d}"
    remedy = "Ask the hospital's IT for the next one, and put it beside the old one in the same file."
    if left < timedelta(0):
        return Finding(AUTHORITIES, Light.RED, f"{words}: it is over", remedy)
    if left < SOON:
        return Finding(AUTHORITIES, Light.YELLOW, words, remedy)
    return Finding(AUTHORITIES, Light.GREEN, words)


def _ends(words: str) -> datetime:
    return datetime.fromtimestamp(ssl.cert_time_to_seconds(words), UTC)


def _are_a_pair(certificate: str, key: str | None) -> bool:
    if key is None:
        return True
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_cert_chain(certificate, key, password="")
    except OSError:
        return False
    return True
