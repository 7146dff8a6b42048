"""The hospital's system."""

import time
from collections.abc import Iterator
from typing import Final

from kiosk.composition.hospitals import HospitalSettingsError, open_hospital
from kiosk.doctor.findings import Finding, Light
from kiosk.hospital import Unavailable
from kiosk.settings import Settings

SLOW_ANSWER_S: Final = 1.0


def look_at_hospital(settings: Settings) -> Iterator[Finding]:
    """What it says it can do, and how soon it says so."""
    url = settings.hospital.url
    try:
        hospital = open_hospital(settings)
    except HospitalSettingsError as error:
        yield Finding("hospital", Light.RED, str(error), "Correct [hospital] in kiosk.toml or the file it names.")
        return
    began = time.monotonic()
    found = hospital.capabilities()
    seconds = time.monotonic() - began
    hospital.close()
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
