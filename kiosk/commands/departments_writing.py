"""A text file replaced as a whole: after a crash it is the old one or the new one."""

import os
import tempfile
from pathlib import Path

from kiosk.durable import sync_folder


class ChangedMeanwhileError(Exception):
    """Somebody else wrote to the file since it was read."""


def replace_text(path: Path, text: str, *, instead_of: str) -> None:
    """Write `text` where `instead_of` stood, empty for no file. Mode and owner stay. Raises OSError."""
    path = path.resolve()
    old = path.stat() if path.exists() else None
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    new = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(text.encode())
            os.fchmod(file.fileno(), 0o644 if old is None else old.st_mode & 0o777)
            owner = path.parent.stat() if old is None else old
            if os.geteuid() == 0:
                os.fchown(file.fileno(), owner.st_uid, owner.st_gid)
            file.flush()
            os.fsync(file.fileno())
        if (path.read_bytes().decode("utf-8-sig") if path.exists() else "") != instead_of:
            raise ChangedMeanwhileError
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)
    sync_folder(path.parent)
