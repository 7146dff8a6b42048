"""A small file of somebody else: what the kiosk's user wrote, root reads, and waits for no pipe and no end."""

import os
import stat
from pathlib import Path
from typing import Final

MOST_BYTES: Final = 64 * 1024


def small_file(path: Path) -> bytes:
    """Its first 64 KiB. Raises OSError, also for a link, a pipe, a device."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError(0, "no plain file", str(path))
        return file.read(MOST_BYTES)
