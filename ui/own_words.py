"""A hospital's own translation, as a file it dropped into its folder: compiled already, or in source.

Loaded only where there is such a folder.
"""

import subprocess
import sys
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

from PySide6.QtCore import QTranslator

SLOWEST_COMPILER = 5.0
"""Seconds. A whole translation takes 0.2; the glass stands still meanwhile."""


def load_own(translator: QTranslator, folder: Path, language: str) -> bool:
    """Fill `translator` from `kiosk_LANGUAGE.qm`, else `.ts`; False where there is none that can be used.

    Raises OSError where files cannot be read or written.
    """
    compiled, source = (folder / f"kiosk_{language}.{kind}" for kind in ("qm", "ts"))
    with TemporaryDirectory() as kept:
        # Qt keeps the file mapped: one that is written over while it is in use would end the program.
        made = Path(kept) / compiled.name
        if compiled.is_file():
            copyfile(compiled, made)
        elif not source.is_file() or not _compile(source, made):
            return False
        return translator.load(str(made))


def _compile(source: Path, made: Path) -> bool:
    """Make a `.qm` of a `.ts`, by the tool that comes with PySide6."""
    tool = Path(sys.executable).parent / "pyside6-lrelease"
    command = [str(tool), "-silent", str(source), "-qm", str(made)]
    try:
        return subprocess.run(command, capture_output=True, timeout=SLOWEST_COMPILER, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False
