"""Where everything that is no Python library comes to lie in the package; by pattern, so that a new file needs no word.

A folder or an ending that is not named here is a reason to stop: a unit that nobody installs is found on a Monday.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

LIB = "usr/lib/kiosk"
PYTHON = f"{LIB}/python"
SYSTEMD = {
    "system": "usr/lib/systemd/system",
    "system-preset": "usr/lib/systemd/system-preset",
    "journald.conf.d": "usr/lib/systemd/journald.conf.d",
    "logind.conf.d": "usr/lib/systemd/logind.conf.d",
    "system.conf.d": "usr/lib/systemd/system.conf.d",
    "timesyncd.conf.d": "usr/lib/systemd/timesyncd.conf.d",
    "network": "usr/lib/systemd/network",
    "tmpfiles.d": "usr/lib/tmpfiles.d",
    "sysusers.d": "usr/lib/sysusers.d",
    "sysctl.d": "usr/lib/sysctl.d",
    "modprobe.d": "usr/lib/modprobe.d",
    "modules-load.d": "usr/lib/modules-load.d",
    "polkit-1": "usr/share/polkit-1",
    "rules.d": "usr/share/polkit-1/rules.d",
}
"""Folders in packaging/systemd."""
UDEV = {".rules": "usr/lib/udev/rules.d", ".hwdb": "usr/lib/udev/hwdb.d"}
"""Endings in packaging/udev, in whatever folder below it."""
DOCUMENTS = (".md", ".toml", ".csv", ".py")
"""Of packaging/udev, what belongs to the checkout: tables that the rules are made from, and what makes them."""
PROGRAMS = {
    "packaging/session": f"{LIB}/bin",
    "packaging/debian/helpers": f"{LIB}/bin",
    "packaging/debian/bin": "usr/bin",
}
PLAIN = {
    "packaging/debian/kiosk.rtupdate": "usr/share/python3/runtime.d/kiosk.rtupdate",
    "packaging/debian/kiosk.lintian-overrides": "usr/share/lintian/overrides/kiosk",
    "packaging/debian/README.Debian": "usr/share/doc/kiosk/README.Debian",
}


class NoPlaceError(Exception):
    """A file of which nobody says where it belongs on a kiosk."""


class Placed(NamedTuple):
    """A file of the checkout, its place in the package, and whether it is a program."""

    source: Path
    place: str
    program: bool = False


def placed(root: Path) -> list[Placed]:
    """Everything of the checkout in `root` that is installed as it is. Raises NoPlaceError."""
    found = [*_systemd(root / "packaging" / "systemd"), *_udev(root / "packaging" / "udev")]
    for folder, place in PROGRAMS.items():
        found += [Placed(file, f"{place}/{file.name}", True) for file in _files(root / folder)]
    found += [Placed(root / file, place, place.endswith("rtupdate")) for file, place in PLAIN.items()]
    return sorted(found, key=lambda each: each.place)


def _systemd(folder: Path) -> Iterator[Placed]:
    for file in _files(folder):
        below = file.relative_to(folder)
        place = SYSTEMD.get(below.parts[0])
        if place is None or len(below.parts) < 2:
            raise NoPlaceError(f"packaging/systemd/{below}: say in packaging/debian/layout.py where it belongs")
        yield Placed(file, "/".join([place, *below.parts[1:]]))


def _udev(folder: Path) -> Iterator[Placed]:
    for file in _files(folder):
        place = UDEV.get(file.suffix)
        if place is not None:
            yield Placed(file, f"{place}/{file.name}")
        elif file.suffix not in DOCUMENTS:
            raise NoPlaceError(f"packaging/udev/{file.name}: say in packaging/debian/layout.py where it belongs")


def _files(folder: Path) -> list[Path]:
    """Files and links below it, without what Python leaves behind."""
    found = [path for path in folder.rglob("*") if path.is_file() or path.is_symlink()]
    return sorted(path for path in found if "__pycache__" not in path.parts)


def install(files: list[Placed], target: Path) -> None:
    """Copy them below `target`. A link to /dev/null masks a unit and stays; any other becomes the file it leads to."""
    for source, place, program in files:
        file = target / place
        file.parent.mkdir(parents=True, exist_ok=True)
        if source.is_symlink() and os.fspath(source.readlink()) == os.devnull:
            file.symlink_to(os.devnull)
        else:
            shutil.copyfile(source, file)
            file.chmod(0o755 if program else 0o644)


def units_to_enable(root: Path) -> list[str]:
    """Units of the checkout that say in [Install] what starts them."""
    folder = root / "packaging" / "systemd" / "system"
    return sorted(
        file.name
        for file in folder.iterdir()
        if file.is_file() and "@" not in file.name and "[Install]" in file.read_text("utf-8")
    )
