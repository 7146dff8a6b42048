"""The insurance portal, where the kiosk asks it itself."""

from collections.abc import Iterator

from kiosk.composition.hospitals import portal_from
from kiosk.doctor.findings import Finding, Light
from kiosk.settings import Settings


def look_at_portal(settings: Settings) -> Iterator[Finding]:
    """Whether the account is taken. No patient is asked about."""
    if settings.insurance_portal is None:
        return
    url = settings.insurance_portal.url
    silence = portal_from(settings.insurance_portal).sign_in()
    if silence is None:
        yield Finding("insurance", Light.GREEN, f"{url}: signed in")
    else:
        yield Finding(
            "insurance",
            Light.YELLOW,
            f"{url}: {silence.reason}",
            "Check account, credential files and whether the portal knows this address; patients go on unchecked.",
        )
