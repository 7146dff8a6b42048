"""The technicians' PIN: six digits or more, kept as a scrypt hash (RFC 7914) in a file of the kiosk's own user.

PinFileError     the file is missing, is exposed or is no PIN file; without it there is no menu
"""

import hashlib
import hmac
import os
import re
import secrets
import stat
from pathlib import Path
from typing import Final

from kiosk.durable import replace_file

FEWEST_DIGITS: Final = 6
MOST_DIGITS: Final = 12

_COST: Final = 2**15
_BLOCK: Final = 8
_MOST_MEMORY: Final = 128 * 1024 * 1024
_LINE: Final = re.compile(r"kiosk-pin-1:scrypt:(\d{1,7}):(\d{1,2}):(\d{1,2}):([0-9a-f]{32}):([0-9a-f]{64})")
_LONGEST: Final = 1024


class PinFileError(Exception):
    """The PIN file cannot be used; the text says why, and holds nothing of it."""


def is_pin(text: str) -> bool:
    """Whether this can be a PIN: digits only, enough of them, and not all the same."""
    return text.isascii() and text.isdigit() and FEWEST_DIGITS <= len(text) <= MOST_DIGITS and len(set(text)) > 1


def pin_line(pin: str) -> str:
    """What stands in a PIN file. About 0.1 s. Raises ValueError for what is no PIN."""
    if not is_pin(pin):
        raise ValueError("a PIN has 6 to 12 digits, not all the same")
    salt = secrets.token_bytes(16)
    digest = _hash(pin, salt, _COST, _BLOCK, 1)
    return f"kiosk-pin-1:scrypt:{_COST}:{_BLOCK}:1:{salt.hex()}:{digest.hex()}\n"


def write_pin(path: Path, pin: str) -> None:
    """Make or replace the PIN file (0600), durably. Raises ValueError for what is no PIN, OSError."""
    replace_file(path, pin_line(pin).encode("ascii"))


def matches(path: Path, pin: str) -> bool:
    """Whether this is the PIN. About 0.1 s, right or wrong. Raises `PinFileError`."""
    line = _read(path)
    try:
        return line_matches(line, pin)
    except PinFileError as error:
        raise PinFileError(f"{path}: {error}") from error


def line_matches(line: str, pin: str) -> bool:
    """The same for what stands in such a file. Raises `PinFileError` where that is none."""
    found = _LINE.fullmatch(line.strip())
    if found is None:
        raise PinFileError("is no PIN file")
    cost, block, lanes = (int(part) for part in found.group(1, 2, 3))
    try:
        digest = _hash(pin, bytes.fromhex(found[4]), cost, block, lanes)
    except ValueError as error:
        raise PinFileError("is no PIN file") from error
    return hmac.compare_digest(digest, bytes.fromhex(found[5]))


def check(path: Path) -> None:
    """Whether the file can be used. Raises `PinFileError`."""
    _read(path)


def _read(path: Path) -> str:
    try:
        with path.open("rb") as file:
            state = os.fstat(file.fileno())
            text = file.read(_LONGEST).decode("ascii", "replace").strip()
    except OSError as error:
        raise PinFileError(f"{path}: {error.strerror}") from error
    # systemd hands a credential over as root's own, 0440, where only an ACL lets this user in (systemd.exec(5)).
    if stat.S_IMODE(state.st_mode) & (0o037 if state.st_uid == 0 else 0o077):
        raise PinFileError(f"{path}: others may read it: chmod 600")
    if _LINE.fullmatch(text) is None:
        raise PinFileError(f"{path}: is no PIN file")
    return text


def _hash(pin: str, salt: bytes, cost: int, block: int, lanes: int) -> bytes:
    return hashlib.scrypt(pin.encode(), salt=salt, n=cost, r=block, p=lanes, maxmem=_MOST_MEMORY, dklen=32)
