"""The ticket printer."""

from collections.abc import Iterator

from drivers.printer import PaperLow, Ready
from kiosk.composition.parts import printer_from
from kiosk.doctor.findings import Finding, Light, absent
from kiosk.settings import Settings


def look_at_printer(settings: Settings) -> Iterator[Finding]:
    """What it answers when asked for its status."""
    if settings.printer is None:
        yield absent("printer")
        return
    printer = printer_from(settings.printer)
    status = printer.status()
    printer.close()
    address = settings.printer.address
    detail = getattr(status, "detail", "")
    words = f"{address}: {type(status).__name__}{f' ({detail})' if detail else ''}"
    match status:
        case Ready():
            yield Finding("printer", Light.GREEN, f"{address} is ready")
        case PaperLow():
            yield Finding("printer", Light.YELLOW, f"{address}: the roll is nearly used up", "Put in a new roll soon.")
        case _:
            yield Finding(
                "printer",
                Light.RED,
                words,
                "Check paper, cover, cable and power; patients see their number on the screen meanwhile.",
            )
