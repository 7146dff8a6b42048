"""Symbols that only debuggers read are taken out of compiled files: 56 MB of 515.

Not every file bears it: what was patched after linking (auditwheel does) may come out of `strip` so that the loader
refuses it, "ELF load command address/offset not page-aligned". Such a file stays as it came.
"""

import struct
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

PAGE = 4096
PT_LOAD = 1  # elf(5)


def strip(folder: Path) -> list[Path]:
    """Every shared library below `folder`; those that were left as they are."""
    libraries = sorted(path for path in folder.rglob("*.so*") if path.is_file() and not path.is_symlink())
    with ThreadPoolExecutor() as pool:
        stripped = list(pool.map(_stripped, libraries))
    return [path for path, done in zip(libraries, stripped, strict=True) if not done]


def _stripped(library: Path) -> bool:
    smaller = library.with_name(f"{library.name}.stripped")
    subprocess.run(["strip", "--strip-unneeded", "-o", str(smaller), "--", str(library)], check=True)
    if not loads(smaller):
        smaller.unlink()
        return False
    smaller.replace(library)
    return True


def loads(library: Path) -> bool:
    """Whether the loader could map it: every part lies in the file as it is to lie in memory, a page being a page."""
    data = library.read_bytes()
    (table,) = struct.unpack_from("<Q", data, 0x20)
    size, count = struct.unpack_from("<HH", data, 0x36)
    for number in range(count):
        kind, _, offset, address = struct.unpack_from("<IIQQ", data, table + number * size)
        if kind == PT_LOAD and offset % PAGE != address % PAGE:
            return False
    return count > 0
