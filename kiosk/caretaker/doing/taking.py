"""Requests are taken out of a folder into which a stranger may write.

Each is read through a descriptor of the folder, follows no link, and has to be a plain file of the kiosk's user or of
root. It is removed before anything is done: its secrets are gone whatever happens next, and nothing is done twice.
"""

import os
import re
import secrets
import shutil
import stat
import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

import msgspec

from kiosk.caretaker.requests import MOST_BYTES, Request
from kiosk.decoding import decode
from kiosk.values import dataclass

UNFINISHED_S: Final = 60.0
_NAME: Final = re.compile(r"([0-9a-f]{32})\.json")
_MOST_AT_ONCE: Final = 100


@dataclass(frozen=True, slots=True)
class Taken:
    """A request, and where its answer goes."""

    name: str
    request: Request


@dataclass(frozen=True, slots=True)
class NotTaken:
    """Something else; it was removed. `name` is empty where nobody can be answered. `allowed`: of a wrong owner."""

    name: str
    words: str
    allowed: bool = True


@contextmanager
def folder_of_requests(path: Path) -> Iterator[int]:
    """Its descriptor. Raises OSError, also where it is a link or belongs to somebody else than root."""
    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
    try:
        if os.fstat(descriptor).st_uid != os.geteuid():
            raise PermissionError(1, "belongs to another user", str(path))
        yield descriptor
    finally:
        os.close(descriptor)


def take_all(folder: int, allowed: Collection[int], *, now: float | None = None) -> Iterator[Taken | NotTaken]:
    """What lies there now, by age as far as it can be told; each is out of the folder before it is given out."""
    names = []
    for name in os.listdir(folder):
        if name.startswith("."):
            _sweep(folder, name, time.time() if now is None else now)
            continue
        with suppress(OSError):
            names.append((os.stat(name, dir_fd=folder, follow_symlinks=False).st_mtime_ns, name))
    for _, name in sorted(names)[:_MOST_AT_ONCE]:
        yield _taken(folder, name, allowed)


def _taken(folder: int, name: str, allowed: Collection[int]) -> Taken | NotTaken:
    shape = _NAME.fullmatch(name)
    try:
        content = _read(folder, name, allowed) if shape else None
    except _StrangerError as error:
        return NotTaken("", str(error), allowed=False)
    except OSError as error:
        return NotTaken("", error.strerror or type(error).__name__)
    finally:
        _remove(folder, name)
    if shape is None or content is None:
        return NotTaken("", "no request by its name")
    if len(content) > MOST_BYTES:
        return NotTaken(shape[1], f"a request of more than {MOST_BYTES} bytes")
    try:
        return Taken(shape[1], decode(content, Request))  # type: ignore[arg-type] # a union of structs
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return NotTaken(shape[1], "no request that this caretaker knows: is its version another one?")


class _StrangerError(Exception):
    """Whoever laid it there may not."""


def _read(folder: int, name: str, allowed: Collection[int]) -> bytes:
    descriptor = os.open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC, dir_fd=folder)
    with os.fdopen(descriptor, "rb") as file:
        what = os.fstat(descriptor)
        if not stat.S_ISREG(what.st_mode) or what.st_nlink != 1:
            raise _StrangerError("no plain file")
        if what.st_uid not in allowed:
            raise _StrangerError(f"laid down by user {what.st_uid}, who may not ask")
        return file.read(MOST_BYTES + 1)


def _sweep(folder: int, name: str, now: float) -> None:
    """One that was begun and never finished: its writer is gone."""
    with suppress(OSError):
        if now - os.stat(name, dir_fd=folder, follow_symlinks=False).st_mtime > UNFINISHED_S:
            _remove(folder, name)


def _remove(folder: int, name: str) -> None:
    """Whatever it is; what stays would have systemd start the caretaker over and over.

    A folder may be deeper than anybody can climb down: what cannot be emptied gets a name that starts nobody.
    """
    try:
        os.unlink(name, dir_fd=folder)
    except IsADirectoryError:
        with suppress(RecursionError):
            shutil.rmtree(name, ignore_errors=True, dir_fd=folder)
        if not name.startswith("."):
            with suppress(OSError):
                os.rename(name, f".{secrets.token_hex(16)}.left", src_dir_fd=folder, dst_dir_fd=folder)
    except OSError:
        pass
