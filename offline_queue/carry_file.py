"""The file that carries items from one kiosk to another by hand.

    OUTBOXC | version (1 byte, 2) | salt (16 bytes) | length and kiosk id
    then records: length (4 bytes, big-endian) | ciphertext and tag

Each record holds an item; the last before the empty one, what was given out of numbers. Version 1 has no such record,
and its numbers are those of the kiosk's own series, without its name: they get the kiosk's id for one.

Each file has a key of its own, HKDF-SHA256 (RFC 5869) of the carry key with the salt; the header is its info, so that
no header fits another file. Records are AES-256-GCM with their place as the nonce (12 bytes; the first is 1 for the
last record, which is empty): none can be changed, left out, added or moved, and a file cut short does not pass.
Sizes and the number of records can be seen; nothing else can.
"""

import json
import secrets
from collections.abc import Callable, Iterable, Iterator
from dataclasses import astuple, dataclass
from itertools import count
from typing import BinaryIO

from offline_queue.errors import CarryError
from offline_queue.items import Item
from offline_queue.keyring import KEY_BYTES
from offline_queue.numbering import Mark
from offline_queue.numbers import Number

_MAGIC, _FIRST_VERSION = b"OUTBOXC\x02", b"OUTBOXC\x01"
_SALT_BYTES = 16
_MOST_BYTES = 64 << 20  # of one record


@dataclass(frozen=True, slots=True)
class Given:
    """What was given out of numbers where the file comes from."""

    marks: tuple[Mark, ...]


def write_items(
    file: BinaryIO, carry_key: bytes, kiosk_id: str, items: Iterable[Item], given: Callable[[], Given]
) -> int:
    """Write a whole file; return how many items. `given` is asked after the last of them. Raises OSError."""
    name = kiosk_id.encode()
    header = _MAGIC + secrets.token_bytes(_SALT_BYTES) + len(name).to_bytes(4, "big") + name
    cipher = _Cipher(carry_key, header)
    file.write(header)
    written = 0
    for item in items:
        _write(file, cipher.seal(written, _pack(item)))
        written += 1
    _write(file, cipher.seal(written, _pack_given(given())))
    _write(file, cipher.seal(written + 1, b"", last=True))
    return written


def read_items(file: BinaryIO, carry_key: bytes) -> tuple[str, Iterator[Item | Given]]:
    """Return who wrote the file, and what it holds. Both are sure only once the last was taken.

    Raises `CarryError`, the iterator too: for another format or key, and for a file that is not whole.
    """
    magic, salt = file.read(len(_MAGIC)), file.read(_SALT_BYTES)
    if magic not in (_MAGIC, _FIRST_VERSION):
        raise CarryError("this is not a file of carried items, or one of another release")
    length = file.read(4)
    name = file.read(min(int.from_bytes(length, "big"), 1024))
    cipher = _Cipher(carry_key, magic + salt + length + name)
    kiosk_id = name.decode("utf-8", "replace")
    return kiosk_id, _records(file, cipher, kiosk_id)


def _records(file: BinaryIO, cipher: "_Cipher", kiosk_id: str) -> Iterator[Item | Given]:
    for place in count():
        size = int.from_bytes(file.read(4), "big")
        sealed = file.read(min(size, _MOST_BYTES))
        if len(sealed) != size:
            raise CarryError("the file of carried items is cut short")
        plain = cipher.unseal(place, sealed)
        if plain is None:
            if file.read(1):
                raise CarryError("something follows the end of the file of carried items")
            return
        yield _unpack_given(plain) if plain[:4] == bytes(4) else _unpack(plain, kiosk_id)


class _Cipher:
    def __init__(self, carry_key: bytes, header: bytes) -> None:
        from cryptography.hazmat.primitives import hashes  # noqa: PLC0415  slow to import, as in keyring.py
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415
        from cryptography.hazmat.primitives.kdf.hkdf import HKDF  # noqa: PLC0415

        if len(carry_key) != KEY_BYTES:
            raise CarryError(f"a carry key has {KEY_BYTES} bytes")
        salt = header[len(_MAGIC) : len(_MAGIC) + _SALT_BYTES]
        self._cipher = AESGCM(HKDF(hashes.SHA256(), KEY_BYTES, salt, header).derive(carry_key))

    def seal(self, place: int, plain: bytes, *, last: bool = False) -> bytes:
        return self._cipher.encrypt(_nonce(place, last=last), plain, None)

    def unseal(self, place: int, sealed: bytes) -> bytes | None:
        """Open a record; None is the last one."""
        from cryptography.exceptions import InvalidTag  # noqa: PLC0415  as above

        # Only the last record is empty, so that its size, a tag's, tells which nonce was meant.
        last = len(sealed) <= 16
        try:
            plain = self._cipher.decrypt(_nonce(place, last=last), sealed, None)
        except InvalidTag as error:
            raise CarryError("the carry key is another one, or the file was changed") from error
        return None if last else plain


def _nonce(place: int, *, last: bool) -> bytes:
    return bytes([last]) + place.to_bytes(11, "big")


def _write(file: BinaryIO, sealed: bytes) -> None:
    file.write(len(sealed).to_bytes(4, "big") + sealed)


def _pack_given(given: Given) -> bytes:
    # Where an item has the length of its fields, which are never none.
    return bytes(4) + json.dumps([astuple(mark) for mark in given.marks]).encode()


def _unpack_given(plain: bytes) -> Given:
    return Given(tuple(Mark(*fields) for fields in json.loads(plain[4:])))


def _pack(item: Item) -> bytes:
    number = None if item.number is None else astuple(item.number)
    fields = [item.key, item.subject, item.kind, number, item.put_at, item.attempts, item.set_aside, item.reason]
    words = json.dumps(fields).encode()
    return len(words).to_bytes(4, "big") + words + item.payload


def _unpack(plain: bytes, kiosk_id: str) -> Item:
    start = 4 + int.from_bytes(plain[:4], "big")
    key, subject, kind, *rest = json.loads(plain[4:start])
    given, put_at, attempts, aside, reason = rest
    number = Number(kiosk_id, given) if isinstance(given, int) else Number(*given) if given else None
    return Item(key, subject, kind, plain[start:], number, put_at, attempts, aside, reason)
