"""The hospital's own colours and mark, as far as they can be used."""

from kiosk.journal import Journal, Level, Note
from kiosk.settings import Settings
from ui.branding import Brand


def brand_of(settings: Settings, journal: Journal) -> Brand:
    """From `[brand]`. What cannot be used is left out and told: a kiosk in its own colours is better than none."""
    brand = Brand.of(settings.brand.colour, settings.brand.logo, settings.brand.maps)
    for doubt in brand.doubts:
        journal.note(Note.BRAND_LEFT_OUT, Level.WARNING, key=doubt.key, reason=doubt.problem)
    return brand
