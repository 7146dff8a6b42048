"""Run with the installed program's Python: does every module and every compiled file of the package load here?

What is missing is told one a line; nothing is a good answer. Libraries that only a desktop under X11 wants are let be.
"""

import ctypes
import importlib
import importlib.machinery
import os
import sys
from pathlib import Path

PYTHON = Path("/usr/lib/kiosk/python")
OURS = ("kiosk", "drivers", "ui", "offline_queue")
FOR_X11 = ("libxcb-", "libxcb.", "libxkbcommon-x11", "libX11", "libXext", "libSM", "libICE")
FOR_DEVELOPERS = ("schemathesis", "hypothesis", "jsonschema_rs", "harfile", "pytest")
"""What `kiosk hospital check` wants (packaging/debian/imports.py)."""


def main() -> int:
    """1 when something does not load."""
    sys.path.insert(0, str(PYTHON))
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    wrong = [*modules(), *libraries()]
    print("\n".join(wrong))
    return 1 if wrong else 0


def modules() -> list[str]:
    """Every module of the project."""
    wrong, seen = [], 0
    for name in OURS:
        for file in sorted((PYTHON / name).rglob("*.py")):
            parts = file.relative_to(PYTHON).with_suffix("").parts
            if parts[-1] == "__main__" or "migrations" in parts:
                continue
            seen += 1
            try:
                importlib.import_module(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
            except ModuleNotFoundError as error:
                if (error.name or "").split(".")[0] not in FOR_DEVELOPERS:
                    wrong.append(f"{file}: {error}")
            except Exception as error:
                wrong.append(f"{file}: {error!r}")
    return wrong if seen > 500 else [*wrong, f"only {seen} modules found"]


def libraries() -> list[str]:
    """Every compiled file that is meant for this Python."""
    own = tuple(importlib.machinery.EXTENSION_SUFFIXES)
    wrong, seen = [], 0
    ctypes.CDLL(None)
    for file in sorted(PYTHON.rglob("*.so*")):
        if ".cpython-" in file.name and not file.name.endswith(own[0]):
            continue
        seen += 1
        try:
            ctypes.CDLL(str(file), mode=os.RTLD_LAZY)
        except OSError as error:
            if not str(error).startswith(FOR_X11):
                wrong.append(f"{file}: {error}")
    return wrong if seen > 100 else [*wrong, f"only {seen} libraries found"]


if __name__ == "__main__":
    sys.exit(main())
