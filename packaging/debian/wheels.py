"""The locked libraries for every Debian release, in one folder.

Debian 12 has Python 3.11, Debian 13 has Python 3.13. What is plain Python is the same for both; what is compiled says
in its name for whom (`….cpython-311-x86_64-linux-gnu.so`, or `….abi3.so` for every one), so both stand beside each
other. A path that differs between the two and is neither is a reason to stop: one of them would win by chance.
"""

import filecmp
import re
import shutil
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

PYTHONS = ("3.11", "3.13")
"""Of Debian 12 and 13. The first one's file is taken where both are as good."""
OLDEST_GLIBC = 36
"""glibc 2.36 is Debian 12's: wheels for this one and for every older one will do."""
OTHER_NAMES = ("manylinux2014", "manylinux2010", "manylinux1")
NOT_SHIPPED = re.compile(r"[^/]+\.dist-info/(RECORD$|WHEEL$|INSTALLER$|REQUESTED$|direct_url\.json$|sboms/)|.*\.pyi$")
"""Differs and is left out anyhow (slimming.py)."""
TELLS_OF_ITS_BUILD = ("numpy/__config__.py",)
"""Differs in the folders of the machine that compiled it, and in nothing else."""


class DifferentFilesError(Exception):
    """The same path has another content for another Python."""


def fetch(pip: list[str], lock: Path, folder: Path) -> None:
    """The libraries of `lock` for each Python, into `folder/3.11` and so on. Raises CalledProcessError."""

    def one(python: str) -> None:
        target = folder / python
        shutil.rmtree(target, ignore_errors=True)
        subprocess.run([*pip, *_wishes(python), "--target", str(target), "--requirement", str(lock)], check=True)

    with ThreadPoolExecutor() as pool:
        list(pool.map(one, PYTHONS))


def _wishes(python: str) -> Iterator[str]:
    yield from ("install", "--quiet", "--progress-bar", "off", "--no-compile", "--no-deps")
    yield from ("--require-hashes", "--only-binary", ":all:")
    yield from ("--implementation", "cp", "--python-version", python)
    for abi in (f"cp{python.replace('.', '')}", "abi3", "none"):
        yield from ("--abi", abi)
    for name in (*(f"manylinux_2_{minor}" for minor in range(OLDEST_GLIBC, 4, -1)), *OTHER_NAMES):
        yield from ("--platform", f"{name}_x86_64")


def merge(folders: list[Path], target: Path) -> None:
    """Everything of all folders in `target`, by moving. Raises DifferentFilesError, before anything was moved."""
    shutil.rmtree(target, ignore_errors=True)
    different = sorted(set(differences(folders)))
    if different:
        raise DifferentFilesError("not the same for every Python: " + ", ".join(different))
    for folder in folders:
        for file in _files(folder):
            place = target / file
            if not place.exists():
                place.parent.mkdir(parents=True, exist_ok=True)
                (folder / file).rename(place)


def differences(folders: list[Path]) -> Iterator[str]:
    """Paths in several of the folders whose contents differ, where it matters."""
    first, *others = folders
    for other in others:
        for file in _files(other):
            if not (first / file).is_file() or filecmp.cmp(first / file, other / file, shallow=False):
                continue
            if not NOT_SHIPPED.match(file) and file not in TELLS_OF_ITS_BUILD:
                yield file


def _files(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file() or path.is_symlink())
