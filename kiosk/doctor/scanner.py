"""Scanners, on a serial line or as a keyboard."""

from collections.abc import Iterator

from drivers.keyboard_scanner import KeyboardScanner
from kiosk.composition.parts import scanner_from
from kiosk.doctor.findings import Finding, absent, opened
from kiosk.doctor.running import Live, finding_of, nobody, said
from kiosk.settings import Settings


def look_at_scanner(settings: Settings, live: Live = nobody) -> Iterator[Finding]:
    """Whether they can be opened."""
    if settings.scanner is not None:
        ready = f"{settings.scanner.port} can be opened; `kiosk scan` shows what it reads"
        running = said(live, "scanner")
        yield finding_of("scanner", running) if running else opened("scanner", scanner_from(settings.scanner), ready)
    if settings.keyboard_scanner is not None:
        device = settings.keyboard_scanner.device
        ready = f"{device} can be opened; a scanner that types loses Vietnamese letters: set it to a serial line"
        running = said(live, "keyboard-scanner")
        part = "keyboard scanner"
        yield finding_of(part, running) if running else opened(part, KeyboardScanner(device), ready)
    if settings.scanner is None and settings.keyboard_scanner is None:
        yield absent("scanner")
