"""A finding, and the words that findings about any device share."""

from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from drivers.device import DeviceBusy, DeviceError, DeviceUnplugged


class Light(Enum):
    """Green works, yellow works but wants attention, red does not work.

    Grey was not looked at, because of what another finding says: mend that first.
    """

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"
    GREY = "grey"


@dataclass(frozen=True, slots=True)
class Finding:
    """One part of the kiosk. `remedy` is empty where nothing is to be done.

    `because` names the red part that stands before a grey one, where there is one.
    """

    part: str
    light: Light
    what: str
    remedy: str = ""
    because: str = ""


class Openable(Protocol):
    """A device."""

    def open(self) -> None:
        """Takes it. Raises DeviceError."""
        ...

    def close(self) -> None:
        """Gives it back."""
        ...


def opened(part: str, device: Openable, ready: str) -> Finding:
    """Whether it can be opened; `ready` are the words for one that can."""
    try:
        device.open()
    except DeviceError as error:
        return trouble(part, error)
    finally:
        device.close()
    return Finding(part, Light.GREEN, ready)


def trouble(part: str, error: DeviceError) -> Finding:
    """A device that cannot be used."""
    match error:
        case DeviceUnplugged():
            return Finding(part, Light.RED, str(error), "Plug it in, and check its path in kiosk.toml.")
        case DeviceBusy():
            held = "If the kiosk is running it holds the device: stop it to test alone."
            return Finding(part, Light.YELLOW, str(error), held)
        case _:
            return Finding(part, Light.RED, str(error), "Check cable, rights and the path in kiosk.toml.")


def behind(part: str, red: str) -> Finding:
    """One that was not looked at, for another one is red."""
    return Finding(part, Light.GREY, f"not looked at, because of: {red}", f"Mend {red} first.", because=red)


def absent(part: str) -> Finding:
    """A device that this kiosk may do without."""
    return Finding(part, Light.YELLOW, "not configured", f"Add [{part}] to kiosk.toml if this kiosk has one.")
