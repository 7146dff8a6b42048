"""Devices by names that stay, and the groups that may use them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.doctor.accounts import ROOT, Account, group_names, judged
from kiosk.doctor.findings import Finding, Light
from kiosk.doctor.machine import KIOSK_USER, Machine
from kiosk.settings import Settings

PART: Final = "device names"
GROUPS: Final = "groups"
_BY_CHANCE: Final = re.compile(r"/dev/(tty(USB|ACM)|video|input/event|usb/lp)\d+$|\d+$")
_LASTING: Final = ("dev", "dev/v4l/by-id", "dev/v4l/by-path", "dev/serial/by-id", "dev/serial/by-path")
_INPUTS: Final = ("dev/input/by-id", "dev/input/by-path")


@dataclass(frozen=True, slots=True)
class Node:
    """A device that the settings name by a path: the `key`, the path, and the group Debian gives it to."""

    key: str
    path: str
    group: str


def nodes_of(settings: Settings) -> list[Node]:
    """Everything below /dev the settings name."""
    found = []
    if settings.camera is not None and (settings.camera.source.isdigit() or settings.camera.source.startswith("/dev/")):
        found.append(Node("[camera] source", settings.camera.source, "video"))
    if settings.scanner is not None:
        found.append(Node("[scanner] port", settings.scanner.port, "dialout"))
    if settings.keyboard_scanner is not None:
        found.append(Node("[keyboard_scanner] device", settings.keyboard_scanner.device, "input"))
    if settings.chip is not None and settings.chip.connection == "pn532":
        found.append(Node("[chip] reader", settings.chip.reader, "dialout"))
    for name, printer in settings.printers.items():
        if printer.connection == "serial":
            found.append(Node(f"[printers.{name}] address", printer.address, "dialout"))
    if settings.sound.enabled and settings.sound.headphones is not None:
        found.append(Node("[sound] headphones", settings.sound.headphones, "input"))
    return found


def look_at_names(settings: Settings, machine: Machine) -> Iterator[Finding]:
    """A name that the kernel gives by the order of plugging in may be another device's after the next start."""
    nodes = nodes_of(settings)
    passing = [node for node in nodes if _BY_CHANCE.fullmatch(node.path)]
    for node in passing:
        what = f"{node.key} = {node.path}: after the next start another device may have this name"
        lasting = _lasting(node.path, machine)
        better = (
            f'Write "{lasting}" instead.' if lasting else "Write the name below /dev/serial, /dev/v4l or /dev/input."
        )
        yield Finding(PART, Light.YELLOW, what, better)
    if nodes and not passing:
        yield Finding(PART, Light.GREEN, f"the names of all devices stay ({len(nodes)})")


def look_at_groups(settings: Settings, machine: Machine) -> Iterator[Finding]:
    """Whether the kiosk's user may open each device: by the device where it is there, else by its usual group."""
    works = judged(machine)
    if works.number == ROOT:
        remedy = f"Nothing to do where the kiosk runs as root; the package makes the user {KIOSK_USER}."
        yield Finding(GROUPS, Light.GREY, "judged by root, who may open everything (see user)", remedy)
        return
    missing = dict.fromkeys(group for group in _missing(settings, works, machine) if group)
    if missing:
        groups = ", ".join(missing)
        what = f"{works.name} may not open every device: it is not in the group {groups}"
        remedy = f"sudo usermod -aG {','.join(missing)} {works.name}, then restart the kiosk."
        yield Finding(GROUPS, Light.RED, what, remedy)
    else:
        yield Finding(GROUPS, Light.GREEN, f"{works.name} may open every device that the settings name")


def _missing(settings: Settings, works: Account, machine: Machine) -> Iterator[str]:
    names = group_names(machine)
    own = {names.get(number, "") for number in works.groups}
    for node in nodes_of(settings):
        place = machine.at(f"/dev/video{node.path}" if node.path.isdigit() else node.path)
        try:
            if works.may(place, write=True):
                continue
            yield names.get(place.stat().st_gid, node.group)
        except OSError:
            yield "" if node.group in own else node.group
    if any(printer.connection == "usb" for printer in settings.printers.values()) and "lp" not in own:
        yield "lp"
    if settings.sound.enabled and "audio" not in own:
        yield "audio"


def _lasting(path: str, machine: Machine) -> str:
    """The name udev keeps for the same device, the kiosk's own before the others; "" where there is none."""
    node = machine.at(f"/dev/video{path}" if path.isdigit() else path).resolve()
    for folder in (*_LASTING, *_INPUTS):
        for link in _links(machine.root / folder):
            if link.resolve() == node and (folder != "dev" or link.name.startswith("kiosk-")):
                return f"/{folder}/{link.name}"
    return ""


def _links(folder: Path) -> list[Path]:
    try:
        return sorted(entry for entry in folder.iterdir() if entry.is_symlink())
    except OSError:
        return []
