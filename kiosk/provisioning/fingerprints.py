"""A signer's key as people compare it: spoken, or group by group with a finger on the sheet.

`kiosk provision key` makes the pair. The public half goes into the image (--signer), or to /etc/kiosk/provision.pub;
without it the first technician compares the fingerprint on the glass with the one on the sheet.
"""

import hashlib
from typing import Final

_GROUPS: Final = 6


def fingerprint(public: bytes) -> tuple[str, ...]:
    """Six groups of five digits, to be compared aloud: 99 bits of the key's SHA-256."""
    number = int.from_bytes(hashlib.sha256(b"kiosk-provision-signer\n" + public).digest())
    return tuple(f"{number // 100_000**place % 100_000:05}" for place in range(_GROUPS))
