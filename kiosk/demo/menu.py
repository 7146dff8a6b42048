"""The technicians' menu in the demo: it can be practised with a PIN that everybody knows."""

from pathlib import Path
from typing import Final

import msgspec

from kiosk.caretaker.dropping import NoCaretaker
from kiosk.caretaker.requests import Request
from kiosk.settings import Service, Settings
from kiosk.staff.pin import write_pin

PIN: Final = "280497"
HOW: Final = f"hold the hospital's name, top left, for 4 seconds, and type the PIN {PIN}"


def nobody_acts(_: Request) -> NoCaretaker:
    """Asked to start the machine anew or to switch it off: the demo leaves the machine alone that it runs on."""
    return NoCaretaker("a demo has none")


def with_menu(settings: Settings, folder: Path) -> Settings:
    """The same kiosk with the menu on its glass; its PIN file is made in this folder. Raises OSError."""
    file = folder / "service.pin"
    write_pin(file, PIN)
    return msgspec.structs.replace(settings, service=Service(pin_file=str(file)))
