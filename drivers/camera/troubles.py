"""Why a source gives no pictures, as the error a technician reads."""

from drivers.camera.messages import Trouble
from drivers.camera.process import NO_DECODER
from drivers.device import DeviceBusy, DeviceError, DeviceProtocolError, DeviceTimeout, DeviceUnplugged


def error_of(trouble: Trouble, what: str) -> DeviceError:
    """The error of a source called `what`."""
    match trouble:
        case Trouble.MISSING:
            return DeviceUnplugged(f"{what} is not there")
        case Trouble.DENIED:
            return DeviceError(f"{what} may not be used by this user; cameras belong to the group 'video'")
        case Trouble.BUSY:
            return DeviceBusy(f"{what} cannot be opened: another program uses it, or it is no camera")
        case Trouble.SILENT:
            return DeviceTimeout(f"{what} gives no pictures")
        case Trouble.UNREADABLE:
            return DeviceProtocolError(f"{what} is no picture or video that can be read")
        case Trouble.NO_DECODER:
            return DeviceError(NO_DECODER)
