"""The file with the hospital's private key: PEM, readable by its owner only, made once and never again.

KeyFileError   it cannot be read, made or trusted; the message says why
"""

import os
import secrets
from contextlib import suppress
from pathlib import Path
from typing import Final

from kiosk.directory_files.opening import read_bounded
from kiosk.durable import sync_folder
from kiosk.signing import SigningKey

MOST_BYTES: Final = 64 * 1024


class KeyFileError(Exception):
    """The file cannot be used."""


def read_key(path: Path) -> SigningKey:
    """Raises KeyFileError."""
    try:
        key = SigningKey.from_pem(read_bounded(path, MOST_BYTES))
        if path.stat().st_mode & 0o077:
            raise KeyFileError(f"{path}: others than its owner can read it (chmod 600)")
    except OSError as error:
        raise KeyFileError(f"{path}: cannot be read ({error.strerror})") from error
    except ValueError as error:
        raise KeyFileError(f"{path}: holds no Ed25519 key (PEM, no password)") from error
    return key


def kept_key(path: Path) -> tuple[SigningKey, bool]:
    """The key, and whether it was made just now. Of several that start at once, one makes it. Raises KeyFileError."""
    if path.exists():
        return read_key(path), False
    try:
        made = _make(path)
    except OSError as error:
        raise KeyFileError(f"{path}: cannot be made ({error.strerror})") from error
    return read_key(path), made


def _make(path: Path) -> bool:
    """Written whole, then given its name: a power cut leaves no half of a key."""
    aside = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    handle = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(SigningKey.generate().pem())
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileExistsError):
            os.link(aside, path)
            sync_folder(path.parent)
            return True
        return False
    finally:
        aside.unlink()
