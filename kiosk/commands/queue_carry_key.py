"""The key of an export, in a file of its own: it travels apart from the export, or the sealing is for nothing."""

import os
import stat
from pathlib import Path
from typing import Final

from kiosk.commands import CannotStartError
from kiosk.commands.aside import aside
from kiosk.staff import CarryKey, parsed
from offline_queue import new_carry_key

_LONGEST: Final = 4096


def make_key(path: Path) -> CarryKey:
    """A new key in a new file of its owner's (0600), durable. Raises CannotStartError, also when there is one."""
    key = CarryKey(new_carry_key())
    try:
        with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w", encoding="ascii") as file:
            file.write(f"{key.line}\n")
            file.flush()
            os.fsync(file.fileno())
    except FileExistsError as error:
        raise CannotStartError(f"{path}: đã có tệp này, không ghi đè / is there already, and stays") from error
    except OSError as error:
        raise CannotStartError(f"{path}: không ghi được / cannot be written: {error.strerror}") from error
    return key


def read_key(path: Path, command: str = "queue", maker: str = "kiosk queue export --new-key FILE") -> CarryKey:
    """The key in a file: as it was made, as the QR says it, or the groups on the glass typed off. Warns when others may
    read it, in the name of `command`; `maker` is what makes such a key. Raises CannotStartError.
    """
    try:
        with path.open("rb") as file:
            exposed = stat.S_IMODE(os.fstat(file.fileno()).st_mode) & 0o077
            text = file.read(_LONGEST).decode("ascii", "replace").strip()
    except OSError as error:
        raise CannotStartError(f"{path}: không đọc được / cannot be read: {error.strerror}") from error
    key = parsed(text)
    if key is None:
        raise CannotStartError(f"{path}: không phải tệp khóa / is no key file; one is made by {maker}")
    if exposed:
        others = "người khác cũng đọc được tệp khóa / others may read this key: chmod 600, or destroy it after use"
        aside(command, f"{path}: {others}")
    return key
