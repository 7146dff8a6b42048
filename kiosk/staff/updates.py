"""New releases on a stick, for a machine that runs from the image: what lies there, and how far an installation is.

The kiosk's user installs nothing: it asks the caretaker. Whether a release is genuine the image judges, by its keys.
"""

import os
import re
from collections.abc import Collection, Iterator
from enum import Enum
from itertools import islice
from pathlib import Path
from typing import Final, Protocol

from kiosk.staff.machine import MachineWord
from kiosk.staff.said import Said
from kiosk.values import dataclass

MOST_FOUND: Final = 6
_MOST_NAMES: Final = 2000
_KERNEL: Final = re.compile(r"kiosk_([A-Za-z0-9.~-]{1,30})\.efi")
_SIGNED: Final = ("SHA256SUMS", "SHA256SUMS.gpg")
_TOKENS: Final = re.compile(r"~|[0-9]+|[A-Za-z]+")


@dataclass(frozen=True, slots=True)
class UpdateFound:
    """A release that lies in `folder`. `newer` than the one that runs: another one the image does not install."""

    folder: Path
    version: str
    newer: bool


class UpdateStanding(Enum):
    """How far an installation is, in words."""

    RUNNING = Said("Đang cài bản mới… Đừng rút USB.", "The new release is being installed… Leave the stick in.")
    INSTALLED = Said(
        "Đã cài xong. Có thể rút USB. Bản mới chạy từ lần khởi động máy sau.",
        "It is installed. The stick may be pulled out. The next start of the machine runs it.",
    )
    FAILED = Said(
        "Không cài được: tệp hỏng, thiếu, hoặc không có chữ ký mà máy này tin. Máy vẫn chạy bản cũ.",
        "It was not installed: files are damaged, missing, or not signed by a key this machine trusts. "
        "The release before goes on.",
    )
    UNKNOWN = Said(
        "Không biết việc cài đã đến đâu. Đợi vài phút trước khi rút USB, rồi xem nhật ký.",
        "It is not known how far it is. Wait some minutes before the stick is pulled out, then read the journal.",
    )


class UpdatesWork(Protocol):
    """Blocking, for some seconds at most; the world's faults are answers."""

    def running(self) -> str | None:
        """The release this machine runs from; None where it is no image: its package is updated instead."""
        ...

    def find(self) -> tuple[UpdateFound, ...]:
        """What lies on the sticks that are plugged in."""
        ...

    def begin(self, found: UpdateFound) -> MachineWord:
        """Have it installed."""
        ...

    def standing(self, found: UpdateFound) -> UpdateStanding:
        """How far that is."""
        ...


class NoUpdates:
    """A machine that is no image. Implements `UpdatesWork`."""

    def running(self) -> str | None:
        """It has none."""
        return None

    def find(self) -> tuple[UpdateFound, ...]:
        """Nothing that could be used."""
        return ()

    def begin(self, found: UpdateFound) -> MachineWord:  # noqa: ARG002 - the face of the real one
        """It cannot."""
        return MachineWord.REFUSED

    def standing(self, found: UpdateFound) -> UpdateStanding:  # noqa: ARG002
        """Nobody knows of one."""
        return UpdateStanding.UNKNOWN


def found_in(folders: Collection[Path], running: str) -> tuple[UpdateFound, ...]:
    """In these folders and the ones right below, the newest first. A stick is a stranger's: links are passed over."""
    found = [
        UpdateFound(folder, version, is_newer(version, running))
        for top in folders
        for folder in (top, *_below(top))
        for version in _versions(folder)
    ]
    found.sort(key=lambda one: _rank(one.version), reverse=True)
    return tuple(found[:MOST_FOUND])


def is_newer(version: str, than: str) -> bool:
    """By the rules of the UAPI version format, as far as our versions use them: `1.4.0~20261124` is before `1.4.0`."""
    return _rank(version) > _rank(than)


def _rank(version: str) -> tuple[tuple[int, int, str], ...]:
    """Compares as the versions do: a tilde before the end, the end before letters, letters before numbers."""
    return (*map(_token_rank, _TOKENS.findall(version)), (0, 0, ""))


def _token_rank(token: str) -> tuple[int, int, str]:
    if token == "~":  # noqa: S105 - of a version
        return -1, 0, ""
    return (2, int(token), "") if token.isdecimal() else (1, 0, token)


def _versions(folder: Path) -> Iterator[str]:
    names = {entry.name for entry in _entries(folder) if entry.is_file(follow_symlinks=False)}
    if names.issuperset(_SIGNED):
        yield from (told[1] for name in sorted(names) if (told := _KERNEL.fullmatch(name)))


def _below(folder: Path) -> list[Path]:
    below = (Path(one.path) for one in _entries(folder) if one.is_dir(follow_symlinks=False))
    return list(islice((path for path in below if not path.name.startswith(".")), 50))


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted(islice(entries, _MOST_NAMES), key=lambda entry: entry.name)
    except OSError:
        return []
