"""The hospital's system."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from kiosk.composition.hospitals import HospitalSettingsError, open_hospital
from kiosk.doctor.findings import Finding, Light
from kiosk.hospital import Unavailable
from kiosk.settings import Settings

SLOW_ANSWER_S: Final = 1.0
SOON: Final = timedelta(days=30)


def look_at_hospital(settings: Settings) -> Iterator[Finding]:
    """What it says it can do, and how soon it says so."""
    url = settings.hospital.url
    try:
        hospital = open_hospital(settings)
    except HospitalSettingsError as error:
        yield Finding("hospital", Light.RED, str(error), "Correct [hospital] in kiosk.toml or the file it names.")
        return
    began = time.monotonic()
    able = hospital.capabilities()
    alive = hospital.health()  # some know what they can without asking
    seconds = time.monotonic() - began
    hospital.close()
    found = alive if isinstance(alive, Unavailable) and not isinstance(able, Unavailable) else able
    if isinstance(found, Unavailable):
        yield Finding(
            "hospital",
            Light.RED,
            f"{url}: {found.reason}",
            "Check cable, address, certificate and credentials; registrations wait in the queue meanwhile.",
        )
        return
    levels = ", ".join(f"L{level}" for level in sorted(found.levels))
    words = f"{url}: contract {found.contract_version}, {levels}, {seconds * 1000:.0f} ms"
    if 0 not in found.levels:
        yield Finding("hospital", Light.RED, words, "The hospital's system has to serve level L0 at least.")
    elif seconds > SLOW_ANSWER_S:
        yield Finding("hospital", Light.YELLOW, words, "Answers are slow: patients wait. Ask the hospital's IT team.")
    else:
        yield Finding("hospital", Light.GREEN, words)


def look_at_certificate(settings: Settings) -> Iterator[Finding]:
    """When the kiosk's own certificate ends."""
    file = settings.hospital.client_cert_file
    if file is None:
        return
    from kiosk.hospital.web import expires_at  # noqa: PLC0415 - brings the HTTP library

    ends = expires_at(Path(file))
    if ends is None:
        yield Finding("certificate", Light.RED, f"{file}: cannot be read", "Put the kiosk's certificate (PEM) there.")
        return
    left = ends - datetime.now(UTC)
    words = f"{file}: valid until {ends:%Y-%m-%d}"
    if left < timedelta(0):
        yield Finding("certificate", Light.RED, words, "Renew it: the hospital does not take this kiosk any more.")
    elif left < SOON:
        yield Finding("certificate", Light.YELLOW, words, "Renew it within these days.")
    else:
        yield Finding("certificate", Light.GREEN, words)
