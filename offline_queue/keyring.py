"""The keys that seal every row: AES-256-GCM, told apart by a version byte so that they can be changed.

A sealed value is `version (1 byte) | nonce (12 bytes) | ciphertext and tag (plaintext + 16 bytes)`. To rotate, append
a line with a higher version to the key file and restart: new rows take the new key, old rows drain with the old
one, and the old line may go when none of its rows is left (`Outbox.verify` with the shortened file says so).
"""

import os
import re
import secrets
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import Self

from offline_queue.errors import KeyFileError, KeyFileExposed, KeyFileMissing, Undecipherable
from offline_queue.files import sync_directory

KEY_BYTES = 32
NONCE_BYTES = 12

_LINE = re.compile(r"(?P<version>\d{1,3}):(?P<key>[0-9a-fA-F]{64})")


class Keyring:
    """Keys by version (0 to 255); `current` seals, all of them open. It never shows a key.

    Raises ValueError for keys of the wrong size or version, or when `current` is not among them.
    """

    def __init__(self, keys: Mapping[int, bytes], current: int) -> None:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415  slow to import, as sqlite_utils

        if current not in keys:
            raise ValueError("the current key is not in the keyring")
        if any(not 0 <= version <= 0xFF or len(key) != KEY_BYTES for version, key in keys.items()):
            raise ValueError(f"keys are {KEY_BYTES} bytes under versions 0 to 255")
        self._ciphers = {version: AESGCM(key) for version, key in keys.items()}
        self.current = current

    @classmethod
    def from_file(cls, path: Path) -> Self:
        """Read a key file: one `version:64 hex digits` a line, `#` for remarks; the highest version is current.

        Raises `KeyFileExposed` when group or others have any right to it, `KeyFileMissing` when it is not there, and
        `KeyFileError` for all else.
        """
        try:
            with path.open("rb") as file:
                if stat.S_IMODE(os.fstat(file.fileno()).st_mode) & 0o077:
                    raise KeyFileExposed(f"{path} must be usable by its owner alone: chmod 600 {path}")
                lines = file.read().decode("ascii", "replace").splitlines()
        except FileNotFoundError as error:
            raise KeyFileMissing(f"{path} is missing: {error.strerror}") from error
        except OSError as error:
            raise KeyFileError(f"{path} cannot be read: {error.strerror}") from error
        return cls._parse(path, lines)

    @classmethod
    def create(cls, path: Path) -> Self:
        """Write a new key file (mode 0600) with one random key, durably. Raises `KeyFileError`, also if one exists."""
        line = f"1:{secrets.token_hex(KEY_BYTES)}"
        try:
            descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
            with os.fdopen(descriptor, "w", encoding="ascii") as file:
                file.write(line + "\n")
                file.flush()
                os.fsync(file.fileno())
            sync_directory(path.parent)
        except OSError as error:
            raise KeyFileError(f"{path} cannot be made: {error.strerror}") from error
        return cls._parse(path, [line])

    @classmethod
    def _parse(cls, path: Path, lines: list[str]) -> Self:
        keys: dict[int, bytes] = {}
        for place, line in enumerate(lines, start=1):
            text = line.partition("#")[0].strip()
            if not text:
                continue
            found = _LINE.fullmatch(text)
            if found is None or (version := int(found["version"])) > 0xFF or version in keys:
                # The line itself stays out of the message: it may be most of a key.
                raise KeyFileError(f"{path}, line {place}: expected a version (0 to 255, once), ':' and 64 hex digits")
            keys[version] = bytes.fromhex(found["key"])
        if not keys:
            raise KeyFileError(f"{path} holds no key")
        return cls(keys, current=max(keys))

    def seal(self, plain: bytes, place: bytes) -> bytes:
        """Encrypt `plain` with the current key, bound to `place`: it opens nowhere else."""
        nonce = secrets.token_bytes(NONCE_BYTES)
        return bytes([self.current]) + nonce + self._ciphers[self.current].encrypt(nonce, plain, place)

    def unseal(self, sealed: bytes, place: bytes) -> bytes:
        """Decrypt what `seal` made for the same `place`. Raises `Undecipherable`."""
        from cryptography.exceptions import InvalidTag  # noqa: PLC0415  as above

        version, nonce, rest = sealed[:1], sealed[1 : 1 + NONCE_BYTES], sealed[1 + NONCE_BYTES :]
        cipher = self._ciphers.get(int.from_bytes(version, "big"))
        if cipher is None or len(nonce) != NONCE_BYTES:
            raise Undecipherable("sealed with a key version that is not in the keyring")
        try:
            return cipher.decrypt(nonce, rest, place)
        except InvalidTag as error:
            raise Undecipherable("the key, the bytes or their place are not those of the sealing") from error

    def __repr__(self) -> str:
        return f"Keyring(versions={sorted(self._ciphers)}, current={self.current})"
