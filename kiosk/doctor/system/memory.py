"""Memory, and heat: what makes a kiosk slow before it makes it stop."""

import re
from collections.abc import Iterator
from typing import Final

from kiosk.doctor.findings import Finding, Light
from kiosk.doctor.machine import Machine

PART: Final = "memory"
HEAT: Final = "heat"
LITTLE_MB: Final = 100
SOON_LITTLE_MB: Final = 300
HOT: Final = 80
TOO_HOT: Final = 95


def look_at_memory(machine: Machine) -> Iterator[Finding]:
    """What is left, and whether the kernel had to end programs."""
    told = machine.read("/proc/meminfo") or ""
    sizes = {name: int(kilobytes) // 1024 for name, kilobytes in re.findall(r"^(\w+):\s+(\d+) kB", told, re.MULTILINE)}
    if "MemAvailable" not in sizes:
        yield Finding(PART, Light.GREY, "this machine does not tell", "Nothing to do.")
        return
    what = f"{sizes['MemAvailable']} MB of {sizes.get('MemTotal', 0)} MB free"
    ended = re.search(r"^oom_kill (\d+)", machine.read("/proc/vmstat") or "", re.MULTILINE)
    if sizes["MemAvailable"] < LITTLE_MB:
        remedy = "Restart the machine. If it comes again: `systemd-cgtop -m` tells who takes it; call the developers."
        yield Finding(PART, Light.RED, what, remedy)
    elif ended is not None and int(ended[1]):
        remedy = "`journalctl -k -g oom` tells which; a kiosk needs 2 GB of its own."
        yield Finding(
            PART, Light.YELLOW, f"{what}; {ended[1]} programs were ended since the start for want of it", remedy
        )
    elif sizes["MemAvailable"] < SOON_LITTLE_MB:
        yield Finding(PART, Light.YELLOW, what, "`systemd-cgtop -m` tells who takes it; a kiosk needs 2 GB of its own.")
    else:
        yield Finding(PART, Light.GREEN, what)


def look_at_heat(machine: Machine) -> Iterator[Finding]:
    """The hottest part that tells, and whether the processor slows down for it. Nothing where nothing tells."""
    degrees = list(_degrees(machine))
    slowed = sum(_numbers(machine, "sys/devices/system/cpu/cpu*/thermal_throttle/core_throttle_count"))
    if not degrees:
        return
    hottest = max(degrees)
    what = f"{hottest:.0f} °C"
    air = "Give its air slots room, blow the dust out, and see that its fan turns; keep it out of the sun."
    if hottest >= TOO_HOT:
        yield Finding(HEAT, Light.RED, f"{what}: it will switch itself off", air)
    elif hottest >= HOT:
        yield Finding(HEAT, Light.YELLOW, what, air)
    elif slowed:
        yield Finding(HEAT, Light.YELLOW, f"{what} now; it slowed down {slowed} times for heat since the start", air)
    else:
        yield Finding(HEAT, Light.GREEN, what)


def _degrees(machine: Machine) -> Iterator[float]:
    """Of the zones that a sensor stands behind: a broken one tells nothing, or what cannot be."""
    for thousandths in _numbers(machine, "sys/class/thermal/thermal_zone*/temp"):
        if 0 < thousandths < 150_000:
            yield thousandths / 1000


def _numbers(machine: Machine, pattern: str) -> Iterator[int]:
    for file in machine.root.glob(pattern):
        try:
            yield int(file.read_text("ascii"))
        except (OSError, ValueError):
            continue
