"""The passwords of PACE: what commands call them, and the keys that are derived from them (ICAO Doc 9303-11, 9.7.3)."""

import hashlib
from typing import Final, assert_never

from drivers.chip_card.crypto import ciphers
from drivers.chip_card.crypto.session import Suite
from drivers.chip_card.keys import AccessKey, Can, MrzKey

_PASSWORD_KEY: Final = 3


def reference(key: AccessKey) -> int:
    """What MSE:Set AT calls this kind of password (4.4.4.1)."""
    match key:
        case MrzKey():
            return 0x01
        case Can():
            return 0x02
        case _:
            assert_never(key)


def nonce_key(suite: Suite, key: AccessKey) -> bytearray:
    """The key the chip encrypted its nonce with; wipe it after use."""
    match key:
        case MrzKey():
            secret = hashlib.sha1(key.information, usedforsecurity=False).digest()
        case Can(digits):
            secret = digits.encode("ascii")
        case _:
            assert_never(key)
    return ciphers.derive(suite, secret, _PASSWORD_KEY)
