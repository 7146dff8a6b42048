"""One small file, sealed whole: for what is worth keeping over a restart but may be lost.

The file is `header (4 bytes) | sealed value` (see keyring.py). The header names the format; header and name are
authenticated with the content, so that no other file of ours, and none of another kiosk, can pass for this one.
"""

import os
from contextlib import suppress
from pathlib import Path

from offline_queue.errors import OutboxFull, Undecipherable
from offline_queue.faults import file_faults
from offline_queue.files import BALLAST_BYTES, free_bytes, sync_directory
from offline_queue.keyring import Keyring

HEADER = b"KSF\x01"
MOST_BYTES = 16 << 20


class SealedFile:
    """Bytes under `path` that only this `keyring` opens, and only under this `name`.

    A save replaces all or nothing, also when the power goes. One thread at a time saves; any number of processes load.
    """

    def __init__(self, path: Path, keyring: Keyring, name: str) -> None:
        self.path = path
        self._keyring = keyring
        self._place = HEADER + name.encode()

    def load(self) -> bytes | None:
        """Return what was saved last; None when nothing was. No syncs.

        Raises `Undecipherable` for a file that is damaged, too large, of another format, name or key: it stays where
        it is until the next save. Raises `OutboxUnavailable` when the disk is in the way.
        """
        with file_faults():
            try:
                with self.path.open("rb") as file:
                    stored = file.read(MOST_BYTES + 1)
            except FileNotFoundError:
                return None
        if len(stored) > MOST_BYTES:
            raise Undecipherable("the file is larger than any of ours")
        if not stored.startswith(HEADER):
            raise Undecipherable("the file is of another format")
        return self._keyring.unseal(stored[len(HEADER) :], self._place)

    def save(self, plain: bytes) -> None:
        """Replace what was saved, durably: 2 syncs, and room for old and new at once.

        Raises `OutboxFull` when it is too large, or when the disk would have less left than the queue beside it needs;
        `OutboxUnavailable` when the disk is in the way. What was saved before stays then.
        """
        sealed = HEADER + self._keyring.seal(plain, self._place)
        if len(sealed) > MOST_BYTES:
            raise OutboxFull("more than a sealed file may hold")
        if free_bytes(self.path.parent) < len(sealed) + 2 * BALLAST_BYTES:
            raise OutboxFull("the room that is left is for the queue")
        new = self.path.with_name(f"{self.path.name}.new")
        with file_faults():
            try:
                _write(new, sealed)
                new.replace(self.path)
            except OSError:
                with suppress(OSError):
                    new.unlink(missing_ok=True)
                raise
            sync_directory(self.path.parent)


def _write(path: Path, content: bytes) -> None:
    # Anew each time: one left by a power cut may be somebody else's link.
    path.unlink(missing_ok=True)
    descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
