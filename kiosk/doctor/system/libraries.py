"""What pip does not bring: libraries, programs, Qt's plug-ins and the letters of the offered languages."""

import importlib.util
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from kiosk.doctor.findings import Finding, Light
from kiosk.doctor.machine import Machine
from kiosk.settings import Settings

PART: Final = "libraries"
QT: Final = "Qt"
FONTS: Final = "fonts"
LETTERS: Final = {
    "zh": ("Noto Sans CJK SC", "fonts-noto-cjk"),
    "ko": ("Noto Sans CJK KR", "fonts-noto-cjk"),
    "ja": ("Noto Sans CJK JP", "fonts-noto-cjk"),
    "km": ("Noto Sans Khmer", "fonts-noto-core"),
}
"""Families the glass writes these languages in (`ui.languages`), and Debian's packages of them."""

_ALWAYS: Final = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
}
_PLATFORMS: Final = ("wayland", "eglfs", "xcb")


def look_at_libraries(settings: Settings | None, machine: Machine) -> Iterator[Finding]:
    """Those that this kiosk's devices need; without settings those that every kiosk needs."""
    listed = machine.run(("/sbin/ldconfig", "-p"))
    needed = _needed(settings)
    if listed is None or listed.code != 0:
        yield Finding(PART, Light.YELLOW, "ldconfig does not tell which there are", "apt-get install libc-bin")
    else:
        there = {line.split()[0] for line in listed.out.splitlines()[1:] if line.strip()}
        missing = {name: package for name, package in needed.items() if name not in there}
        for name, package in missing.items():
            yield Finding(PART, Light.RED, f"{name} is missing: {_meaning(name)}", f"apt-get install {package}")
        if not missing:
            yield Finding(PART, Light.GREEN, f"{', '.join(name.partition('.')[0] for name in needed)} are installed")
    if settings is not None:
        yield from _programs(settings, machine)


def look_at_qt(machine: Machine) -> Iterator[Finding]:
    """Which displays Qt can draw on."""
    folder = _plugins(machine)
    found = [] if folder is None else [name for name in _PLATFORMS if any(folder.glob(f"libq{name}*.so"))]
    if not found:
        remedy = "Install the package again (apt-get install --reinstall kiosk)."
        yield Finding(QT, Light.RED, "no plug-in of Qt for a display: nothing can be shown", remedy)
    elif "wayland" not in found:
        what = f"draws on {', '.join(found)}, and not on Wayland, which the kiosk's session is"
        yield Finding(QT, Light.YELLOW, what, "apt-get install qt6-wayland, or install the package again.")
    else:
        yield Finding(QT, Light.GREEN, f"draws on {', '.join(found)}")


def look_at_fonts(settings: Settings, machine: Machine) -> Iterator[Finding]:
    """A language whose letters are missing is not offered on the glass."""
    wanted = {code: LETTERS[code] for code in (settings.language, *settings.languages.offered) if code in LETTERS}
    listed = machine.run(("fc-list", "--format", "%{family}\n"))
    if listed is None:
        yield Finding(FONTS, Light.YELLOW, "fc-list does not tell which there are", "apt-get install fontconfig")
        return
    there = {name.strip() for line in listed.out.splitlines() for name in line.split(",")}
    missing = {code: package for code, (family, package) in wanted.items() if family not in there}
    if missing:
        what = f"no letters for {', '.join(missing)}: not offered on the glass"
        packages = " ".join(dict.fromkeys(missing.values()))
        yield Finding(
            FONTS, Light.YELLOW, what, f"apt-get install {packages}, or leave them out of [languages] offered."
        )
    else:
        yield Finding(FONTS, Light.GREEN, f"letters for {', '.join(('Latin', *wanted))}")


def _needed(settings: Settings | None) -> dict[str, str]:
    needed = {"libzbar.so.0": "libzbar0"} | _ALWAYS
    if settings is None:
        return needed
    if any(printer.connection == "usb" for printer in settings.printers.values()):
        needed["libusb-1.0.so.0"] = "libusb-1.0-0"
    if settings.chip is not None and settings.chip.connection == "pcsc":
        needed["libpcsclite.so.1"] = "libpcsclite1"
    return needed


def _meaning(name: str) -> str:
    return {
        "libzbar.so.0": "fewer codes can be read by camera",
        "libusb-1.0.so.0": "nothing can be printed on USB",
        "libpcsclite.so.1": "no chip card can be read",
    }.get(name, "nothing can be shown on the glass")


def _programs(settings: Settings, machine: Machine) -> Iterator[Finding]:
    if settings.camera is not None and importlib.util.find_spec("cv2") is None:
        yield Finding(PART, Light.RED, "OpenCV is missing: the camera reads nothing", "Install the package again.")
    if settings.sound.enabled and machine.run(("aplay", "--version")) is None:
        yield Finding(PART, Light.RED, "aplay is missing: nothing is heard", "apt-get install alsa-utils")


def _plugins(machine: Machine) -> Path | None:
    """Of the wheel, or of Debian's own Qt."""
    found = importlib.util.find_spec("PySide6")
    places = [Path(place) / "Qt/plugins/platforms" for place in (found and found.submodule_search_locations) or ()]
    places += sorted(machine.root.glob("usr/lib/*/qt6/plugins/platforms"))
    return next((place for place in places if place.is_dir()), None)
