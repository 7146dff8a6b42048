"""The keys two sides agree on (ICAO Doc 9303-11, 9.7 and 9.8)."""

from dataclasses import dataclass
from enum import Enum


class Suite(Enum):
    """The symmetric algorithms of a session."""

    TDES = "3des-cbc-cbc"
    AES_128 = "aes-cbc-cmac-128"
    AES_192 = "aes-cbc-cmac-192"
    AES_256 = "aes-cbc-cmac-256"

    @property
    def key_length(self) -> int:
        """Bytes of each key; 3DES has two different ones of 8."""
        return {Suite.TDES: 16, Suite.AES_128: 16, Suite.AES_192: 24, Suite.AES_256: 32}[self]

    @property
    def block_length(self) -> int:
        """Bytes of a block, and of the send sequence counter."""
        return 8 if self is Suite.TDES else 16


@dataclass(slots=True, repr=False)
class SessionKeys:
    """What secure messaging works with. `counter` is the send sequence counter before the first command."""

    suite: Suite
    encryption: bytearray
    mac: bytearray
    counter: int = 0

    def wipe(self) -> None:
        """Overwrites the keys; they cannot be used after it."""
        for key in (self.encryption, self.mac):
            key[:] = bytes(len(key))

    def __repr__(self) -> str:
        return f"SessionKeys({self.suite.value})"
