"""The cameras of this machine, each under a name that stays when it is plugged in again."""

import errno
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from drivers.camera.capture.v4l2.controls import READING_CONTROLS, Control, by_identity
from drivers.camera.capture.v4l2.device import Device, Ioctl, system_ioctl
from drivers.camera.capture.v4l2.modes import Mode

_STABLE: Final = ("by-id", "by-path")
"""Folders udev keeps below /dev/v4l: named after maker and serial number, and after the socket."""


@dataclass(frozen=True, slots=True)
class FoundCamera:
    """A camera that answers: `path` is the name for the settings, `node` what it is called today.

    `values` holds what its controls are set to now, by their numbers.
    """

    path: Path
    node: Path
    name: str
    driver: str
    bus: str
    modes: tuple[Mode, ...]
    controls: tuple[Control, ...]
    values: dict[int, int]


@dataclass(frozen=True, slots=True)
class ClosedCamera:
    """A node that this user may not open."""

    path: Path
    node: Path


def cameras(dev: Path = Path("/dev"), ioctl: Ioctl = system_ioctl) -> list[FoundCamera | ClosedCamera]:
    """Every node that gives pictures, in the order of their numbers; nodes that only give metadata are left out."""
    names = _stable_names(dev / "v4l")
    found = []
    for node in sorted(dev.glob("video*"), key=_number):
        camera = _camera(node, names.get(node.resolve(), node), ioctl)
        if camera is not None:
            found.append(camera)
    return found


def _camera(node: Path, path: Path, ioctl: Ioctl) -> FoundCamera | ClosedCamera | None:
    try:
        with Device(node, ioctl) as device:
            capability = device.capability()
            if not capability.captures:
                return None
            controls = by_identity(device.control(identity) for identity in READING_CONTROLS)
            values = {identity: value for identity in controls if (value := _value(device, identity)) is not None}
            modes, shown = device.modes(), tuple(controls.values())
            return FoundCamera(path, node, capability.name, capability.driver, capability.bus, modes, shown, values)
    except OSError as error:
        if error.errno in (errno.EACCES, errno.EPERM):
            return ClosedCamera(path, node)
        return None  # no camera, or pulled out while it was asked


def _value(device: Device, identity: int) -> int | None:
    try:
        return device.get(identity)
    except OSError:
        return None


def _stable_names(folder: Path) -> dict[Path, Path]:
    names: dict[Path, Path] = {}
    for kind in _STABLE:
        for link in sorted((folder / kind).glob("*")):
            names.setdefault(link.resolve(), link)
    return names


def _number(node: Path) -> tuple[int, str]:
    digits = node.name.removeprefix("video")
    return (int(digits) if digits.isascii() and digits.isdecimal() else 1 << 31, node.name)
