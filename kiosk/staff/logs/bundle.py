"""The one sealed file: a zip within the seal of the queue's own files (AES-256-GCM, `offline_queue.SealedFile`).

    kiosk-K3-20261124-081500.logs
        versions.txt  doctor.txt  settings.toml  journal.log

It opens with the key that was shown when it was written (32 bytes), and with no other.
"""

import io
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from kiosk.staff.carry_keys import CarryKey
from offline_queue import Keyring, OutboxError, SealedFile, Undecipherable

NAME: Final = "kiosk-logs-1"
PARTS: Final = ("versions.txt", "doctor.txt", "settings.toml", "journal.log")
MOST_OPENED: Final = 64 << 20


class LogsError(Exception):
    """The file cannot be opened; the text says why."""


def sealed_logs(file: Path, key: CarryKey, parts: Mapping[str, str]) -> None:
    """Write it, durably. Raises OSError, `offline_queue.OutboxError` (too large, no room); ValueError: other names."""
    if not set(parts) <= set(PARTS):
        raise ValueError(f"the parts are {', '.join(PARTS)}")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in PARTS:
            if name in parts:
                archive.writestr(name, parts[name])
    _sealed(file, key).save(packed.getvalue())


def opened(file: Path, key: CarryKey) -> dict[str, str]:
    """What is in it, by name. Raises `LogsError`."""
    try:
        plain = _sealed(file, key).load()
    except Undecipherable as error:
        raise LogsError(f"{file}: not opened by this key, damaged, or no file of logs") from error
    except (OutboxError, OSError) as error:
        raise LogsError(f"{file}: cannot be read") from error
    if plain is None:
        raise LogsError(f"{file}: there is no such file")
    try:
        with zipfile.ZipFile(io.BytesIO(plain)) as archive:
            known = [each for each in archive.infolist() if each.filename in PARTS]
            if sum(each.file_size for each in known) > MOST_OPENED:
                raise LogsError(f"{file}: larger than any of ours")
            return {each.filename: archive.read(each).decode("utf-8", "replace") for each in known}
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError, OSError) as error:
        raise LogsError(f"{file}: damaged before it was sealed") from error


def _sealed(file: Path, key: CarryKey) -> SealedFile:
    return SealedFile(file, Keyring({1: key.secret}, current=1), NAME)
