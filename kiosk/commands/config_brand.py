"""What `kiosk config check` says of `[brand]`."""

import sys
from pathlib import Path

from kiosk.settings import Brand, Settings


def check_brand(settings: Settings, config: Path) -> int:
    """Tell what cannot be used; 1 if there is any. The kiosk starts without it."""
    if settings.brand == Brand():
        return 0
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - only a brand needs it

    from ui.branding import Brand as Dress  # noqa: PLC0415

    application = QGuiApplication.instance() or QGuiApplication(["kiosk", "-platform", "offscreen"])
    doubts = Dress.of(settings.brand.colour, settings.brand.logo, settings.brand.maps).doubts
    for doubt in doubts:
        print(f"kiosk: {config}, brand.{doubt.key}: {doubt.problem}. The kiosk starts without it.", file=sys.stderr)
    del application
    return 1 if doubts else 0
