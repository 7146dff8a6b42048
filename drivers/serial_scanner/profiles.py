"""What is said of the makers' scanners: how to recognise them, how they leave the factory, their commands.

Only what is marked "seen" was checked against a public text; the rest has to be tried on the model at hand. Nothing
here is needed to read: the driver understands every usual suffix without being told, and a USB virtual COM port has no
speed. Detection tries the likely settings first, and trigger commands are sent only when asked for.
"""

from dataclasses import dataclass
from typing import Final

SPEEDS: Final = (115_200, 9_600, 38_400, 19_200, 57_600)
"""Bits a second a scanner may be set to, likeliest first."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """Commands that make a scanner look for codes and let it rest.

    `lasts_s`: it looks no longer than that after one `wake`, and not after a code; None where it looks until told.
    The scanner itself must be set to take them ("serial trigger", "host commands").
    """

    wake: bytes
    rest: bytes
    lasts_s: float | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """One maker's scanners. `speeds`: factory settings first; `suffix`: how they end a code from the factory."""

    key: str
    maker: str
    usb_vendors: frozenset[int] = frozenset()
    speeds: tuple[int, ...] = SPEEDS
    suffix: str = "not known"
    trigger: Trigger | None = None


GENERIC: Final = Profile("generic", "unknown maker")

# Vendors 0c2e (seen; Metrologic, now Honeywell) and 0536 (Hand Held Products, now Honeywell).
# Trigger (seen): SYN T CR and SYN U CR, in the mode "Manual/Serial Trigger"; it scans until a code, the second command
# or the read time-out. Speed and suffix: not checked; lasers of the MS series are said to leave with 9600, tried next.
HONEYWELL: Final = Profile(
    "honeywell",
    "Honeywell",
    frozenset({0x0C2E, 0x0536}),
    (115_200, 9_600, 38_400, 19_200, 57_600),
    "CR, or CR LF on RS-232",
    Trigger(wake=b"\x16T\r", rest=b"\x16U\r", lasts_s=30.0),
)

# Vendor 05e0 (Symbol, now Zebra) and speed: not checked.
# The Simple Serial Interface has commands, but in packets with checksums and acknowledgements, and its codes come in
# packets too; on "USB CDC host" and "Standard RS-232" there is no trigger command. So none here.
ZEBRA: Final = Profile(
    "zebra", "Zebra", frozenset({0x05E0}), (9_600, 115_200, 38_400, 19_200, 57_600), "none from the factory"
)

# Vendor 1eab (seen; Fujian Newland), also of scanners sold under other names.
# Trigger: SOH T EOT and SOH P EOT; not checked.
NEWLAND: Final = Profile(
    "newland",
    "Newland",
    frozenset({0x1EAB}),
    (9_600, 115_200, 38_400, 19_200, 57_600),
    "CR",
    Trigger(wake=b"\x01T\x04", rest=b"\x01P\x04", lasts_s=5.0),
)

# Vendors 05f9 (seen; PSC, now Datalogic) and 080c (not checked).
# Commands (seen): E enables, D disables until told otherwise. Suffix: CR LF on RS-232 (seen for one series).
DATALOGIC: Final = Profile(
    "datalogic",
    "Datalogic",
    frozenset({0x05F9, 0x080C}),
    (9_600, 115_200, 38_400, 19_200, 57_600),
    "CR LF on RS-232, CR on newer models",
    Trigger(wake=b"E", rest=b"D"),
)

PROFILES: Final = {profile.key: profile for profile in (GENERIC, HONEYWELL, ZEBRA, NEWLAND, DATALOGIC)}


def profile_of(usb_vendor: int | None) -> Profile:
    """The profile of a USB vendor; generic for one we do not know, such as the maker of a serial converter."""
    return next((profile for profile in PROFILES.values() if usb_vendor in profile.usb_vendors), GENERIC)
