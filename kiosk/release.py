"""Which build this is: version, flavour, and on an image the hash of the system it was started from.

The package and the image write `/usr/lib/kiosk/release.toml`::

    version = "1.4.0"
    flavour = "production"            # or "qa"
    built = "2026-11-23T09:00:00Z"

The hash of a verity image cannot stand inside that image: it is taken from the kernel's command line
(`roothash=`, systemd-veritysetup-generator(8)).
"""

import re
import tomllib
from pathlib import Path
from typing import Final

from kiosk.values import dataclass

FILE: Final = Path("/usr/lib/kiosk/release.toml")
COMMAND_LINE: Final = Path("/proc/cmdline")
HASH_DIGITS: Final = 12
_ROOT_HASH: Final = re.compile(r"(?:^|\s)(?:root|usr)hash=([0-9a-f]{16,})(?:\s|$)")


@dataclass(frozen=True, slots=True)
class Release:
    """`flavour` is "production", "qa" or, from a checkout, "development"; `built` is ISO 8601 or empty.

    `image` is the beginning of the system's root hash, empty where it does not run from a verity image.
    """

    version: str
    flavour: str
    built: str = ""
    image: str = ""

    @property
    def for_patients(self) -> bool:
        """Whether patients may register on it; anything else says on the glass what it is."""
        return self.flavour == "production"

    @property
    def words(self) -> str:
        """One line for technicians: `1.4.0 · a1b2c3d4e5f6 · qa`; production is not named."""
        parts = [self.version, self.image, "" if self.for_patients else self.flavour]
        return " · ".join(part for part in parts if part)


def running_release(file: Path = FILE, command_line: Path = COMMAND_LINE) -> Release:
    """Of the running program. A file that is missing or damaged means a checkout: `development`."""
    try:
        told = tomllib.loads(file.read_text("utf-8"))
    except (OSError, ValueError):
        return Release(_installed_version(), "development")
    version, flavour, built = (str(told.get(key, "")) for key in ("version", "flavour", "built"))
    return Release(version or _installed_version(), flavour or "development", built, _image(command_line))


def _image(command_line: Path) -> str:
    try:
        found = _ROOT_HASH.search(command_line.read_text("ascii", "replace"))
    except OSError:
        return ""
    return found[1][:HASH_DIGITS] if found else ""


def _installed_version() -> str:
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - slow to import, after the first picture

    try:
        return version("kiosk")
    except PackageNotFoundError:
        return "unknown"
