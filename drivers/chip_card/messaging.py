"""Secure messaging: commands and answers encrypted and authenticated (ICAO Doc 9303-11, 9.8; ISO/IEC 7816-4, 10).

Every command and every answer counts the send sequence counter up by one, so neither side can repeat or leave out
anything. Whatever is wrong with an answer ends the session: the keys are wiped and nothing can be sent any more.
"""

import hmac
from typing import Final

from drivers.chip_card import tlv
from drivers.chip_card.apdu import MOST_EXTENDED, MOST_SHORT, SUCCESS, Command, Response
from drivers.chip_card.crypto import ciphers
from drivers.chip_card.crypto.session import SessionKeys, Suite
from drivers.chip_card.errors import BadData, MessagingBroken

CRYPTOGRAM: Final = 0x87
"""Padding indicator and encrypted data."""
CRYPTOGRAM_TLV: Final = 0x85
"""Encrypted data objects, of commands and answers with odd instruction bytes; no padding indicator."""
CHECKSUM: Final = 0x8E
EXPECTED: Final = 0x97
STATUS: Final = 0x99

_SECURE: Final = 0x0C
"""In the class byte: secure messaging, the header is authenticated."""
_PADDED: Final = b"\x01"
_MOST_ANSWER_OVERHEAD: Final = 4 + 10
"""DO99 and DO8E."""


class SecureMessaging:
    """One session. After MessagingBroken or `wipe()` it is over: every later call raises MessagingBroken."""

    def __init__(self, keys: SessionKeys) -> None:
        """`keys` belong to the session from here on: they are counted up and wiped here."""
        self._keys = keys
        self._over = False

    @property
    def suite(self) -> Suite:
        """The algorithms."""
        return self._keys.suite

    @property
    def is_over(self) -> bool:
        """Whether nothing can be sent any more."""
        return self._over

    def protect(self, command: Command) -> Command:
        """The command as it goes to the card (9.8.4); with extended lengths where it does not fit short ones."""
        suite, counter = self._count()
        header = bytes([command.cla | _SECURE, command.ins, command.p1, command.p2])
        objects = b""
        if command.data:
            encrypted = ciphers.encrypt(suite, self._keys.encryption, self._iv(), ciphers.pad(suite, command.data))
            odd = command.ins & 1
            objects = tlv.encode(CRYPTOGRAM_TLV, encrypted) if odd else tlv.encode(CRYPTOGRAM, _PADDED, encrypted)
        if command.expected is not None:
            objects += tlv.encode(EXPECTED, _expected(command.expected))
        authentic = ciphers.pad(suite, counter + ciphers.pad(suite, header) + objects)
        objects += tlv.encode(CHECKSUM, ciphers.mac(suite, self._keys.mac, authentic))
        extended = command.is_extended or len(objects) > 255
        most = MOST_EXTENDED if extended else MOST_SHORT
        return Command(header[0], command.ins, command.p1, command.p2, objects, most, extended)

    def unprotect(self, response: Response) -> Response:
        """What the card answered, as it would stand there without secure messaging; the status is the protected one.

        Raises MessagingBroken, the keys wiped, for everything that is not exactly right.
        """
        try:
            return self._unprotect(response)
        except BadData as error:
            self.wipe()
            raise MessagingBroken(f"a protected answer cannot be right: {error}") from error
        except MessagingBroken:
            self.wipe()
            raise

    def wipe(self) -> None:
        """Ends the session and overwrites its keys."""
        self._over = True
        self._keys.wipe()

    def __repr__(self) -> str:
        return f"SecureMessaging({self._keys.suite.value})"

    def _unprotect(self, response: Response) -> Response:
        suite, counter = self._count()
        objects = list(tlv.walk(response.data))
        if not objects or objects[-1].tag != CHECKSUM:
            raise MessagingBroken("an answer without a checksum")
        checksum = objects.pop()
        covered = response.data[: -len(checksum.raw)]
        authentic = ciphers.pad(suite, counter + covered)
        if not hmac.compare_digest(ciphers.mac(suite, self._keys.mac, authentic), checksum.value):
            raise MessagingBroken("the checksum of an answer is wrong")
        known = {one.tag: one.value for one in objects}
        if len(known) != len(objects) or known.keys() >= {CRYPTOGRAM, CRYPTOGRAM_TLV}:
            raise MessagingBroken("an answer with a data object twice")
        status = _status(known.get(STATUS), response.status)
        if CRYPTOGRAM in known:
            if known[CRYPTOGRAM][:1] != _PADDED:
                raise MessagingBroken("an unknown padding indicator")
            return Response(self._decrypt(known[CRYPTOGRAM][1:]), status)
        if CRYPTOGRAM_TLV in known:
            return Response(self._decrypt(known[CRYPTOGRAM_TLV]), status)
        return Response(b"", status)

    def _decrypt(self, encrypted: bytes) -> bytes:
        suite = self._keys.suite
        return ciphers.unpad(suite, ciphers.decrypt(suite, self._keys.encryption, self._iv(), encrypted))

    def _count(self) -> tuple[Suite, bytes]:
        if self._over:
            raise MessagingBroken("the session is over")
        keys = self._keys
        keys.counter = (keys.counter + 1) % (1 << 8 * keys.suite.block_length)
        return keys.suite, self._counter()

    def _counter(self) -> bytes:
        return self._keys.counter.to_bytes(self._keys.suite.block_length, "big")

    def _iv(self) -> bytes:
        """Zeros for 3DES (9.8.6.1), the encrypted counter for AES (9.8.6.2)."""
        suite = self._keys.suite
        zeros = bytes(suite.block_length)
        return zeros if suite is Suite.TDES else ciphers.encrypt(suite, self._keys.encryption, zeros, self._counter())


def fitting(suite: Suite, answer: int) -> int:
    """How many bytes of plain text a protected answer of at most `answer` bytes of data can bring."""
    room = answer - _MOST_ANSWER_OVERHEAD
    for header in (2, 3, 4, 5):
        encrypted = (room - header - len(_PADDED)) // suite.block_length * suite.block_length
        if len(tlv.encode_length(encrypted + 1)) + 1 <= header:
            return max(0, encrypted - 1)
    return 0


def _expected(most: int) -> bytes:
    if most <= MOST_SHORT:
        return bytes([most % MOST_SHORT])
    return (most % MOST_EXTENDED).to_bytes(2, "big")


def _status(protected: bytes | None, plain: int) -> int:
    """The protected status; an error may come with a checksum and no DO99 (9.8.5 asks for it on success)."""
    if protected is None:
        if plain == SUCCESS:
            raise MessagingBroken("success that nobody vouches for")
        return plain
    if len(protected) != 2:
        raise MessagingBroken("a status of another length than two")
    return int.from_bytes(protected, "big")
