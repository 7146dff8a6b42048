"""The chip reader, and the certificates that prove a card genuine."""

from collections.abc import Iterator

from kiosk.doctor.findings import Finding, absent
from kiosk.settings import Settings


def look_at_chip(settings: Settings) -> Iterator[Finding]:
    """Whether it can be opened, and who is trusted."""
    if settings.chip is None:
        yield absent("chip")
