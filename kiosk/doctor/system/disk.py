"""The places the kiosk writes to: room, inodes, whether they can be written at all, and how worn they are."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from kiosk.doctor.findings import Finding, Light
from kiosk.doctor.machine import Machine
from kiosk.settings import Settings

PART: Final = "disk"
WEAR: Final = "disk wear"
LITTLE: Final = 200_000_000
SOON_LITTLE: Final = 1_000_000_000
LITTLE_OF_FEW: Final = 0.05
FEW_INODES: Final = 0.01
SOON_FEW_INODES: Final = 0.05
FREE_IT: Final = "Free space: a full disk stops registrations. `journalctl --vacuum-size=100M` empties the old journal."
WORN: Final = "Exchange the disk: carry the queue out first (`kiosk queue export`)."


def look_at_disk(settings: Settings, machine: Machine) -> Iterator[Finding]:
    """One finding for each file system, which may hold several of the places."""
    places = {"queue": Path(settings.queue.path).parent, "key": Path(settings.queue.key_file).parent}
    places |= {"journal": machine.at("/var/log/journal"), "tmp": machine.at("/tmp")}  # noqa: S108 - looked at only
    systems: dict[int, tuple[Path, list[str]]] = {}
    for name, place in places.items():
        existing = next((path for path in (place, *place.parents) if path.exists()), Path("/"))
        systems.setdefault(existing.stat().st_dev, (existing, []))[1].append(name)
    for place, names in systems.values():
        yield _finding(place, ", ".join(names), machine)
    yield from _wear(machine)


def _finding(place: Path, names: str, machine: Machine) -> Finding:
    found = machine.statvfs(place)
    free, whole = found.f_bavail * found.f_frsize, found.f_blocks * found.f_frsize
    few = found.f_favail / found.f_files if found.f_files else 1.0
    what = f"{place} ({names}): {free // 1_000_000} MB of {whole // 1_000_000} MB free"
    if found.f_flag & os.ST_RDONLY:
        remedy = "`dmesg` tells why; most often the disk is failing. Restart once; if it comes again exchange the disk."
        return Finding(PART, Light.RED, f"{what}; it was made read-only", remedy)
    if few < FEW_INODES or free < LITTLE:
        return Finding(PART, Light.RED, f"{what}{_inodes(few)}", FREE_IT)
    if few < SOON_FEW_INODES or (free < SOON_LITTLE and free < whole * LITTLE_OF_FEW):
        return Finding(PART, Light.YELLOW, f"{what}{_inodes(few)}", FREE_IT)
    return Finding(PART, Light.GREEN, what)


def _inodes(few: float) -> str:
    return f"; {few:.0%} of its inodes are left" if few < SOON_FEW_INODES else ""


def _wear(machine: Machine) -> Iterator[Finding]:
    """What eMMC tells of its life (JEDEC JESD84-B51, DEVICE_LIFE_TIME_EST): tenths, 0x0b is past the last one."""
    for told in sorted(machine.at("/sys/block").glob("mmcblk*/device/life_time")):
        name = told.parents[1].name
        try:
            tenths = max(int(word, 16) for word in told.read_text("ascii", "replace").split())
        except (OSError, ValueError):
            continue
        if tenths >= 0x0B:
            yield Finding(WEAR, Light.RED, f"{name} is past the life its maker gives it", WORN)
        elif tenths >= 0x09:
            yield Finding(WEAR, Light.YELLOW, f"{name}: {tenths * 10} % of its life is used", WORN)
        elif tenths:
            yield Finding(WEAR, Light.GREEN, f"{name}: at most {tenths * 10} % of its life is used")
