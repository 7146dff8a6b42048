"""What the running kiosk says of the devices it holds, for checks that cannot ask them."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from kiosk.doctor.findings import Finding, Light
from kiosk.doctor.machine import Machine
from kiosk.runtime.status_file import DeviceSaid
from kiosk.runtime.status_file import running as told_in

RUNTIME_FOLDER: Final = "/run/kiosk"

Live = Callable[[], tuple[DeviceSaid, ...] | None]
"""What a running kiosk says of its devices now; None where none runs that could hold one."""


def nobody() -> None:
    """No kiosk runs."""


def live_on(machine: Machine) -> Live:
    """By the file that the running kiosk writes."""
    folder = machine.environment.get("RUNTIME_DIRECTORY", RUNTIME_FOLDER).split(":")[0]

    def look() -> tuple[DeviceSaid, ...] | None:
        told = told_in(machine.at(Path(folder)), machine.at("/proc"))
        return None if told is None else told.devices

    return look


def said(live: Live, device: str) -> DeviceSaid | None:
    """What it says of one device; None where no kiosk has it."""
    return next((one for one in live() or () if one.device == device), None)


def finding_of(part: str, device: DeviceSaid) -> Finding:
    """A reader's finding by what the running kiosk says."""
    words = f"the running kiosk says: {device.state}{f', {device.detail}' if device.detail else ''}"
    match device.state:
        case "ready":
            return Finding(part, Light.GREEN, words)
        case "starting":
            return Finding(part, Light.YELLOW, words, "Ask again in half a minute; it is taken when it answers.")
        case "impaired":
            return Finding(part, Light.YELLOW, words, "Clean it, and look at what stands before it and at its cable.")
        case "unplugged":
            return Finding(part, Light.RED, words, "Plug it in; the kiosk takes it by itself.")
        case _:
            return Finding(part, Light.RED, words, "Unplug it, plug it in again; if it stays so, exchange it.")
