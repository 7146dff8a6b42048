"""Everything that is looked at, in the order it is told."""

import ctypes.util
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from kiosk.doctor.camera import look_at_camera
from kiosk.doctor.chip import look_at_chip
from kiosk.doctor.directory import look_at_directory
from kiosk.doctor.findings import Finding, Light
from kiosk.doctor.hospital import look_at_certificate, look_at_hospital
from kiosk.doctor.insurance import look_at_portal
from kiosk.doctor.last_known import look_at_last_known
from kiosk.doctor.numbers import look_at_numbers
from kiosk.doctor.printer import look_at_printer
from kiosk.doctor.scanner import look_at_scanner
from kiosk.doctor.service import look_at_service
from kiosk.doctor.sound import look_at_sound
from kiosk.doctor.store import look_at_store
from kiosk.settings import Settings, SettingsError, load

CHECKS: Final[tuple[Callable[[Settings], Iterator[Finding]], ...]] = (
    look_at_camera,
    look_at_scanner,
    look_at_chip,
    look_at_printer,
    look_at_sound,
    look_at_store,
    look_at_numbers,
    look_at_service,
    look_at_hospital,
    look_at_certificate,
    look_at_portal,
    look_at_last_known,
    look_at_directory,
)


def examine(config: Path) -> list[Finding]:
    """Everything, configuration first: without it nothing else can be looked at."""
    try:
        settings = load(config)
    except SettingsError as error:
        return [
            Finding(
                "configuration", Light.RED, str(error), "Mend the file; `kiosk config check` tells when it is right."
            ),
            *libraries(),
        ]
    configured = Finding(
        "configuration", Light.GREEN, f"{config}: kiosk {settings.kiosk.id}, {settings.kiosk.hospital}"
    )
    return [configured, *libraries(), *(finding for check in CHECKS for finding in check(settings))]


def libraries() -> list[Finding]:
    """What pip does not bring."""
    if ctypes.util.find_library("zbar"):
        return [Finding("libraries", Light.GREEN, "zbar is installed")]
    return [
        Finding("libraries", Light.RED, "zbar is missing: no code can be read by camera", "apt-get install libzbar0")
    ]
