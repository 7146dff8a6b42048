"""What the hospital's system says of departments at this moment."""

import sys
from pathlib import Path

from kiosk.commands import CannotStartError
from kiosk.departments import Catalogue
from kiosk.settings import Settings, load


def asked(config: Path) -> tuple[Settings, Catalogue | None]:
    """Raises `SettingsError`; CannotStartError where the line cannot be opened. None, and said so: no answer."""
    from kiosk.composition.hospitals import HospitalSettingsError, open_hospital  # noqa: PLC0415 - slow to load
    from kiosk.hospital.port import Unavailable  # noqa: PLC0415

    settings = load(config)
    try:
        hospital = open_hospital(settings)
    except HospitalSettingsError as error:
        raise CannotStartError(str(error)) from error
    try:
        catalogue = hospital.catalogue()
    finally:
        hospital.close()
    if isinstance(catalogue, Unavailable):
        print(
            f"kiosk departments: {settings.hospital.url}: không trả lời, chỉ xét danh bạ / no answer, only the"
            f" directory is looked at ({catalogue.reason})",
            file=sys.stderr,
        )
        return settings, None
    return settings, catalogue
