"""The technicians' menu on the glass: whether anybody gets in."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from kiosk.doctor.findings import Finding, Light
from kiosk.settings import Settings
from kiosk.staff import PinFileError, check_pin_file

PART: Final = "service menu"


def look_at_service(settings: Settings) -> Iterator[Finding]:
    """The PIN file, and where exports go. A kiosk without a menu has nothing to be said."""
    if settings.service.pin_file is None:
        return
    try:
        check_pin_file(Path(settings.service.pin_file))
    except PinFileError as error:
        remedy = "As the kiosk's own user: kiosk config pin, which makes it anew and for its owner alone."
        yield Finding(PART, Light.RED, f"nobody gets in: {error}", remedy)
        return
    folder = settings.service.export_folder
    if folder is not None and not os.path.isdir(folder):  # noqa: PTH112 - no error where we may not look
        what = f"{folder}: no such folder, so nothing can be exported from the glass"
        yield Finding(
            PART, Light.YELLOW, what, "Mount or make it, or leave [service] export_folder out for a USB stick."
        )
        return
    yield Finding(PART, Light.GREEN, f"{settings.service.pin_file} is a PIN file of its owner alone")
