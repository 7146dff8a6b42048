"""`kiosk departments check`: whether a directory can be published, and if not, why and where."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands.departments_hospital import asked
from kiosk.commands.departments_words import SAYS_NOTHING, tell_faults
from kiosk.commands.documents import shown
from kiosk.directory import Directory, Finding, Weight, findings
from kiosk.directory_files import DirectoryFileError
from kiosk.settings import load

if TYPE_CHECKING:
    from kiosk.directory_files.toml.places import Places

WEIGHTS = {Weight.ERROR: "LỖI / ERROR", Weight.WARNING: "lưu ý / note"}


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk departments check`."""
    parser.add_argument("file", type=Path, metavar="FILE", help="departments.toml, .xlsx or a folder of CSV files")
    parser.add_argument(
        "--config", type=Path, metavar="FILE", help="also ask the hospital's system this kiosk.toml names"
    )


def run(arguments: argparse.Namespace) -> int:
    """0 when it can be published, warnings or not; 1 with everything that is wrong."""
    from kiosk.directory_files.toml_file import read_directory  # noqa: PLC0415 - its libraries are slow to load

    if arguments.config is not None:
        load(arguments.config)
    try:
        directory = read_directory(arguments.file)
    except DirectoryFileError as error:
        tell_faults(error, arguments.file)
        return 1
    if directory == Directory():
        print(f"kiosk departments: {shown(str(arguments.file))}: {SAYS_NOTHING}", file=sys.stderr)
        return 1
    catalogue = asked(arguments.config)[1] if arguments.config is not None else None
    found = findings(directory, catalogue)
    tell_findings(found, arguments.file)
    name = shown(str(arguments.file))
    if any(one.weight is Weight.ERROR for one in found):
        return 1
    rooms = sum(len(department.rooms) for department in directory.departments)
    counted = f"{len(directory.departments)} khoa, {rooms} phòng / departments, rooms"
    print(f"{name}: dùng được / can be used ({counted})")
    return 0


def tell_findings(found: tuple[Finding, ...], file: Path) -> None:
    """Every finding on a line of its own, with the line of the file where that has lines."""
    places = _places(file) if found else None
    for one in found:
        line = f", line {places.line(one.path)}" if places is not None else ""
        where = ", ".join(shown(part) for part in one.path)
        says = " / ".join(shown(words) for words in one.says.values())
        print(f"{WEIGHTS[one.weight]}  {shown(str(file))}{line}, {where} [{one.rule}]: {says}", file=sys.stderr)


def _places(file: Path) -> "Places | None":
    from kiosk.directory_files.toml.places import Places  # noqa: PLC0415 - slow to load
    from kiosk.directory_files.toml_file import read_text  # noqa: PLC0415

    return Places(read_text(file)) if file.is_file() and file.suffix.casefold() != ".xlsx" else None
