"""The plug is pulled before the N-th change to the disk; whatever the program tries afterwards no longer happens."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

CHANGING = ("rename", "replace", "unlink", "remove", "mkdir", "rmdir", "symlink", "fsync", "open", "chmod", "fchmod")


class PowerCutError(BaseException):
    """No program catches it."""


@contextmanager
def cut_before(number: int) -> Iterator[list[str]]:
    """Lets `number` changes happen; gives what happened. Raises PowerCutError inside."""
    happened: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        for name in CHANGING:
            patch.setattr(os, name, _counted(name, getattr(os, name), happened, number))
        yield happened


def _counted(name: str, real: Callable[..., Any], happened: list[str], number: int) -> Callable[..., Any]:
    def call(*arguments: Any, **more: Any) -> Any:
        if name == "open" and not (len(arguments) > 1 and arguments[1] & os.O_CREAT):
            return real(*arguments, **more)
        if len(happened) >= number:
            raise PowerCutError
        happened.append(f"{name} {arguments[0]}")
        return real(*arguments, **more)

    return call
