"""The disk is full after the N-th thing that takes room on it; renaming and removing go on, as on a real one."""

import errno
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

TAKING_ROOM = ("mkdir", "symlink", "link", "fsync", "open")


@contextmanager
def full_after(number: int) -> Iterator[list[str]]:
    """Lets `number` of them happen; gives what was refused, which raised OSError with ENOSPC inside."""
    refused: list[str] = []
    left = [number]
    with pytest.MonkeyPatch.context() as patch:
        for name in TAKING_ROOM:
            patch.setattr(os, name, _limited(name, getattr(os, name), left, refused))
        yield refused


def _limited(name: str, real: Callable[..., Any], left: list[int], refused: list[str]) -> Callable[..., Any]:
    def call(*arguments: Any, **more: Any) -> Any:
        if not _takes_room(name, arguments):
            return real(*arguments, **more)
        if left[0] <= 0:
            refused.append(f"{name} {arguments[0]}")
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(arguments[0]))
        left[0] -= 1
        return real(*arguments, **more)

    return call


def _takes_room(name: str, arguments: tuple[Any, ...]) -> bool:
    """What was written reaches the disk with the sync of its file; the sync of a folder finds its names there."""
    if name == "open":
        return len(arguments) > 1 and bool(arguments[1] & os.O_CREAT)
    return name != "fsync" or stat.S_ISREG(os.fstat(arguments[0]).st_mode)
