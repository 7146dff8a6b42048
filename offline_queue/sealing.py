"""What is sealed, bound to where it lies; and the tokens that let equal things be found without being read."""

import hashlib
import hmac
import secrets
from typing import TYPE_CHECKING

from offline_queue.errors import Undecipherable, WrongKeys
from offline_queue.items import NewItem
from offline_queue.keyring import Keyring

if TYPE_CHECKING:
    from sqlite3 import Connection

    from sqlite_utils import Database


class Sealing:
    """Seals the rows of one kiosk's file.

    Ciphertext is bound to kiosk, table, column and key (and the item's kind), so that no row or file can pass for
    another. Tokens and digests are HMAC-SHA256 under `secret`, which belongs to the file and outlives a change of keys.
    """

    def __init__(self, keyring: Keyring, kiosk_id: str, secret: bytes) -> None:
        self._keyring = keyring
        self._mac_begun = hmac.new(secret, digestmod=hashlib.sha256)
        self._of_body = _frame(kiosk_id.encode(), b"waiting", b"body")
        self._of_reason = _frame(kiosk_id.encode(), b"waiting", b"reason")

    def token(self, subject: str) -> bytes:
        """Stand in for a subject: equal for equal subjects, telling nothing else."""
        return self._mac(b"subject", subject.encode())

    def digest(self, item: NewItem) -> bytes:
        """Stand in for an item's content."""
        return self._mac(b"content", item.kind.encode(), item.subject.encode(), item.payload)

    def seal_body(self, item: NewItem) -> bytes:
        """Encrypt an item's subject and payload."""
        subject = item.subject.encode()
        return self._keyring.seal(_frame(subject) + item.payload, self._place_of_body(item.key, item.kind))

    def open_body(self, sealed: bytes, key: str, kind: str) -> tuple[str, bytes]:
        """Return subject and payload of the item with this key and kind. Raises `Undecipherable`."""
        plain = self._keyring.unseal(sealed, self._place_of_body(key, kind))
        start = 4 + int.from_bytes(plain[:4], "big")
        return plain[4:start].decode(), plain[start:]

    def seal_reason(self, reason: str, key: str) -> bytes:
        """Encrypt a reason: a hospital's words about an item may name a patient, and be no proper text."""
        return self._keyring.seal(reason.encode(errors="backslashreplace"), self._place_of_reason(key))

    def open_reason(self, sealed: bytes, key: str) -> str:
        """Return a reason. Raises `Undecipherable`."""
        return self._keyring.unseal(sealed, self._place_of_reason(key)).decode()

    def _place_of_body(self, key: str, kind: str) -> bytes:
        return self._of_body + _frame(key.encode(), kind.encode())

    def _place_of_reason(self, key: str) -> bytes:
        return self._of_reason + _frame(key.encode())

    def _mac(self, *parts: bytes) -> bytes:
        mac = self._mac_begun.copy()  # half the time of beginning anew
        mac.update(_frame(*parts))
        return mac.digest()


def sealing_for(db: "Database", keyring: Keyring, kiosk_id: str) -> Sealing:
    """Return the sealing of an open file, inside a transaction; a file without a secret gets its own.

    Raises `WrongKeys` when the keyring or the kiosk id are not those of the file.
    """
    sealed, secret = _secret_of(db, keyring, kiosk_id)
    if sealed is None:
        db.execute("insert into secret values (?)", [keyring.seal(secret, _secret_place(kiosk_id))])
    elif sealed[0] != keyring.current:
        db.execute("update secret set sealed = ?", [keyring.seal(secret, _secret_place(kiosk_id))])
    return Sealing(keyring, kiosk_id, secret)


def sealing_of(db: "Database | Connection", keyring: Keyring, kiosk_id: str) -> Sealing:
    """Return the sealing of an open file, changing nothing. Raises `WrongKeys`."""
    return Sealing(keyring, kiosk_id, _secret_of(db, keyring, kiosk_id)[1])


def _secret_of(db: "Database | Connection", keyring: Keyring, kiosk_id: str) -> tuple[bytes | None, bytes]:
    """Return the file's secret, sealed and open; a new one when there is none. Raises `WrongKeys`."""
    row = db.execute("select sealed from secret").fetchone()
    if row is None:
        return None, secrets.token_bytes(32)
    try:
        return row[0], keyring.unseal(row[0], _secret_place(kiosk_id))
    except Undecipherable as error:
        raise WrongKeys("the queue file was sealed with other keys, or for another kiosk") from error


def _secret_place(kiosk_id: str) -> bytes:
    return _frame(kiosk_id.encode(), b"secret")


def _frame(*parts: bytes) -> bytes:
    """Join parts so that no two lists of parts give the same bytes: each behind its length, 4 bytes big-endian."""
    return b"".join([piece for part in parts for piece in (len(part).to_bytes(4, "big"), part)])
