"""Until when a client certificate holds, for the technician."""

from datetime import datetime
from pathlib import Path


def expires_at(certificate_file: Path) -> datetime | None:
    """The last moment of the first certificate in a PEM file; None where there is none to be read."""
    from cryptography import x509  # noqa: PLC0415 - only a technician asks

    try:
        return x509.load_pem_x509_certificate(certificate_file.read_bytes()).not_valid_after_utc
    except (OSError, ValueError):
        return None
