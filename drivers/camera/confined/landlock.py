"""Files a decoding process gives up for good: Landlock (landlock(7)), in whatever version the kernel has it.

Binds the calling thread and those it starts later, so it is used while there is only one.
"""

import ctypes
import os
import stat
import struct
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446  # the same numbers on every machine
_VERSION: Final = 1
_PATH_BENEATH: Final = 1

_WRITE_FILE, _READ_FILE, _READ_DIR, _IOCTL_DEV = 1 << 1, 1 << 2, 1 << 3, 1 << 15
_FILE_RIGHTS: Final = {1: 13, 2: 14, 3: 15, 4: 15, 5: 16}
"""How many kinds of access to files each version knows, the later ones as many as 5."""
_NETWORK_RIGHTS: Final = 0b11
"""Binding and connecting TCP, since version 4; no rule allows any."""
_SCOPES: Final = 0b11
"""Abstract sockets and signals of other processes, since version 6."""


def restrict_files(readable: Iterable[Path] | None, writable: Iterable[Path] = ()) -> bool:
    """Leaves reading of and below `readable` (None: everything) and reading, writing and control of the devices
    `writable`; what is not there is left out. False where the kernel does not offer it. Needs no_new_privs.
    """
    call = ctypes.CDLL(None).syscall
    version = call(_CREATE_RULESET, None, 0, _VERSION)
    if version < 1:
        return False
    handled = (1 << _FILE_RIGHTS.get(version, _FILE_RIGHTS[5])) - 1
    if readable is None:
        handled &= ~(_READ_FILE | _READ_DIR)
    words = [handled, *([_NETWORK_RIGHTS] if version >= 4 else []), *([_SCOPES] if version >= 6 else [])]
    attribute = struct.pack(f"={len(words)}Q", *words)  # struct landlock_ruleset_attr has grown with the versions
    ruleset = call(_CREATE_RULESET, attribute, len(attribute), 0)
    if ruleset < 0:
        return False
    try:
        for path in readable or ():
            _allow(call, ruleset, path, handled & (_READ_FILE | _READ_DIR))
        for path in writable:
            _allow(call, ruleset, path, handled & (_READ_FILE | _WRITE_FILE | _IOCTL_DEV))
        return bool(call(_RESTRICT_SELF, ruleset, 0) == 0)
    finally:
        os.close(ruleset)


def _allow(call: Callable[..., int], ruleset: int, path: Path, rights: int) -> None:
    with suppress(OSError):
        place = os.open(path, os.O_PATH | os.O_CLOEXEC)
        try:
            if not stat.S_ISDIR(os.fstat(place).st_mode):
                rights &= ~_READ_DIR
            call(_ADD_RULE, ruleset, _PATH_BENEATH, struct.pack("=Qi", rights, place), 0)
        finally:
            os.close(place)
