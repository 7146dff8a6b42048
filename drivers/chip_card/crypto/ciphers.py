"""Key derivation, encryption and message authentication of a session (ICAO Doc 9303-11, 9.7 and 9.8).

The two-key 3DES of the standard is made of the library's three-key one, single DES of three equal keys.
"""

import hashlib
from typing import Final

from cryptography.hazmat.decrepit.ciphers.algorithms import TripleDES
from cryptography.hazmat.primitives.ciphers import BlockCipherAlgorithm, Cipher, modes
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.cmac import CMAC

from drivers.chip_card.crypto.session import SessionKeys, Suite
from drivers.chip_card.errors import BadData

MAC_LENGTH: Final = 8

_DES_KEY: Final = 8
_ENCRYPTION_KEY: Final = 1
_MAC_KEY: Final = 2
_ODD_PARITY: Final = bytes((value & 0xFE) | (~(value >> 1).bit_count() & 1) for value in range(256))


def derive(suite: Suite, secret: bytes, counter: int) -> bytearray:
    """The key derivation function (9303-11, 9.7.1): counter 1 for encryption, 2 for MACs, 3 for a password.

    Keys of 3DES have their parity adjusted.
    """
    hash_function = hashlib.sha256 if suite in (Suite.AES_192, Suite.AES_256) else hashlib.sha1
    digest = hash_function(secret + counter.to_bytes(4, "big")).digest()
    key = bytearray(digest[: suite.key_length])
    return key.translate(_ODD_PARITY) if suite is Suite.TDES else key


def session_keys(suite: Suite, secret: bytes, counter: int = 0) -> SessionKeys:
    """Both keys that follow from a shared secret, with the send sequence counter to begin at."""
    return SessionKeys(suite, derive(suite, secret, _ENCRYPTION_KEY), derive(suite, secret, _MAC_KEY), counter)


def encrypt(suite: Suite, key: bytes | bytearray, iv: bytes, data: bytes) -> bytes:
    """CBC without padding: `data` is whole blocks, BadData otherwise."""
    _check_whole(suite, data)
    encryptor = Cipher(_algorithm(suite, key), modes.CBC(iv)).encryptor()
    return encryptor.update(data) + encryptor.finalize()


def decrypt(suite: Suite, key: bytes | bytearray, iv: bytes, data: bytes) -> bytes:
    """CBC without padding: `data` is whole blocks, BadData otherwise."""
    _check_whole(suite, data)
    decryptor = Cipher(_algorithm(suite, key), modes.CBC(iv)).decryptor()
    return decryptor.update(data) + decryptor.finalize()


def mac(suite: Suite, key: bytes | bytearray, data: bytes) -> bytes:
    """A MAC of eight bytes: the retail MAC (ISO/IEC 9797-1, algorithm 3), or CMAC cut short.

    The retail MAC takes whole blocks, BadData otherwise; CMAC takes any bytes. Secure messaging pads for both.
    """
    if suite is Suite.TDES:
        return _retail_mac(key, data)
    cmac = CMAC(AES(key))
    cmac.update(data)
    return cmac.finalize()[:MAC_LENGTH]


def pad(suite: Suite, data: bytes) -> bytes:
    """Pads to whole blocks: 80, then zeros (ISO/IEC 9797-1, method 2); at least one byte."""
    return data + b"\x80" + bytes(-(len(data) + 1) % suite.block_length)


def unpad(suite: Suite, data: bytes) -> bytes:
    """Takes away what `pad` put there; BadData where it is not."""
    text = data.rstrip(b"\x00")
    if not text.endswith(b"\x80") or len(data) - len(text) >= suite.block_length:
        raise BadData("the padding is not there")
    return text[:-1]


def _retail_mac(key: bytes | bytearray, data: bytes) -> bytes:
    _check_whole(Suite.TDES, data)
    if not data:
        raise BadData("nothing to authenticate")
    first = bytes(key[:_DES_KEY])
    chained = bytes(_DES_KEY)
    if len(data) > _DES_KEY:
        encryptor = Cipher(TripleDES(first * 3), modes.CBC(chained)).encryptor()
        chained = encryptor.update(data[:-_DES_KEY])[-_DES_KEY:]
    return encrypt(Suite.TDES, key, chained, data[-_DES_KEY:])


def _algorithm(suite: Suite, key: bytes | bytearray) -> BlockCipherAlgorithm:
    return TripleDES(bytes(key + key[:_DES_KEY])) if suite is Suite.TDES else AES(key)


def _check_whole(suite: Suite, data: bytes) -> None:
    if len(data) % suite.block_length:
        raise BadData(f"{len(data)} bytes are no whole blocks")
