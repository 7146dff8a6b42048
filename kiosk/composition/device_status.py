"""How every device of the running kiosk is, for the file that `kiosk doctor` reads."""

from kiosk.composition.parts import Devices
from kiosk.runtime.printing import PrintDesk
from kiosk.runtime.status_file import DeviceSaid, StatusFile


def status_file_of(devices: Devices, desk: PrintDesk) -> StatusFile:
    """Not begun yet."""
    return StatusFile(lambda: devices_said(devices, desk))


def devices_said(devices: Devices, desk: PrintDesk) -> tuple[DeviceSaid, ...]:
    """As of the last look of each; asks no device."""
    readers = {
        "camera": devices.camera,
        "scanner": devices.scanner,
        "keyboard-scanner": devices.keyboard_scanner,
        "chip-reader": devices.chip,
    }
    return (
        *(_said(kind, reader.status) for kind, reader in readers.items() if reader is not None),
        *(
            DeviceSaid(f"printer {one.name}", one.word, _detail(one.status), one.forecast.tickets_left)
            for one in desk.states()
        ),
    )


def _said(kind: str, status: object) -> DeviceSaid:
    return DeviceSaid(kind, type(status).__name__.lower(), _detail(status))


def _detail(status: object) -> str:
    """Of those that have one; no status holds what a device read."""
    return str(getattr(status, "detail", ""))
