"""What lies on the sticks that are plugged in: the first start needs a stick and a code, no keyboard.

A stick is a stranger's file system: names that are links, pipes or endless are passed over, and what is read is
bounded.
"""

import os
import stat
from collections.abc import Collection, Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import Final

from kiosk.provisioning.refusals import Reason, Refused
from kiosk.provisioning.sealed_file import MOST_BYTES, SUFFIX, SealedPlan, read_sealed
from kiosk.values import dataclass

MOST_FILES: Final = 200
_MOST_NAMES: Final = 5000


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file by name, and what it is."""

    path: Path
    what: SealedPlan | Refused

    @property
    def meant_for_this_machine(self) -> bool:
        """It is bound to one machine, and that is this one."""
        return isinstance(self.what, SealedPlan) and bool(self.what.machines)


def found_on_sticks(*, now: float, addresses: Collection[str]) -> tuple[FoundFile, ...]:
    """Of every removable medium that is mounted. Blocking: a stick may be slow."""
    from kiosk.staff.sticks import places  # noqa: PLC0415 - brings the technicians' menu

    return found_in([place.folder for place in places(None)], now=now, addresses=addresses)


def found_in(folders: Collection[Path], *, now: float, addresses: Collection[str]) -> tuple[FoundFile, ...]:
    """In these folders and the ones right below; first what is meant for this machine, last what cannot be used."""
    found = []
    for path in islice((path for folder in folders for path in _named(folder)), MOST_FILES):
        with suppress(FileNotFoundError):
            data = read_file(path)
            what = data if isinstance(data, Refused) else read_sealed(data, now=now, addresses=addresses)
            found.append(FoundFile(path, what))
    return tuple(sorted(found, key=_rank))


def read_file(path: Path) -> bytes | Refused:
    """A file's bytes, as far as one can be as long as that. Raises FileNotFoundError for what is no plain file."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(descriptor, "rb") as file:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise FileNotFoundError(path)
            data = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise
    except OSError as error:
        return Refused(Reason.UNREADABLE, error.strerror or "")
    return data if len(data) <= MOST_BYTES else Refused(Reason.TOO_LARGE)


def _named(folder: Path) -> Iterator[Path]:
    below = []
    for entry in _entries(folder):
        if entry.is_file(follow_symlinks=False) and _is_one(entry.name):
            yield Path(entry.path)
        elif not entry.name.startswith(".") and entry.is_dir(follow_symlinks=False):
            below.append(entry.path)
    for inner in sorted(below)[:50]:
        for entry in _entries(Path(inner)):
            if entry.is_file(follow_symlinks=False) and _is_one(entry.name):
                yield Path(entry.path)


def _is_one(name: str) -> bool:
    """Not what macOS leaves beside every file it copies."""
    return name.casefold().endswith(SUFFIX) and not name.startswith(".")


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted(islice(entries, _MOST_NAMES), key=lambda entry: entry.name)
    except OSError:
        return []


def _rank(found: FoundFile) -> tuple[int, str]:
    rank = 2 if isinstance(found.what, Refused) else 0 if found.meant_for_this_machine else 1
    return rank, str(found.path)
