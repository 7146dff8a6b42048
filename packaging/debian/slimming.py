"""What of the libraries never comes onto a kiosk: tests, descriptions for editors, tools, unused parts of Qt.

Licences stay where the wheels have them (`….dist-info/licenses/`), beside the METADATA that programs ask for versions.
"""

import re
import shutil
from collections.abc import Iterable
from pathlib import Path

import qt_parts
from stripping import strip

NOT_LIBRARIES = ("bin", "docs", "tests", "_distutils_hack", "distutils-precedence.pth", "numpy/distutils")
"""What wheels put beside their packages. `_distutils_hack` belongs to setuptools; numpy's ended with Python 3.12."""
ONLY_FOR_BUILDING = ("pip", "setuptools", "pycparser")
"""Distributions of the lock that no code of the kiosk imports. cffi's compiled half works without pycparser."""
BRANCHES = (
    "cv2/data",  # models of faces
    "cv2/qt",  # windows of its own, never opened
    "cv2/typing",
    "cv2/gapi",
    "numpy/f2py",
    "numpy/_core/include",
    "numpy/random/_examples",
    "shiboken6/include",
    "sqlalchemy/testing",
    "alembic/testing",
    "alembic/templates",
    "barcode/fonts",
)
"""Folders inside packages that are of use to whoever develops with them."""
ENDINGS = (".pyi", ".h", ".hpp", ".pxd", ".pyx", ".c", ".cpp", ".a", ".lib", ".pc", ".typed", ".qmltypes", ".cmake")
RECORDS = ("RECORD", "WHEEL", "INSTALLER", "REQUESTED", "direct_url.json", "top_level.txt", "zip-safe")
_TEST_MODULES = re.compile(r"_\w+_tests?\.[^/]*\.so$|_testcapi\.[^/]*\.so$")
"""Compiled for the tests of numpy and multidict."""
_FOLDERS = re.compile(r"(^|/)(tests?|__pycache__)/|\.dist-info/sboms/")


def slim(python: Path, sources: Iterable[Path]) -> None:
    """Remove all of that below `python`, the folder of the merged libraries."""
    for name in (*NOT_LIBRARIES, *BRANCHES):
        _remove(python / name)
    for name in ONLY_FOR_BUILDING:
        _remove(python / name)
        for folder in python.glob(f"{name}-*.dist-info"):
            _remove(folder)
    needed = qt_parts.kept(python / "PySide6", sources)
    for file in (python / "PySide6").rglob("*"):
        if not file.is_dir() and file not in needed:
            file.unlink()
    leave_out(python)
    strip(python)


def leave_out(python: Path) -> None:
    """Remove what is of use to developers alone, by its name, below `python`."""
    for file in python.rglob("*"):
        if file.is_dir():
            continue
        if _is_left_out(str(file.relative_to(python))):
            file.unlink()
        elif file.suffix == ".py":
            _forget_interpreter(file)
    _remove_empty(python)


def _forget_interpreter(file: Path) -> None:
    """`#!/usr/bin/env python` in a file that is imported: nobody runs it, and lines keep their numbers."""
    content = file.read_bytes()
    if content.startswith(b"#!"):
        file.unlink()  # it may be linked from elsewhere
        file.write_bytes(b"#" + content[content.find(b"\n") :] if b"\n" in content else b"#\n")


def _is_left_out(file: str) -> bool:
    if "/licenses/" in file:
        return False
    name = file.rsplit("/", 1)[-1]
    if ".dist-info/" in file and name in RECORDS:
        return True
    return name.endswith(ENDINGS) or bool(_FOLDERS.search(file) or _TEST_MODULES.search(file))


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _remove_empty(folder: Path) -> None:
    for inner in sorted((path for path in folder.rglob("*") if path.is_dir()), reverse=True):
        if not any(inner.iterdir()):
            inner.rmdir()
