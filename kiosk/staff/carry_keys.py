"""The key of an export as people carry it: a line in a file, groups of characters on a glass, the text of a QR."""

import re
from dataclasses import dataclass, field
from typing import Final

MARK: Final = "kiosk-queue-carry-key-1:"
GROUP: Final = 4
_KEY: Final = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class CarryKey:
    """32 bytes that seal one export."""

    secret: bytes = field(repr=False)

    @property
    def line(self) -> str:
        """As it stands in a key file and in the QR."""
        return f"{MARK}{self.secret.hex()}"

    @property
    def groups(self) -> tuple[str, ...]:
        """Sixteen groups of four, to be read or copied by hand."""
        text = self.secret.hex()
        return tuple(text[start : start + GROUP] for start in range(0, len(text), GROUP))


def parsed(text: str) -> CarryKey | None:
    """A key from a file, a QR, or groups typed by hand in any case and spacing; None for anything else."""
    plain = "".join(text.split()).casefold().removeprefix(MARK)
    return CarryKey(bytes.fromhex(plain)) if _KEY.fullmatch(plain) else None
