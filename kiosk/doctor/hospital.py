"""The hospital's system, and the certificates that end."""

import statistics
import time
from collections.abc import Iterator
from typing import Final

from kiosk.composition.hospitals import HospitalSettingsError, open_hospital
from kiosk.doctor.findings import Finding, Light
from kiosk.doctor.network.target import bare
from kiosk.hospital import Hospital, Unavailable
from kiosk.settings import Settings

SLOW_ANSWER_S: Final = 1.0
ASKED: Final = 5
"""Times the hospital is asked whether it is well, as long as it answers within `LONG_ENOUGH_S` altogether."""
LONG_ENOUGH_S: Final = 2.0

CHECK: Final = "Check address, certificate and credentials; registrations wait in the queue meanwhile."
ANOTHER_SERVER: Final = (
    "This server answers, but not as a hospital's system: check the path of the address in [hospital] url."
)
_NO_HOSPITAL: Final = ("404", "405", "410", "answer is not JSON", "answer is no CapabilityStatement")
"""Beginnings of what adapters say of an address that is none of theirs."""


def look_at_hospital(settings: Settings) -> Iterator[Finding]:
    """What it says it can do, and how soon it says so."""
    url = bare(settings.hospital.url)
    try:
        hospital = open_hospital(settings)
    except HospitalSettingsError as error:
        yield Finding("hospital", Light.RED, str(error), "Correct [hospital] in kiosk.toml or the file it names.")
        return
    try:
        able = hospital.capabilities()
        alive, answered_s = _asked(hospital)
    finally:
        hospital.close()
    found = alive if isinstance(alive, Unavailable) and not isinstance(able, Unavailable) else able
    if isinstance(found, Unavailable):
        yield Finding("hospital", Light.RED, f"{url}: {found.reason}", _remedy(found.reason))
        return
    levels = ", ".join(f"L{level}" for level in sorted(found.levels))
    usual, longest = statistics.median(answered_s), max(answered_s)
    words = (
        f"{url}: contract {found.contract_version}, {levels}, {usual * 1000:.0f} ms, at most {longest * 1000:.0f} ms"
    )
    if 0 not in found.levels:
        yield Finding("hospital", Light.RED, words, "The hospital's system has to serve level L0 at least.")
    elif longest > SLOW_ANSWER_S:
        yield Finding("hospital", Light.YELLOW, words, "Answers are slow: patients wait. Ask the hospital's IT team.")
    else:
        yield Finding("hospital", Light.GREEN, words)


def _remedy(reason: str) -> str:
    """A server that answers with a page of its own is found at another path; it has nothing against this kiosk."""
    return ANOTHER_SERVER if reason.startswith(_NO_HOSPITAL) else CHECK


def _asked(hospital: Hospital) -> tuple[object, list[float]]:
    """The last answer, and the seconds each one took; the first may be without asking: some know what they can."""
    seconds: list[float] = []
    while True:
        began = time.monotonic()
        answer = hospital.health()
        seconds.append(time.monotonic() - began)
        if isinstance(answer, Unavailable) or len(seconds) == ASKED or sum(seconds) > LONG_ENOUGH_S:
            return answer, seconds
