"""The steps of the wizard, and the parts of a kiosk that are tried in them."""

from enum import Enum, StrEnum
from typing import Final

from kiosk.staff import Said


class Step(Enum):
    """In the order they are asked; the value is what stands above the step."""

    START = Said("Bắt đầu", "Start")
    PLACE = Said("Bệnh viện và kiosk", "Hospital and kiosk")
    NETWORK = Said("Mạng", "Network")
    HOSPITAL = Said("Hệ thống bệnh viện", "Hospital's system")
    DEVICES = Said("Thiết bị", "Devices")
    SCREEN = Said("Màn hình", "Screen")
    PIN = Said("Mã kỹ thuật", "Technicians' PIN")
    READY = Said("Sẵn sàng", "Readiness")


STEPS: Final = tuple(Step)


class Part(StrEnum):
    """What can be tried live."""

    NETWORK = "network"
    HOSPITAL = "hospital"
    CAMERA = "camera"
    SCANNER = "scanner"
    CHIP = "chip"
    PRINTER = "printer"
    SOUND = "sound"


DEVICES: Final = (Part.CAMERA, Part.SCANNER, Part.CHIP, Part.PRINTER, Part.SOUND)


def after(step: Step) -> Step:
    """The next one; the last one follows itself."""
    return STEPS[min(STEPS.index(step) + 1, len(STEPS) - 1)]


def before(step: Step) -> Step:
    """The one before; the first one precedes itself."""
    return STEPS[max(STEPS.index(step) - 1, 0)]
