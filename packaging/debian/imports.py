"""Whether everything that the project imports is in the package; a library that was never locked is found at the build
and not on a kiosk.
"""

import ast
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

ELSEWHERE = {
    "smartcard": "Debian's python3-pyscard",
    "systemd": "Debian's python3-systemd",
    "schemathesis": "kiosk hospital check, run by a hospital's developers from a checkout",
    "hypothesis": "the same",
    "jsonschema_rs": "the same",
    "harfile": "the same",
    "pytest": "the same",
}
"""Modules that are looked for and done without."""


def missing(python: Path, folders: Iterable[Path]) -> dict[str, str]:
    """Modules that are nowhere, each with the file that imports it."""
    here = list(folders)
    own = {folder.name for folder in here}
    found = {}
    for folder in here:
        for file in sorted(folder.rglob("*.py")):
            for name in imported(file):
                known = name in own or name in sys.stdlib_module_names or name in ELSEWHERE
                if not known and not _is_there(python, name):
                    found.setdefault(name, str(file.relative_to(folder.parent)))
    return found


def imported(file: Path) -> Iterator[str]:
    """The first words of all imports, wherever they stand; relative ones are the project's own."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        match node:
            case ast.Import(names=names):
                yield from (name.name.split(".")[0] for name in names)
            case ast.ImportFrom(module=str(module), level=0):
                yield module.split(".")[0]


def _is_there(python: Path, name: str) -> bool:
    return (python / name).is_dir() or any(python.glob(f"{name}.*"))
