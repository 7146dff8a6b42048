"""The clock: whether it is kept right, whether it can be, and where it believes to be."""

from collections.abc import Iterator
from typing import Final

from kiosk.doctor.findings import Finding, Light
from kiosk.doctor.machine import Machine

PART: Final = "clock"
ZONE: Final = "time zone"
VIETNAM: Final = "Asia/Ho_Chi_Minh"
OLD_NAMES: Final = ("Asia/Saigon", "Asia/Bangkok", "Asia/Vientiane", "Asia/Phnom_Penh")
"""The same hours; tzdata keeps them as links."""
FIRST_YEAR, LAST_YEAR = 2025, 2060
MARK: Final = "/run/systemd/timesync/synchronized"


def look_at_clock(machine: Machine) -> Iterator[Finding]:
    """Opening hours, the age of patients, certificates and the hospital's records all go by it."""
    now = machine.now()
    words = f"{now:%Y-%m-%d %H:%M} UTC"
    if not FIRST_YEAR <= now.year <= LAST_YEAR:
        remedy = "Set it (sudo timedatectl set-time); if it is wrong after each start, exchange the battery."
        yield Finding(PART, Light.RED, f"{words} cannot be", remedy)
        return
    kept = _kept(machine)
    if kept is None:
        remedy = "Install systemd-timesyncd or chrony, and name the hospital's time server."
        yield Finding(PART, Light.YELLOW, f"{words}; nothing here tells whether it is kept right", remedy)
    elif kept:
        yield Finding(PART, Light.GREEN, f"{words}, kept right by {kept}")
    else:
        remedy = (
            "Ask the hospital's IT for its time server: NTP= in /etc/systemd/timesyncd.conf; UDP port 123 is needed."
        )
        yield Finding(PART, Light.YELLOW, f"{words}; no time server has answered", remedy)


def look_at_zone(machine: Machine) -> Iterator[Finding]:
    """Vietnam's, or tickets and hours are wrong by hours."""
    zone = machine.environment.get("TZ", "").lstrip(":") or _zone(machine)
    if zone == VIETNAM or zone in OLD_NAMES:
        yield Finding(ZONE, Light.GREEN, zone)
    else:
        what = f"{zone or 'unknown'}: opening hours and tickets go by it"
        yield Finding(ZONE, Light.RED, what, f"sudo timedatectl set-timezone {VIETNAM}, then restart the kiosk.")


def _kept(machine: Machine) -> str | None:
    """By what; "" where it is not, None where nothing tells."""
    if machine.at(MARK).exists():
        return "systemd-timesyncd"
    if chrony := machine.run(("chronyc", "-c", "tracking")):
        return "chrony" if chrony.code == 0 and not chrony.out.rstrip().endswith("Not synchronised") else ""
    told = machine.run(("timedatectl", "show", "--property=NTPSynchronized", "--value"))
    if told is None or told.code != 0:
        return None
    return "the system" if told.out.strip() == "yes" else ""


def _zone(machine: Machine) -> str:
    try:
        target = str(machine.at("/etc/localtime").readlink())
    except OSError:
        return machine.read("/etc/timezone") or ""
    return target.partition("zoneinfo/")[2]
