"""QR scanners on a serial line."""

from drivers.serial_scanner.framing import ANY_SUFFIX, NO_SUFFIX, SOME_MARK, Framer, Suffix
from drivers.serial_scanner.profiles import PROFILES, Profile, Trigger, profile_of
from drivers.serial_scanner.scanner import SerialScanner

__all__ = [
    "ANY_SUFFIX",
    "NO_SUFFIX",
    "PROFILES",
    "SOME_MARK",
    "Framer",
    "Profile",
    "SerialScanner",
    "Suffix",
    "Trigger",
    "profile_of",
]
