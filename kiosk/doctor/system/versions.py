"""Which program this is, and on what it runs."""

import platform
import re
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from typing import Final

from kiosk.doctor.findings import Finding, Light
from kiosk.doctor.machine import Machine
from kiosk.release import Release

PART: Final = "version"
SYSTEM: Final = "system"
KNOWN: Final = ("12", "13")


def look_at_version(release: Release) -> Iterator[Finding]:
    """Version, image and flavour; only production is for patients."""
    built = f", built {release.built}" if release.built else ""
    if release.for_patients:
        yield Finding(PART, Light.GREEN, f"{release.words}{built}")
    else:
        what = f"{release.words}{built}: {release.flavour} is not for patients"
        yield Finding(PART, Light.YELLOW, what, "Install the package or the image of the production flavour.")


def look_at_system(machine: Machine) -> Iterator[Finding]:
    """Debian, kernel, Python, Qt and OpenCV by their versions."""
    told = dict(re.findall(r'^(\w+)="?([^"\n]*)', machine.read("/etc/os-release") or "", re.MULTILINE))
    name = told.get("PRETTY_NAME", "an unknown system")
    kernel = machine.read("/proc/sys/kernel/osrelease") or "?"
    rest = [f"kernel {kernel}", f"Python {platform.python_version()}", *_installed()]
    what = ", ".join((name, *rest))
    if told.get("ID") == "debian" and told.get("VERSION_ID") in KNOWN:
        yield Finding(SYSTEM, Light.GREEN, what)
    else:
        yield Finding(
            SYSTEM, Light.YELLOW, what, f"The kiosk is tried on Debian {' and '.join(KNOWN)}; install it there."
        )


def _installed() -> Iterator[str]:
    """Of those that are there, whatever they are packed as."""
    for word, names in (
        ("Qt", ("PySide6-Essentials", "PySide6")),
        ("OpenCV", ("opencv-python", "opencv-python-headless")),
    ):
        for name in names:
            try:
                yield f"{word} {version(name)}"
                break
            except PackageNotFoundError:
                continue
