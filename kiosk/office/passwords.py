"""Passwords: what is asked of them, and how they are kept (Argon2id, RFC 9106)."""

import threading
import unicodedata
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from kiosk.office.errors import RefusedError

SHORTEST: Final = 10
LONGEST: Final = 256
AT_ONCE: Final = 2
"""Passwords looked at together: each takes 64 MiB and a core."""

_COMMONEST: Final = """
    0000000000 0123456789 0987654321 1111111111 1122334455 1231231231 123123123123 1234512345 123456789a 1234554321
    1234567890 12345678910 6666666666 8888888888 88888888888 9876543210 9999999999 1q2w3e4r5t 1qaz2wsx3edc a123456789
    abc123456789 abcd123456 abcdefghij admin12345 admin123456 administrator anhyeuem123 asdfghjkl1 benhvien123
    benhvien1234 changeme123 doimatkhau emyeuanh123 hoilamgi123 iloveyou12 iloveyou123 khongbiet123 kiosk12345
    letmein123 matkhau123 matkhau1234 matkhau12345 password12 password123 password1234 qazwsxedcrf qwerty12345
    qwerty123456 qwertyuiop vietnam123 vietnam1234 welcome123 welcome1234 yeuemnhieu zaq12wsxcde
"""


class Passwords:
    """Hashes and verifies. `hasher` says how dear that is; older, cheaper hashes are still known."""

    def __init__(self, hasher: PasswordHasher | None = None) -> None:
        self._hasher = hasher or PasswordHasher()
        self._nobodys = self._hasher.hash("nobody's password")
        self._turns = threading.BoundedSemaphore(AT_ONCE)

    def hashed(self, password: str, *names: str) -> str:
        """To be kept, for somebody of these names. Raises RefusedError for one that is easily guessed."""
        password = _normal(password)
        if len(password) < SHORTEST:
            raise _weak(f"Mật khẩu cần ít nhất {SHORTEST} ký tự.", f"A password has at least {SHORTEST} signs.")
        if len(password) > LONGEST:
            raise _weak(f"Mật khẩu dài nhất {LONGEST} ký tự.", f"A password has at most {LONGEST} signs.")
        plain = password.casefold()
        if plain in {name.casefold() for name in names}:
            raise _weak("Mật khẩu không được trùng với tên.", "A password is not the name.")
        if plain in _COMMONEST.split() or len(set(plain)) < 4:
            raise _weak("Mật khẩu này quá dễ đoán.", "This password is easily guessed.")
        with self._turns:
            return self._hasher.hash(password)

    def fits(self, password: str, kept: str | None) -> bool:
        """Whether it is the one; takes as long where there is none."""
        with self._turns:
            try:
                self._hasher.verify(kept or self._nobodys, _normal(password[: 4 * LONGEST]))
            except (VerificationError, InvalidHashError):
                return False
        return kept is not None

    def renewed(self, password: str, kept: str) -> str | None:
        """A new hash of this password where hashes were cheaper when it was kept."""
        if not self._hasher.check_needs_rehash(kept):
            return None
        with self._turns:
            return self._hasher.hash(_normal(password))


def _normal(password: str) -> str:
    """The same password from every keyboard (RFC 8265: NFC)."""
    return unicodedata.normalize("NFC", password)


def _weak(vi: str, en: str) -> RefusedError:
    return RefusedError({"vi": vi, "en": en})
